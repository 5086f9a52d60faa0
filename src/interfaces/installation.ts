/** The installation's own settings: its address, the secret that signs its cookies, where its files lie. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setFileStore } from '../action/file-store.ts'
import { type Setting, setInstallation } from '../action/installation.ts'
import { type Config, secretSettings, settingNames } from '../config.ts'
import { openFileStore } from '../storage/files/store.ts'
import type { Wall } from '../storage/grants.ts'
import { plainConnections } from './plain-connections.ts'

/** A file of the data folder that only the account running Pacta reads; made at the first start. */
const keptSecret = (dataFolder: string): string => {
  const file = join(dataFolder, 'secret')
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** The settings as they were found: what the data folder and the program fill in is told apart from what was given. */
const settingsOf = (config: Config, folders: { PACTA_DATA: string; BACKUP_FOLDER: string }): Setting[] =>
  settingNames.map((name) => {
    const given = process.env[name] !== undefined && process.env[name] !== ''
    const value = { ...config, ...folders }[name]
    const secret = secretSettings.has(name)
    return {
      name,
      source: given ? 'environment' : name === 'PACTA_SECRET' ? 'data-folder' : 'default',
      value: secret || value === undefined ? null : String(value),
      secret,
    }
  })

interface Facts {
  readonly version: string
  readonly wall: Wall
  readonly demonstration?: boolean
}

/** Call it once the data folder is there. */
export const openInstallation = (config: Config, dataFolder: string, { version, wall, demonstration }: Facts): void => {
  const backupFolder = resolve(config.BACKUP_FOLDER ?? join(dataFolder, 'backups'))
  setInstallation({
    publicUrl: config.PUBLIC_URL.replace(/\/+$/, ''),
    secret: config.PACTA_SECRET ?? keptSecret(dataFolder),
    demonstration: demonstration ?? false,
    version,
    wall,
    settings: settingsOf(config, { PACTA_DATA: dataFolder, BACKUP_FOLDER: backupFolder }),
    plain: plainConnections(config),
    backupFolder,
  })
  setFileStore({ open: () => openFileStore(config, dataFolder), megabytes: config.FILES_MAX_MB })
}

/** What every command needs: the settings, the database, and who types. */
import { userInfo } from 'node:os'
import { languageCode } from '../../action/input.ts'
import { loadAll } from '../../action/load.ts'
import type { Context, Module } from '../../action/manifest.ts'
import { may, type Right } from '../../action/rights.ts'
import type { Config } from '../../config.ts'
import { translator } from '../../i18n/translate.ts'
import { commandLine } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import { openDatabase, type Storage } from '../../storage/database.ts'
import { openInstallation } from '../installation.ts'
import { dataFolderOf } from '../web/serve.ts'

export interface Parts {
  readonly modules: readonly Module[]
  readonly version: string
}

export type Runner = (work: (config: Config) => Promise<number>) => Promise<void>

export const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    // A container may run under a number that has no name.
    return `uid ${process.getuid?.() ?? 'unknown'}`
  }
}

export const loadsOf = (modules: readonly Module[]) => modules.flatMap((module) => module.loads ?? [])

/** Whoever holds the machine may much, but not all: what is stated for others only, they do as users. */
export const demand = (right: Right): void => {
  if (!may(commandLine(accountName()), right)) throw new Problem('not-allowed')
}

/** The same for a right by its name, where the module that states it cannot be imported. */
export const demandNamed = ({ modules }: Parts, name: string): void => {
  const right = modules.flatMap(({ rights }) => Object.values(rights)).find((one) => one.name === name)
  if (right === undefined) throw new Error(`no module states ${name}`)
  demand(right)
}

/** Opens the database and closes it after `work`; the data files are left alone. */
export const withStorage = async <T>(
  config: Config,
  { version }: Pick<Parts, 'version'>,
  work: (storage: Storage) => Promise<T>,
): Promise<T> => {
  const dataFolder = dataFolderOf(config)
  const storage = await openDatabase({
    databaseUrl: config.DATABASE_URL,
    ownerUrl: config.DATABASE_OWNER_URL,
    dataFolder,
    role: 'command',
  })
  try {
    openInstallation(config, dataFolder, { version, wall: storage.wall })
    return await work(storage)
  } finally {
    await storage.close()
  }
}

/** The same with the data files loaded that never were, as every command that speaks of the records needs it. */
export const withDatabase = async (
  config: Config,
  parts: Parts,
  lang: unknown,
  work: (context: Context) => Promise<number | undefined>,
): Promise<number> =>
  withStorage(config, parts, async ({ db }) => {
    const { modules } = parts
    const actor = commandLine(accountName())
    await loadAll(db, actor, loadsOf(modules), { again: false, programmes: 'as-before' })
    return (await work({ db, modules, actor, translator: translator(languageCode.catch('en').parse(lang)) })) ?? 0
  })

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

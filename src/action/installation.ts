/** What is the same for everything that one process of an installation does; set once at start. */
import type { Wall } from '../storage/grants.ts'

/** One setting as it was found at start. */
export interface Setting {
  readonly name: string
  /** `data-folder`: the installation made it itself and keeps it there. */
  readonly source: 'environment' | 'default' | 'data-folder'
  /** Null where there is none, and for a secret always. */
  readonly value: string | null
  readonly secret: boolean
}

/** What goes to other machines without encryption. */
export type PlainConnection = 'readers' | 'database' | 'files'

export interface Installation {
  /** The address that people open, without a slash at its end. */
  readonly publicUrl: string
  /** Signs cookies and seals second factors; at least 32 characters, the same for every process on one database. */
  readonly secret: string
  /** An installation of invented people, started by `npm run demo` and by nothing else. */
  readonly demonstration: boolean
  /** Of Pacta. */
  readonly version: string
  readonly settings: readonly Setting[]
  /** What the database holds the application to. */
  readonly wall: Wall
  readonly plain: readonly PlainConnection[]
  /** Administrators may have backups written below it. */
  readonly backupFolder: string
}

let current: Installation | undefined

export const setInstallation = (installation: Installation): void => {
  current = installation
}

/** @throws Error before `setInstallation` */
export const installation = (): Installation => {
  if (current === undefined) throw new Error('the installation is not set')
  return current
}

/** Whether a setting without a default was given. */
export const isSet = (name: string): boolean =>
  installation().settings.some((setting) => setting.name === name && setting.source !== 'default')

/** What can stop Pacta from opening its storage: a code and its details, from which main makes one sentence and exits. */

export type StartErrorCode =
  | 'port-unavailable'
  | 'host-unavailable'
  | 'binaries-missing'
  | 'data-folder-not-writable'
  | 'data-folder-unreachable'
  | 'second-server'
  | 'postgres-failed'
  | 'database-unreachable'
  | 'owner-elsewhere'
  | 'database-newer'
  | 'migration-changed'
  | 'migration-failed'
  | 'not-a-demonstration'
  | 'only-a-demonstration'

const inEnglish: Record<StartErrorCode, string> = {
  'port-unavailable': 'The port cannot be used',
  'host-unavailable': 'The address to listen on does not belong to this machine',
  'binaries-missing': 'The bundled PostgreSQL is not installed',
  'data-folder-not-writable': 'The data folder cannot be written',
  'data-folder-unreachable': 'The data folder lies where the account that runs PostgreSQL cannot enter',
  'second-server': 'Another Pacta server already uses this data folder',
  'postgres-failed': 'The bundled PostgreSQL did not start',
  'database-unreachable': 'The database that DATABASE_URL or DATABASE_OWNER_URL names cannot be used',
  'owner-elsewhere': 'DATABASE_OWNER_URL does not lead to the database of DATABASE_URL',
  'database-newer': 'The database was written by a newer version of Pacta',
  'migration-changed': 'A migration that the database already has differs from the file of this version',
  'migration-failed': 'A migration of the database failed',
  'not-a-demonstration': 'The data are real and not those of a demonstration',
  'only-a-demonstration': 'The data are those of a demonstration',
}

export class StartError extends Error {
  readonly code: StartErrorCode
  readonly details: Record<string, string>

  /** Details must never hold a password: they are shown. */
  constructor(code: StartErrorCode, details: Record<string, string> = {}) {
    const list = Object.entries(details).map(([name, value]) => `${name}: ${value}`)
    super(list.length === 0 ? inEnglish[code] : `${inEnglish[code]} (${list.join(', ')})`)
    this.name = 'StartError'
    this.code = code
    this.details = details
  }
}

/** The code of an operating system or PostgreSQL error (ENOENT, 57P03, ...), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export function errorText(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return errorText(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}

/** The tables as Kysely sees them; the columns are written once more in migrations/, which is the truth. */
import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'
import type { AccountsTables } from './tables/accounts.ts'
import type { ClearanceTables } from './tables/clearance.ts'
import type { DraftsTables } from './tables/drafts.ts'
import type { FilesTables } from './tables/files.ts'
import type { LedgerTables } from './tables/ledger.ts'
import type { MailTables } from './tables/mail.ts'
import type { ObligationTables } from './tables/obligations.ts'
import type { PersonalTables } from './tables/personal.ts'
import type { ProgrammeTables } from './tables/programme.ts'
import type { RatificationTables } from './tables/ratification.ts'
import type { RegisterTables } from './tables/register.ts'
import type { ReportsTables } from './tables/reports.ts'
import type { ReviewsTables } from './tables/reviews.ts'

/** A value that the database stamps itself. */
type Stamped = ColumnType<Date, never, never>

/** Given by the writer, or left out. */
type Optional<T> = ColumnType<T | null, T | null | undefined, never>

export interface AuditEntryTable {
  id: GeneratedAlways<number>
  at: Stamped
  actor: string
  through: string
  action: string
  /** What was changed or read, as `kind:id`. */
  subject: string
  detail: JSONColumnType<Record<string, unknown>, string | undefined, never>
  request_id: Optional<string>
  reason: Optional<string>
  /** False for an entry that changes nothing on public pages. */
  public: ColumnType<boolean, boolean | undefined, never>
  previous: ColumnType<Buffer, never, never>
  hash: ColumnType<Buffer, never, never>
}

/** Personal values of an entry; read inside a transaction that says for whom. */
export interface AuditValueTable {
  entry_id: number
  field: string
  salt: Buffer
  before: JSONColumnType<Record<string, unknown>> | null
  after: JSONColumnType<Record<string, unknown>> | null
  owner: string | null
  state: string | null
}

export interface AuditSealTable {
  id: GeneratedAlways<number>
  entry_id: GeneratedAlways<number>
  entry_hash: ColumnType<Buffer, never, never>
  made_at: Stamped
  by: string
  previous: ColumnType<Buffer, never, never>
  hash: ColumnType<Buffer, never, never>
}

export interface DataSetTable {
  name: string
  sha256: string
  rows: number
  loaded_at: ColumnType<Date, Date | undefined, Date>
}

/** Kept by migrate.ts. */
export interface MigrationTable {
  number: number
  name: string
  sha256: string
  applied_at: Stamped
}

export interface Tables
  extends RegisterTables,
    ProgrammeTables,
    ReportsTables,
    AccountsTables,
    ClearanceTables,
    DraftsTables,
    FilesTables,
    LedgerTables,
    MailTables,
    ObligationTables,
    PersonalTables,
    RatificationTables,
    ReviewsTables {
  audit_entry: AuditEntryTable
  audit_seal: AuditSealTable
  audit_value: AuditValueTable
  data_set: DataSetTable
  migration: MigrationTable
}

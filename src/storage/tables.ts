/** The tables as Kysely sees them; the columns are written once more in migrations/, which is the truth. */
import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'
import type { ProgrammeTables } from './tables/programme.ts'
import type { RegisterTables } from './tables/register.ts'
import type { ReportsTables } from './tables/reports.ts'

/** A value that the database stamps itself. */
type Stamped = ColumnType<Date, never, never>

export interface AuditEntryTable {
  id: GeneratedAlways<number>
  at: Stamped
  actor: string
  through: string
  action: string
  subject: string
  detail: JSONColumnType<Record<string, unknown>, string | undefined, never>
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

export interface Tables extends RegisterTables, ProgrammeTables, ReportsTables {
  audit_entry: AuditEntryTable
  data_set: DataSetTable
  migration: MigrationTable
}

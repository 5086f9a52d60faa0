/** SQL of versions: the three kinds of record that files fill and forms correct keep theirs in tables of one shape. */
import { sql } from 'kysely'
import type { Db } from '../../../../storage/database.ts'
import type { Heads, Origin, Version } from './versions.ts'

export type VersionTable = 'obligation_version' | 'instrument_terms_version' | 'instrument_version'

/** By record; all of them, or of one. */
export const headsOf = async <C>(db: Db, table: VersionTable, record?: string): Promise<Map<string, Heads<C>>> => {
  const { rows } = await sql<{ record: string; origin: Origin; number: number; content: C }>`
    select distinct on (record, origin) record, origin, number, content from ${sql.table(table)}
    ${record === undefined ? sql`` : sql`where record = ${record}`}
    order by record, origin, number desc`.execute(db)
  const heads = new Map<string, Heads<C>>()
  for (const { record: of, origin, number, content } of rows)
    heads.set(of, { ...heads.get(of), [origin]: { number, content } })
  return heads
}

/** Oldest first. */
export const versionsOf = async <C>(db: Db, table: VersionTable, record: string): Promise<Version<C>[]> => {
  const { rows } = await sql<Omit<Version<C>, 'recordedAt'> & { recordedAt: Date }>`
    select number, content, origin, recorded_at as "recordedAt", recorded_by as "recordedBy", reason
    from ${sql.table(table)} where record = ${record} order by number`.execute(db)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}

export interface NewVersion {
  readonly record: string
  readonly number: number
  readonly content: object
  readonly origin: Origin
  readonly by: string
  readonly reason: string | null
}

export const insertVersions = async (db: Db, table: VersionTable, versions: readonly NewVersion[]): Promise<void> => {
  if (versions.length === 0) return
  const rows = versions.map(({ by, ...rest }) => ({ ...rest, recorded_by: by }))
  await sql`
    insert into ${sql.table(table)} (record, number, content, origin, recorded_by, reason)
    select record, number, content, origin, recorded_by, reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (record text, number integer, content jsonb, origin text, recorded_by text, reason text)`.execute(db)
}

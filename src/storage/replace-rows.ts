/** Makes a table hold exactly the given records, in one statement each for what is gone and what is there. */
import { sql } from 'kysely'
import { Problem } from '../kernel/problem.ts'
import type { Db } from './database.ts'
import type { Tables } from './tables.ts'

/** PostgreSQL would only say that it cannot change a row twice, and not which. */
const checkKeys = (table: string, key: readonly string[], rows: readonly object[]): void => {
  const seen = new Set<string>()
  for (const row of rows) {
    const values = key.map((column) => String((row as Record<string, unknown>)[column]))
    const value = values.join(', ')
    if (seen.has(JSON.stringify(values)))
      throw new Problem('bad-input', [{ field: `${table}.${key.join(', ')}`, value, allowed: 'unique' }])
    seen.add(JSON.stringify(values))
  }
}

/**
 * @param key columns that identify a record
 * @param rows values by column name as JSON values: texts in six languages as objects, arrays as arrays
 * @param among other records go only where they have these values
 * @returns the number of records given
 * @throws Problem bad-input for two records of one key
 */
export const replaceRows = async <T extends keyof Tables & string>(
  db: Db,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly object[],
  among: Partial<Record<keyof Tables[T] & string, string>> = {},
): Promise<number> => {
  checkKeys(table, key, rows)
  const records = sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`
  const same = sql.join(
    key.map((column) => sql`given.${sql.ref(column)} = ${sql.ref(`${table}.${column}`)}`),
    sql` and `,
  )
  const those = Object.entries<string | undefined>(among).map(
    ([column, value]) => sql`${sql.ref(`${table}.${column}`)} = ${value}`,
  )
  const gone = [sql`not exists (select 1 from ${records} as given where ${same})`, ...those]
  await sql`delete from ${sql.table(table)} where ${sql.join(gone, sql` and `)}`.execute(db)
  const [first] = rows
  if (first === undefined) return 0
  const columns = Object.keys(first)
  const rest = columns.filter((column) => !(key as readonly string[]).includes(column))
  const refs = sql.join(columns.map((column) => sql.ref(column)))
  const update = sql.join(rest.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))
  await sql`
    insert into ${sql.table(table)} (${refs})
    select ${refs} from ${records} as given
    on conflict (${sql.join(key.map((column) => sql.ref(column)))})
    do ${rest.length === 0 ? sql`nothing` : sql`update set ${update}`}`.execute(db)
  return rows.length
}

/** Brings a database to the shape that this version needs: numbered SQL files, forward only, each applied once. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import pg from 'pg'
import { errorText, StartError } from './start-error.ts'

export interface Migration {
  readonly number: number
  /** The file's name without its ending, such as `0001-change`. */
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** Any fixed numbers; two starts at once on one database take turns. */
const migrationLock = [7_240, 3]

/** The migrations of this version, in order. */
export const migrations: readonly Migration[] = readMigrations(
  import.meta.glob<string>('./migrations/*.sql', { eager: true, query: '?raw', import: 'default' }),
)

/** From file paths and their texts. Numbers run from 1 without holes, so that two branches cannot take the same one unseen. */
export function readMigrations(files: Record<string, string>): Migration[] {
  const list = Object.entries(files).map(([path, sql]) => {
    const name = basename(path, '.sql')
    const number = Number(/^(\d{4})-[a-z0-9-]+$/.exec(name)?.[1])
    if (!number) throw new Error(`${path}: a migration is named like 0001-change.sql`)
    return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
  list.sort((a, b) => a.number - b.number)
  const wrong = list.find(({ number }, index) => number !== index + 1)
  if (wrong) throw new Error(`${wrong.name}.sql: migrations are numbered from 0001 without holes or doubles`)
  return list
}

/**
 * Applies what is missing and returns the names of what it applied.
 * @throws StartError database-newer, migration-changed, migration-failed
 */
export async function migrate(
  connection: pg.ClientConfig,
  wanted: readonly Migration[] = migrations,
): Promise<string[]> {
  const client = new pg.Client({ ...connection, application_name: 'pacta migrate', statement_timeout: 0 })
  client.on('error', () => {})
  try {
    await client.connect()
    // No need to wait for the lock when nothing is missing, as on most starts.
    if ((await missing(client, wanted)).length === 0) return []
    await client.query('select pg_advisory_lock($1, $2)', migrationLock)
    await createBookkeeping(client)
    const due = await missing(client, wanted)
    for (const migration of due) await apply(client, migration)
    return due.map(({ name }) => name)
  } catch (error) {
    // An account without the right to make tables, for instance.
    throw error instanceof StartError
      ? error
      : new StartError('migration-failed', { migration: '', reason: errorText(error) })
  } finally {
    await client.end()
  }
}

async function missing(client: pg.Client, wanted: readonly Migration[]): Promise<Migration[]> {
  const applied = await appliedMigrations(client)
  const last = applied.at(-1)
  if (last && last.number > wanted.length) throw new StartError('database-newer', { migration: last.name })
  applied.forEach((row) => {
    const file = wanted[row.number - 1]
    if (file?.sha256 !== row.sha256) throw new StartError('migration-changed', { migration: row.name })
  })
  return wanted.slice(applied.length)
}

async function appliedMigrations(client: pg.Client): Promise<Pick<Migration, 'number' | 'name' | 'sha256'>[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)
  if (!rows[0]?.there) return []
  return (await client.query('select number, name, sha256 from migration order by number')).rows
}

async function createBookkeeping(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`)
}

async function apply(client: pg.Client, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256])
    await client.query('commit')
  } catch (error) {
    throw new StartError('migration-failed', { migration: name, reason: errorText(error) })
  }
}

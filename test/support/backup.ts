/** A programme with files, saved once, and what a test asks of the databases that it is restored into. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { BackupError } from '../../src/storage/backup/backup-error.ts'
import { type Backup, createBackup } from '../../src/storage/backup/create.ts'
import { types } from '../../src/storage/connection.ts'
import { openLocalStore } from '../../src/storage/files/local.ts'
import type { FileStore } from '../../src/storage/files/store.ts'
import { freshDatabaseUrl, openTestStorage, ownerUrl } from './database.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
/** In a folder that goes after the file. */
export const path = (name: string): string => join(folder, name)

export const version = '1.2.3'
export const nothing = async (): Promise<void> => {}

export async function rowsOf<T extends pg.QueryResultRow>(
  connection: pg.ClientConfig,
  text: string,
  sees: 'all' | '' = 'all',
): Promise<T[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(`set pacta.sees = '${sees}'`)
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** The same database by the account that row-level security does not bind. */
export const asSuperuser = (connection: pg.ClientConfig): pg.ClientConfig => {
  const url = new URL(inject('ownerUrl'))
  url.username = 'postgres'
  url.pathname = new pg.Client(connection).database ?? ''
  return { connectionString: url.href, types }
}

/** A database that nobody has used, and its owner. */
export const emptyDatabase = async (): Promise<pg.ClientConfig> => ({
  connectionString: ownerUrl(await freshDatabaseUrl('template1')),
  types,
})

export const tablesIn = (connection: pg.ClientConfig) =>
  rowsOf<{ name: string }>(
    connection,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )

/** Rows and a hash of all of them, by table. */
export const contentOf = async (connection: pg.ClientConfig): Promise<Record<string, string>> => {
  const tables = (await tablesIn(connection)).filter(({ name }) => name !== 'migration')
  const queries = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as sum from "${name}" t`,
  )
  const rows = await rowsOf<{ name: string; sum: string }>(connection, queries.join(' union all '))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

export const put = (store: FileStore, content: Buffer) =>
  store.put(
    (async function* () {
      yield content
    })(),
    { maxBytes: content.byteLength },
  )

export const small = Buffer.from('What the minister said.')
export const large = randomBytes(6 << 20)
export const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

export const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing wrong',
    (error) => (error instanceof BackupError ? { code: error.code, ...error.details } : error),
  )

export interface Saved {
  readonly source: pg.ClientConfig
  readonly files: FileStore
  readonly backup: Backup
}

export const savedProgramme = async (): Promise<Saved> => {
  const url = await freshDatabaseUrl()
  const storage = await openTestStorage(url)
  const source = storage.owner
  const files = await openLocalStore(path('files'))
  for (const content of [small, large]) {
    const { sha256, bytes } = await put(files, content)
    await rowsOf(source, `insert into file_content (sha256, bytes) values ('${sha256}', ${bytes})`)
    await rowsOf(
      source,
      `insert into file (id, sha256, name, media_type, about, uploaded_by)
       values (gen_random_uuid(), '${sha256}', 'speech.txt', 'text/plain', 'edition:x', 'pacta')`,
    )
  }
  // An upload that has only been announced is not missed.
  await rowsOf(source, `insert into file_content (sha256, bytes) values (repeat('0', 64), 1)`)
  await rowsOf(
    source,
    String.raw`insert into data_set (name, sha256, rows) values (E'tab\t line\n \\. "quoted" \u202b', '', 1)`,
  )
  await rowsOf(
    source,
    `insert into audit_value (entry_id, field, salt, after, owner)
    select id, 'name', decode(repeat('ab', 16), 'hex'), '"Amina"', gen_random_uuid() from audit_entry order by id limit 1`,
  )
  return { source, files, backup: await createBackup({ owner: source, files, version, file: path('whole.tar.zst') }) }
}

/** Fills an empty database from an archive, in one transaction: a restore that is cut off leaves it as it was. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Db } from '../database.ts'
import type { FileStore } from '../files/store.ts'
import { type Migration, migrations } from '../migrate.ts'
import { errorCode, errorText, StartError } from '../start-error.ts'
import type { Tables } from '../tables.ts'
import { BackupError } from './backup-error.ts'
import { auditHead, firstFilledTable, isMigrated, setSequence, settings, tablesOf } from './catalogue.ts'
import { type Heading, headingName, type Manifest, manifestName } from './manifest.ts'
import type { Keys, Progress } from './read-archive.ts'
import { clearSchema, openForRows } from './target.ts'
import { walkArchive } from './walk.ts'

export interface RestoreOptions {
  /** By the account that shall own the tables. */
  readonly owner: pg.ClientConfig
  readonly files: Pick<FileStore, 'put'>
  readonly file: string
  readonly keys?: Keys
  readonly progress?: Progress | undefined
  /** Writes the audit entry, at the end of the same transaction. */
  readonly record: (tx: Db, manifest: Manifest) => Promise<void>
  /** The migrations of this version, but in tests. */
  readonly wanted?: readonly Migration[]
}

/** @throws BackupError: not-empty, newer, other-history, other-content, and all that is wrong with the archive */
export async function restoreBackup({ wanted = migrations, ...options }: RestoreOptions): Promise<Manifest> {
  const { owner, file, keys = {}, record } = options
  const client = new pg.Client({ ...owner, application_name: 'pacta restore', statement_timeout: 0, query_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  try {
    const manifest = await transactionOn(client).execute(async (tx) => {
      await client.query(settings)
      // A server that starts now waits with its migrations until this has ended.
      await client.query('select pg_advisory_xact_lock($1, $2)', migrationLock)
      const load = new Load(client, options, wanted)
      const read = await load.all(() => walkArchive(file, keys, { visitor: load, progress: options.progress }))
      await record(tx, read)
      return read
    })
    // Without it the first pages after a restore would be planned as for empty tables.
    await client.query('analyze')
    return manifest
  } finally {
    await client.end().catch(() => {})
  }
}

/** That of migrate.ts. */
const migrationLock = [7_240, 3]

/** A transaction of Kysely whose one connection can also take COPY. */
const transactionOn = (client: pg.Client) =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => Object.assign(client, { release: () => {} }),
        end: async () => {},
        options: {},
      },
    }),
  }).transaction()

class Load {
  readonly #client: pg.Client
  readonly #options: Omit<RestoreOptions, 'wanted'>
  readonly #wanted: readonly Migration[]
  #heading: Heading | undefined
  #close: (() => Promise<void>) | undefined
  #table: string | undefined
  #copy: TableCopy | undefined

  constructor(client: pg.Client, options: Omit<RestoreOptions, 'wanted'>, wanted: readonly Migration[]) {
    this.#client = client
    this.#options = options
    this.#wanted = wanted
  }

  async all(read: () => Promise<Manifest>): Promise<Manifest> {
    try {
      const manifest = await read()
      await this.#end(manifest)
      return manifest
    } catch (error) {
      // PostgreSQL takes no rollback while it waits for rows.
      await this.#copy?.abandon()
      // Rows that PostgreSQL does not take were not written by it.
      if (!/^2[23]...$/.test(errorCode(error))) throw error
      const table = error instanceof pg.DatabaseError ? error.table : undefined
      throw new BackupError('differs', { file: this.#options.file, member: `tables/${table ?? this.#table}` })
    }
  }

  async begin(heading: Heading): Promise<void> {
    this.#heading = heading
    const { file } = this.#options
    heading.migrations.forEach(({ name, sha256 }, index) => {
      const own = this.#wanted[index]
      if (own === undefined) throw new BackupError('newer', { file, version: heading.pacta, migration: name })
      if (own.sha256 !== sha256)
        throw new BackupError('other-history', { file, version: heading.pacta, migration: name })
    })
    const filled = await firstFilledTable(this.#client)
    if (filled !== undefined) throw new BackupError('not-empty', { table: filled })
    if (await isMigrated(this.#client)) await clearSchema(this.#client)
    await this.#client.query(`create table migration (number integer primary key, name text not null, sha256 text not null,
      applied_at timestamptz not null default now())`)
    await this.#migrate(0, heading.migrations.length)
    const tables = await tablesOf(this.#client)
    const stranger = Object.keys(heading.tables).find((table) => !tables.has(table))
    if (stranger !== undefined) throw new BackupError('unexpected', { file, member: `tables/${stranger}` })
    // A heading that was changed: PostgreSQL would speak of its columns.
    for (const [table, columns] of tables)
      if (!sameNames(columns, heading.tables[table] ?? []))
        throw new BackupError('differs', { file, member: headingName })
    this.#close = await openForRows(this.#client, [...tables.keys()])
  }

  async rows(table: string, chunk: Uint8Array): Promise<void> {
    if (table !== this.#table) {
      await this.#endTable()
      this.#table = table
      this.#copy = new TableCopy(this.#client, table, this.#heading?.tables[table] ?? [])
    }
    await this.#copy?.write(chunk)
  }

  async file({ sha256, size }: { sha256: string; size: number }, content: AsyncIterable<Uint8Array>): Promise<void> {
    const { files, file } = this.#options
    await files.put(content, {
      maxBytes: size,
      accept: async (spooled) => {
        if (spooled.sha256 !== sha256) throw new BackupError('differs', { file, member: `files/${sha256}` })
      },
    })
  }

  async #end(manifest: Manifest): Promise<void> {
    await this.#endTable()
    const { file } = this.#options
    for (const [name, last] of Object.entries(manifest.sequences))
      if (!(await setSequence(this.#client, name, last)))
        throw new BackupError('unexpected', { file, member: `${manifestName} (${name})` })
    await this.#close?.()
    const head = await auditHead(this.#client)
    if (head?.id !== manifest.audit?.id || head?.hash !== manifest.audit?.hash)
      throw new BackupError('other-content', { file, member: 'audit_entry' })
    await this.#migrate(manifest.migrations.length, this.#wanted.length)
  }

  async #endTable(): Promise<void> {
    await this.#copy?.end()
    this.#copy = undefined
  }

  async #migrate(from: number, to: number): Promise<void> {
    for (const { number, name, sql, sha256 } of this.#wanted.slice(from, to)) {
      try {
        await this.#client.query(sql)
        await this.#client.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [
          number,
          name,
          sha256,
        ])
      } catch (error) {
        throw new StartError('migration-failed', { migration: name, reason: errorText(error) })
      }
    }
  }
}

const sameNames = (some: readonly string[], others: readonly string[]): boolean =>
  JSON.stringify([...some].sort()) === JSON.stringify([...others].sort())

/** COPY into one table. The stream's error may come while nobody waits for it, and then belongs to the next write. */
class TableCopy {
  readonly #stream
  #error: Error | undefined
  #fail: (error: Error) => void = () => {}

  constructor(client: pg.Client, table: string, columns: readonly string[]) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
    this.#stream = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${list}) from stdin`))
    this.#stream.on('error', (error) => {
      this.#error ??= error
      this.#fail(error)
    })
  }

  write(chunk: Uint8Array): Promise<void> {
    return this.#settle((done) => this.#stream.write(chunk, () => done()))
  }

  end(): Promise<void> {
    return this.#settle((done) => this.#stream.end(done))
  }

  abandon(): Promise<void> {
    return new Promise((done) => {
      if (this.#error || this.#stream.closed) return done()
      this.#stream.once('close', done)
      this.#stream.destroy()
    })
  }

  #settle(start: (done: () => void) => void): Promise<void> {
    return new Promise((done, fail) => {
      if (this.#error) return fail(this.#error)
      this.#fail = fail
      start(done)
    })
  }
}

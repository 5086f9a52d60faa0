/** The number of the last change of what is public, known to every process without a query, so that pages can be remembered. */
import { type Kysely, sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import pg from 'pg'
import type { Tables } from './tables.ts'

const channel = 'pacta_change'
const firstPause = 100
const longestPause = 5_000
/** Notices a connection that died without a word. */
const heartbeat = 20_000
/** Entries of readings and sign-ins change nothing that is kept, so they do not count. */
const lastChange = 'select coalesce(max(id), 0) as id from audit_entry where public'

export interface Revision {
  /** The id of the last audit entry that is public; undefined while unknown, when nothing may be remembered. */
  readonly current: number | undefined
  close(): Promise<void>
}

interface Remembered {
  readonly revision: Listener
  readonly values: LRUCache<string, Promise<unknown>>
  /** What outlives changes elsewhere, with the mark of its tables. */
  readonly lasting: Map<string, { readonly mark: string; readonly value: unknown }>
  /** The revision at which the values were loaded. */
  at: number | undefined
}

const roots = new WeakMap<object, Remembered>()
const announced = new WeakMap<object, number>()

/** Starts to listen, and makes `remember` work for this database object. */
export async function followChanges(db: Kysely<Tables>, connection: pg.ClientConfig): Promise<Revision> {
  const revision = new Listener(connection)
  roots.set(db, { revision, values: new LRUCache({ max: 2_000 }), lasting: new Map(), at: undefined })
  await revision.open()
  return revision
}

/**
 * Tells every process about the change in this transaction, when it commits. Call it in the transaction, after the public
 * audit entry is written. Returns the number of the change.
 */
export async function notifyChange(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id, pg_notify(${channel}, id::text) from (${sql.raw(lastChange)}) last
  `.execute(db)
  const id = rows[0]?.id ?? 0
  if (db.isTransaction) announced.set(db, id)
  else roots.get(db)?.revision.advance(id)
  return id
}

/** After the commit of a transaction: the one who made a change sees it at once, before the notice comes round. */
export function acceptOwnChange(root: Kysely<Tables>, transaction: Kysely<Tables>): void {
  const id = announced.get(transaction)
  if (id !== undefined) roots.get(root)?.revision.advance(id)
}

/**
 * The value of `load`, kept until the next change. Callers at the same moment share one loading; a failed one is not kept.
 * In a transaction, or while changes cannot be followed, it always loads. The name must tell apart everything that the value
 * depends on, and the value must not be altered.
 */
export function remember<T>(db: Kysely<Tables>, name: string, load: () => Promise<T>): Promise<T> {
  const root = db.isTransaction ? undefined : roots.get(db)
  const current = root?.revision.current
  if (root === undefined || current === undefined) return load()
  if (root.at !== current) root.values.clear()
  root.at = current
  const known = root.values.get(name) as Promise<T> | undefined
  if (known) return known
  const loading = load()
  root.values.set(name, loading)
  loading.catch(() => {
    if (root.values.peek(name) === loading) root.values.delete(name)
  })
  return loading
}

/** Changes with every row of the tables that is written, without reading the rows themselves. */
export async function markOf(db: Kysely<Tables>, tables: readonly (keyof Tables)[]): Promise<string> {
  const marks = tables.map(
    (table) => sql`(select count(*) || '.' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0)
      from ${sql.table(table)})`,
  )
  const { rows } = await sql<{ mark: string }>`select ${sql.join(marks, sql` || ' ' || `)} as mark`.execute(db)
  return rows[0]?.mark ?? ''
}

/**
 * Like `remember`, for what follows from few tables that change seldom: after a change it is loaded again only if a row of these
 * tables was written. None of them may be restricted to some readers.
 */
export function rememberTables<T>(
  db: Kysely<Tables>,
  name: string,
  tables: readonly (keyof Tables)[],
  load: () => Promise<T>,
): Promise<T> {
  const lasting = db.isTransaction ? undefined : roots.get(db)?.lasting
  if (lasting === undefined) return load()
  return remember(db, name, async () => {
    // Before the rows: whatever is written between the two is found by the next mark.
    const mark = await markOf(db, tables)
    const known = lasting.get(name)
    if (known?.mark === mark) return known.value as T
    const value = await load()
    lasting.set(name, { mark, value })
    return value
  })
}

class Listener implements Revision {
  current: number | undefined
  readonly #connection: pg.ClientConfig
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(connection: pg.ClientConfig) {
    this.#connection = connection
  }

  advance(id: number): void {
    if (this.current !== undefined && id > this.current) this.current = id
  }

  /** Listens first and reads the number after, so that no change falls between. */
  async open(): Promise<void> {
    const client = new pg.Client({
      ...this.#connection,
      application_name: 'pacta listen',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    })
    client.on('error', () => {})
    client.on('notification', ({ payload }) => this.advance(Number(payload)))
    await client.connect()
    this.#client = client
    client.once('end', () => this.#lost(client))
    try {
      await client.query(`listen ${channel}`)
      await this.#read(client)
    } catch (error) {
      this.#client = undefined
      client.end().catch(() => {})
      throw error
    }
    clearTimeout(this.#timer)
    this.#timer = setInterval(() => this.#read(client).catch(() => this.#lost(client)), heartbeat).unref()
    if (this.#closed) await this.close()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.current = undefined
    clearTimeout(this.#timer)
    await this.#client?.end()
  }

  async #read(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ id: string }>(lastChange)
    if (this.#client === client && !this.#closed) this.current = Math.max(Number(rows[0]?.id), this.current ?? 0)
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client || this.#closed) return
    this.current = undefined
    this.#client = undefined
    client.end().catch(() => {})
    this.#again(firstPause)
  }

  #again(wait: number): void {
    clearTimeout(this.#timer)
    const next = Math.min(wait * 2, longestPause)
    this.#timer = setTimeout(() => this.open().catch(() => this.#closed || this.#again(next)), wait).unref()
  }
}

/** Opens the storage: the bundled PostgreSQL or the one that DATABASE_URL names, migrated and ready for queries. */
import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { type Connections, checkedConnections, types } from './connection.ts'
import { openEmbedded } from './embedded.ts'
import { grantTo, type Wall, wallOf } from './grants.ts'
import { installJobs } from './jobs-schema.ts'
import { migrate } from './migrate.ts'
import { applicationRole } from './postgres/keeper.ts'
import { acceptOwnChange, followChanges, type Revision } from './revision.ts'
import { StartError } from './start-error.ts'
import type { Tables } from './tables.ts'

/** The database or a transaction on it: what every query takes first. */
export type Db = Kysely<Tables>

export interface Health {
  readonly ok: boolean
  /** Of PostgreSQL, such as 17.10; empty when it does not answer. */
  readonly version: string
  /** Milliseconds for one question and its answer. */
  readonly latencyMs: number
}

export interface Storage {
  readonly db: Db
  readonly pool: pg.Pool
  readonly revision: Revision
  readonly wall: Wall
  /** For work that the application's own account may not do: the set-up of jobs, restoring a backup. */
  readonly owner: pg.ClientConfig
  health(): Promise<Health>
  close(): Promise<void>
}

export interface StorageOptions {
  readonly databaseUrl?: string | undefined
  /** Where another account owns the tables; leads to the same database as databaseUrl. */
  readonly ownerUrl?: string | undefined
  /** For the bundled PostgreSQL; not touched when there is a databaseUrl. */
  readonly dataFolder: string
  readonly role: 'server' | 'command'
  /** Called if the bundled PostgreSQL was lost and could not be brought back. */
  readonly onLost?: (error: unknown) => void
}

/** Milliseconds after which a silent database counts as down. */
const healthPatience = 3_000
/** Milliseconds that its answer holds: whoever asks for it is not limited, and must not keep the database busy. */
const healthHolds = 250

/** @throws StartError */
export async function openDatabase(options: StorageOptions): Promise<Storage> {
  const { databaseUrl, ownerUrl } = options
  if (databaseUrl) return openStorage(await checkedConnections(databaseUrl, ownerUrl))
  if (ownerUrl) throw new StartError('owner-elsewhere', { reason: 'alone' })
  const { connection, owner, close } = await openEmbedded(options.dataFolder, options)
  const connections = { application: { ...connection, types }, owner: { ...owner, types }, role: applicationRole }
  return openStorage(connections, close).catch(async (error) => {
    await close()
    throw error
  })
}

async function openStorage(connections: Connections, closeServer?: () => Promise<void>): Promise<Storage> {
  const { application, owner } = connections
  await prepare(connections)
  const pool = new pg.Pool({
    ...application,
    application_name: 'pacta',
    max: 8,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  const health = oneAtATime(healthHolds, () => askHealth(pool))
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // The pool does not listen to a connection that is in use; its query fails anyway, which is how the loss is told. What was
  // said of the database's health before does not outlive a connection.
  pool.on('connect', (client) => client.on('error', health.forget))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const { wall, revision } = await look(db, pool, application).catch(async (error) => {
    await pool.end()
    throw error
  })
  return {
    db,
    pool,
    revision,
    wall,
    owner,
    health: health.ask,
    close: async () => {
      await revision.close()
      await db.destroy()
      // Kysely ends only a pool that it has used.
      if (!pool.ended) await pool.end()
      await closeServer?.()
    },
  }
}

/** Each of the three takes turns with those of other starts, and does next to nothing when nothing is new. */
async function prepare({ owner, role }: Connections): Promise<void> {
  await migrate(owner)
  await installJobs(owner)
  await grantTo(owner, role)
}

async function look(db: Db, pool: pg.Pool, application: pg.ClientConfig): Promise<Pick<Storage, 'wall' | 'revision'>> {
  return { wall: await wallOf(pool), revision: await followChanges(db, application) }
}

/** Whoever asks while a question is under way, or shortly after its answer, is given the same answer. */
function oneAtATime<T>(milliseconds: number, question: () => Promise<T>): { ask(): Promise<T>; forget(): void } {
  let shared: Promise<T> | undefined
  const forget = () => {
    shared = undefined
  }
  const ask = () => {
    if (shared !== undefined) return shared
    const asked = question()
    shared = asked
    const expire = async (): Promise<void> => {
      await setTimeout(milliseconds, undefined, { ref: false })
      if (shared === asked) forget()
    }
    asked.then(expire, expire)
    return asked
  }
  return { ask, forget }
}

async function askHealth(pool: pg.Pool): Promise<Health> {
  const begin = performance.now()
  const answer = pool.query<{ server_version: string }>('show server_version').then(
    ({ rows }) => rows[0]?.server_version ?? '',
    () => '',
  )
  const version = await Promise.race([answer, setTimeout(healthPatience, '', { ref: false })])
  return { ok: version !== '', version, latencyMs: Math.round((performance.now() - begin) * 10) / 10 }
}

/** Runs the work in a transaction: the one at hand, or a new one. */
export async function inTransaction<T>(db: Db, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return work(db)
  const [result, transaction] = await db
    .transaction()
    .execute(async (own): Promise<[T, Transaction<Tables>]> => [await work(own), own])
  acceptOwnChange(db, transaction)
  return result
}

const isTransaction = (db: Db): db is Transaction<Tables> => db.isTransaction

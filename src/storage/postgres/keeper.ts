/** The one connection by which a process shows that it uses the bundled database, by advisory locks that die with it. */
import pg from 'pg'
import { errorCode, errorText, StartError } from '../start-error.ts'
import { isAlive } from './cluster.ts'
import type { Place } from './place.ts'

export type Role = 'server' | 'command'

/** Any fixed number; locks of the keepers' database are ours alone. */
const lockClass = 7_240
const serverLock = 1
const userLock = 2

export const applicationRole = 'pacta'
export const applicationDatabase = 'pacta'

export type Answer =
  | { readonly state: 'open'; readonly keeper: pg.Client; readonly server: string }
  /** Nothing listens there. */
  | { readonly state: 'absent' }
  /** It is starting up or shutting down. */
  | { readonly state: 'busy'; readonly reason: string }

/** Connects to whatever PostgreSQL listens at the place, and asks for its name. */
export async function knock(place: Place, role: Role): Promise<Answer> {
  const keeper = new pg.Client({
    ...place.address,
    user: 'postgres',
    database: 'postgres',
    application_name: `pacta ${role} ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    ssl: false,
  })
  // Loss is seen by 'end'; an error event that nobody hears would end the process.
  keeper.on('error', () => {})
  try {
    await keeper.connect()
    const { rows } = await keeper.query<{ cluster_name: string }>('show cluster_name')
    return { state: 'open', keeper, server: rows[0]?.cluster_name ?? '' }
  } catch (error) {
    await keeper.end().catch(() => {})
    const absent = ['ENOENT', 'ECONNREFUSED'].includes(errorCode(error))
    return absent ? { state: 'absent' } : { state: 'busy', reason: errorText(error) }
  }
}

export async function lockAsUser(keeper: pg.Client): Promise<void> {
  await keeper.query('select pg_advisory_lock_shared($1, $2)', [lockClass, userLock])
}

/**
 * Becomes the one server of the data folder. A server that was just told to end gets a moment, and one that is dead but not
 * yet noticed gets longer.
 */
export async function lockAsServer(keeper: pg.Client, folder: string, patience = 2_000): Promise<void> {
  const begin = Date.now()
  for (;;) {
    const { rows } = await keeper.query<{ won: boolean }>('select pg_try_advisory_lock($1, $2) as won', [
      lockClass,
      serverLock,
    ])
    if (rows[0]?.won) return
    const holder = await serverPid(keeper)
    const limit = holder && isAlive(holder) ? patience : patience * 5
    if (Date.now() - begin > limit) throw new StartError('second-server', { folder, pid: String(holder ?? '') })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function serverPid(keeper: pg.Client): Promise<number | undefined> {
  const { rows } = await keeper.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and granted`,
    [lockClass, serverLock],
  )
  return Number(rows[0]?.name.split(' ').at(-1)) || undefined
}

/** How many other processes use this PostgreSQL. */
export async function countOthers(keeper: pg.Client): Promise<number> {
  const { rows } = await keeper.query<{ others: string }>(
    `select count(*) as others from pg_locks
     where locktype = 'advisory' and classid = $1 and objid = $2 and granted and pid <> pg_backend_pid()`,
    [lockClass, userLock],
  )
  return Number(rows[0]?.others ?? 0)
}

/** The application's own role and database: it is not a superuser, so a hole in a query does not reach the machine. */
export async function ensureDatabase(keeper: pg.Client, password: string | undefined): Promise<void> {
  const { rowCount } = await keeper.query('select 1 from pg_database where datname = $1', [applicationDatabase])
  if (rowCount) return
  const secret = password ? ` password ${keeper.escapeLiteral(password)}` : ''
  await ignoreExisting(keeper.query(`create role ${applicationRole} login createdb${secret}`))
  await ignoreExisting(keeper.query(`create database ${applicationDatabase} owner ${applicationRole}`))
}

/** Two processes may do this at once: duplicate_object, duplicate_database, or the unique index under them. */
async function ignoreExisting(query: Promise<unknown>): Promise<void> {
  try {
    await query
  } catch (error) {
    if (!['42710', '42P04', '23505'].includes(errorCode(error))) throw error
  }
}

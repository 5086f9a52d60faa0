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
const rolesLock = 3

export const ownerRole = 'pacta_owner'
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

/**
 * The database, its owner, and the application's role, which owns nothing: a hole in a query reaches neither the machine nor
 * the shape of the tables. A data folder of the first version, where the application's role owned everything, is brought over.
 */
export async function ensureDatabase(keeper: pg.Client, address: Place['address']): Promise<void> {
  if ((await databaseOwner(keeper)) === ownerRole) return
  await keeper.query('select pg_advisory_lock($1, $2)', [lockClass, rolesLock])
  try {
    const owner = await databaseOwner(keeper)
    if (owner === ownerRole) return
    await ensureRole(keeper, ownerRole, 'createdb', address.password)
    await ensureRole(keeper, applicationRole, 'nocreatedb', address.password)
    if (owner === undefined) await keeper.query(`create database ${applicationDatabase} owner ${ownerRole}`)
    else await handOver(address)
  } finally {
    await keeper.query('select pg_advisory_unlock($1, $2)', [lockClass, rolesLock])
  }
}

async function databaseOwner(keeper: pg.Client): Promise<string | undefined> {
  const { rows } = await keeper.query<{ owner: string }>(
    'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1',
    [applicationDatabase],
  )
  return rows[0]?.owner
}

async function ensureRole(keeper: pg.Client, name: string, right: string, password: string | undefined): Promise<void> {
  const { rowCount } = await keeper.query('select 1 from pg_roles where rolname = $1', [name])
  const secret = password ? ` password ${keeper.escapeLiteral(password)}` : ''
  await keeper.query(`${rowCount ? 'alter' : 'create'} role ${name} login ${right}${secret}`)
}

/** One statement inside the database, so that an interrupted one has changed nothing; it takes the database itself along. */
async function handOver(address: Place['address']): Promise<void> {
  const inside = new pg.Client({ ...address, user: 'postgres', database: applicationDatabase, ssl: false })
  inside.on('error', () => {})
  try {
    await inside.connect()
    await inside.query(`reassign owned by ${applicationRole} to ${ownerRole}`)
  } finally {
    await inside.end()
  }
}

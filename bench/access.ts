/** What authorisation and audit cost a request: the same application with and without them, on one database, turn by turn. */
import { createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import type { Identity } from '../src/action/identity.ts'
import { setInstallation } from '../src/action/installation.ts'
import { loadAll } from '../src/action/load.ts'
import { fullSight, reading, setSight } from '../src/action/sight.ts'
import { type App, createApp } from '../src/interfaces/web/server.ts'
import { startUp } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/ids.ts'
import { rights } from '../src/modules/accounts/permissions.ts'
import { hashedToken } from '../src/modules/accounts/sessions/hashed-tokens.ts'
import { sessionCookie } from '../src/modules/accounts/sessions/limits.ts'
import { identify } from '../src/modules/accounts/sign-in/identify.ts'
import { modules } from '../src/modules/index.ts'
import { type Db, inTransaction, openDatabase, type Storage } from '../src/storage/database.ts'
import { followChanges } from '../src/storage/revision.ts'
import { milliseconds, type Options, report } from './measure.ts'

const aims = { read: 15, write: 30 }

const auditEntry = /insert into "?audit_entry/
const sight = /^(begin|start transaction|commit)|set_config/
const sightOfWrite = /^select set_config/
const everything = /./
const nothing = /(?!)/

/** As browsers ask. */
const browser = { 'Accept-Encoding': 'gzip, deflate, br' }

/** Nothing is sent of the statements dropped; whoever sends one hears that it went well. */
const without = (pool: pg.Pool, dropped: RegExp): PostgresPool => ({
  options: pool.options,
  end: async () => {},
  connect: async () => {
    const client = await pool.connect()
    const query = (text: string, values: readonly unknown[]) =>
      dropped.test(text)
        ? Promise.resolve({ command: 'SELECT', rowCount: 1, rows: [{ id: 1 }] })
        : client.query(text, [...values])
    return { query, release: () => client.release() } as PostgresPoolClient
  },
})

interface Bench {
  readonly storage: Storage
  /** Its account is above row-level security. */
  readonly free: pg.Pool
  readonly people: readonly string[]
  readonly cookie: string
  readonly identity: Identity
}

/** An administrator among `many` people, each with a grant and a session, and audit entries of theirs. */
const populate = async ({ db }: Storage, many: number, entries: number) =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    const people = Array.from({ length: many }, newId)
    const states = (await tx.selectFrom('state').select('code').orderBy('code').execute()).map(({ code }) => code)
    await tx
      .insertInto('app_user')
      .values(
        people.map((id, index) => ({
          id,
          name: `Person ${index}`,
          email: `person-${index}@example.org`,
          email_verified: true,
          state: states[index % states.length] ?? null,
        })),
      )
      .execute()
    const given = people.map((user_id, index) => ({
      id: newId(),
      user_id,
      role: index === 0 ? 'administrator' : 'focal-point',
      reach: index === 0 ? ('everything' as const) : ('states' as const),
      granted_by: 'pacta',
    }))
    await tx.insertInto('role_grant').values(given).execute()
    await tx
      .insertInto('role_grant_state')
      .values(given.slice(1).map(({ id }, index) => ({ grant_id: id, state: states[index % states.length] ?? '' })))
      .execute()
    const tokens = people.map(() => randomBytes(24).toString('base64url'))
    await tx
      .insertInto('session')
      .values(
        people.map((user_id, index) => ({
          id: newId(),
          token: hashedToken(tokens[index] ?? ''),
          user_id,
          expires_at: new Date(Date.now() + 3_600_000),
          second_factor: true,
        })),
      )
      .execute()
    await sql`insert into audit_entry (actor, through, action, subject, detail, public)
      select 'user:' || user_id, 'web', 'accounts.user.list', 'users:list', '{"shown": 50}', false
      from generate_series(1, ${Math.ceil(entries / many)}::integer), role_grant`.execute(tx)
    return { people, token: tokens[0] ?? '' }
  })

/** The application as it is, or over a pool that leaves something out and with a reader who is known beforehand. */
const appOn = (storage: Storage, known?: Identity): App =>
  createApp({
    storage,
    modules: known === undefined ? modules : modules.map((one) => ({ ...one, identify: async () => known })),
    version: 'bench',
    trustProxy: false,
    now: () => (clock += 60_000),
  })
let clock = 0

const appWithout = async ({ storage, identity }: Bench, pool: pg.Pool, dropped: RegExp): Promise<App> => {
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool: without(pool, dropped) }) })
  const revision = await followChanges(db, storage.owner)
  endings.push(() => revision.close())
  return appOn({ ...storage, db }, identity)
}
const endings: (() => Promise<unknown>)[] = []

type Work = () => Promise<unknown>

/** Medians in milliseconds of works that take turns, each preceded by what it needs. */
const inTurn = async (rounds: number, works: readonly Work[], prepare: Work = async () => {}): Promise<number[]> => {
  const times = works.map((): number[] => [])
  const warm = Math.ceil(rounds / 4)
  for (let round = 0; round < rounds + warm; round += 1)
    for (const index of works.keys()) {
      const at = (index + round) % works.length
      await prepare()
      const begin = performance.now()
      await works[at]?.()
      if (round >= warm) times[at]?.push(performance.now() - begin)
    }
  return times.map((some) => some.sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0)
}

const answered = async (response: Response | Promise<Response>, status: number): Promise<void> => {
  const answer = await response
  await answer.arrayBuffer()
  if (answer.status !== status) throw new Error(`answered ${answer.status} instead of ${status}`)
}

/** What a peer still does in memory for what it sends nothing of. */
const inMemory = ({ free, identity }: Bench): Work => {
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool: without(free, everything) }) })
  const entry = { action: 'accounts.user.list', subject: 'users:list', detail: { shown: 50 } }
  return () =>
    reading(
      { db, actor: identity.actor },
      rights['user.list'],
      async () => 0,
      () => entry,
    )
}

const print = (name: string, aim: number, [whole = 0, known = 0, unread = 0, peer = 0, memory = 0]: number[]): void => {
  const cost = whole - peer + memory
  report(
    name,
    milliseconds(whole),
    `${((cost / whole) * 100).toFixed(0)} % of it authorisation and audit (aim: under ${aim} %)`,
  )
  const parts = [
    `who asks ${milliseconds(whole - known)}`,
    `audit entry ${milliseconds(known - unread)}`,
    `sight ${milliseconds(unread - peer)}`,
    `in memory ${milliseconds(memory)}`,
  ]
  report('', milliseconds(cost), parts.join(', '))
}

const reads = async (bench: Bench, rounds: number): Promise<void> => {
  const apps = [
    appOn(bench.storage),
    await appWithout(bench, bench.storage.pool, nothing),
    await appWithout(bench, bench.storage.pool, auditEntry),
    await appWithout(bench, bench.free, new RegExp(`${auditEntry.source}|${sight.source}`)),
  ]
  for (const path of ['/en/users', `/en/users/${bench.people[1]}`, '/en/audit']) {
    const ask = (app: App) => () => answered(app.request(path, { headers: { ...browser, Cookie: bench.cookie } }), 200)
    const times = await inTurn(rounds, [...apps.map(ask), inMemory(bench)])
    print(`Reading ${path.replace(bench.people[1] ?? '', ':id')}`, aims.read, times)
  }
}

const publicPage = async ({ storage, cookie }: Bench, rounds: number): Promise<void> => {
  // Without a revision no answer is kept.
  const app = appOn({ ...storage, revision: { current: undefined, close: async () => {} } })
  const ask = (headers: Record<string, string>) => () =>
    answered(app.request('/en/treaties', { headers: { ...browser, ...headers } }), 200)
  const [signedIn = 0, anonymous = 0] = await inTurn(rounds, [ask({ Cookie: cookie }), ask({})])
  report(
    'Reading /en/treaties, signed in',
    milliseconds(signedIn),
    `${(((signedIn - anonymous) / signedIn) * 100).toFixed(0)} % of it over an anonymous reader's ${milliseconds(anonymous)}, not kept either`,
  )
}

const writes = async (bench: Bench, rounds: number): Promise<void> => {
  const { free, people, cookie } = bench
  const person = people.at(-1) ?? ''
  const apps = [
    appOn(bench.storage),
    await appWithout(bench, bench.storage.pool, nothing),
    await appWithout(bench, bench.storage.pool, auditEntry),
    await appWithout(bench, free, new RegExp(`${auditEntry.source}|${sightOfWrite.source}`)),
  ]
  const insert = `insert into role_grant (id, user_id, role, reach, granted_by) values ($1, $2, 'donor', 'everything', 'pacta')`
  let grant = ''
  const prepare = async () => {
    grant = newId()
    await free.query(`delete from role_grant where role = 'donor'`)
    await free.query(insert, [grant, person])
  }
  const post = (app: App, path: string, fields: Record<string, string>) =>
    answered(
      app.request(path, {
        method: 'POST',
        headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ key: newId(), reason: 'for the benchmark', ...fields }).toString(),
      }),
      303,
    )
  const give = (app: App) => () =>
    post(app, `/en/users/${person}`, { form: 'give-grant', role: 'donor', reach: 'everything' })
  const end = (app: App) => () => post(app, `/en/users/${person}?grant=${grant}`, { form: 'end-grant' })
  const bare = (work: (client: pg.PoolClient) => Promise<unknown>) => async () => {
    const client = await free.connect()
    await client.query('begin')
    await work(client)
    await client.query('commit')
    client.release()
  }
  const ending = `update role_grant set ended_at = now(), ended_by = $2, end_reason = 'for the benchmark' where id = $1`
  for (const [name, work, statement] of [
    ['Giving a grant', give, bare((client) => client.query(insert, [newId(), person]))],
    ['Ending a grant', end, bare((client) => client.query(ending, [grant, 'pacta']))],
  ] as const) {
    const times = await inTurn(rounds, [...apps.map(work), inMemory(bench), statement], prepare)
    print(name, aims.write, times)
    report('', milliseconds(times[5] ?? 0), 'as one bare statement in a transaction')
  }
}

const open = async (storage: Storage, quick: boolean): Promise<Bench> => {
  const settings = {
    publicUrl: 'http://127.0.0.1',
    version: 'bench',
    demonstration: false,
    settings: [],
    plain: [],
    backupFolder: '',
  }
  const secret = randomBytes(32).toString('hex')
  setInstallation({ ...settings, secret, wall: storage.wall })
  const loads = modules.flatMap((module) => module.loads ?? [])
  await loadAll(storage.db, startUp, loads, { again: false, programmes: false })
  const { people, token } = await populate(storage, 300, quick ? 300 : 20_000)
  const free = new pg.Pool({ ...storage.owner, user: 'postgres', max: 8 })
  endings.push(() => free.end())
  await free.query('vacuum analyze')
  return { storage, free, people, ...(await readerOf(storage.db, token, secret)) }
}

const readerOf = async (db: Db, token: string, secret: string) => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  const cookie = `${sessionCookie()}=${encodeURIComponent(`${token}.${signature}`)}`
  const identity = await identify(db, new Headers({ cookie }), 'bench')
  if (identity === null) throw new Error('nobody is signed in')
  return { cookie, identity }
}

export const access = async ({ quick }: Options): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
  const storage = await openDatabase({ dataFolder: data, role: 'server' })
  try {
    const bench = await open(storage, quick)
    const rounds = quick ? 4 : 200
    await reads(bench, rounds)
    await publicPage(bench, rounds)
    await writes(bench, rounds)
  } finally {
    for (const end of endings.splice(0).reverse()) await end()
    await storage.close()
    rmSync(data, { recursive: true, force: true })
  }
}

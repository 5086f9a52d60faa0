/** A session is found by its cookie, holds the grants of the day, and ends when it should. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { JobContext } from '../../../action/jobs.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { publicReader } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { sweepJob } from '../sessions/sweep.ts'
import { identify } from './identify.ts'
import { beginSession, createUser } from './user.ts'

let storage: Storage

const seeing = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

const person = { language: 'fr', state: 'MLI', organisation: null, profession: 'judge' } as const

let people = 0

const someone = (name = 'Aïssata Keïta') => {
  people += 1
  const email = `person${people}@example.org`
  return seeing((tx) => createUser(tx, { ...person, name, email, password: 'four words in a row' }))
}

const cookiesOf = (user: string, secondFactor = false): Promise<Headers> =>
  seeing(async (tx) => {
    const cookies = await beginSession(
      tx,
      { ...publicReader, headers: new Headers(), network: '203.0.113.77' },
      user,
      secondFactor,
    )
    return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  })

const who = (headers: Headers) => identify(storage.db, headers, 'request-1')

const grant = (
  user: string,
  role: string,
  more: Partial<Record<'states' | 'regions' | 'groupings', string[]>> & { until?: string } = {},
) =>
  seeing(async (tx) => {
    const id = newId()
    const reach = more.states || more.regions || more.groupings ? 'states' : 'everything'
    await tx
      .insertInto('role_grant')
      .values({ id, user_id: user, role, reach, granted_by: 'pacta', until: more.until ?? null })
      .execute()
    for (const state of more.states ?? [])
      await tx.insertInto('role_grant_state').values({ grant_id: id, state }).execute()
    for (const region of more.regions ?? [])
      await tx.insertInto('role_grant_region').values({ grant_id: id, region }).execute()
    for (const grouping of more.groupings ?? [])
      await tx.insertInto('role_grant_grouping').values({ grant_id: id, grouping_id: grouping }).execute()
    return id
  })

beforeAll(async () => {
  storage = await freshDatabase()
})

describe('a session', () => {
  it('is found by its cookie, and by no other', async () => {
    const { id } = await someone()
    const headers = await cookiesOf(id)
    const identity = await who(headers)
    expect(identity).toMatchObject({
      name: 'Aïssata Keïta',
      notices: [],
      actor: { name: `user:${id}`, user: id, grants: [], through: 'web' },
    })
    const forged = headers
      .get('cookie')!
      .replace(/session_token=./, (part) => (part.endsWith('A') ? `${part.slice(0, -1)}B` : `${part.slice(0, -1)}A`))
    expect(await who(new Headers({ cookie: forged }))).toBeNull()
    expect(await who(new Headers({ cookie: 'pacta.session_token=abc' }))).toBeNull()
  })

  it('is stored with a hash of its token and a short network only', async () => {
    const { id } = await someone()
    const headers = await cookiesOf(id)
    const token = decodeURIComponent(headers.get('cookie')!.split('session_token=')[1]!).split('.')[0]!
    const rows = await seeing((tx) => tx.selectFrom('session').selectAll().where('user_id', '=', id).execute())
    expect(rows).toHaveLength(1)
    expect(rows[0]!.token).toMatch(/^[0-9a-f]{64}$/)
    expect(token.length).toBeGreaterThanOrEqual(32)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0]!.ip_address).toBe('203.0.113.0')
  })

  it('ends with its time, with its seven days, and for who is suspended', async () => {
    const { id } = await someone()
    const headers = await cookiesOf(id)
    const set = (column: string, interval: string) =>
      seeing((tx) =>
        sql`update session set ${sql.ref(column)} = now() - ${interval}::interval where user_id = ${id}`.execute(tx),
      )
    expect(await who(headers)).not.toBeNull()
    const [row] = await seeing((tx) => tx.selectFrom('session').selectAll().where('user_id', '=', id).execute())
    const hours = (row!.expires_at.getTime() - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(7.9)
    expect(hours).toBeLessThanOrEqual(8)
    await set('created_at', '7 days 1 second')
    expect(await who(headers)).toBeNull()
    await set('created_at', '6 days')
    expect(await who(headers)).not.toBeNull()
    await seeing((tx) => tx.updateTable('app_user').set({ status: 'suspended' }).where('id', '=', id).execute())
    expect(await who(headers)).toBeNull()
    await expect(cookiesOf(id)).rejects.toMatchObject({ code: 'sign-in-failed' })
    await seeing((tx) => tx.updateTable('app_user').set({ status: 'active' }).where('id', '=', id).execute())
    await set('expires_at', '1 second')
    expect(await who(headers)).toBeNull()
  })

  it('moves its end away when used, but not past seven days', async () => {
    const { id } = await someone()
    const headers = await cookiesOf(id)
    await seeing((tx) =>
      sql`update session set updated_at = now() - interval '10 minutes', expires_at = now() + interval '1 hour',
        created_at = now() - interval '6 days 20 hours' where user_id = ${id}`.execute(tx),
    )
    await who(headers)
    const [row] = await seeing((tx) => tx.selectFrom('session').selectAll().where('user_id', '=', id).execute())
    expect((row!.expires_at.getTime() - Date.now()) / 3_600_000).toBeCloseTo(4, 1)
  })
})

describe('the nightly sweep', () => {
  it('takes what has ended and leaves what has not', async () => {
    const { id } = await someone()
    const [open, ended] = [await cookiesOf(id), await cookiesOf(id)]
    await seeing(async (tx) => {
      await sql`update session set expires_at = now() - interval '1 minute' where id = (select max(id::text)::uuid from session)`.execute(
        tx,
      )
      await sql`insert into verification (id, identifier, value, expires_at) values ('a', 'a', '', now() - interval '1 minute'), ('b', 'b', '', now() + interval '1 minute')`.execute(
        tx,
      )
      await sql`insert into sign_in_throttle (key, failures, last_at) values ('old', 1, now() - interval '25 hours'), ('new', 1, now())`.execute(
        tx,
      )
    })
    await sweepJob.run({ oncePerJob: (work) => inTransaction(storage.db, work) } as JobContext, {})
    const left = await seeing(async (tx) => ({
      sessions: (await tx.selectFrom('session').select('id').where('user_id', '=', id).execute()).length,
      links: (await tx.selectFrom('verification').select('id').execute()).map((row) => row.id),
      counts: (await tx.selectFrom('sign_in_throttle').select('key').execute()).map((row) => row.key),
    }))
    expect(left).toEqual({ sessions: 1, links: ['b'], counts: ['new'] })
    expect([await who(open), await who(ended)].filter(Boolean)).toHaveLength(1)
  })
})

describe('grants', () => {
  it('hold in the States of the day, until their last day', async () => {
    const { id } = await someone()
    await grant(id, 'focal-point', { states: ['MLI'], regions: ['011'], groupings: ['sahel'] })
    await grant(id, 'evaluator', { until: '2020-01-01' })
    await grant(id, 'donor', { until: '2999-01-01' })
    const identity = await who(await cookiesOf(id))
    expect(identity!.actor.grants.map(({ role }) => role).toSorted()).toEqual(['donor', 'focal-point'])
    const reach = identity!.actor.grants.find(({ role }) => role === 'focal-point')!.reach
    expect(reach).toMatchObject({ kind: 'states', states: expect.arrayContaining(['MLI', 'SEN', 'NGA']) })
    expect(reach.kind === 'states' && reach.states).not.toContain('FRA')
  })

  it('sleep where the role needs a second factor that the session lacks', async () => {
    const { id } = await someone()
    await grant(id, 'auditor')
    await grant(id, 'administrator')
    await seeing((tx) =>
      tx
        .insertInto('role_requirement')
        .values({ role: 'administrator', second_factor: true })
        .onConflict((c) => c.column('role').doUpdateSet({ second_factor: true }))
        .execute(),
    )
    const without = await who(await cookiesOf(id))
    expect(without!.actor.grants.map(({ role }) => role)).toEqual(['auditor'])
    expect(without!.notices).toMatchObject([
      { key: 'accounts.sign-in.second_factor_missing', path: '/profile/security' },
    ])
    const app = await testApp(storage)
    const page = async (path: string) => (await app.request(path, { headers: await cookiesOf(id) })).text()
    const toSecurity = 'href="/en/profile/security"'
    expect(await page('/en/states')).toContain(toSecurity)
    const missing = await page('/en/users/invite')
    expect(missing).toContain('Set up a second factor to open this')
    expect(missing).toContain(toSecurity)
    const withOne = await who(await cookiesOf(id, true))
    expect(withOne!.actor.grants.map(({ role }) => role).toSorted()).toEqual(['administrator', 'auditor'])
    expect(withOne!.notices).toEqual([])
  })
})

/** Erasure, proven on a dump of every column of every table: the identity is nowhere, counts and the chain are as before. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../../test/support/app.ts'
import { freshDatabase } from '../../../../../test/support/database.ts'
import { leaveTraces, tablesWith } from '../../../../../test/support/erasure.ts'
import { people } from '../../../../../test/support/people.ts'
import { verifyChain } from '../../../../action/audit-verify.ts'
import { queueMail } from '../../../../action/mail.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { newId } from '../../../../kernel/ids.ts'
import { type Db, inTransaction, type Storage } from '../../../../storage/database.ts'

let storage: Storage
let as: ReturnType<typeof people>
beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
})

const visible = <T>(work: (tx: Db) => Promise<T>) =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

/** What figures count: people by State and the day they came, roles by State and the day they were given. */
const counts = () =>
  visible(async (tx) => {
    const { rows } = await sql<object>`
      select 'people' as what, state, created_at::date::text as day, count(*)::int from app_user group by 2, 3
      union all
      select role || ' ' || reach, coalesce(role_grant_state.state, '-'), granted_at::date::text, count(*)::int
      from role_grant left join role_grant_state on grant_id = role_grant.id group by 1, 2, 3
      union all
      select 'invitations', state, created_at::date::text, count(*)::int from invitation group by 2, 3
      union all
      select 'applications', state, created_at::date::text, count(*)::int from application group by 2, 3
      union all
      select 'consents', language, given_at::date::text, count(*)::int from consent group by 2, 3
      order by 1, 2, 3`.execute(tx)
    return rows
  })

const seen = (id: string) =>
  visible((tx) => tx.selectFrom('app_user').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

const earlier = { name: 'Zuleikha Vormals-Quux', email: 'zuleikha.vormals@example.org' }
const current = { name: 'Zuleikha Quux (née Vormals)', email: 'z.quux@example.org' }
const words = ['Zuleikha', 'Quux', 'Vormals', earlier.email, current.email, '192.0.2.77']

describe('erasing a person', () => {
  test('leaves no name and no address anywhere; counts and the audit chain stay true', async () => {
    const administrator = await as.administrator()
    const namesake = await as('practitioner', { name: 'Zahra Another', state: 'TUN' })
    const person = await as('practitioner', { ...current, state: 'TUN', language: 'fr' })
    await leaveTraces(storage, person, earlier)
    const before = { counts: await counts(), tables: await tablesWith(storage, words) }
    expect(before.tables).toEqual(
      expect.arrayContaining(
        ['app_user', 'application', 'audit_value', 'invitation', 'mail', 'file', 'session', 'idempotency'].map(
          (table) => `public.${table}`,
        ),
      ),
    )
    const path = `/en/users/${person.user.id}/erase`
    const preview = await (await administrator.get(path)).text()
    for (const shown of ['id="mail"', 'id="app_user"', 'id="audit_entry"', 'would break the chain'])
      expect(preview).toContain(shown)
    expect((await administrator.post(path, 'erase', { reason: '' })).status).toBe(422)
    expect((await administrator.post(path, 'erase', { reason: 'Asked for by letter' })).status).toBe(303)

    expect(await tablesWith(storage, words)).toEqual([])
    expect(await counts()).toEqual(before.counts)
    expect((await verifyChain(storage.db)).faults).toEqual([])
    expect(await seen(person.user.id)).toMatchObject({
      name: 'erased',
      email: `erased-${person.user.id}@invalid`,
      status: 'erased',
      state: 'TUN',
      language: 'en',
      profession: null,
      organisation: null,
      image: null,
      email_verified: false,
      two_factor_enabled: false,
    })
    expect(await seen(namesake.user.id)).toMatchObject({ name: 'Zahra Another', status: 'active' })
    expect((await person.get('/en/profile')).status).toBe(404)
    expect(await (await administrator.get(path)).text()).toContain('have been erased')
    expect((await administrator.post(path, 'erase', { reason: 'Once more' })).status).toBe(409)
    const log = await (await administrator.get(`/en/audit?action=accounts.personal-data.erase`)).text()
    expect(log).toContain('Asked for by letter')
  }, 60_000)

  test('ends what stood open', async () => {
    const { rows } = await visible((tx) =>
      sql<{ open: number }>`select (select count(*) from role_grant join app_user on app_user.id = user_id
          where status = 'erased' and ended_at is null)
        + (select count(*) from invitation where email is null and revoked_at is null and accepted_at is null)
        + (select count(*) from application where name = 'erased' and status = 'pending')
        + (select count(*) from file where name = 'erased' and removed_at is null)
        + (select count(*) from session join app_user on app_user.id = user_id where status = 'erased')
        + (select count(*) from sign_in_throttle) as open`.execute(tx),
    )
    expect(Number(rows[0]?.open)).toBe(0)
  })

  test('is for administrators; others do not learn that there is such a person', async () => {
    const person = await as('practitioner', { state: 'TUN' })
    const path = `/en/users/${person.user.id}/erase`
    for (const reader of [await as.focalPoint('TUN'), await as('auditor'), await as('practitioner'), await as.public()])
      expect((await reader.get(path)).status).toBe(404)
    const other = await as('practitioner')
    expect([403, 404]).toContain((await other.post(path, 'erase', { reason: 'No reason at all' })).status)
    const local = await as('administrator', { states: ['TUN'] })
    const chief = await as.administrator({ state: 'TUN' })
    const above = await local.post(`/en/users/${chief.user.id}/erase`, 'erase', { reason: 'To be rid of the chief' })
    expect(above.status).toBe(403)
    expect(await seen(chief.user.id)).toMatchObject({ status: 'active' })
  })
})

const age = (id: string) =>
  visible((tx) => sql`update session set proved_at = now() - interval '1 hour' where user_id = ${id}`.execute(tx))

describe('erasing oneself', () => {
  test('asks for proof, then for a word, and signs out', async () => {
    const me = await as('practitioner', { name: 'Wolfram Selbst' })
    await age(me.user.id)
    const page = await (await me.get('/en/profile/erase')).text()
    expect(page).not.toContain('name="sure"')
    expect((await me.post('/en/profile/erase', 'erase', { sure: 'yes' })).status).toBe(401)
    expect(await seen(me.user.id)).toMatchObject({ name: 'Wolfram Selbst' })
    await visible((tx) => sql`update session set proved_at = now() where user_id = ${me.user.id}`.execute(tx))
    expect(await (await me.get('/en/profile/erase')).text()).toContain('name="sure"')
    expect((await me.post('/en/profile/erase', 'erase')).status).toBe(422)
    expect((await me.post('/en/profile/erase', 'erase', { sure: 'yes' })).status).toBe(303)
    expect(await tablesWith(storage, ['Wolfram', me.user.email])).toEqual([])
    expect((await verifyChain(storage.db)).faults).toEqual([])
    expect((await me.get('/en/profile/data')).status).toBe(404)
  })
})

test('takes nothing of others with it, whatever name the person chose', async () => {
  const me = await as('practitioner', { name: 'Pacta' })
  const other = await as('practitioner', { name: 'Pacta' })
  for (const name of ['grant', 'password'])
    expect((await me.post('/en/profile', 'profile', { name, language: 'en' })).status, name).toBe(303)
  const link = 'https://pacta.example/en/password/reset/x'
  const keys = [newId(), newId()]
  const mails = await visible(async (tx) => {
    await tx
      .insertInto('idempotency')
      .values([
        {
          actor: other.user.id,
          key: keys[0] ?? '',
          request: 'r',
          result: JSON.stringify({ value: { grant: 'Pacta' } }),
        },
        { actor: other.user.id, key: keys[1] ?? '', request: 'r', result: JSON.stringify({ value: [me.user.id] }) },
      ])
      .execute()
    const mail = {
      kind: 'notice',
      language: 'en',
      expiresAt: null,
      to: other.user.email,
      toUser: other.user.id,
    } as const
    const body = `Dear Pacta, a grant of yours: ${link}`
    const held = await queueMail(tx, { ...mail, subject: 'Your grant in Pacta', body })
    await sql`update mail set state = 'held' where id = ${held}`.execute(tx)
    return { held, waiting: await queueMail(tx, { ...mail, subject: 'Pacta', body }) }
  })
  expect((await me.post('/en/profile/erase', 'erase', { sure: 'yes' })).status).toBe(303)
  const left = await visible(async (tx) => ({
    keys: await tx.selectFrom('idempotency').select('key').where('key', 'in', keys).execute(),
    mails: await tx
      .selectFrom('mail')
      .select(['id', 'subject', 'body'])
      .where('to_user', '=', other.user.id)
      .orderBy('id')
      .execute(),
  }))
  expect(left.keys).toEqual([{ key: keys[0] }])
  expect(left.mails).toEqual([
    { id: mails.held, subject: 'Your erased in erased', body: `Dear erased, a erased of yours: ${link}` },
    { id: mails.waiting, subject: 'Pacta', body: `Dear Pacta, a grant of yours: ${link}` },
  ])
})

test('the last administrator stays', async () => {
  const alone = await freshDatabase()
  const there = people(alone, testApp(alone))
  const me = await there.administrator({ name: 'Only One' })
  expect(await (await me.get('/en/profile/erase')).text()).toContain('last administrator')
  expect((await me.post('/en/profile/erase', 'erase', { sure: 'yes' })).status).toBe(409)
  const { name } = await inTransaction(alone.db, async (tx) => {
    await setSight(tx, fullSight)
    return tx.selectFrom('app_user').select('name').where('id', '=', me.user.id).executeTakeFirstOrThrow()
  })
  expect(name).toBe('Only One')
})

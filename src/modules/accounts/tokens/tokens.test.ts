/** API tokens through the real application: shown once, never more than their owner, gone when they should be. */
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { browserOf, giveGrant, makeUser, type Person, people } from '../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { dayAfter, secretIn } from './token.ts'

let storage: Storage
let administrator: Person
let focal: Person

beforeAll(async () => {
  storage = await freshDatabase()
  const as = people(storage, testApp(storage))
  administrator = await as.administrator()
  focal = await as.focalPoint('TUN')
  await makeUser(storage.db, { name: 'Tahar', state: 'TUN' })
  await makeUser(storage.db, { name: 'Samba', state: 'SEN' })
})

const seeing = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })
const rowOf = (secret: string) =>
  seeing((tx) =>
    tx
      .selectFrom('api_token')
      .selectAll()
      .where('sha256', '=', createHash('sha256').update(secret).digest('hex'))
      .executeTakeFirst(),
  )
const make = (who: Person, rights: string | string[], until = dayAfter(30), key?: string) =>
  who.post('/en/profile/tokens', 'make', { name: 'Dashboard', rights, until }, key)
const secretOf = async (answer: Response): Promise<string> =>
  /pacta_[A-Za-z0-9_-]{43}/.exec(await answer.text())?.[0] ?? ''
const bearer = async (secret: string) => browserOf(await testApp(storage), { Authorization: `Bearer ${secret}` })

test('is shown once and stored as a hash; a form sent twice makes one', async () => {
  const key = crypto.randomUUID()
  const secret = await secretOf(await make(focal, 'accounts.user.list', dayAfter(30), key))
  expect(secret).toMatch(/^pacta_/)
  expect((await make(focal, 'accounts.user.list', dayAfter(30), key)).status).toBe(409)
  const row = await rowOf(secret)
  expect(row).toMatchObject({ name: 'Dashboard', rights: ['accounts.user.list'], prefix: secret.slice(0, 12) })
  const page = await (await focal.get('/en/profile/tokens')).text()
  expect(page).toContain('Dashboard')
  expect(page).not.toContain(secret)
  const audit = await storage.db.selectFrom('audit_entry').selectAll().execute()
  expect(JSON.stringify([audit, row])).not.toContain(secret)
})

test('takes only rights that its owner holds and may pass on, and at most a year', async () => {
  for (const rights of ['accounts.grant.give', 'accounts.token.make', 'no.such.right', ''])
    expect((await make(focal, rights)).status, rights).toBe(422)
  for (const until of [dayAfter(400), dayAfter(-1), ''])
    expect((await make(focal, 'accounts.user.list', until)).status).toBe(422)
  const page = await (await focal.get('/en/profile/tokens')).text()
  expect(page).toContain('value="accounts.user.list"')
  expect(page).not.toContain('value="accounts.grant.give"')
  expect(page).not.toContain('value="accounts.token.make"')
})

test('is made after proof only; without one the page asks for it', async () => {
  const one = await people(storage, testApp(storage)).focalPoint('MLI')
  const age = (minutes: number) =>
    seeing((tx) =>
      tx
        .updateTable('session')
        .set({ proved_at: new Date(Date.now() - minutes * 60_000) })
        .where('user_id', '=', one.user.id)
        .execute(),
    )
  await age(11)
  const page = await (await one.get('/en/profile/tokens')).text()
  expect(page).toContain('Say that it is you')
  expect(page).not.toContain('name="form" value="make"')
  expect((await make(one, 'accounts.user.list')).status).toBe(401)
  await age(9)
  expect(await (await one.get('/en/profile/tokens')).text()).toContain('name="form" value="make"')
  expect((await make(one, 'accounts.user.list')).status).toBe(200)
})

test('does not outlive the second factor of its owner', async () => {
  const as = people(storage, testApp(storage))
  const [one, chief] = [await as.focalPoint('MLI'), await as.administrator()]
  const secret = await secretOf(await make(one, 'accounts.user.list'))
  await seeing((tx) =>
    tx
      .insertInto('two_factor')
      .values({ id: newId(), user_id: one.user.id, secret: 'sealed', backup_codes: 'sealed', verified: true })
      .execute(),
  )
  expect((await rowOf(secret))?.second_factor).toBe(true)
  const reset = await chief.post(`/en/users/${one.user.id}`, 'second-factor', { reason: 'A test asks for it' })
  expect(reset.status).toBe(303)
  expect((await rowOf(secret))?.second_factor).toBe(false)
})

test('acts with its rights alone, in the reach of its owner’s grants of today', async () => {
  const secret = await secretOf(await make(focal, 'accounts.user.list'))
  const program = await bearer(secret)
  const names = async () =>
    ((await (await program.get('/api/v1/users')).json()) as { data: { name: string }[] }).data.map(({ name }) => name)
  expect(await names()).toContain('Tahar')
  expect(await names()).not.toContain('Samba')
  // Its owner may; it was not given this right.
  expect((await program.get('/en/applications')).status).toBe(404)
  expect((await focal.get('/en/applications')).status).toBe(200)
  await expect.poll(async () => (await rowOf(secret))?.last_used_at).not.toBeNull()
  const used = (await rowOf(secret))?.last_used_at
  await names()
  expect((await rowOf(secret))?.last_used_at).toEqual(used)
  // It can neither make others nor end the sessions of its owner.
  const more = await program.post('/en/profile/tokens', 'make', {
    name: 'x',
    rights: 'accounts.user.list',
    until: dayAfter(9),
  })
  expect([403, 404]).toContain(more.status)

  const other = await as2(secret)
  expect(other).toContain('Tahar')
  await seeing((tx) =>
    tx.updateTable('role_grant').set({ ended_at: new Date() }).where('user_id', '=', focal.user.id).execute(),
  )
  expect((await program.get('/api/v1/users')).status).toBe(404)
  await giveGrant(storage.db, focal.user.id, 'focal-point', { states: ['SEN'] })
  expect(await names()).toContain('Samba')
})

const as2 = async (secret: string) => (await (await bearer(secret)).get('/en/export/users.csv')).text()

test('is gone when revoked by its owner or an administrator, expired, or with a suspended owner', async () => {
  const status = async (secret: string) => (await (await bearer(secret)).get('/api/v1/users')).status
  const secrets = await Promise.all(
    [1, 2, 3, 4].map(async () => secretOf(await make(administrator, 'accounts.user.list'))),
  )
  const [own, byOther, old, suspended] = secrets as [string, string, string, string]
  expect(await Promise.all(secrets.map(status))).toEqual([200, 200, 200, 200])
  const id = async (secret: string) => (await rowOf(secret))?.id ?? ''
  expect((await focal.post('/en/profile/tokens', 'revoke-token', { token: await id(own) })).status).toBe(404)
  expect((await administrator.post('/en/profile/tokens', 'revoke-token', { token: await id(own) })).status).toBe(303)
  const chief = await people(storage, testApp(storage)).administrator()
  const page = `/en/users/${administrator.user.id}`
  expect(await (await chief.get(page)).text()).toContain('Dashboard')
  expect((await chief.post(page, 'revoke-token', { token: await id(byOther) })).status).toBe(303)
  await seeing(async (tx) =>
    tx
      .updateTable('api_token')
      .set({ expires_at: new Date() })
      .where('id', '=', await id(old))
      .execute(),
  )
  expect([await status(own), await status(byOther), await status(old)]).toEqual([401, 401, 401])
  expect(await status(suspended)).toBe(200)
  await chief.post(page, 'suspend', { reason: 'A test asks for it' })
  expect(await status(suspended)).toBe(401)
  expect(await status(`pacta_${'A'.repeat(43)}`)).toBe(401)
  expect(await status('nonsense')).toBe(401)
})

test('only its own form of header is a token', () => {
  const secret = `pacta_${'a'.repeat(43)}`
  expect(secretIn(`Bearer ${secret}`)).toBe(secret)
  for (const header of [secret, `Basic ${secret}`, `Bearer ${secret}x`, `Bearer x${secret}`, ''])
    expect(secretIn(header)).toBeUndefined()
})

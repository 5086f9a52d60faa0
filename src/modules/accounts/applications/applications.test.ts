/** Practitioners apply, confirm and are decided upon, each by whom it should be. */
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { makeUser, type Person, people } from '../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { translator } from '../../../i18n/translate.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { shownText } from '../consent/consent.ts'

let storage: Storage
let administrator: Person
let tunisia: Person
let senegal: Person
let nobody: Pick<Person, 'get' | 'post'>

beforeAll(async () => {
  storage = await freshDatabase()
  const as = people(storage, testApp(storage))
  administrator = await as.administrator()
  tunisia = await as.focalPoint('TUN', { language: 'ar' })
  senegal = await as.focalPoint('SEN')
  nobody = await as.public()
})

const seeing = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })
const mailTo = (address: string) =>
  seeing((tx) => tx.selectFrom('mail').selectAll().where('to_address', '=', address).orderBy('id').execute())
const one = (email: string) =>
  seeing((tx) =>
    tx
      .selectFrom('application')
      .selectAll()
      .where('email', '=', email)
      .orderBy('created_at', 'desc')
      .executeTakeFirst(),
  )
const linkIn = (body: string | null | undefined, kind: string) =>
  new URL(new RegExp(`https?:\\S+/${kind}/\\S+`).exec(body ?? '')?.[0] ?? '').pathname
const reason = 'Known to the ministry'

const apply = (email: string, more: Record<string, string> = {}) =>
  nobody.post('/en/apply', 'apply', {
    name: 'Amel Judge',
    email,
    state: 'TUN',
    profession: 'Judge',
    institution: 'Court of Appeal',
    motivation: 'I hear cases of financing and wish to follow the courses.',
    consent: shownText(translator('en'), 'application').sha256,
    ...more,
  })

const confirmed = async (email: string): Promise<string> => {
  await apply(email)
  const link = linkIn((await mailTo(email)).at(-1)?.body, 'application')
  expect((await nobody.post(link, 'confirm')).status).toBe(303)
  return (await one(email))?.id ?? ''
}

test('says the same to everyone; who has an account is told by mail alone', async () => {
  const known = await makeUser(storage.db, { language: 'fr' })
  const answers = await Promise.all(['new@example.org', known.email].map(async (email) => (await apply(email)).text()))
  const plain = answers.map((html) => html.replaceAll(/[0-9a-f-]{36}/g, ''))
  expect(plain[0]).toBe(plain[1])
  expect(plain[0]).toContain('Look into your mail')
  expect((await mailTo(known.email)).map(({ kind, language }) => [kind, language])).toEqual([['notice', 'fr']])
  expect((await one(known.email))?.confirm_sha256).toBeNull()
  expect((await mailTo('new@example.org')).map(({ kind }) => kind)).toEqual(['confirmation'])
})

test('is refused without consent, a State that exists and enough words; and comes back filled in', async () => {
  const wrongs: Record<string, string>[] = [{ consent: '' }, { state: 'NOP' }, { motivation: 'short' }, { email: 'x' }]
  for (const wrong of wrongs) {
    const answer = await apply('wrong@example.org', wrong)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Amel Judge"')
  }
  expect(await one('wrong@example.org')).toBeUndefined()
})

test('waits for its confirmation, then for the focal point of the State, who is told without a name', async () => {
  await apply('amel@example.org')
  const list = async (who: Person) => (await who.get('/en/applications')).text()
  expect(await list(administrator)).not.toContain('Amel Judge')
  const link = linkIn((await mailTo('amel@example.org'))[0]?.body, 'application')
  expect((await nobody.get(link)).status).toBe(200)
  expect((await one('amel@example.org'))?.status).toBe('unconfirmed')
  expect((await nobody.post(link, 'confirm')).status).toBe(303)
  expect((await nobody.post(link, 'confirm')).status).toBe(409)
  expect(await list(administrator)).toContain('Amel Judge')
  expect(await list(tunisia)).toContain('Amel Judge')
  expect(await list(senegal)).not.toContain('Amel Judge')
  const [told] = await mailTo(tunisia.user.email)
  expect(told).toMatchObject({ kind: 'notice', language: 'ar' })
  expect(told?.body).not.toContain('Amel')
  expect(await mailTo(senegal.user.email)).toEqual([])
  const page = `/en/applications/${(await one('amel@example.org'))?.id}`
  expect([(await tunisia.get(page)).status, (await senegal.get(page)).status, (await nobody.get(page)).status]).toEqual(
    [200, 404, 404],
  )
})

test('is admitted by the focal point of the State: an invitation as practitioner there', async () => {
  const id = await confirmed('admit@example.org')
  const page = `/en/applications/${id}`
  const decide = (who: Person, decision: string, why = reason) => who.post(page, 'decide', { decision, reason: why })
  expect((await decide(senegal, 'admit')).status).toBe(404)
  expect((await decide(tunisia, 'admit', '')).status).toBe(422)
  expect((await decide(tunisia, 'admit')).status).toBe(303)
  expect((await decide(administrator, 'refuse')).status).toBe(409)
  expect(await one('admit@example.org')).toMatchObject({
    status: 'admitted',
    reason,
    decided_by: `user:${tunisia.user.id}`,
  })
  const invitation = (await mailTo('admit@example.org')).at(-1)
  expect(invitation?.kind).toBe('invitation')
  const consent = shownText(translator('en'), 'account').sha256
  const accept = { name: 'Amel Judge', password: 'seven quiet herons wade', consent }
  expect((await nobody.post(linkIn(invitation?.body, 'invitation'), 'accept', accept)).status).toBe(303)
  const people = await (await tunisia.get('/en/export/users.json')).json()
  expect(people).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ email: 'admit@example.org', profession: 'Judge', state: 'TUN' }),
    ]),
  )
})

test('is refused by an administrator with a reason, which the applicant reads', async () => {
  const id = await confirmed('refuse@example.org')
  const answer = await administrator.post(`/en/applications/${id}`, 'decide', {
    decision: 'refuse',
    reason: 'Not a practitioner',
  })
  expect(answer.status).toBe(303)
  expect((await mailTo('refuse@example.org')).at(-1)?.body).toContain('Not a practitioner')
  const entry = await storage.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject', '=', `application:${id}`)
    .where('action', '=', 'accounts.application.decide')
    .executeTakeFirst()
  expect(entry).toMatchObject({ reason: 'Not a practitioner', detail: { decision: 'refuse' } })
  expect((await administrator.get(`/en/history/application/${id}`)).status).toBe(200)
})

test('is withdrawn by the applicant’s link, and a second one takes the place of the first', async () => {
  const first = await confirmed('change@example.org')
  await confirmed('change@example.org')
  const states = await seeing((tx) =>
    tx.selectFrom('application').select(['id', 'status']).where('email', '=', 'change@example.org').execute(),
  )
  expect(states.find(({ id }) => id === first)?.status).toBe('withdrawn')
  const link = linkIn((await mailTo('change@example.org')).at(-1)?.body, 'application')
  expect((await nobody.post(link, 'withdraw')).status).toBe(303)
  expect((await nobody.post(link, 'withdraw')).status).toBe(409)
  expect((await nobody.post('/en/application/unknown', 'withdraw')).status).toBe(410)
  expect((await nobody.get('/en/application/unknown')).status).toBe(200)
})

test('too many for one address are slowed down', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 7; attempt += 1) statuses.push((await apply('flood@example.org')).status)
  expect(statuses).toContain(429)
})

test.each(['programme-manager', 'practitioner', 'donor', 'auditor'] as const)(
  'are not a %s’s to read',
  async (role) => {
    const someone = await people(storage, testApp(storage))(role)
    expect((await someone.get('/en/applications')).status).toBe(404)
  },
)

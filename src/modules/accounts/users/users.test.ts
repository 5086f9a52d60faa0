/** People and their roles, through the real application, as people of every kind. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { browserOf, giveGrant, makeUser, type Person, people, type User } from '../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { commandLine, type Role, roles } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { administrators, grantsOfUser } from '../grants/queries.ts'
import { suspendUser } from './actions.ts'
import { refusalOf } from './person-data.ts'

let storage: Storage
let as: ReturnType<typeof people>
let administrator: Person
let focal: Person
let tunisian: User
let senegalese: User

beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
  administrator = await as.administrator({ name: 'Ada Administrator' })
  focal = await as.focalPoint('TUN', { name: 'Farid Focal' })
  tunisian = await makeUser(storage.db, { name: 'Tahar Tunisian', state: 'TUN' })
  senegalese = await makeUser(storage.db, { name: 'Samba Senegalese', state: 'SEN' })
})

const seeing = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })
const reason = 'A test asks for it'
const entries = (subject: string) =>
  storage.db.selectFrom('audit_entry').selectAll().where('subject', '=', subject).orderBy('id').execute()
const sessionsOf = (user: string) =>
  seeing(async (tx) => (await tx.selectFrom('session').select('id').where('user_id', '=', user).execute()).length)
const statusOf = (user: string) =>
  seeing(
    async (tx) => (await tx.selectFrom('app_user').select('status').where('id', '=', user).executeTakeFirst())?.status,
  )
const mailTo = (address: string) =>
  seeing((tx) => tx.selectFrom('mail').selectAll().where('to_address', '=', address).orderBy('id').execute())

describe('the list of people', () => {
  test('shows everybody to an administrator, and records that it was read', async () => {
    const html = await (await administrator.get('/en/users')).text()
    for (const name of ['Ada Administrator', 'Farid Focal', 'Tahar Tunisian', 'Samba Senegalese'])
      expect(html).toContain(name)
    const [last] = (await entries('users:list')).slice(-1)
    expect(last).toMatchObject({ action: 'accounts.user.list', actor: `user:${administrator.user.id}`, public: false })
  })
  test('shows a focal point the people of their States, by the database’s own wall', async () => {
    const html = await (await focal.get('/en/users')).text()
    expect(html).toContain('Tahar Tunisian')
    expect(html).not.toContain('Samba Senegalese')
    expect(html).not.toContain('Ada Administrator')
    expect((await focal.get(`/en/users/${tunisian.id}`)).status).toBe(200)
    expect((await focal.get(`/en/users/${senegalese.id}`)).status).toBe(404)
    const rows = await (await focal.get('/en/export/users.json')).json()
    expect((rows as { state: string }[]).every(({ state }) => state === 'TUN')).toBe(true)
    expect(rows).not.toHaveLength(0)
  })
  test('is narrowed, sorted and never repeats the searched words in the audit', async () => {
    const found = async (query: string) => {
      const html = await (await administrator.get(`/en/users?${query}`)).text()
      return [...html.matchAll(/(Ada Administrator|Farid Focal|Tahar Tunisian|Samba Senegalese)<\/bdi><\/a>/g)].map(
        ([, name]) => name,
      )
    }
    expect(await found('q=tahar')).toEqual(['Tahar Tunisian'])
    expect(await found('role=focal-point')).toEqual(['Farid Focal'])
    expect(await found('state=SEN')).toEqual(['Samba Senegalese'])
    expect(await found('status=suspended')).toEqual([])
    expect(await found('sort=-name&state=TUN')).toEqual(['Tahar Tunisian', 'Farid Focal'])
    expect(JSON.stringify(await entries('users:list'))).not.toContain('tahar')
  })
  test.each(roles.filter((role) => !['administrator', 'auditor', 'focal-point'].includes(role)))(
    'is not there for a %s',
    async (role: Role) => {
      const one = await as(role)
      expect((await one.get('/en/users')).status).toBe(404)
      expect((await one.get(`/en/users/${tunisian.id}`)).status).toBe(404)
      expect((await one.get(`/en/users/${one.user.id}`)).status).toBe(200)
    },
  )
  test('nor for nobody in particular', async () => {
    const nobody = await as.public()
    expect((await nobody.get('/en/users')).status).toBe(404)
    expect((await nobody.get(`/en/users/${tunisian.id}`)).status).toBe(404)
  })
})

describe('an account', () => {
  test('is corrected with a reason; the values stand beside the entry, not in it; both addresses are told', async () => {
    const user = await makeUser(storage.db, { name: 'Old Name', state: 'TUN' })
    const email = `new-${user.email}`
    const page = `/en/users/${user.id}?do=correct`
    const form = { name: 'New Name', email, state: 'DZA', organisation: '', language: 'fr', reason }
    expect((await administrator.post(page, 'correct', { ...form, email: 'not an address' })).status).toBe(422)
    expect((await administrator.post(page, 'correct', { ...form, email: tunisian.email })).status).toBe(422)
    expect((await administrator.post(page, 'correct', form)).status).toBe(303)
    const entry = (await entries(`user:${user.id}`)).at(-1)
    expect(entry).toMatchObject({ action: 'accounts.user.correct', reason })
    expect(JSON.stringify(entry)).not.toContain('New Name')
    expect(await mailTo(user.email)).toHaveLength(1)
    expect((await mailTo(email)).map(({ body }) => body).join()).not.toContain(user.email)
  })
  test('is suspended: sessions end at once; and restored', async () => {
    const person = await as('legal-officer')
    const page = `/en/users/${person.user.id}`
    expect((await administrator.post(`${page}?do=suspend`, 'suspend', { reason: '' })).status).toBe(422)
    expect((await administrator.post(`${page}?do=suspend`, 'suspend', { reason })).status).toBe(303)
    expect([await statusOf(person.user.id), await sessionsOf(person.user.id)]).toEqual(['suspended', 0])
    expect((await person.get('/en/profile')).status).not.toBe(200)
    expect((await administrator.post(`${page}?do=suspend`, 'suspend', { reason })).status).toBe(409)
    expect((await administrator.post(`${page}?do=restore`, 'restore', { reason })).status).toBe(303)
    expect(await statusOf(person.user.id)).toBe('active')
  })
  test('loses its second factors with its sessions, and its owner is told', async () => {
    const person = await as('evaluator')
    await seeing(async (tx) => {
      await tx
        .insertInto('two_factor')
        .values({ id: crypto.randomUUID(), secret: 's', backup_codes: 'b', user_id: person.user.id, verified: true })
        .execute()
      await tx.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', person.user.id).execute()
    })
    const page = `/en/users/${person.user.id}?do=second-factor`
    expect((await administrator.post(page, 'second-factor', { reason })).status).toBe(303)
    expect(await sessionsOf(person.user.id)).toBe(0)
    expect(await mailTo(person.user.email)).toHaveLength(1)
    expect((await administrator.post(page, 'second-factor', { reason })).status).toBe(409)
  })
  test('gets a link for a new password', async () => {
    const user = await makeUser(storage.db)
    expect((await administrator.post(`/en/users/${user.id}?do=reset-link`, 'reset-link')).status).toBe(303)
    expect((await mailTo(user.email)).map(({ kind, body }) => [kind, body])).toEqual([
      ['reset', expect.stringMatching(/\/en\/password\/reset\/\S+/)],
    ])
  })
  test.each(['auditor', 'focal-point'] as const)('is seen and not changed by a %s: 403', async (role) => {
    const one = await as(role, role === 'auditor' ? {} : { states: ['TUN'] })
    for (const form of ['suspend', 'correct', 'second-factor', 'give-grant'])
      expect((await one.post(`/en/users/${tunisian.id}`, form, { reason })).status, form).toBe(403)
    expect(await statusOf(tunisian.id)).toBe('active')
  })
  test('of somebody with more power is out of reach of an administrator of a State', async () => {
    const regional = await as.administrator({ states: ['TUN'] })
    const powerful = await makeUser(storage.db, { state: 'TUN' })
    await giveGrant(storage.db, powerful.id, 'programme-manager')
    const suspend = (id: string) => regional.post(`/en/users/${id}?do=suspend`, 'suspend', { reason })
    expect((await suspend(powerful.id)).status).toBe(403)
    // Administrators over everything of the accounts alone end sessions everywhere, but not of who is above them.
    const chief = await as.administrator({ state: 'TUN' })
    const partial = await as.administrator({ module: 'accounts' })
    const end = (id: string) => partial.post(`/en/users/${id}?do=end-sessions`, 'end-sessions', { reason })
    expect((await end(chief.user.id)).status).toBe(403)
    expect(await sessionsOf(chief.user.id)).toBe(1)
    const below = await as('practitioner', { state: 'TUN' })
    expect((await end(below.user.id)).status).toBe(303)
    expect(await sessionsOf(below.user.id)).toBe(0)
    const local = await makeUser(storage.db, { state: 'TUN' })
    await giveGrant(storage.db, local.id, 'practitioner', { states: ['TUN'] })
    expect((await suspend(local.id)).status).toBe(303)
    expect((await suspend(senegalese.id)).status).toBe(404)
    const give = { role: 'auditor', reach: 'everything', reason }
    expect((await regional.post(`/en/users/${tunisian.id}`, 'give-grant', give)).status).toBe(403)
  })
})

describe('roles', () => {
  const grants = (user: string) => seeing((tx) => grantsOfUser(tx, user))

  test('are given with reach, end and reason, work at once, and end', async () => {
    const person = await as(null, { state: 'SEN' })
    const page = `/en/users/${person.user.id}`
    const give = (fields: Record<string, string | string[]>) =>
      administrator.post(`${page}?do=give-grant`, 'give-grant', { reason, ...fields })
    expect((await give({ role: 'auditor' })).status).toBe(422)
    expect((await give({ role: 'auditor', reach: ['everything', 'state:TUN'] })).status).toBe(422)
    expect((await give({ role: 'auditor', reach: 'state:NOPE' })).status).toBe(422)
    expect((await give({ role: 'auditor', reach: 'everything', until: '2001-01-01' })).status).toBe(422)
    expect((await person.get('/en/users')).status).toBe(404)
    expect((await give({ role: 'focal-point', reach: ['region:015', 'state:SEN'], until: '2999-01-01' })).status).toBe(
      303,
    )
    const [grant] = await grants(person.user.id)
    expect(grant).toMatchObject({ role: 'focal-point', regions: ['015'], states: ['SEN'], until: '2999-01-01', reason })
    // Northern Africa holds Tunisia.
    expect(await (await person.get('/en/users')).text()).toContain('Tahar Tunisian')
    const end = () => administrator.post(`${page}?do=end-grant&grant=${grant?.id}`, 'end-grant', { reason })
    expect((await end()).status).toBe(303)
    expect((await end()).status).toBe(409)
    expect((await person.get('/en/users')).status).toBe(404)
    expect((await grants(person.user.id))[0]).toMatchObject({
      endReason: reason,
      endedBy: `user:${administrator.user.id}`,
    })
    const html = await (await administrator.get(page)).text()
    expect(html).toContain('Earlier roles')
    expect((await entries(`user:${person.user.id}`)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['accounts.grant.give', 'accounts.grant.end']),
    )
  })
  test('of one’s own are not changed', async () => {
    const page = `/en/users/${administrator.user.id}`
    const [own] = await grants(administrator.user.id)
    expect(
      (await administrator.post(page, 'give-grant', { role: 'auditor', reach: 'everything', reason })).status,
    ).toBe(403)
    expect((await administrator.post(`${page}?grant=${own?.id}`, 'end-grant', { reason })).status).toBe(403)
    expect((await administrator.post(page, 'suspend', { reason })).status).toBe(403)
  })
  test('of an administrator are given by one over everything alone', async () => {
    const partial = await as.administrator({ module: 'accounts' })
    const page = `/en/users/${tunisian.id}`
    const give = (who: Person, role: string) => who.post(page, 'give-grant', { role, reach: 'everything', reason })
    expect((await give(partial, 'administrator')).status).toBe(403)
    expect((await give(partial, 'donor')).status).toBe(303)
    const [chief] = await grants(administrator.user.id)
    const end = `/en/users/${administrator.user.id}?grant=${chief?.id}`
    expect((await partial.post(end, 'end-grant', { reason })).status).toBe(403)
  })
  test('of the last administrator stay, also when two end each other’s at once', async () => {
    const other = await as.administrator()
    const everyone = await seeing(administrators)
    for (const id of everyone.filter((one) => one !== other.user.id && one !== administrator.user.id))
      expect((await administrator.post(`/en/users/${id}`, 'suspend', { reason })).status).toBe(303)
    const suspend = (who: Person, whom: Person) =>
      who.post(`/en/users/${whom.user.id}?do=suspend`, 'suspend', { reason })
    const answers = await Promise.all([suspend(other, administrator), suspend(administrator, other)])
    expect(await seeing(administrators)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    const [last] = await seeing(administrators)
    const left = last === other.user.id ? other : administrator
    await expect(suspendUser(storage.db, commandLine('test'), { user: left.user.id, reason })).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ field: 'last-administrator' }],
    })
    const said = refusalOf(new Problem('conflict', [{ field: 'last-administrator', value: '1', allowed: '≥ 2' }]))
    expect(said.says).toBe('accounts.users.last_administrator')
    administrator = left
  })
})

describe('the roles page', () => {
  test('says to everyone what each role may do', async () => {
    const html = await (await (await as.public()).get('/en/roles')).text()
    expect(html).toMatch(/Administrator<\/h2>/)
    expect(html).toContain('see and download the list of people')
    expect(html).not.toContain('name="form" value="require"')
  })
  test('an administrator says which roles need two factors', async () => {
    const one = await as('donor', { secondFactor: false })
    const post = (who: Pick<Person, 'post'>) =>
      who.post('/en/roles', 'require', { roles: ['auditor', 'administrator'], reason })
    expect((await post(one)).status).toBe(403)
    const auditor = await as('auditor', { secondFactor: false })
    expect((await auditor.get('/en/users')).status).toBe(200)
    expect((await post(administrator)).status).toBe(303)
    expect((await auditor.get('/en/users')).status).toBe(404)
    expect((await entries('role:all')).at(-1)?.detail).toEqual({ before: [], after: ['administrator', 'auditor'] })
    expect((await administrator.post('/en/roles', 'require', { reason })).status).toBe(303)
  })
})

test('a form that was tampered with is refused', async () => {
  const app = await testApp(storage)
  const stranger = browserOf(app, { Cookie: `${administrator.cookie.slice(0, -6)}AAAAAA` })
  expect((await stranger.get('/en/users')).status).toBe(404)
})

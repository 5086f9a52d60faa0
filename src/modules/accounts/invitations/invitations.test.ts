/** Coming in by invitation, through the real application: links that work once, for who was meant, and only while they should. */
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { browserOf, type Person, people } from '../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { translator } from '../../../i18n/translate.ts'
import { commandLine, userName } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { modules } from '../../index.ts'
import { shownText } from '../consent/consent.ts'
import { grantsOfUser } from '../grants/queries.ts'
import { inviteCommand, listCommand } from '../users/commands.ts'
import { makeInvitation } from './actions.ts'
import { setUpLink } from './set-up.ts'

let storage: Storage
let as: ReturnType<typeof people>
let administrator: Person
let nobody: Pick<Person, 'get' | 'post'>

beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
  nobody = await as.public()
})

const seeing = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })
const reason = 'A test asks for it'
const password = 'seven quiet herons wade'
const consent = (language: 'en' | 'ar' = 'en') => shownText(translator(language), 'account').sha256
const pathOf = (link: string) => new URL(link).pathname
const mailTo = (address: string) =>
  seeing((tx) => tx.selectFrom('mail').selectAll().where('to_address', '=', address).orderBy('id').execute())
const linkIn = (body: string | null | undefined) => pathOf(/https?:\S+\/invitation\/\S+/.exec(body ?? '')?.[0] ?? '')
const userBy = (email: string) =>
  seeing((tx) => tx.selectFrom('app_user').selectAll().where('email', '=', email).executeTakeFirst())

const command = async (definition: typeof inviteCommand, input: Record<string, unknown>) => {
  const lines: string[] = []
  const context = { db: storage.db, actor: commandLine('test'), modules, translator: translator('en') }
  await definition.run({ ...context, print: (line) => lines.push(line) }, definition.input.parse(input))
  return lines
}

describe('the set-up link', () => {
  test('makes the first administrator, once; each start ends the link before', async () => {
    const old = pathOf((await setUpLink(storage.db)) ?? '')
    const link = pathOf((await setUpLink(storage.db)) ?? '')
    expect(await (await nobody.get(old)).text()).toContain('This link does not work')
    const page = await (await nobody.get(link)).text()
    expect(page).toContain('Administrator (Everything)')
    const form = { name: 'First Administrator', email: 'First@Example.org', password, consent: consent() }
    expect((await nobody.post(link, 'accept', { ...form, consent: '' })).status).toBe(422)
    expect((await nobody.post(link, 'accept', { ...form, email: '' })).status).toBe(422)
    const weak = await nobody.post(link, 'accept', { ...form, password: 'password1234' })
    expect(weak.status).toBe(422)
    expect(await weak.text()).not.toContain('password1234')
    const answer = await nobody.post(link, 'accept', form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/profile/security'])
    const user = await userBy('first@example.org')
    expect(await seeing((tx) => grantsOfUser(tx, user?.id ?? ''))).toMatchObject([
      { role: 'administrator', reach: 'everything', grantedBy: 'pacta' },
    ])
    const cookie =
      answer.headers
        .getSetCookie()
        .find((one) => one.includes('session_token'))
        ?.split(';')[0] ?? ''
    const me = browserOf(await testApp(storage), { Cookie: cookie })
    expect((await me.get('/en/users')).status).toBe(200)
    expect((await nobody.post(link, 'accept', form)).status).toBe(410)
    expect(await setUpLink(storage.db)).toBeNull()
    administrator = await as.administrator()
  })
  test('consent is kept with the words that were shown', async () => {
    const kept = await seeing((tx) => tx.selectFrom('consent').selectAll().execute())
    expect(kept).toMatchObject([{ purpose: 'account', language: 'en', text_sha256: consent() }])
  })
})

describe('an invitation', () => {
  const invite = (email: string, more: Record<string, string | string[]> = {}) =>
    administrator.post('/en/users/invite', 'invite', {
      email,
      language: 'ar',
      'grants.0.role': 'focal-point',
      'grants.0.reach': ['state:TUN', 'state:DZA'],
      reason,
      ...more,
    })

  test('goes by mail in the language of the person invited, with several roles; its token is nowhere else', async () => {
    const more = {
      state: 'TUN',
      'grants.1.role': 'evaluator',
      'grants.1.reach': 'module:reports',
      'grants.1.until': '2999-06-30',
    }
    expect((await invite('Leila@example.org', more)).status).toBe(303)
    const [mail] = await mailTo('leila@example.org')
    expect(mail).toMatchObject({ kind: 'invitation', language: 'ar' })
    expect(mail?.subject).toBe(translator('ar').t('accounts.invitations.mail.subject'))
    const link = linkIn(mail?.body)
    const token = link.split('/').at(-1) ?? ''
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const rows = await seeing((tx) =>
      tx.selectFrom('invitation').selectAll().where('email', '=', 'leila@example.org').execute(),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.token_sha256).toBe(createHash('sha256').update(token).digest('hex'))
    const audit = await storage.db.selectFrom('audit_entry').selectAll().execute()
    expect(JSON.stringify([audit, rows])).not.toContain(token)
    expect(JSON.stringify(audit)).not.toContain('leila@')

    expect((await nobody.get(link)).headers.get('cache-control')).toContain('no-store')
    const form = { name: 'ليلى', password, consent: consent('ar') }
    expect((await nobody.post(link, 'accept', form)).status).toBe(303)
    const user = await userBy('leila@example.org')
    expect(user).toMatchObject({ name: 'ليلى', language: 'ar', state: 'TUN', email_verified: true })
    const grants = await seeing((tx) => grantsOfUser(tx, user?.id ?? ''))
    expect(grants.map(({ role, states, module, until }) => ({ role, states, module, until }))).toEqual(
      expect.arrayContaining([
        { role: 'focal-point', states: ['DZA', 'TUN'], module: null, until: null },
        { role: 'evaluator', states: [], module: 'reports', until: '2999-06-30' },
      ]),
    )
    expect((await nobody.get(link)).status).toBe(200)
    expect(await (await nobody.get(link)).text()).toContain(translator('ar').t('accounts.invitations.ended'))
    const list = await (await administrator.get('/en/invitations?state=accepted')).text()
    expect(list).toContain('leila@example.org')
  })
  test('is accepted once, also when the form is sent twice at the same moment', async () => {
    await invite('twice@example.org')
    const link = linkIn((await mailTo('twice@example.org'))[0]?.body)
    const form = { name: 'Once Only', password, consent: consent() }
    const answers = await Promise.all([nobody.post(link, 'accept', form), nobody.post(link, 'accept', form)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
  })
  test('comes back filled in when it is refused, and grows by a role without losing anything', async () => {
    const refused = await invite('not an address')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="not an address"')
    const more = await (await invite('more@example.org', { more: '1' })).text()
    expect(more).toContain('name="grants.1.role"')
    expect(more).toContain('value="more@example.org"')
    expect(await mailTo('more@example.org')).toEqual([])
    expect((await invite(administrator.user.email)).status).toBe(409)
    expect(await (await invite(administrator.user.email)).text()).toContain('has an account already')
  })
  test('is sent again with a new link, and revoked with a reason', async () => {
    await invite('again@example.org')
    const id =
      (
        await seeing((tx) =>
          tx.selectFrom('invitation').select('id').where('email', '=', 'again@example.org').executeTakeFirst(),
        )
      )?.id ?? ''
    expect((await administrator.post('/en/invitations', 'resend', { invitation: id })).status).toBe(303)
    const [first, second] = (await mailTo('again@example.org')).map(({ body }) => linkIn(body))
    const works = async (link: string | undefined) =>
      (await (await nobody.get(link ?? '')).text()).includes('name="password"')
    expect([await works(first), await works(second)]).toEqual([false, true])
    const revoke = (why: string) =>
      administrator.post(`/en/invitations?do=revoke&invitation=${id}`, 'revoke', { reason: why })
    expect((await revoke('')).status).toBe(422)
    expect((await revoke(reason)).status).toBe(303)
    expect(await works(second)).toBe(false)
    expect((await nobody.post(second ?? '', 'accept', { name: 'Too Late', password, consent: consent() })).status).toBe(
      410,
    )
  })
  test('ends after seven days, and by a newer one to the same address', async () => {
    await invite('late@example.org')
    await invite('late@example.org')
    const [first, second] = (await mailTo('late@example.org')).map(({ body }) => linkIn(body))
    expect(await (await nobody.get(first ?? '')).text()).not.toContain('name="password"')
    expect(await (await nobody.get(second ?? '')).text()).toContain('name="password"')
    await seeing((tx) =>
      tx.updateTable('invitation').set({ expires_at: new Date() }).where('email', '=', 'late@example.org').execute(),
    )
    expect(await (await nobody.get(second ?? '')).text()).not.toContain('name="password"')
  })
  test.each(['programme-manager', 'focal-point', 'auditor', 'practitioner'] as const)(
    'is not a %s’s to make',
    async (role) => {
      const one = await as(role, role === 'focal-point' ? { states: ['TUN'] } : {})
      expect((await one.get('/en/invitations')).status).toBe(404)
      expect((await one.get('/en/users/invite')).status).toBe(404)
      expect([403, 404]).toContain((await one.post('/en/users/invite', 'invite', {})).status)
    },
  )
  test('of an administrator is made by one over everything alone', async () => {
    const partial = await as.administrator({ module: 'accounts' })
    const fields = { email: 'x@example.org', language: 'en', 'grants.0.reach': 'everything', reason }
    const post = (role: string) => partial.post('/en/users/invite', 'invite', { ...fields, 'grants.0.role': role })
    expect((await post('administrator')).status).toBe(403)
    expect((await post('donor')).status).toBe(303)
  })
})

describe('at the command line', () => {
  test('pacta user invite prints a link that works, with or without an address', async () => {
    const [link = '', mailed] = await command(inviteCommand, {
      role: 'administrator',
      email: 'cli@example.org',
      states: 'TUN,DZA',
    })
    expect(mailed).toMatch(/No mail server is set.*cli@example\.org waits in the outbox/)
    expect(await (await nobody.get(pathOf(link))).text()).toMatch(/Administrator \((Algeria|Tunisia) and/)
    const [open = ''] = await command(inviteCommand, { role: 'donor', everywhere: true })
    expect(await (await nobody.get(pathOf(open))).text()).toContain('name="email"')
  })
  test('only administrators and auditors hold everywhere without being told so', async () => {
    const refused = { code: 'bad-input', fields: [{ field: '--everywhere' }] }
    for (const role of ['focal-point', 'practitioner', 'programme-manager'])
      await expect(command(inviteCommand, { role })).rejects.toMatchObject(refused)
    const both = { role: 'focal-point', states: 'TUN', everywhere: true }
    await expect(command(inviteCommand, both)).rejects.toMatchObject(refused)
    expect((await command(inviteCommand, { role: 'auditor' }))[0]).toContain('/invitation/')
  })
  test('an invitation asked for twice with one key is answered twice, for its answer holds no link', async () => {
    const held = { id: newId(), role: 'administrator', reach: { kind: 'everything' } } as const
    const user = (await userBy('first@example.org'))?.id ?? ''
    const actor = { ...commandLine('test'), name: userName(user), user, through: 'api', grants: [held] } as const
    const grants = [{ role: 'donor', reach: ['everything'] }]
    const input = { email: 'one-key@example.org', language: 'en', grants, reason }
    const asked = (email = input.email) =>
      makeInvitation(storage.db, actor, { ...input, email }, { key: 'once', language: 'en' })
    const first = await asked()
    expect(first.link).toBeNull()
    expect(await asked()).toEqual(first)
    expect(await mailTo(input.email)).toHaveLength(1)
    await expect(asked('other@example.org')).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ field: 'Idempotency-Key', allowed: expect.stringContaining('used for another request') }],
    })
  })
  test('pacta user list names everybody', async () => {
    const lines = await command(listCommand as unknown as typeof inviteCommand, {})
    expect(lines.some((line) => line.startsWith('first@example.org\tactive\t1\tadministrator'))).toBe(true)
  })
})

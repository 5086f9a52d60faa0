/** One's own account: correcting it, changing the password, forgetting it, and ending sessions. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { keepingBrowser } from '../../../../test/support/keeping-browser.ts'
import { browserOf, people } from '../../../../test/support/people.ts'
import type { JobContext } from '../../../action/jobs.ts'
import { inTransaction, type Storage } from '../../../storage/database.ts'
import { seeingAll } from '../sign-in/queries.ts'
import { resetJob } from '../sign-in/reset.ts'
import { createUser } from '../sign-in/user.ts'
import { deviceOf } from './device.ts'

let storage: Storage
let app: Awaited<ReturnType<typeof testApp>>
let made = 0

const password = 'four words in a row'
const newPassword = 'five other words in a row'

const someone = async () => {
  made += 1
  const email = `ibrahim${made}@example.org`
  const about = {
    name: 'Ibrahim Ouédraogo',
    language: 'en',
    state: 'BFA',
    organisation: null,
    profession: 'Judge',
  } as const
  const { id } = await seeingAll(storage.db, (tx) => createUser(tx, { ...about, email, password }))
  return { id, email }
}

const signedIn = async (email: string, typed = password) => {
  const one = keepingBrowser(app)
  await one.post('/en/sign-in', 'password', { email, password: typed })
  return one
}

const isIn = async (one: ReturnType<typeof keepingBrowser>) => (await one.get('/en/profile')).status === 200

const mailsTo = (user: string) =>
  seeingAll(storage.db, (tx) =>
    tx.selectFrom('mail').selectAll().where('to_user', '=', user).orderBy('queued_at').execute(),
  )

const entriesOf = (user: string, action: string) =>
  storage.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('subject', '=', `user:${user}`)
    .where('action', '=', action)
    .execute()

/** As if the last proof lay longer back than a sensitive change allows. */
const forgetProof = (user: string) =>
  seeingAll(storage.db, (tx) =>
    sql`update session set proved_at = now() - interval '11 minutes' where user_id = ${user}`.execute(tx),
  )

/** What the queue holds for the job is done now, as the worker would do it. */
const runResetJobs = async () => {
  const { rows } = await sql<{
    data: unknown
  }>`delete from pgboss.job where name = 'accounts.reset' returning data`.execute(storage.db)
  for (const { data } of rows)
    await resetJob.run({ db: storage.db, oncePerJob: (work) => inTransaction(storage.db, work) } as JobContext, data)
  return rows.length
}

const linkIn = (body: string | null): string => new URL(/http:\S+reset\S+/.exec(body ?? '')![0]).pathname

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
})

beforeEach(async () => {
  await storage.db.deleteFrom('sign_in_throttle').execute()
})

describe('the profile', () => {
  it('is corrected by its owner, with both values in the audit as personal', async () => {
    const { id, email } = await someone()
    const one = await signedIn(email)
    const page = await (await one.get('/en/profile')).text()
    expect(page).toContain('Burkina Faso')
    const answer = await one.post('/en/profile', 'profile', { name: 'Ibrahim Sankara', language: 'fr', profession: '' })
    expect(answer.status).toBe(303)
    const rows = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('app_user').selectAll().where('id', '=', id).execute(),
    )
    expect(rows[0]).toMatchObject({ name: 'Ibrahim Sankara', language: 'fr', profession: null, email })
    const [entry] = await entriesOf(id, 'accounts.profile.change')
    expect(entry!.detail).toMatchObject({ fields: ['name', 'language', 'profession'] })
    expect(JSON.stringify(entry)).not.toContain('Sankara')
    for (const name of [' ', 'X', 'Two\nlines', '<b>Bold</b>'])
      expect((await one.post('/en/profile', 'profile', { name, language: 'fr', profession: '' })).status, name).toBe(
        422,
      )
    const kept = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('idempotency').select('result').where('actor', '=', `user:${id}`).execute(),
    )
    expect(JSON.stringify(kept)).toContain(id)
    expect(JSON.stringify(kept)).not.toContain(email)
  })

  it('is nobody else’s', async () => {
    expect((await keepingBrowser(app).get('/en/profile')).status).toBe(404)
    expect((await keepingBrowser(app).get('/en/profile/security')).status).toBe(404)
  })
})

describe('a password', () => {
  it('is changed after proof, ends the other sessions, and its owner is told', async () => {
    const { id, email } = await someone()
    const [one, two] = [await signedIn(email), await signedIn(email)]
    await forgetProof(id)
    const page = await (await one.get('/en/profile/security')).text()
    expect(page).toContain('Passkeys need a host name')
    expect(page).not.toContain('name="form" value="password"')
    expect((await one.post('/en/profile/security', 'password', { password: newPassword })).status).toBe(401)
    expect((await one.post('/en/profile/security', 'prove', { password: 'not it at all' })).status).toBe(401)
    expect((await one.post('/en/profile/security', 'prove', { password })).status).toBe(303)
    const weak = await one.post('/en/profile/security', 'password', { current: password, password: 'password1234' })
    expect(weak.status).toBe(422)
    const said = await weak.text()
    expect(said).toContain('few people use')
    expect(said).not.toContain('password1234')
    const changed = { current: password, password: newPassword }
    expect((await one.post('/en/profile/security', 'password', changed)).status).toBe(303)
    expect([await isIn(one), await isIn(two)]).toEqual([true, false])
    expect(await isIn(await signedIn(email))).toBe(false)
    expect(await isIn(await signedIn(email, newPassword))).toBe(true)
    expect((await mailsTo(id)).map(({ subject }) => subject)).toEqual([
      'The password of your Pacta account was changed',
    ])
    expect(await entriesOf(id, 'accounts.session.prove-failed')).toHaveLength(1)
    const [hash] = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('credential').select('password').where('user_id', '=', id).execute(),
    )
    expect(hash!.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('is changed by who knows the present one, and a wrong one stands in the audit', async () => {
    const { id, email } = await someone()
    const one = await signedIn(email)
    const page = await (await one.get('/en/profile/security')).text()
    expect(page).toContain('name="current"')
    for (const current of ['', 'not it at all']) {
      const answer = await one.post('/en/profile/security', 'password', { current, password: newPassword })
      expect(answer.status).toBe(401)
    }
    expect(await entriesOf(id, 'accounts.session.prove-failed')).toHaveLength(2)
    expect(await entriesOf(id, 'accounts.password.change')).toEqual([])
    expect(await isIn(await signedIn(email))).toBe(true)
    // Who came by a service has none.
    await seeingAll(storage.db, (tx) => tx.deleteFrom('credential').where('user_id', '=', id).execute())
    expect(await (await one.get('/en/profile/security')).text()).not.toContain('name="current"')
    expect((await one.post('/en/profile/security', 'password', { password: newPassword })).status).toBe(303)
    expect(await isIn(await signedIn(email, newPassword))).toBe(true)
  })

  it('that proves who is there gives the session another token', async () => {
    const { email } = await someone()
    const one = await signedIn(email)
    const before = one.jar.get('pacta.session_token')!
    expect((await one.post('/en/profile/security', 'prove', { password })).status).toBe(303)
    expect(one.jar.get('pacta.session_token')).not.toBe(before)
    expect(await isIn(one)).toBe(true)
    expect((await browserOf(app, { Cookie: `pacta.session_token=${before}` }).get('/en/profile')).status).toBe(404)
  })

  it('that is forgotten is set anew by a link that works once, within an hour', async () => {
    const { id, email } = await someone()
    const before = await signedIn(email)
    const asked = await keepingBrowser(app).post('/en/password/forgot', 'forgot', { email })
    expect(asked.headers.get('location')).toBe('/en/password/forgot?sent=yes')
    expect(await mailsTo(id)).toEqual([])
    expect(await runResetJobs()).toBe(1)
    const [mail] = await mailsTo(id)
    expect(mail!.expires_at!.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000)
    const link = linkIn(mail!.body)
    const one = keepingBrowser(app)
    expect(await (await one.get(link)).text()).toContain('A new password')
    expect((await one.post(link, 'reset', { password: 'short' })).status).toBe(422)
    const done = await one.post(link, 'reset', { password: newPassword })
    expect(done.headers.get('location')).toBe('/en/sign-in')
    expect(await isIn(before)).toBe(false)
    expect(await isIn(await signedIn(email, newPassword))).toBe(true)
    expect((await one.post(link, 'reset', { password })).status).toBe(410)
    expect(await (await one.get(link)).text()).toContain('no longer works')
    expect((await mailsTo(id)).map(({ kind }) => kind)).toEqual(['reset', 'notice'])
    const stored = await seeingAll(storage.db, (tx) => tx.selectFrom('verification').selectAll().execute())
    expect(JSON.stringify(stored)).not.toContain(link.split('/').at(-1))
  })

  it('is not set by a link after an hour, nor for who was suspended', async () => {
    const { id, email } = await someone()
    const link = async () => {
      await storage.db.deleteFrom('sign_in_throttle').execute()
      await keepingBrowser(app).post('/en/password/forgot', 'forgot', { email })
      await runResetJobs()
      return linkIn((await mailsTo(id)).at(-1)!.body)
    }
    const first = await link()
    await seeingAll(storage.db, (tx) =>
      sql`update verification set expires_at = now() - interval '1 second' where value = ${id}`.execute(tx),
    )
    expect((await keepingBrowser(app).post(first, 'reset', { password: newPassword })).status).toBe(410)
    const second = await link()
    await seeingAll(storage.db, (tx) =>
      tx.updateTable('app_user').set({ status: 'suspended' }).where('id', '=', id).execute(),
    )
    expect((await keepingBrowser(app).post(second, 'reset', { password: newPassword })).status).toBe(410)
  })

  it('is asked for with the same answer and the same work for every address', {
    timeout: 60_000,
    retry: 2,
  }, async () => {
    const { email } = await someone()
    const ask = async (address: string) => {
      await storage.db.deleteFrom('sign_in_throttle').execute()
      const begin = performance.now()
      const answer = await keepingBrowser(app).post('/en/password/forgot', 'forgot', { email: address })
      return { took: performance.now() - begin, status: answer.status, to: answer.headers.get('location') }
    }
    const [known, unknown] = [[await ask(email)], [await ask('nobody@example.org')]]
    for (let round = 0; round < 25; round += 1) {
      known.push(await ask(email))
      unknown.push(await ask('nobody@example.org'))
    }
    // The quicker quarter: what else the machine does only ever makes it slower.
    const usual = (list: { took: number }[]) => list.map(({ took }) => took).toSorted((a, b) => a - b)[6]!
    expect(new Set([...known, ...unknown].map(({ status, to }) => `${status} ${to}`)).size).toBe(1)
    const ratio = usual(known) / usual(unknown)
    expect(Math.max(ratio, 1 / ratio)).toBeLessThan(1.35)
    await runResetJobs()
  })

  it('is not asked for without end', async () => {
    const answers = []
    for (let attempt = 0; attempt < 7; attempt += 1)
      answers.push(
        (await keepingBrowser(app).post('/en/password/forgot', 'forgot', { email: 'often@example.org' })).status,
      )
    expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429])
  })
})

describe('open sessions', () => {
  it('are listed with their devices, and end one by one or all but this', async () => {
    const { id, email } = await someone()
    const [one, two, three] = [await signedIn(email), await signedIn(email), await signedIn(email)]
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
    await seeingAll(storage.db, (tx) =>
      tx.updateTable('session').set({ user_agent: agent }).where('user_id', '=', id).execute(),
    )
    const page = await (await one.get('/en/profile/security')).text()
    expect(page).toContain('Firefox on Linux')
    expect(page.match(/value="end-session"/g)).toHaveLength(2)
    const other = /name="session" value="([^"]+)"/.exec(page)![1]!
    expect((await one.post('/en/profile/security', 'end-session', { session: other })).status).toBe(303)
    expect([await isIn(two), await isIn(three)].filter(Boolean)).toHaveLength(1)
    await one.post('/en/profile/security', 'end-others')
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, false, false])
  })

  it('of others cannot be ended', async () => {
    const [mine, theirs] = [await someone(), await someone()]
    const [one, two] = [await signedIn(mine.email), await signedIn(theirs.email)]
    const [session] = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('session').select('id').where('user_id', '=', theirs.id).execute(),
    )
    expect((await one.post('/en/profile/security', 'end-session', { session: session!.id })).status).toBe(404)
    expect(await isIn(two)).toBe(true)
    const administrator = await people(storage, app).administrator()
    expect((await administrator.post('/en/profile/security', 'end-session', { session: session!.id })).status).toBe(404)
  })

  it('name browsers by the words that people know', () => {
    const of = (agent: string) => Object.values(deviceOf(agent) ?? {}).join(' ')
    expect(
      of('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'),
    ).toBe('Edge Windows')
    expect(
      of('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1'),
    ).toBe('Safari iOS')
    expect(of('Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36')).toBe(
      'Chrome Android',
    )
    expect(deviceOf('curl/8')).toBeUndefined()
  })
})

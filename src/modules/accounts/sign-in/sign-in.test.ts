import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { keepingBrowser } from '../../../../test/support/keeping-browser.ts'
import { isIn, password, passwordUser, signInWith } from '../../../../test/support/password-user.ts'
import { browserOf } from '../../../../test/support/people.ts'
import { installation, setInstallation } from '../../../action/installation.ts'
import type { Storage } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import { seeingAll } from './queries.ts'

let storage: Storage
let app: Awaited<ReturnType<typeof testApp>>

const someone = () => passwordUser(storage)
const signIn = (email: string, typed: string, one = keepingBrowser(app)) => signInWith(one, email, typed)

const entries = (action: string) =>
  storage.db.selectFrom('audit_entry').selectAll().where('action', '=', action).orderBy('id').execute()

/** Attempts of earlier tests must not slow down the next one. */
const forgetAttempts = () => storage.db.deleteFrom('sign_in_throttle').execute()

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
})

describe('signing in', () => {
  it('leads to where the reader wanted to go, and stands in the audit', async () => {
    const { id, email } = await someone()
    const one = keepingBrowser(app)
    const answer = await one.post('/en/sign-in?next=%2Fstates%3Fq%3Dmali', 'password', {
      email: ` ${email.toUpperCase()} `,
      password,
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/en/states?q=mali')
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^pacta\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await isIn(one)).toBe(true)
    const [entry] = (await entries('accounts.session.begin')).filter(({ subject }) => subject === `user:${id}`)
    expect(entry!.actor).toBe(`user:${id}`)
    expect(entry!.detail).toMatchObject({ way: 'password', secondFactor: false })
    expect(JSON.stringify(entry)).not.toContain(email)
  })

  it('has no heading over nothing where the address is in numbers, and passkeys cannot be', async () => {
    const page = async () => (await keepingBrowser(app).get('/en/sign-in')).text()
    expect(await page()).not.toContain('Other ways in')
    const before = installation()
    setInstallation({ ...before, publicUrl: 'https://pacta.example' })
    try {
      expect(await page()).toContain('Other ways in')
    } finally {
      setInstallation(before)
    }
  })

  it('goes nowhere else than to pages of ours', async () => {
    const { email } = await someone()
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/sign-out',
    ]) {
      const answer = await keepingBrowser(app).post(`/en/sign-in?next=${encodeURIComponent(next)}`, 'password', {
        email,
        password,
      })
      expect(answer.headers.get('location'), next).toBe('/en')
    }
  })

  it('ends the session before it, and a session ends at sign-out', async () => {
    const { id, email } = await someone()
    const one = keepingBrowser(app)
    await signIn(email, password, one)
    const before = one.jar.get('pacta.session_token')!
    await signIn(email, password, one)
    const open = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('session').select('id').where('user_id', '=', id).execute(),
    )
    expect(open).toHaveLength(1)
    expect(one.jar.get('pacta.session_token')).not.toBe(before)
    const answer = await one.post('/en/sign-out', 'sign-out')
    expect(answer.status).toBe(303)
    expect(one.jar.has('pacta.session_token')).toBe(false)
    expect(await isIn(one)).toBe(false)
    expect((await browserOf(app, { Cookie: `pacta.session_token=${before}` }).get('/en/profile')).status).toBe(404)
    expect((await entries('accounts.session.end')).some(({ subject }) => subject === `user:${id}`)).toBe(true)
  })

  it('by https holds its cookies to this host', async () => {
    const { email } = await someone()
    const before = installation()
    setInstallation({ ...before, publicUrl: 'https://pacta.example' })
    try {
      const one = keepingBrowser(app)
      const [cookie] = (await signIn(email, password, one)).headers.getSetCookie()
      expect(cookie).toMatch(
        /^__Host-pacta\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      )
      expect(await isIn(one)).toBe(true)
      expect((await one.post('/en/sign-out', 'sign-out')).headers.getSetCookie()[0]).toMatch(
        /^__Host-pacta.*; Max-Age=0; .*Secure/,
      )
    } finally {
      setInstallation(before)
    }
  })

  it('is refused to another site', async () => {
    const { email } = await someone()
    const answer = await app.request('/en/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
      body: new URLSearchParams({ form: 'password', email, password }).toString(),
    })
    expect(answer.status).toBe(403)
  })
})

describe('a failure', () => {
  const wrongs = async (): Promise<Record<string, [string, string]>> => {
    const known = await someone()
    const suspended = await someone()
    const without = await someone()
    await seeingAll(storage.db, async (tx) => {
      await tx.updateTable('app_user').set({ status: 'suspended' }).where('id', '=', suspended.id).execute()
      await tx.deleteFrom('credential').where('user_id', '=', without.id).execute()
    })
    return {
      'wrong password': [known.email, 'something else entirely'],
      'unknown address': ['nobody@example.org', password],
      suspended: [suspended.email, password],
      'no password': [without.email, password],
      'a very long password': [known.email, 'x'.repeat(5000)],
    }
  }

  it('says the same whatever was wrong, and repeats no password', async () => {
    await forgetAttempts()
    const pages = []
    for (const [email, typed] of Object.values(await wrongs())) {
      const answer = await signIn(email, typed)
      const body = await answer.text()
      expect(answer.status).toBe(401)
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(body).not.toContain(typed)
      pages.push(body.replaceAll(email, '').replaceAll(/name="key" value="[^"]+"/g, ''))
    }
    expect(new Set(pages).size).toBe(1)
    const failed = await entries('accounts.session.failed')
    expect(failed.length).toBeGreaterThanOrEqual(5)
    expect(failed.every(({ subject }) => /^address:[0-9a-f]{32}$/.test(subject))).toBe(true)
  })

  it('takes the same time whether there is such an account', { timeout: 120_000, retry: 2 }, async () => {
    const cases = Object.entries(await wrongs())
    const times = new Map(cases.map(([name]) => [name, [] as number[]]))
    // In an order that changes, so that whatever else the machine does falls on all alike.
    for (let round = 0; round < 40; round += 1)
      for (const [name, [email, typed]] of cases.toSorted(() => Math.random() - 0.5)) {
        await forgetAttempts()
        const begin = performance.now()
        await signIn(email, typed)
        times.get(name)!.push(performance.now() - begin)
      }
    const sorted = [...times].map(([name, list]) => ({ name, list: list.toSorted((a, b) => a - b) }))
    const medians = sorted.map(({ list }) => list[Math.floor(list.length / 2)]!)
    /** How much times of one kind differ among themselves. */
    const noise = Math.max(
      ...sorted.map(({ list }) => list[Math.floor(list.length * 0.75)]! - list[Math.floor(list.length * 0.25)]!),
    )
    const told = JSON.stringify(sorted.map(({ name }, at) => [name, medians[at]]))
    expect(Math.max(...medians) - Math.min(...medians), told).toBeLessThan(Math.max(noise, 0.15 * Math.min(...medians)))
    // Without the comparison that stands in for a missing password, half of the time would be gone.
    expect(Math.max(...medians) / Math.min(...medians), told).toBeLessThan(1.5)
  })

  it('delays the next attempt after five, the same for unknown addresses, until a success', async () => {
    await forgetAttempts()
    const { email } = await someone()
    for (const address of [email, 'unknown@example.org']) {
      for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn(address, 'wrong')).status).toBe(401)
      const sixth = await signIn(address, 'wrong')
      expect(sixth.status).toBe(429)
      expect(sixth.headers.get('retry-after')).toBe('1')
      expect(await sixth.text()).toContain('Wait 1 second')
    }
    // The right password waits too: whoever tries must not learn that it was right.
    expect((await signIn(email, password)).status).toBe(429)
    const later = (seconds: number) =>
      sql`update sign_in_throttle set last_at = last_at - make_interval(secs => ${seconds})`.execute(storage.db)
    await later(2)
    expect((await signIn(email, 'wrong')).status).toBe(401)
    expect((await signIn(email, 'wrong')).headers.get('retry-after')).toBe('2')
    await sql`update sign_in_throttle set failures = 40`.execute(storage.db)
    expect(Number((await signIn(email, 'wrong')).headers.get('retry-after'))).toBeGreaterThan(890)
    await later(901)
    expect((await signIn(email, password)).status).toBe(303)
    expect((await signIn(email, 'wrong')).status).toBe(401)
  })

  it('counts attempts of the same moment', async () => {
    await forgetAttempts()
    const { email } = await someone()
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'wrong')))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6)
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(6)
  })

  describe('of others', () => {
    const networks = () => testApp(storage, { trustProxy: true })
    const from = (one: Awaited<ReturnType<typeof testApp>>, network: string, email: string, typed: string) =>
      browserOf(one, { 'X-Forwarded-For': network }).post('/en/sign-in', 'password', { email, password: typed })

    it('does not keep the owner out, who is in another network', async () => {
      await forgetAttempts()
      const { email } = await someone()
      const one = await networks()
      for (let attempt = 0; attempt < 5; attempt += 1) await from(one, '192.0.2.1', email, 'wrong')
      expect((await from(one, '192.0.2.1', email, password)).status).toBe(429)
      expect((await from(one, '198.51.100.7', email, password)).status).toBe(303)
    })

    it('is slowed from many networks too, for a minute at most, until the password is set anew', async () => {
      await forgetAttempts()
      const { id, email } = await someone()
      const one = await networks()
      for (let attempt = 0; attempt < 100; attempt += 1)
        expect((await from(one, `192.0.2.${attempt}`, email, 'wrong')).status).toBe(401)
      expect((await from(one, '198.51.100.7', email, password)).status).toBe(429)
      await sql`update sign_in_throttle set failures = 1000 where failures >= 100`.execute(storage.db)
      const wait = Number((await from(one, '198.51.100.8', email, password)).headers.get('retry-after'))
      expect([wait > 50, wait <= 60]).toEqual([true, true])
      const token = 'a link from a mail'
      await seeingAll(storage.db, (tx) =>
        withAuth(tx, async (library) => {
          const { internalAdapter } = await library.$context
          const expiresAt = new Date(Date.now() + 60_000)
          await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: id, expiresAt })
        }),
      )
      const link = `/en/password/reset/${encodeURIComponent(token)}`
      const changed = 'five other words in a row'
      expect((await browserOf(one).post(link, 'reset', { password: changed })).status).toBe(303)
      expect((await from(one, '198.51.100.7', email, changed)).status).toBe(303)
    })
  })
})

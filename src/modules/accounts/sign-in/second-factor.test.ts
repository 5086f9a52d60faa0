/** The second step: an app that shows codes, each good once, and codes for when it is lost. */

import { createOTP } from '@better-auth/utils/otp'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { keepingBrowser } from '../../../../test/support/keeping-browser.ts'
import { isIn, password, passwordUser, signInWith } from '../../../../test/support/password-user.ts'
import { browserOf } from '../../../../test/support/people.ts'
import { installation, setInstallation } from '../../../action/installation.ts'
import type { Storage } from '../../../storage/database.ts'
import { dayAfter } from '../tokens/token.ts'
import { seeingAll } from './queries.ts'

let storage: Storage
let app: Awaited<ReturnType<typeof testApp>>

const someone = () => passwordUser(storage)
const signIn = (email: string, typed: string, one = keepingBrowser(app)) => signInWith(one, email, typed)

const failedEntries = () =>
  storage.db.selectFrom('audit_entry').selectAll().where('action', '=', 'accounts.session.failed').execute()

const failedProofs = (id: string) =>
  storage.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'accounts.session.prove-failed')
    .where('subject', '=', `user:${id}`)
    .execute()

/** Attempts of earlier tests must not slow down the next one. */
const forgetAttempts = () => storage.db.deleteFrom('sign_in_throttle').execute()

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
})

describe('a second factor', () => {
  const secretIn = (page: string): string =>
    /otpauth|id="key"[^>]*>([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''

  const base32 = (text: string): string => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
    const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
    return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('')
  }

  const codeOf = (secret: string): Promise<string> => createOTP(base32(secret)).totp()

  const forgetCodes = () =>
    seeingAll(storage.db, (tx) =>
      sql`delete from verification where value in (select id::text from app_user) and length(id) = 43`.execute(tx),
    )

  it('is set up, asked for, good once, replaced by recovery codes, and removed', async () => {
    await forgetAttempts()
    const { id, email } = await someone()
    const one = keepingBrowser(app)
    await signIn(email, password, one)
    expect((await one.post('/en/profile/security', 'begin-app')).headers.get('location')).toBe(
      '/en/profile/second-factor',
    )
    const page = await (await one.get('/en/profile/second-factor')).text()
    expect(page).toContain('<svg')
    const secret = secretIn(page)
    expect(secret.length).toBeGreaterThan(25)
    // Not confirmed yet, so not asked for.
    expect((await signIn(email, password)).headers.get('location')).toBe('/en')
    expect((await one.post('/en/profile/second-factor', 'confirm', { code: '000000' })).status).toBe(401)
    expect(await failedProofs(id)).toHaveLength(1)
    const shown = await (await one.post('/en/profile/second-factor', 'confirm', { code: await codeOf(secret) })).text()
    const codes = (/id="codes"[^>]*>([^<]+)</.exec(shown)?.[1] ?? '').trim().split('\n')
    expect(codes).toHaveLength(10)
    expect(await isIn(one)).toBe(true)
    const stored = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('two_factor').selectAll().where('user_id', '=', id).execute(),
    )
    expect(JSON.stringify(stored)).not.toContain(codes[0])

    const two = keepingBrowser(app)
    expect(
      (await two.post('/en/sign-in?next=%2Fstates', 'password', { email, password })).headers.get('location'),
    ).toBe('/en/sign-in/second-factor?next=%2Fstates')
    expect(two.jar.has('pacta.session_token')).toBe(false)
    expect(await isIn(two)).toBe(false)
    const used = await codeOf(secret)
    expect((await two.post('/en/sign-in/second-factor', 'code', { code: used })).status).toBe(401)
    await forgetCodes()
    const ok = await two.post('/en/sign-in/second-factor?next=%2Fstates', 'code', { code: await codeOf(secret) })
    expect(ok.headers.get('location')).toBe('/en/states')
    const sessions = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('session').selectAll().where('user_id', '=', id).execute(),
    )
    expect(sessions.some(({ second_factor }) => second_factor)).toBe(true)

    const three = keepingBrowser(app)
    await signIn(email, password, three)
    expect((await three.post('/en/sign-in/second-factor', 'code', { code: codes[3]! })).status).toBe(303)
    const four = keepingBrowser(app)
    await signIn(email, password, four)
    expect((await four.post('/en/sign-in/second-factor', 'code', { code: codes[3]! })).status).toBe(401)

    const token = { name: 'Dashboard', rights: 'accounts.profile.see', until: dayAfter(9) }
    expect((await one.post('/en/profile/tokens', 'make', token)).status).toBe(200)
    const tokens = () =>
      seeingAll(storage.db, (tx) =>
        tx.selectFrom('api_token').select('second_factor').where('user_id', '=', id).execute(),
      )
    expect(await tokens()).toEqual([{ second_factor: true }])
    expect((await one.post('/en/profile/security', 'remove-app')).status).toBe(303)
    expect(await tokens()).toEqual([{ second_factor: false }])
    // Nothing is there to be removed, and no mail says so: below there is one.
    expect((await one.post('/en/profile/security', 'remove-app')).status).toBe(409)
    const after = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('session').selectAll().where('user_id', '=', id).execute(),
    )
    expect(after.some(({ second_factor }) => second_factor)).toBe(false)
    expect((await signIn(email, password)).headers.get('location')).toBe('/en')
    const mails = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('mail').select('subject').where('to_user', '=', id).execute(),
    )
    expect(mails.map(({ subject }) => subject)).toEqual([
      'A code app was added to your Pacta account',
      'The code app was removed from your Pacta account',
    ])
  })

  it('is used in an open session, which gets another token; a wrong proof stands in the audit', async () => {
    await forgetAttempts()
    const { id, email } = await someone()
    const [one, other] = [keepingBrowser(app), keepingBrowser(app)]
    await signIn(email, password, one)
    await signIn(email, password, other)
    await one.post('/en/profile/security', 'begin-app')
    const secret = secretIn(await (await one.get('/en/profile/second-factor')).text())
    await one.post('/en/profile/second-factor', 'confirm', { code: await codeOf(secret) })
    await forgetCodes()
    const before = other.jar.get('pacta.session_token')!
    expect((await other.post('/en/profile/security', 'use-code', { code: '000000' })).status).toBe(401)
    expect(other.jar.get('pacta.session_token')).toBe(before)
    expect((await other.post('/en/profile/security', 'prove-passkey', { passkey: '{}' })).status).toBe(401)
    expect(await failedProofs(id)).toHaveLength(2)
    expect((await other.post('/en/profile/security', 'use-code', { code: await codeOf(secret) })).status).toBe(303)
    expect(other.jar.get('pacta.session_token')).not.toBe(before)
    expect(await isIn(other)).toBe(true)
    expect((await browserOf(app, { Cookie: `pacta.session_token=${before}` }).get('/en/profile')).status).toBe(404)
    const factors = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('session').select('second_factor').where('user_id', '=', id).execute(),
    )
    expect(factors).toEqual([{ second_factor: true }, { second_factor: true }])
  })

  it('is not tried without end: wrong codes and passkeys count by network', async () => {
    const one = keepingBrowser(app)
    const tries = {
      code: () => one.post('/en/sign-in/second-factor', 'code', { code: '123456' }),
      passkey: () => one.post('/en/sign-in', 'passkey', { passkey: '{}' }),
    }
    for (const [way, attempt] of Object.entries(tries)) {
      await forgetAttempts()
      for (let time = 0; time < 50; time += 1) expect((await attempt()).status, way).toBe(401)
      const entries = (await failedEntries()).length
      expect((await attempt()).status, way).toBe(429)
      expect(await failedEntries()).toHaveLength(entries)
    }
    await forgetAttempts()
  })

  it('that another secret has sealed is told as such, and is no failed attempt', async () => {
    await forgetAttempts()
    const { email } = await someone()
    const one = keepingBrowser(app)
    await signIn(email, password, one)
    await one.post('/en/profile/security', 'begin-app')
    const secret = secretIn(await (await one.get('/en/profile/second-factor')).text())
    const shown = await (await one.post('/en/profile/second-factor', 'confirm', { code: await codeOf(secret) })).text()
    const recovery = (/id="codes"[^>]*>([^<]+)</.exec(shown)?.[1] ?? '').trim().split('\n')
    await forgetCodes()
    const before = installation()
    const entries = (await failedEntries()).length
    setInstallation({ ...before, secret: 'made anew after a restore, and longer than 32' })
    try {
      for (const code of [await codeOf(secret), recovery[0] ?? '']) {
        const two = keepingBrowser(app)
        await signIn(email, password, two)
        const answer = await two.post('/en/sign-in/second-factor', 'code', { code })
        expect(answer.status).toBe(409)
        expect(await answer.text()).toContain('pacta user reset-second-factor --email')
      }
    } finally {
      setInstallation(before)
    }
    expect(await failedEntries()).toHaveLength(entries)
  })

  it('ends its step after five wrong codes', async () => {
    await forgetAttempts()
    const { email } = await someone()
    const one = keepingBrowser(app)
    await signIn(email, password, one)
    await one.post('/en/profile/security', 'begin-app')
    const secret = secretIn(await (await one.get('/en/profile/second-factor')).text())
    await one.post('/en/profile/second-factor', 'confirm', { code: await codeOf(secret) })
    await forgetCodes()
    const two = keepingBrowser(app)
    await signIn(email, password, two)
    for (let attempt = 0; attempt < 6; attempt += 1)
      await two.post('/en/sign-in/second-factor', 'code', { code: `12345${attempt}` })
    expect((await two.post('/en/sign-in/second-factor', 'code', { code: await codeOf(secret) })).status).toBe(401)
  })
})

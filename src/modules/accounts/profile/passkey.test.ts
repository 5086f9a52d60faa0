/** Passkeys in a real browser with an authenticator that Chromium itself plays: added, used to sign in, used as proof, removed. */

import { sql } from 'kysely'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityFaults,
  expectNoSidewaysScroll,
  launchBrowser,
  serveApp,
} from '../../../../test/support/browser.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { giveGrant } from '../../../../test/support/people.ts'
import { installation, setInstallation } from '../../../action/installation.ts'
import type { Storage } from '../../../storage/database.ts'
import { seeingAll } from '../sign-in/queries.ts'
import { createUser } from '../sign-in/user.ts'

let storage: Storage
let origin: string
let context: BrowserContext
let page: Page
let user: string

const email = 'fatou@example.org'
const password = 'four words in a row'
const faults: string[] = []

/** As a telephone that has recognised its owner, or has not. */
const authenticator = async (verified: boolean) => {
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verified,
      automaticPresenceSimulation: true,
    },
  })
  return {
    setVerified: (isUserVerified: boolean) =>
      client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

const sessions = () =>
  seeingAll(storage.db, (tx) => tx.selectFrom('session').selectAll().where('user_id', '=', user).execute())

beforeAll(async () => {
  storage = await testDatabase()
  // A passkey belongs to a name; an address in numbers is none.
  origin = (await serveApp()).replace('127.0.0.1', 'localhost')
  setInstallation({ ...installation(), publicUrl: origin })
  const about = { name: 'Fatou Ndiaye', language: 'en', state: 'SEN', organisation: null, profession: null } as const
  user = (await seeingAll(storage.db, (tx) => createUser(tx, { ...about, email, password }))).id
  const browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
  page.on('pageerror', (error) => void faults.push(String(error)))
})

describe('a passkey', () => {
  it('is added, signs in as two factors in one, proves who is there, and is removed', { timeout: 60_000 }, async () => {
    const device = await authenticator(true)
    await page.goto(`${origin}/en/sign-in`)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.goto(`${origin}/en/profile/security`)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByLabel('Name').fill('My telephone')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByText('The passkey is added.').waitFor()
    expect(await page.getByRole('rowheader', { name: 'My telephone' }).count()).toBe(1)

    await page.goto(`${origin}/en/sign-out`)
    await page.locator('main').getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('You have signed out.').waitFor()

    await page.goto(`${origin}/en/sign-in?next=%2Fprofile%2Fsecurity`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL('**/en/profile/security')
    expect((await sessions()).map(({ second_factor }) => second_factor)).toEqual([true])

    await seeingAll(storage.db, (tx) => sql`update session set proved_at = now() - interval '1 hour'`.execute(tx))
    await page.reload()
    await page.getByRole('button', { name: 'Confirm with a passkey' }).click()
    // The page says before, in other words, how long a proof holds.
    await page.getByText('Thank you. It holds for ten minutes.').waitFor()
    expect(await sessions()).toHaveLength(1)

    // The telephone is in hands that it does not know.
    await device.setVerified(false)
    await page.goto(`${origin}/en/sign-out`)
    await page.locator('main').getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('You have signed out.').waitFor()
    await page.goto(`${origin}/en/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('The browser gave no passkey.').waitFor()
    expect(await sessions()).toEqual([])

    // Nor does a page help that asks for less: the answer says that nobody was recognised.
    await page.route('**/sign-in/passkey/options', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), userVerification: 'discouraged' } })
    })
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('This passkey was not accepted.').waitFor()
    expect(await sessions()).toEqual([])
    await page.unroute('**/sign-in/passkey/options')
    await page.goto(`${origin}/en/sign-in`)

    await device.setVerified(true)
    const setStatus = (status: 'active' | 'suspended') =>
      seeingAll(storage.db, (tx) => tx.updateTable('app_user').set({ status }).where('id', '=', user).execute())
    await setStatus('suspended')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('This passkey was not accepted.').waitFor()
    expect(await sessions()).toEqual([])
    await setStatus('active')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(`${origin}/en`)
    await page.goto(`${origin}/en/profile/security`)
    await page.getByRole('button', { name: 'Remove My telephone' }).click()
    await page.getByText('The passkey is removed.').waitFor()
    const mails = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('mail').select('subject').where('to_user', '=', user).execute(),
    )
    expect(mails).toEqual([{ subject: 'A passkey was added to your Pacta account' }])
    // The refusals above are answers with status 401, which Chromium reports.
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
  })

  it('is not offered where there is no script, and everything else is', async () => {
    const plain = await context
      .browser()!
      .newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
    const other = await plain.newPage()
    await other.goto(`${origin}/ar/sign-in`)
    expect(await other.locator('form[data-passkey]').isVisible()).toBe(false)
    await other.locator('input[name=email]').fill(email)
    await other.locator('input[name=password]').fill(password)
    await other.locator('main form button').first().click()
    expect(new URL(other.url()).pathname).toBe('/ar')
    await plain.close()
  })

  it('stands on pages that fit a narrow screen in three languages and have no fault', { timeout: 60_000 }, async () => {
    await giveGrant(storage.db, user, 'administrator')
    await page.setViewportSize({ width: 320, height: 700 })
    for (const language of ['en', 'ar', 'zh'])
      for (const path of [
        'sign-in',
        'sign-in/second-factor',
        'password/forgot',
        'profile',
        'profile/security',
        'services',
        'services/new/oidc',
        'services/new/saml',
        'sign-out',
      ]) {
        await page.goto(`${origin}/${language}/${path}`)
        await expectNoSidewaysScroll(page)
        expect(await accessibilityFaults(page), `${language} ${path}`).toEqual([])
      }
  })
})

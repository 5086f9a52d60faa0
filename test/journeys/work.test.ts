/** The pages of work: whole and readable in three scripts, wide and narrow; and what people come to do, without script. */
import { createOTP } from '@better-auth/utils/otp'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { fullSight, setSight } from '../../src/action/sight.ts'
import { setUpLink } from '../../src/modules/accounts/invitations/set-up.ts'
import { createUser } from '../../src/modules/accounts/sign-in/user.ts'
import { inTransaction, type Storage } from '../../src/storage/database.ts'
import { testApp } from '../support/app.ts'
import { accessibilityFaults, launchBrowser, serveApp } from '../support/browser.ts'
import { freshDatabase } from '../support/database.ts'
import { giveGrant } from '../support/people.ts'
import { fillWork, linkMailed, type Work } from '../support/work-content.ts'
import { pagesOf } from '../support/work-pages.ts'

const launched = launchBrowser()
let browser: Browser

beforeAll(async () => {
  browser = await launched
}, 60_000)

const cookieOf = (cookie: string, url: string) => {
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  return [{ name, value, url }]
}

describe('every page of work', () => {
  let work: Work
  let origin: string

  beforeAll(async () => {
    const storage = await freshDatabase()
    const app = await testApp(storage)
    origin = await serveApp(app)
    work = await fillWork(storage, app)
  }, 60_000)

  /** What is wrong with one page at both widths; `checked` are those at which axe, which takes longest, looks too. */
  const faultsOf = async (page: Page, address: string, checked: readonly number[]): Promise<string[]> => {
    await page.setViewportSize({ width: 1280, height: 800 })
    const status = (await page.goto(`${origin}${address}`))?.status()
    const faults = status === 200 ? [] : [`status ${status}`]
    const heads = await page.locator('h1').count()
    if (heads !== 1) faults.push(`${heads} h1`)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) faults.push(`${wide} wide at ${width}`)
      if (checked.includes(width))
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${fault} at ${width}`))
    }
    return faults.map((fault) => `${address}: ${fault}`)
  }

  const whose = ['nobody', 'administrator', 'auditor', 'focalPoint', 'practitioner'] as const

  describe.each([
    ['en', [1280, 320]],
    ['ar', [320]],
    ['zh', [1280]],
  ] as const)('in %s', (language, widths) => {
    test.each(whose)('as %s', { timeout: 120_000 }, async (who) => {
      const context = await browser.newContext({ locale: language })
      const pages = pagesOf(work)[who]
      const person = work.as[who]
      if ('cookie' in person) await context.addCookies(cookieOf(person.cookie, origin))
      const faults: string[] = []
      // Two at a time, so that one is drawn while the other is asked for.
      const visit = async (some: readonly string[]) => {
        const page = await context.newPage()
        page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
        page.on('pageerror', (error) => void faults.push(error.message))
        for (const path of some) faults.push(...(await faultsOf(page, `/${language}${path}`, widths)))
      }
      await Promise.all([visit(pages.filter((_, at) => at % 2 === 0)), visit(pages.filter((_, at) => at % 2 === 1))])
      await context.close()
      expect(faults).toEqual([])
    })
  })
})

describe('without script', () => {
  let storage: Storage
  let origin: string

  beforeAll(async () => {
    storage = await freshDatabase()
    origin = await serveApp(await testApp(storage))
  }, 60_000)

  /** A browser of its own, with its own cookies. */
  const visitor = async (): Promise<Page> => (await browser.newContext({ javaScriptEnabled: false })).newPage()

  const goes = (page: Page, path: string) => page.goto(`${origin}${path}`)
  const press = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name }).click()
  const isAt = (page: Page, path: string) => expect(new URL(page.url()).pathname).toBe(path)
  const reads = (page: Page) => page.locator('main').textContent()
  const flash = (page: Page) => page.getByRole('status').textContent()

  const password = 'seven quiet herons wade'

  const signsIn = async (page: Page, email: string, word = password) => {
    await goes(page, '/en/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(word)
    await press(page, 'Sign in')
  }

  /** Someone with an account; signed in on the page, if there is one. */
  const someone = async (email: string, role?: 'administrator' | 'focal-point', page?: Page) => {
    const about = { name: 'Amina Diallo', language: 'en', state: 'SEN', organisation: null, profession: null } as const
    const { id } = await inTransaction(storage.db, async (tx) => {
      await setSight(tx, fullSight)
      return createUser(tx, { ...about, email, password })
    })
    if (role) await giveGrant(storage.db, id, role, role === 'focal-point' ? { states: ['SEN'] } : {})
    if (page) await signsIn(page, email)
    return id
  }

  const acceptsAs = async (page: Page, name: string) => {
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('checkbox').check()
    await press(page, 'Make the account')
  }

  test('the set-up link makes the first administrator, who comes to the security page', async () => {
    const link = new URL((await setUpLink(storage.db)) ?? '').pathname
    const page = await visitor()
    await goes(page, link)
    await page.getByLabel('E-mail address').fill('first@example.org')
    await acceptsAs(page, 'Ada Mensah')
    isAt(page, '/en/profile/security')
    await page.locator('nav.side').getByRole('link', { name: 'People', exact: true }).click()
    expect(await reads(page)).toContain('first@example.org')
    expect(await setUpLink(storage.db)).toBeNull()
  })

  test('a focal point is invited, finds the link in the mail, and is signed in by it', async () => {
    const page = await visitor()
    await someone('inviter@example.org', 'administrator', page)
    await goes(page, '/en/users/invite')
    await page.getByLabel('E-mail address').fill('focal@example.org')
    await page.getByLabel('Role', { exact: true }).selectOption('focal-point')
    await page.getByLabel('Senegal').check()
    await page.getByLabel('Reason').fill('Named by note verbale')
    await press(page, 'Send the invitation')
    isAt(page, '/en/invitations')
    await goes(page, '/en/outbox')
    expect(await reads(page)).toContain('focal@example.org')
    const guest = await visitor()
    await goes(guest, await linkMailed(storage, 'focal@example.org', 'invitation'))
    expect(await reads(guest)).toContain('National focal point (Senegal)')
    await acceptsAs(guest, 'Samba Diop')
    await goes(guest, '/en/applications')
    expect(await guest.locator('h1').textContent()).toBe('Applications')
  })

  test('a practitioner applies, confirms, is admitted with a reason, and comes to a profile', async () => {
    const page = await visitor()
    await goes(page, '/en/apply')
    await page.getByLabel('Name', { exact: true }).fill('Awa Sarr')
    await page.getByLabel('E-mail address').fill('awa@example.org')
    await page.getByLabel('State').selectOption('SEN')
    await page.getByLabel('Profession').fill('Prosecutor')
    await page.getByLabel('Institution').fill('Court of Dakar')
    await page.getByLabel('Why you wish to join').fill('I prosecute the financing of terrorism.')
    await page.getByRole('checkbox').check()
    await press(page, 'Send the application')
    expect(await reads(page)).toContain('Look into your mail')
    await goes(page, await linkMailed(storage, 'awa@example.org', 'application'))
    await press(page, 'Confirm the application')
    expect(await flash(page)).toContain('The application is confirmed.')

    const focal = await visitor()
    await someone('decides@example.org', 'focal-point', focal)
    await goes(focal, '/en/applications')
    await focal.getByRole('link', { name: 'Awa Sarr' }).click()
    await focal.getByLabel('Admit').check()
    await press(focal, 'Record the decision')
    expect(await focal.getByRole('alert').textContent()).toContain('Reason')
    expect(await focal.getByLabel('Admit').isChecked()).toBe(true)
    await focal.getByLabel('Reason').fill('Known to the ministry')
    await press(focal, 'Record the decision')
    expect(await flash(focal)).toContain('The decision is recorded.')

    await goes(page, await linkMailed(storage, 'awa@example.org', 'invitation'))
    await acceptsAs(page, 'Awa Sarr')
    await goes(page, '/en/profile')
    expect(await page.getByLabel('Profession').inputValue()).toBe('Prosecutor')
  })

  test('a wrong password shows the form again, with the address and without the password', async () => {
    const page = await visitor()
    await someone('wrong@example.org')
    await signsIn(page, 'wrong@example.org', 'another one entirely')
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('wrong@example.org')
    expect(await page.getByLabel('Password').inputValue()).toBe('')
    await page.getByLabel('Password').fill(password)
    await press(page, 'Sign in')
    isAt(page, '/en')
  })

  test('a code app is set up, asked for at the next sign-in, and replaced by a recovery code', async () => {
    const page = await visitor()
    await someone('two@example.org', undefined, page)
    await goes(page, '/en/profile/security')
    await press(page, 'Set up a code app')
    const shown = (await page.locator('textarea#key').inputValue()).replaceAll(' ', '')
    const bits = [...shown].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    const bytes = bits.join('').match(/.{8}/g) ?? []
    const app = createOTP(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join(''))
    await page.getByLabel('Code').fill(await app.totp())
    await page.locator('main form button').last().click()
    const codes = (await page.locator('textarea#codes').inputValue()).split('\n')
    expect(codes).toHaveLength(10)
    await goes(page, '/en/sign-out')
    await press(page, 'Sign out')

    await signsIn(page, 'two@example.org')
    isAt(page, '/en/sign-in/second-factor')
    // A code is good once; the one of the next half minute is taken early.
    await page.getByLabel('Code').fill(await app.hotp(Math.floor(Date.now() / 30_000) + 1))
    await press(page, 'Continue')
    isAt(page, '/en')
    await goes(page, '/en/sign-out')
    await press(page, 'Sign out')

    await signsIn(page, 'two@example.org')
    await page.getByLabel('Code').fill(codes[2] ?? '')
    await press(page, 'Continue')
    isAt(page, '/en')
  })

  test('an API token is made, works, and does not after it is revoked', async () => {
    const page = await visitor()
    await someone('token@example.org', 'administrator', page)
    await goes(page, '/en/profile/tokens')
    await page.getByLabel('Name of the token').fill('Dashboard of the field office')
    await page.getByLabel('see and download the list of people').check()
    await press(page, 'Make the token')
    const secret = await page.locator('main textarea').inputValue()
    const asked = () => fetch(`${origin}/en/export/users.json`, { headers: { Authorization: `Bearer ${secret}` } })
    expect((await asked()).status).toBe(200)
    await goes(page, '/en/profile/tokens')
    expect(await reads(page)).not.toContain(secret)
    await press(page, /^Revoke/)
    expect((await asked()).status).toBe(401)
  })

  test('people erase themselves, and cannot come in any more', async () => {
    const page = await visitor()
    await someone('gone@example.org', undefined, page)
    await goes(page, '/en/profile/erase')
    await press(page, 'Erase my data')
    expect(await page.getByRole('alert').count()).toBe(1)
    await page.getByLabel('Yes, erase my data.').check()
    await press(page, 'Erase my data')
    isAt(page, '/en')
    await goes(page, '/en/profile')
    expect(await page.locator('h1').textContent()).not.toBe('My profile')
    await signsIn(page, 'gone@example.org')
    expect(await page.getByRole('alert').count()).toBe(1)
  })
})

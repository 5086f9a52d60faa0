/** The pages on personal data in a real browser: three scripts, wide and narrow, with much and with little on them. */
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import {
  accessibilityFaults,
  expectNoSidewaysScroll,
  launchBrowser,
  serveApp,
} from '../../../../test/support/browser.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { giveGrant, people } from '../../../../test/support/people.ts'
import { translator } from '../../../i18n/translate.ts'
import { shownText } from '../consent/consent.ts'

let browser: Browser
let origin: string
let cookie: string
let person: string

beforeAll(async () => {
  const storage = await testDatabase()
  const as = people(storage, testApp(storage))
  const me = await as.administrator({ name: 'Amina El-Fassi', state: 'MAR' })
  cookie = me.cookie
  const other = await as('practitioner', { name: 'Boubacar Traoré', state: 'MLI', language: 'fr' })
  person = other.user.id
  await giveGrant(storage.db, me.user.id, 'auditor')
  await me.post('/en/profile/data', 'agree', { consent: shownText(translator('en'), 'account').sha256 })
  await me.post('/en/profile/data', 'correction', { words: 'My organisation is the Ministry of Justice.' })
  await other.post('/fr/profile/data', 'correction', { words: 'Mon État est le Niger, et non le Mali.' })
  await me.post(`/en/users/${person}/data`, 'read', { reason: 'Asked by letter' })
  await me.post('/en/retention', 'run')
  origin = await serveApp()
  browser = await launchBrowser()
}, 120_000)

const pages = {
  privacy: () => '/privacy',
  data: () => '/profile/data',
  person: () => `/users/${person}/data`,
  erase: () => '/profile/erase',
  'erase-person': () => `/users/${person}/erase`,
  corrections: () => '/corrections',
  retention: () => '/retention',
}
const sizes = { desktop: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } }
const shots = process.env.PACTA_SHOTS

describe.each(['en', 'ar', 'zh'])('in %s', (language) => {
  describe.each(Object.entries(sizes))('%s', (size, viewport) => {
    test.each(Object.entries(pages))('%s', async (name, path) => {
      const page = await browser.newPage({ viewport, locale: language, extraHTTPHeaders: { Cookie: cookie } })
      try {
        await page.goto(`${origin}/${language}${path()}`)
        if (shots) {
          mkdirSync(shots, { recursive: true })
          await page.screenshot({ path: `${shots}/${name}-${language}-${size}.png`, fullPage: true })
        }
        expect(await page.locator('h1').count()).toBe(1)
        await expectNoSidewaysScroll(page)
        expect(await accessibilityFaults(page)).toEqual([])
      } finally {
        await page.close()
      }
    })
  })
})

/** The draft-law workbench without script: from a draft to findings, a newer version, and what became of a suggestion. */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { accessibilityFaults, expectNoSidewaysScroll, launchBrowser, serveApp } from '../support/browser.ts'
import { freshDatabase } from '../support/database.ts'
import { people } from '../support/people.ts'

const launched = launchBrowser()
let browser: Browser
let origin: string
let cookie: string

beforeAll(async () => {
  browser = await launched
  const storage = await freshDatabase()
  const app = await testApp(storage)
  origin = await serveApp(app)
  const officer = await people(storage, app)('legal-officer', { name: 'Lena Legal' })
  cookie = officer.cookie
  await officer.post('/en/drafts', 'example')
}, 120_000)

const visitor = async (javaScriptEnabled: boolean): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: origin }])
  return context.newPage()
}

const main = (page: Page) => page.locator('main')
const reads = (page: Page) => main(page).textContent()
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first().click()

test('a legal officer reviews a version, takes up the next one, and records what became of a suggestion', {
  timeout: 120_000,
}, async () => {
  const page = await visitor(false)
  await page.goto(`${origin}/en/drafts`)
  await follow(page, /Valdoria/)
  await follow(page, 'Open a review')
  await page.getByLabel('Version of the draft law').selectOption({ label: 'DRAFT-2026-0001 · Version 1 (English)' })
  await page.getByLabel('Title of the review').fill('Financing')
  await page.getByLabel('Single obligations').fill('FINANCING-1999/art.5(1)\nFINANCING-1999/art.10(1)')
  await press(page, 'Open the review')
  expect(await reads(page)).toContain('0 of 2 obligations read in version 1: 0 identified')

  await follow(page, 'Go on with the next')
  expect(await page.locator('h1').textContent()).toContain('5(1)')
  await page.getByLabel('Identified', { exact: true }).check()
  await press(page, 'Save and next')
  expect(await page.getByRole('alert').textContent()).toContain('1')
  expect(await reads(page)).toContain('Choose the provisions that answer the obligation')
  await page.getByLabel('Not identified').check()
  await page.getByLabel(/^Suggested wording/).fill('The entity is liable.')
  await press(page, 'Save and next')

  expect(await page.locator('h1').textContent()).toContain('10(1)')
  await page.getByLabel('Identified', { exact: true }).check()
  await page.getByLabel('Words in the draft').fill('extradited')
  await press(page, 'Search')
  expect(await page.getByLabel('Identified', { exact: true }).isChecked()).toBe(true)
  await page.getByLabel(/^Article 24/).check()
  await press(page, 'Save')
  expect(await page.getByRole('status').first().textContent()).toContain('Saved')

  await follow(page, 'Overview')
  expect(await reads(page)).toContain('2 of 2 obligations read in version 1: 1 identified')
  await press(page, 'Take up version 2')
  expect(await reads(page)).toContain('0 gained, 1 lost')

  await follow(page, 'Suggestions')
  await follow(page, /^Record what became of it/)
  await page.getByLabel('Not taken').check()
  await press(page, 'Record')
  expect(await page.getByRole('alert').count()).toBe(1)
  await page.getByLabel(/^Reason/).fill('It stands in the civil code.')
  await press(page, 'Record')
  expect(await reads(page)).toContain('It stands in the civil code.')
})

describe('every page of the example', () => {
  let review = ''
  beforeAll(async () => {
    const page = await visitor(false)
    await page.goto(`${origin}/en/reviews`)
    await press(page, 'Make the example')
    review = new URL(page.url()).pathname.replace('/en', '')
  }, 60_000)

  test.each(['en', 'ar'])('is whole in %s', { timeout: 180_000 }, async (language) => {
    const page = await visitor(true)
    const faults: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
    const provisions = `${origin}/${language}${review}/provisions`
    await page.goto(provisions)
    const concern = new URL((await page.locator('a.mark-concern').first().getAttribute('href')) ?? '', origin).pathname
    await page.goto(`${origin}/${language}${review}/suggestions`)
    const suggestion = (await page.locator('tbody th a').first().getAttribute('href')) ?? ''
    const below = ['', '/obligations', '/obligations/FINANCING-1999/art.9(3)(c)', '/provisions', '/comments', '/drift']
    const paths = [...below, '/suggestions', '/people', '/set', '?do=close'].map(
      (path) => `/${language}${review}${path}`,
    )
    for (const path of [`/${language}/reviews`, `/${language}/reviews/open`, concern, suggestion, ...paths]) {
      const status = (await page.goto(`${origin}${path}`))?.status()
      if (status !== 200) faults.push(`${path}: ${status}`)
      await page.setViewportSize({ width: 320, height: 800 })
      await expectNoSidewaysScroll(page)
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})

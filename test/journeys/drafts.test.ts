/** The draft-law workbench in a browser: whole and readable in three scripts, wide and narrow; and its work without script. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setFileStore } from '../../src/action/file-store.ts'
import { fullSight, setSight } from '../../src/action/sight.ts'
import { versionsOf } from '../../src/modules/assistance/drafts/queries.ts'
import { inTransaction, type Storage } from '../../src/storage/database.ts'
import { openLocalStore } from '../../src/storage/files/local.ts'
import { testApp } from '../support/app.ts'
import { accessibilityFaults, launchBrowser, serveApp } from '../support/browser.ts'
import { freshDatabase } from '../support/database.ts'
import { type Person, people } from '../support/people.ts'

const launched = launchBrowser()
const folder = mkdtempSync(join(tmpdir(), 'pacta-drafts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let browser: Browser
let storage: Storage
let origin: string
let officer: Person
let draft: string

const contextOf = async (locale: string): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale, javaScriptEnabled: true })
  const [name = '', value = ''] = officer.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: origin }])
  return context
}

const versions = () =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return versionsOf(tx, draft)
  })

beforeAll(async () => {
  browser = await launched
  storage = await freshDatabase()
  const app = await testApp(storage)
  setFileStore({ open: () => openLocalStore(folder), megabytes: 2 })
  origin = await serveApp(app)
  officer = await people(storage, app)('legal-officer', { name: 'Ada' })
  const answer = await officer.post('/en/drafts', 'example')
  draft = answer.headers.get('Location')?.split('/').at(-1) ?? ''
}, 120_000)

describe.each([
  ['en', 'en', [1280, 320]],
  ['ar', 'ar', [1280, 320]],
  ['zh', 'fr', [1280, 320]],
] as const)('in %s, the law in %s', (language, law, widths) => {
  test('every page', { timeout: 180_000 }, async () => {
    const all = await versions()
    const [older, newer] = all.filter((one) => one.language === law).map(({ id }) => id)
    const context = await contextOf(language)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
    page.on('pageerror', (error) => void faults.push(error.message))
    const looked = async (name: string, address: string) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      const status = (await page.goto(`${origin}/${language}${address}`))?.status()
      if (status !== 200) faults.push(`${address}: status ${status}`)
      if ((await page.locator('h1').count()) !== 1) faults.push(`${address}: not one h1`)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) faults.push(`${address}: ${wide} wide at ${width}`)
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${address} at ${width}: ${fault}`))
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${language}-${name}-${width}.png` })
      }
    }
    await looked('list', '/drafts')
    await looked('draft', `/drafts/${draft}`)
    await looked('describe', `/drafts/${draft}?do=describe`)
    await looked('new-file', '/drafts/new')
    await looked('new-text', '/drafts/new?by=text')
    await looked('version', `/drafts/versions/${newer}`)
    await looked('correct', `/drafts/versions/${older}?correct=yes`)
    await page.goto(`${origin}/${language}/drafts/versions/${older}?correct=yes`)
    const tools = await page.locator('a.law-correct').nth(12).getAttribute('href')
    await looked('tools', (tools ?? '').replace(`/${language}`, ''))
    await looked('difference', `/drafts/versions/${newer}/difference`)
    const link = await page.locator('a.law-correct').first().getAttribute('href')
    await looked('link', (link ?? '').replace(`/${language}`, ''))
    await context.close()
    expect(faults).toEqual([])
  })
})

test('without script: a pasted law is checked, accepted, corrected, undone, and its next version compared', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext({ locale: 'en', javaScriptEnabled: false })
  const [name = '', value = ''] = officer.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: origin }])
  const page: Page = await context.newPage()
  const press = (label: string | RegExp) =>
    page
      .getByRole('button', { name: label, exact: typeof label === 'string' })
      .first()
      .click()
  const law =
    'Law on ships\n\nArticle 1. Scope\nThis Law applies to ships.\n\nArticle 2. Seizure\nNobody seizes a ship.'
  await page.goto(`${origin}/en/drafts`)
  await page.getByRole('link', { name: 'Take in a draft law' }).click()
  await page.getByRole('link', { name: 'By pasting the text' }).click()
  await page.getByLabel('Text').fill(law)
  await press('Read the text')
  await page.getByLabel('State').selectOption({ label: 'Tunisia' })
  await page.getByLabel('Received on').fill('2026-05-04')
  await press('Accept and take in')
  expect(await page.locator('h1').textContent()).toBe('Law on ships')

  await page.getByRole('link', { name: 'Take in a new version' }).click()
  await page.getByRole('link', { name: 'By pasting the text' }).click()
  await page.getByLabel('Text').fill(law.replace('Nobody seizes a ship.', 'Nobody seizes a ship or a platform.'))
  await press('Read the text')
  await press('Accept and take in')
  await page.getByRole('link', { name: 'Correct the structure' }).click()
  await page.getByRole('link', { name: 'Correct Article 2' }).click()
  await page.getByLabel('Number as printed').first().fill('Article 3')
  await press('Save')
  expect(await page.getByRole('status').textContent()).toContain('The structure is corrected.')
  await page.getByRole('link', { name: 'Changes since version 1' }).click()
  expect(await page.locator('ins').first().textContent()).toContain('or a platform')
  expect(await page.locator('.law-line h3').first().textContent()).toContain('Article 2 → Article 3')
  await page.goBack()
  await press('Undo')
  expect(await page.getByRole('status').textContent()).toContain('The correction is undone.')
  await context.close()
})

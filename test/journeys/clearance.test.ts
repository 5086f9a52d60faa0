/** Clearance in a browser without script: the officer sends, the State returns, the officer sends again, the State clears, the public reads. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { translator } from '../../src/i18n/translate.ts'
import type { Storage } from '../../src/storage/database.ts'
import { testApp } from '../support/app.ts'
import { accessibilityFaults, launchBrowser, serveApp } from '../support/browser.ts'
import { freshDatabase } from '../support/database.ts'
import { type Person, people } from '../support/people.ts'
import { newLaw, newReview } from '../support/rights-samples-laws.ts'
import { visible } from '../support/rights-world.ts'

const launched = launchBrowser()
let browser: Browser
let storage: Storage
let origin: string
let officer: Person
let point: Person

beforeAll(async () => {
  browser = await launched
  storage = await freshDatabase()
  const app = await testApp(storage)
  origin = await serveApp(app)
  const as = people(storage, app)
  officer = await as('legal-officer')
  point = await as.focalPoint('TUN')
}, 120_000)

const visit = async (person: Person | null, javaScriptEnabled = false): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 } })
  if (person !== null) {
    const [name = '', value = ''] = person.cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url: origin }])
  }
  return context.newPage()
}

/** Pictures for people, where somebody asks for them. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

describe.each(['en', 'ar'] as const)('in %s', (language) => {
  const { t } = translator(language)
  const said = (key: 'ask' | 'give' | 'return') => t(`assistance.reviews.clearance.${key}`)

  test('a review goes to its State and back, is cleared, and is public', { timeout: 120_000 }, async () => {
    const review = await visible({ storage }, (tx) => newReview(tx, 'TUN'))
    const path = `/${language}/reviews/${review.id}/clearance`
    const [office, state, reader] = [await visit(officer), await visit(point), await visit(null)]
    const main = (page: Page) => page.locator('main').textContent()
    const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()
    const flash = (page: Page) => page.getByRole('status').textContent()

    await office.goto(`${origin}${path}`)
    await press(office, said('ask'))
    expect(await flash(office)).toContain(t('assistance.reviews.clearance.done.asked'))

    await state.goto(`${origin}${path}`)
    await picture(state, `answer-${language}`)
    await press(state, said('return'))
    expect(await state.getByRole('alert').textContent()).toContain(t('assistance.reviews.clearance.return_words'))
    await state.getByLabel(t('assistance.reviews.clearance.return_words')).fill('Article 2 stands in another law')
    await press(state, said('return'))
    expect(await flash(state)).toContain(t('assistance.reviews.clearance.done.returned'))

    await office.goto(`${origin}${path}`)
    expect(await main(office)).toContain('Article 2 stands in another law')
    await press(office, said('ask'))
    expect((await reader.goto(`${origin}/${language}/cleared-reviews/${review.id}`))?.status()).toBe(404)

    await state.goto(`${origin}${path}`)
    await press(state, said('give'))
    expect(await flash(state)).toContain(t('assistance.reviews.clearance.done.cleared'))

    await reader.goto(`${origin}/${language}/cleared-reviews`)
    await reader.locator(`a[href$="${review.id}"]`).click()
    expect(await main(reader)).toContain('The knowledge of the giver is not named')
    expect(await main(reader)).not.toContain('Article 2 stands in another law')
    const [download] = await Promise.all([
      reader.waitForEvent('download'),
      reader.locator(`a[href*="/letter.pdf"]`).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${review.reference}-letter-${language}.pdf`)
  })
})

describe.each([
  ['en', [1280, 320]],
  ['ar', [320]],
  ['zh', [1280]],
] as const)('the pages in %s', (language, widths) => {
  test('are whole and readable, wide and narrow', { timeout: 240_000 }, async () => {
    const [review, law] = await visible({ storage }, async (tx) => {
      const made = await newReview(tx, 'TUN')
      return [made, await newLaw(tx, 'TUN', made.draft)]
    })
    const cleared = await storage.db.selectFrom('cleared_review').select('review_id').executeTakeFirst()
    const faults: string[] = []
    const look = async (page: Page, address: string, name: string) => {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        const status = (await page.goto(`${origin}/${language}${address}`))?.status()
        if (status !== 200) faults.push(`${address}: ${status}`)
        const heads = await page.locator('h1').count()
        if (heads !== 1) faults.push(`${address}: ${heads} h1`)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) faults.push(`${address}: ${wide} wide at ${width}`)
        if ((widths as readonly number[]).includes(width)) {
          for (const fault of await accessibilityFaults(page)) faults.push(`${address}: ${fault} at ${width}`)
          await picture(page, `${name}-${language}-${width}`)
        }
      }
    }
    const [office, reader] = [await visit(officer, true), await visit(null, true)]
    await look(office, `/reviews/${review.id}/clearance`, 'clearance')
    await look(office, `/reviews/${review.id}/documents`, 'documents')
    await look(office, '/laws/new', 'law-new')
    await look(office, `/laws/${law}?do=correct`, 'law-correct')
    await look(reader, '/laws', 'laws')
    await look(reader, `/laws/${law}`, 'law')
    await look(reader, '/cleared-reviews', 'cleared')
    if (cleared !== undefined) await look(reader, `/cleared-reviews/${cleared.review_id}`, 'cleared-one')
    await look(reader, '/states/TUN', 'state')
    expect(faults).toEqual([])
  })
})

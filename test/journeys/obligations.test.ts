/**
 * A legal officer brings another field into the register without touching code: an instrument and obligations, typed into the
 * forms of a browser without script; then everybody reads them, in three scripts, wide and narrow.
 */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { startUp } from '../../src/kernel/actor.ts'
import { languages, type Text } from '../../src/kernel/text.ts'
import { loadRegister } from '../../src/modules/treaties/actions.ts'
import { readRegister } from '../../src/modules/treaties/input.ts'
import { loadObligations } from '../../src/modules/treaties/obligations/actions.ts'
import { readObligations } from '../../src/modules/treaties/obligations/load-input.ts'
import type { Storage } from '../../src/storage/database.ts'
import { testApp } from '../support/app.ts'
import { accessibilityFaults, expectNoSidewaysScroll, launchBrowser, serveApp } from '../support/browser.ts'
import { freshDatabase } from '../support/database.ts'
import { extradition, uncac, uncacText } from '../support/obligations-content.ts'
import { people } from '../support/people.ts'

let browser: Browser
let storage: Storage
let origin: string
let cookie: string

beforeAll(async () => {
  storage = await freshDatabase()
  const app = await testApp(storage)
  origin = await serveApp(app)
  ;({ cookie } = await people(storage, app)('legal-officer'))
  browser = await launchBrowser()
}, 120_000)

const newPage = async (options: { readonly script?: boolean; readonly officer?: boolean } = {}): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: options.script ?? false })
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  if (options.officer ?? true) await context.addCookies([{ name, value, url: origin }])
  return context.newPage()
}

const fillSix = async (page: Page, name: string, text: Text) => {
  for (const language of languages) await page.fill(`[name="${name}.${language}"]`, text[language])
}

const submit = async (page: Page, form: string) => {
  await page.locator(`form:has(input[name="form"][value="${form}"]) button[type="submit"]`).first().click()
}

const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe('an instrument of another field', () => {
  test('is added by form; a form with a mistake comes back filled in', async () => {
    const page = await newPage()
    await page.goto(`${origin}/en/instruments`)
    await page.getByRole('link', { name: 'Add an instrument' }).click()
    await page.fill('[name="instrument"]', extradition.code)
    await fillSix(page, 'title', extradition.title)
    await fillSix(page, 'short_title', extradition.short)
    await page.check('[name="depositaries"][value="coe"]')
    await page.fill('[name="adopted_on"]', '1957-12-13')
    await fillSix(page, 'adopted_at', extradition.place)
    await page.fill('[name="in_force_on"]', '1960-04-18')
    await page.fill('[name="delay.number"]', '90')
    await page.fill('[name="rule_article"]', '29(2)')
    await page.fill('[name="each.number"]', '90')
    await page.fill('[name="each.article"]', '29(3), 30(2)')
    await page.fill('[name="denunciation.article"]', '31')
    await page.fill('[name="denunciation.number"]', '6')
    await page.selectOption('[name="denunciation.unit"]', 'months')
    await page.fill('[name="status_as_of"]', '2013-05-13')
    await page.fill('[name="sources.0.id"]', 'fedlex:eli/cc/1967/814_854_850')
    await fillSix(page, 'sources.0.text', extradition.source)
    await page.fill('[name="reason"]', 'Text of the Convention, articles 26 to 32.')
    await submit(page, 'add')
    expect(await page.locator('.summary').textContent()).toContain('Number of deposits needed')
    expect(await page.inputValue('[name="title.ru"]')).toBe(extradition.title.ru)
    await picture(page, 'add-instrument-refused')
    await page.fill('[name="deposits"]', '3')
    await submit(page, 'add')
    expect(page.url()).toBe(`${origin}/en/treaties/${extradition.code}`)
    expect(await page.locator('.flash').textContent()).toContain('The instrument is added')
    expect(await page.locator('h1').textContent()).toBe(extradition.title.en)
    expect(await page.locator('#rule').textContent()).toContain('90 days')
    expect(await page.locator('#clauses').textContent()).toContain('6 months')
  }, 120_000)

  test('is put into a collection of its own', async () => {
    const page = await newPage()
    await page.goto(`${origin}/en/collections/add`)
    await page.fill('[name="id"]', 'extradition')
    await fillSix(page, 'name', {
      ar: 'تسليم المجرمين',
      en: 'Extradition',
      es: 'Extradición',
      fr: 'Extradition',
      ru: 'Выдача',
      zh: '引渡',
    })
    await page.check(`[name="instruments"][value="${extradition.code}"]`)
    await page.check('[name="instruments"][value="UNCAC-2003"]')
    await page.fill('[name="reason"]', 'For the regional workshop.')
    await submit(page, 'add')
    await page.getByRole('link', { name: 'Extradition', exact: true }).click()
    expect(await page.locator('.matrix thead').textContent()).toContain(extradition.short.en)
  }, 60_000)
})

describe('obligations of UNCAC 2003', () => {
  test.each(uncac.map((each, index) => [`${each.article}${each.paragraph}`, each, index] as const))(
    'art. %s is added by form',
    async (place, each, index) => {
      const page = await newPage()
      await page.goto(`${origin}/en/obligations/add?instrument=UNCAC-2003`)
      await page.fill('[name="article"]', each.article)
      await page.fill('[name="paragraph"]', each.paragraph)
      await page.selectOption('[name="type"]', each.type)
      await page.check(`[name="force"][value="${each.force}"]`)
      await page.selectOption('[name="bearer"]', each.bearer)
      await fillSix(page, 'measure', each.measure)
      for (const safeguard of each.safeguards) await page.check(`[name="safeguards"][value="${safeguard}"]`)
      if (each.parallel !== undefined) await page.selectOption('[name="parallel"]', each.parallel)
      if (index === 0)
        for (const [name, value] of Object.entries(uncacText)) await page.fill(`[name="text.${name}"]`, value)
      else await page.check('[name="source"][value="text-1"]')
      await page.fill('[name="reason"]', 'Read in the text named.')
      await submit(page, 'add')
      expect(page.url()).toBe(`${origin}/en/obligations/UNCAC-2003/art.${place}`)
      expect(await page.locator('.answer').textContent()).toBe(each.measure.en)
    },
    60_000,
  )

  test('is corrected, checked against its text, retired and restored, each time with its trace', async () => {
    const page = await newPage()
    const address = `${origin}/en/obligations/UNCAC-2003/art.26(1)`
    await page.goto(address)
    await page.getByRole('link', { name: 'Correct', exact: true }).click()
    await page.fill(
      '[name="measure.en"]',
      'Holds legal persons liable for taking part in the offences of the Convention.',
    )
    await page.fill('[name="reason"]', 'Shorter.')
    await submit(page, 'correct')
    await page.getByRole('link', { name: 'Confirm a check' }).click()
    await submit(page, 'check')
    expect(await page.locator('#checks').textContent()).toContain(`Version 2 · ${uncacText.title}`)
    await page.getByRole('link', { name: 'Retire' }).click()
    await page.fill('[name="reason"]', 'Entered by mistake.')
    await submit(page, 'retire')
    expect(await page.locator('.notice').textContent()).toContain('no longer part of the register')
    await page.getByRole('link', { name: 'Restore version 2' }).click()
    await page.fill('[name="reason"]', 'It was right.')
    await submit(page, 'restore')
    expect(page.url()).toBe(address)
    expect(await page.locator('#versions').textContent()).toContain('Version 4')
    await page.locator('#version-2 summary').click()
    expect(await page.locator('#version-2').textContent()).toContain('Establishes the liability')
    await picture(page, 'one-en-officer')
  }, 60_000)

  test('stays when the data files are loaded again', async () => {
    await loadRegister(storage.db, startUp, readRegister())
    await loadObligations(storage.db, startUp, readObligations())
    const page = await newPage()
    await page.goto(`${origin}/en/treaties/${extradition.code}`)
    expect(await page.locator('h1').textContent()).toBe(extradition.title.en)
    await page.goto(`${origin}/en/obligations?instrument=UNCAC-2003`)
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(uncac.length)
    await page.goto(`${origin}/en/treaties?collection=extradition`)
    expect(await page.locator('.matrix thead').textContent()).toContain(extradition.short.en)
  }, 120_000)

  test('goes out as a file, is changed there and comes in again, row by row', async () => {
    const page = await newPage()
    const text = await (await page.request.get(`${origin}/en/obligation-files/UNCAC-2003.yaml`)).text()
    await page.goto(`${origin}/en/obligations/import`)
    const send = async (content: string) => {
      await page.setInputFiles('[name="file"]', {
        name: 'UNCAC-2003.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from(content),
      })
      await submit(page, 'check')
    }
    await send(text.replace('type: extradition-basis', 'type: extradition'))
    expect(await page.locator('#verdicts').textContent()).toContain('refused: 1')
    await picture(page, 'import-refused')
    await page.getByRole('link', { name: 'Check another file' }).click()
    await send(text.replace('Holds legal persons liable', 'Makes legal persons liable'))
    expect(await page.locator('#verdicts').textContent()).toContain('changed: 1')
    await picture(page, 'import-changed')
    await page.fill('[name="reason"]', 'Wording agreed with the translators.')
    await submit(page, 'record')
    expect(page.url()).toBe(`${origin}/en/treaties/UNCAC-2003`)
    expect(await page.locator('#obligations').textContent()).toContain('Makes legal persons liable')
  }, 60_000)
})

const shown = [
  '/obligations',
  '/obligations?instrument=UNCAC-2003',
  '/obligations?q=nothing-like-this',
  '/obligations/types',
  '/obligations/rules',
  '/obligations/rules/extradite-or-prosecute',
  '/obligations/UNCAC-2003/art.44(5)',
  '/obligations/HAGUE-1970/art.2',
  '/treaties/UNCAC-2003',
  '/treaties/COE-EXTRADITION-1957',
  '/treaties/COE-EXTRADITION-1957/versions',
  '/resolutions/S-RES-1373',
  '/instruments',
  '/search?q=extradition',
]
const forOfficers = [
  '/obligations/add?instrument=UNCAC-2003',
  '/obligations/import',
  '/obligations/rules/add',
  '/obligations/UNCAC-2003/art.15(a)/correct',
  '/obligations/UNCAC-2003/art.15(a)/check',
  '/obligations/UNCAC-2003/art.15(a)/retire',
  '/obligations/UNCAC-2003/art.26(1)/restore?version=1',
  '/instruments/add',
  '/treaties/COE-EXTRADITION-1957/correct',
  '/collections/extradition/members',
]

describe.each(['en', 'ar', 'zh'])('in %s', (language) => {
  const visit = async (path: string, officer: boolean) => {
    const page = await newPage({ script: true, officer })
    const said: string[] = []
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    try {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        expect((await page.goto(`${origin}/${language}${path}`))?.status()).toBe(200)
        expect(await page.locator('h1').count()).toBe(1)
        await expectNoSidewaysScroll(page)
        if (width === 1280 || language === 'ar') expect(await accessibilityFaults(page)).toEqual([])
        await picture(page, `${path.replaceAll(/[^A-Za-z0-9-]+/g, '_')}-${language}-${width}`)
      }
      expect(said).toEqual([])
    } finally {
      await page.context().close()
    }
  }
  test.each(shown)('everyone reads %s', { timeout: 60_000 }, (path) => visit(path, false))
  test.each(forOfficers)('a legal officer opens %s', { timeout: 60_000 }, (path) => visit(path, true))
})

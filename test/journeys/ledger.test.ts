/** The pages of the ledger of acts: whole and readable in three scripts, wide and narrow, as the public and as a legal officer. */
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { accessibilityFaults, launchBrowser, serveApp } from '../support/browser.ts'
import { freshDatabase } from '../support/database.ts'
import { type Person, people } from '../support/people.ts'

const launched = launchBrowser()
let browser: Browser
let origin: string
let ada: Person
const addresses: string[] = []

beforeAll(async () => {
  browser = await launched
  const storage = await freshDatabase()
  const app = await testApp(storage)
  origin = await serveApp(app)
  const as = people(storage, app)
  ada = await as('legal-officer')
  const ben = await as('legal-officer')
  const ask = async ({ cookie }: Person, action: string, input: unknown) => {
    const response = await app.request(`/api/v1/actions/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(input),
    })
    expect(response.status).toBe(200)
    return ((await response.json()) as { result: { entry: string; act: string } }).result
  }
  const shared = { instrument: 'HOSTAGES-1979', state: 'FRA', source: 'made up for this test' }
  const propose = (input: object) => ask(ben, 'treaties.act.propose', { ...shared, ...input })
  const approve = (...entries: string[]) => ask(ada, 'treaties.act.decide', { entries, outcome: 'approved' })
  const reservation = await propose({
    kind: 'reservation',
    deposited_on: '2000-06-09',
    provisions: ['16(1)'],
    effect: 'excludes',
    text: 'La France n’est pas liée par le paragraphe 1 de l’article 16.',
    text_language: 'fr',
  })
  await approve(reservation.entry)
  const objection = await propose({
    state: 'DEU',
    kind: 'objection',
    about: reservation.act,
    precludes: 'yes',
    deposited_on: '2001-01-05',
  })
  const source = await propose({
    kind: 'accession',
    act: 'HOSTAGES-1979/FRA/accession/2000-06-09',
    deposited_on: '2000-06-09',
    depositary: 'un-secretary-general',
    notification: 'C.N.1.2000',
  })
  await approve(objection.entry, source.entry)
  const correction = await propose({
    kind: 'reservation',
    deposited_on: '2000-06-09',
    provisions: ['16(2)'],
    effect: 'modifies',
    supersedes: reservation.entry,
    reason: 'the wrong paragraph',
  })
  addresses.push(
    '/treaties/HOSTAGES-1979/FRA?with=DEU',
    `/acts/${reservation.act.replaceAll('/', '~')}`,
    '/acts/HOSTAGES-1979~FRA~accession~2000-06-09',
    '/changes?instrument=HOSTAGES-1979&from=2020-01-01',
    '/changes?by=effect&instrument=HOSTAGES-1979&from=2000-01-01&to=2002-01-01',
    '/treaties/HOSTAGES-1979?known_at=2020-01-01',
    '/proposals',
    `/proposals/${correction.entry}`,
    '/acts/new',
    '/acts/new?instrument=HOSTAGES-1979&state=FRA&kind=reservation',
    `/acts/new?supersedes=${reservation.entry}`,
    '/acts/import',
    '/subscriptions',
  )
}, 90_000)

const pageAs = async (person: Person): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: true, reducedMotion: 'reduce' })
  const [name = '', value = ''] = person.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: origin }])
  return context.newPage()
}

const faultsOf = async (page: Page, address: string, widths: readonly number[]): Promise<string[]> => {
  const faults: string[] = []
  const answer = await page.goto(origin + address)
  if (answer?.status() !== 200) faults.push(`status ${answer?.status()}`)
  if ((await page.locator('h1').count()) !== 1) faults.push('not one h1')
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) faults.push(`${wide} wide at ${width}`)
    if (widths.includes(width)) faults.push(...(await accessibilityFaults(page)).map((fault) => `${fault} at ${width}`))
    const folder = process.env.PICTURES
    if (folder)
      await page.screenshot({
        path: `${folder}/${address.replaceAll(/\W+/g, '_').slice(0, 80)}-${width}.png`,
        fullPage: true,
      })
  }
  return faults.map((fault) => `${address}: ${fault}`)
}

describe.each([
  ['en', [1280, 320]],
  ['ar', [320]],
  ['zh', [1280]],
] as const)('in %s', (language, widths) => {
  test('every page is whole, narrow enough and without faults', { timeout: 180_000 }, async () => {
    const page = await pageAs(ada)
    const faults: string[] = []
    for (const address of addresses) faults.push(...(await faultsOf(page, `/${language}${address}`, widths)))
    expect(faults).toEqual([])
  })
})

test('an act is proposed without script', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const [name = '', value = ''] = ada.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  await page.goto(`${origin}/en/acts/new?instrument=HOSTAGES-1979&state=TUN&kind=declaration`)
  await page.getByLabel('Deposited on').fill('2012-03-04')
  await page.getByLabel('Source', { exact: true }).fill('a notification')
  await page.getByRole('button', { name: 'Propose' }).click()
  expect(await page.locator('h1').textContent()).toBe('Declaration')
  expect(page.url()).toContain('/en/proposals/')
  await page.getByRole('button', { name: 'Withdraw the proposal' }).click()
  expect(await page.locator('main').textContent()).toContain('The proposal is withdrawn')
})

/** Every kind of page in three scripts, wide and narrow: no accessibility fault, no sideways scroll, no error in the console. */
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults, expectNoSidewaysScroll, launchBrowser, serveApp } from '../support/browser.ts'

let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await serveApp()
  browser = await launchBrowser()
}, 120_000)

const pages = [
  '',
  '/treaties?as_at=2016-12-31&region=002',
  '/treaties/FINANCING-1999',
  '/treaties/TOKYO-1963?as_at=1969-01-01',
  '/instruments',
  '/acts?from=2016-01-01&to=2016-12-31',
  '/sources',
  '/states',
  '/states/TUN',
  '/states/SUN',
  '/states/TUN/obligations',
  '/states/CHE/obligations?towards=DZA&instrument=CPPNM-1980',
  '/states/SOM/joining',
  '/states/SOM/joining?instrument=NUCLEAR-2005',
  '/joining?region=002',
  '/changes',
  '/laws',
  '/cleared-reviews',
  '/activities',
  '/activities?q=nothing-like-this',
  '/activities/calendar',
  '/activities/map',
  '/activities/ACT-2016-023-3',
  '/themes',
  '/themes/financing',
  '/projects',
  '/partners',
  '/partners/osce',
  '/tools',
  '/funding',
  '/reports',
  '/reports/2016',
  '/reports/2016/figures',
  '/figures/ratifications-assisted',
  '/figures/deposits-in-year',
  '/mandates',
  '/priorities-and-recommendations',
  '/search?q=2005',
  '/nowhere',
]
const sizes = { desktop: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } }

describe.each(['en', 'ar', 'zh'])('in %s', (language) => {
  describe.each(Object.entries(sizes))('%s', (_, viewport) => {
    test.each(pages)('%s', async (path) => {
      const page = await browser.newPage({ viewport, locale: language })
      const said: string[] = []
      page.on(
        'console',
        (message) => message.type() === 'error' && !/status of 404/.test(message.text()) && said.push(message.text()),
      )
      page.on('pageerror', (error) => said.push(error.message))
      try {
        await page.goto(`${origin}/${language}${path}`)
        expect(await page.locator('h1').count()).toBe(1)
        expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
        await expectNoSidewaysScroll(page)
        expect(await accessibilityFaults(page)).toEqual([])
        expect(said).toEqual([])
      } finally {
        await page.close()
      }
    })
  })
})

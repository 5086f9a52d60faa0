import { writeFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { accessibilityFaults, expectNoSidewaysScroll, launchBrowser } from '../../../test/support/browser.ts'
import { commandLine } from '../../kernel/actor.ts'
import { freeze } from './edition/freeze.ts'
import { contextOf, loadProgramme, modules } from './test-programme.ts'
let origin = ''
let browser: any
beforeAll(async () => {
  const storage = await freshDatabase()
  await loadProgramme(storage)
  await freeze(contextOf(storage), commandLine('officer'), { year: 2016, reason: 'As submitted' })
  const app = await testApp(storage, { modules: modules.map((m) => (m.name === 'reports' ? { ...m, pages: m.pages!.filter((p) => p.path !== '/') } : m)) } as any)
  await new Promise<void>((resolve) => serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => { origin = `http://127.0.0.1:${port}`; resolve() }))
  browser = await launchBrowser()
  for (const f of ['docx', 'pdf', 'html', 'json'] as const) for (const l of ['ar', 'en', 'zh']) {
    const r = await fetch(`${origin}/${l}/reports/2016/annual-report.${f}${l === 'zh' ? '?edition=2016-1' : ''}`)
    console.log(l, f, r.status, r.headers.get('content-disposition'))
    writeFileSync(`/tmp/reports-scratch/real.${l}.${f}`, Buffer.from(await r.arrayBuffer()))
  }
  for (const p of ['/en/figures/deposits-in-year/rows.csv', '/en/figures/workshops-recorded/rows.json', '/en/export/figures.csv?year=2016', '/api/v1/figures?year=2016', '/en/reports/2016?edition=2016-9', '/en/reports/2011', '/en/figures/nothing', '/en/reports/abc', '/en/reports/2011/annual-report.pdf']) {
    const r = await fetch(origin + p)
    console.log(p, r.status, (await r.text()).slice(0, 300).replace(/\s+/g, ' '))
  }
}, 120000)
const pages = ['/reports/2016#capacity', '/reports/2016#annex', '/reports/2016#notes', '/reports', '/reports/2016', '/reports/2016?edition=2016-1', '/reports/2016/figures', '/reports/2016/figures?kind=attested&q=work', '/figures/ratifications-assisted', '/figures/deposits-in-year', '/figures/workshops-recorded', '/figures/officials-trained', '/mandates', '/priorities-and-recommendations']
const sizes = { desktop: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } }
describe.each(['en', 'ar', 'zh'])('in %s', (language) => {
  describe.each(Object.entries(sizes))('%s', (size, viewport) => {
    test.each(pages)('%s', async (path) => {
      const page = await browser.newPage({ viewport, locale: language, bypassCSP: true })
      await page.goto(`${origin}/${language}${path}`)
      await page.addStyleTag({ path: '/work/main/src/ui/styles/report.css' })
      await page.screenshot({ path: `/tmp/reports-scratch/shot.${language}.${size}.${path.replace(/[^a-z0-9]+/gi, '_')}.png`, fullPage: false })
      expect(await page.locator('h1').count()).toBe(1)
      await expectNoSidewaysScroll(page)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.close()
    })
  })
})

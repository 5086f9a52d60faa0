/** The pages and files of the reports, asked for as a reader asks. */

import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { contextOf } from '../../../test/support/context.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import type { App } from '../../interfaces/web/server.ts'
import { commandLine } from '../../kernel/actor.ts'
import { freeze } from './edition/freeze.ts'

let app: App

beforeAll(async () => {
  const storage = await freshDatabase()
  await freeze(contextOf(storage), commandLine('officer'), { year: 2016, reason: 'As submitted' })
  app = await testApp(storage)
})

const get = async (path: string): Promise<{ status: number; type: string; text: string }> => {
  const response = await app.request(path)
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  }
}

it('offers every language and format, of the living and of the frozen edition', async () => {
  const { status, text } = await get('/en/reports')
  expect(status).toBe(200)
  for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh'])
    for (const format of ['docx', 'pdf', 'html', 'json']) {
      expect(text).toContain(`href="/${language}/reports/2016/annual-report.${format}"`)
      expect(text).toContain(`href="/${language}/reports/2016/annual-report.${format}?edition=2016-1"`)
    }
})

it('links every figure of the report to its evidence, and the evidence back to the paragraph', async () => {
  const { text } = await get('/fr/reports/2016')
  expect(text).toMatch(/<a class="stated" href="\/fr\/figures\/ratifications-assisted\?year=2016">21/)
  const evidence = await get('/fr/figures/ratifications-assisted?year=2016')
  expect(evidence.text).toContain('/fr/figures/deposits-in-year?year=2016')
  expect(evidence.text).toContain('/fr/reports/2016#paragraph-11')
  expect(evidence.text).toContain('/fr/reports/2016?edition=2016-1')
  expect(evidence.text).toContain('Nouveau calcul\u00a0: identique.')
})

it('explains the name of Kosovo where a row names it', async () => {
  expect((await get('/en/figures/activities-recorded')).text).toContain('resolution 1244 (1999)')
  expect((await get('/en/figures/workshops-recorded')).text).not.toContain('resolution 1244 (1999)')
})

it('serves files as what they are', async () => {
  expect(await get('/zh/reports/2016/annual-report.pdf')).toMatchObject({ status: 200, type: 'application/pdf' })
  expect((await get('/zh/reports/2016/annual-report.docx?edition=2016-1')).type).toMatch(/wordprocessingml/)
  expect((await get('/ar/figures/deposits-in-year/rows.csv')).text.trim().split('\n')).toHaveLength(51)
  expect((await get('/en/export/figures.csv?kind=attested')).text).toContain('ratifications-assisted')
})

it('answers what does not exist with a problem, never with another report', async () => {
  for (const path of [
    '/en/reports/2011',
    '/en/reports/abc',
    '/en/figures/nothing',
    '/en/reports/2016?edition=2016-9',
    '/zh/reports/2011/annual-report.pdf',
    ...['0x7e0', '2016.0', '%202016', '2.016e3', '02016', '٢٠١٦'].flatMap((year) => [
      `/en/reports/${year}`,
      `/en/reports/${year}/figures`,
      `/en/reports/${year}/annual-report.json`,
    ]),
  ])
    expect((await get(path)).status, path).toBe(404)
  expect((await get('/en/reports/2016/annual-report.pdf?edition=2016-9')).status).toBe(400)
})

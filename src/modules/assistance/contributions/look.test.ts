/** The pages of the help to ratify and of contribution statements in a browser: without faults of access, at every width. */
import { expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import {
  accessibilityFaults,
  expectNoSidewaysScroll,
  launchBrowser,
  serveApp,
} from '../../../../test/support/browser.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { people } from '../../../../test/support/people.ts'
import { isConsentAct, registerOf } from '../../treaties/index.ts'

const pictures = process.env.PICTURES

it('reads and works in three languages, on a wide and on a narrow screen', { timeout: 240_000 }, async () => {
  const storage = await freshDatabase()
  const app = await testApp(storage)
  const as = people(storage, app)
  const officer = await as('programme-officer', { name: 'Ada Officer' })
  const opened = async (state: string, instrument: string, way: string) =>
    (await officer.post('/en/ratifications/new', 'open', { state, instrument, way, although_joined: 'yes' })).headers
      .get('location')!
      .slice(3)
  const process = await opened('LBN', 'BEIJING-2010', 'accession')
  await opened('TUN', 'FINANCING-1999', 'ratification')
  await opened('KEN', 'SUA-2005', 'ratification')
  const step = (kind: string, fields: Record<string, string>) =>
    officer.post(`/en${process}?do=${kind}`, 'step', { step: kind, ...fields })
  await step('study', { state: 'done', done_on: '2026-03-04', holder: 'Ministry of Justice' })
  await step('parliament', {
    state: 'under-way',
    due_on: '2026-06-30',
    holder: 'Committee on Foreign Affairs',
    keeps: 'me',
    note: 'Second reading is set for June.',
  })
  const body = new FormData()
  for (const [name, value] of Object.entries({ form: 'document', step: 'study', received_on: '2026-03-04' }))
    body.set(name, value)
  body.set('file', new File(['The study of the ministry'], 'study-of-the-ministry.txt', { type: 'text/plain' }))
  await app.request(`/en${process}?do=document`, { method: 'POST', headers: { Cookie: officer.cookie }, body })
  const acts = [...(await registerOf(storage.db)).acts.values()].flat().filter(isConsentAct)
  const statement = (
    await officer.post('/en/contributions/new?state=TUN', 'make', {
      act: acts.find(({ state }) => state === 'TUN')!.id,
      sentence: 'Two workshops for drafters prepared the ratification and the law that carries it out.',
      language: 'en',
      activities: ['ACT-2016-023-3'],
      reason: 'Letter of the ministry of 3 May 2016',
    })
  ).headers
    .get('location')!
    .slice(3)
  const paths = {
    list: '/ratifications',
    new: '/ratifications/new',
    one: process,
    step: `${process}?do=parliament`,
    document: `${process}?do=document`,
    model: `${process}/model`,
    statements: '/contributions',
    statement,
    'new-statement': '/contributions/new?state=TUN',
    state: '/states/LBN',
  }
  const origin = await serveApp(app)
  const browser = await launchBrowser()
  const context = await browser.newContext({ javaScriptEnabled: true })
  const [name, value] = officer.cookie.split(/=(.*)/s) as [string, string]
  await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  for (const language of ['en', 'ar', 'zh'])
    for (const width of [1280, 320])
      for (const [title, path] of Object.entries(paths)) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${origin}/${language}${path}`)
        expect(await accessibilityFaults(page), `${language} ${width} ${path}`).toEqual([])
        await expectNoSidewaysScroll(page)
        if (pictures) await page.screenshot({ path: `${pictures}/${title}-${language}-${width}.png`, fullPage: true })
      }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${origin}/en${process}/model`)
  await page.getByRole('button', { name: 'Show the instrument' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  if (pictures) await page.screenshot({ path: `${pictures}/preview.png`, fullPage: true })
})

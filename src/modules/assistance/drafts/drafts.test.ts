/** Draft laws through the application: how a text comes in, who sees it and how it is found. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Drafts, details, hidden, law, openDrafts } from '../../../../test/support/drafts.ts'
import type { Person } from '../../../../test/support/people.ts'
import { matchesBetween } from './queries.ts'

let app: Drafts['app']
let as: Drafts['as']
let seeing: Drafts['seeing']
let paste: Drafts['paste']
let opened: Drafts['opened']
let only: Drafts['only']
let eids: Drafts['eids']
let idOf: Drafts['idOf']
let close: Drafts['close']

beforeAll(async () => {
  ;({ app, as, seeing, paste, opened, only, eids, idOf, close } = await openDrafts())
})
afterAll(() => close())

const upload = (person: Person, name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.append('form', 'file')
  body.append('file', new Blob([content]), name)
  return app.request('/en/drafts/new', { method: 'POST', headers: { Cookie: person.cookie }, body })
}

const draftCount = () => seeing(async (tx) => (await tx.selectFrom('draft').select('id').execute()).length)
const fileCount = () => seeing(async (tx) => (await tx.selectFrom('file').select('id').execute()).length)

describe('a text comes in', () => {
  test('pasted: it is shown first, and nothing is kept before it is accepted', async () => {
    const officer = await as('legal-officer')
    const [drafts, files] = [await draftCount(), await fileCount()]
    const preview = await officer.post('/en/drafts/new', 'text', { text: law })
    expect(preview.status).toBe(200)
    const html = await preview.text()
    expect(html).toContain('articles 2, provisions in all 7')
    expect(html).toContain('value="Law on x"')
    expect([await draftCount(), await fileCount()]).toEqual([drafts, files])
    const accepted = await officer.post('/en/drafts/new', 'accept', { ...hidden(html), ...details, state: 'TUN' })
    expect(accepted.status).toBe(303)
    const page = await (await officer.get(accepted.headers.get('Location') ?? '')).text()
    expect(page).toContain('Law x')
    expect(page).toContain('Tunisia')
    expect(page).toMatch(/DRAFT-\d{4}-\d{4}/)
    expect([await draftCount(), await fileCount()]).toEqual([drafts + 1, files + 1])
  })

  test('with a fault in the form: it comes back filled in, with what was read', async () => {
    const officer = await as('legal-officer')
    const { accepted } = await paste(officer, '/en/drafts/new', law, { ...details, workingTitle: '', state: 'FRA' })
    expect(accepted.status).toBe(422)
    const html = await accepted.text()
    expect(html).toContain('2026-05-04')
    expect(html).toContain('Article 2')
    const again = await officer.post('/en/drafts/new', 'accept', { ...hidden(html), ...details, state: 'FRA' })
    expect(again.status).toBe(303)
  })

  test('as a file, which those who see the draft can take again', async () => {
    const officer = await as('legal-officer', { states: ['TUN'] })
    const html = '<h1>Law</h1><p>Article 1</p><p>Words.</p>'
    const answer = await upload(officer, 'law.html', html)
    expect(answer.status).toBe(200)
    const accepted = await officer.post('/en/drafts/new', 'accept', {
      ...hidden(await answer.text()),
      ...details,
      state: 'TUN',
    })
    const page = await (await officer.get(accepted.headers.get('Location') ?? '')).text()
    const [link = ''] = /\/en\/drafts\/[\w-]+\/files\/[\w-]+/.exec(page) ?? []
    const file = await (await as('focal-point', { states: ['TUN'] })).get(link)
    expect(await file.text()).toBe(html)
    expect(file.headers.get('content-type')).toBe('application/octet-stream')
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
    expect((await (await as('legal-officer', { states: ['FRA'] })).get(link)).status).toBe(404)
  })

  test('what cannot be read says why and keeps nothing', async () => {
    const officer = await as('legal-officer')
    const files = await fileCount()
    const faults: [string, string | Uint8Array<ArrayBuffer>, number, RegExp][] = [
      ['law.pdf', '%PDF-1.7 nothing', 422, /this one is damaged/],
      ['law.docx', 'PK\u0003\u0004 nothing', 422, /this one is damaged/],
      ['law.xml', '<akomaNtoso><act>', 422, /this one is damaged/],
      ['law.xml', '<rss/>', 422, /XML of another kind/],
      ['law.txt', '   ', 422, /has not a word/],
      ['law.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 422, /DOCX, PDF, HTML/],
      ['law.exe', 'MZ', 422, /DOCX, PDF, HTML/],
      ['law.txt', 'x'.repeat(2 * 1024 * 1024 + 1), 413, /≤ 2 MB/],
    ]
    for (const [name, content, status, words] of faults) {
      const answer = await upload(officer, name, content)
      expect([name, answer.status]).toEqual([name, status])
      expect(await answer.text()).toMatch(words)
    }
    expect((await officer.post('/en/drafts/new', 'text', { text: ' ' })).status).toBe(422)
    expect(await fileCount()).toBe(files)
  })

  test('what another one received cannot be accepted', async () => {
    const [one, other] = [await as('legal-officer'), await as('legal-officer')]
    const html = await (await one.post('/en/drafts/new', 'text', { text: law })).text()
    const stolen = await other.post('/en/drafts/new', 'accept', { ...hidden(html), ...details, state: 'TUN' })
    expect(stolen.status).toBe(422)
    const lost = await one.post('/en/drafts/new', 'accept', { ...details, state: 'TUN' })
    expect(lost.status).toBe(409)
  })

  test('numbers run through the year without a hole', async () => {
    const officer = await as('legal-officer')
    await Promise.all(['TUN', 'FRA', 'TUN'].map((state) => opened(officer, state)))
    const references = await seeing((tx) => tx.selectFrom('draft').select('reference').orderBy('reference').execute())
    expect(references.map(({ reference }) => Number(reference.slice(-4)))).toEqual(references.map((_, at) => at + 1))
  })
})

describe('who sees it', () => {
  test('those of the State and the office; without a State, the office alone', async () => {
    const officer = await as('legal-officer')
    const [tunisian, own] = [await opened(officer), await opened(officer, '')]
    const status = async (person: Person, draft: string) => (await person.get(`/en/drafts/${draft}`)).status
    const focal = await as('focal-point', { states: ['TUN'] })
    const french = await as('programme-officer', { states: ['FRA'] })
    const auditor = await as('auditor')
    expect([await status(focal, tunisian), await status(french, tunisian), await status(auditor, tunisian)]).toEqual([
      200, 404, 200,
    ])
    expect([await status(focal, own), await status(french, own), await status(auditor, own)]).toEqual([404, 404, 200])
    const { version } = await only(tunisian)
    expect((await focal.get(`/en/drafts/versions/${version}`)).status).toBe(200)
    expect((await french.get(`/en/drafts/versions/${version}`)).status).toBe(404)
    expect((await focal.get(`/en/drafts/${tunisian}/new-version`)).status).toBe(404)
    expect((await focal.post(`/en/drafts/versions/${version}?at=${await idOf(version, 'art_1')}`, 'join')).status).toBe(
      403,
    )
    const list = await (await french.get('/en/drafts')).text()
    expect(list).not.toContain(tunisian)
    const csv = await (await focal.get('/en/export/drafts.csv')).text()
    expect(csv).toContain('TUN')
    expect(csv).not.toContain('FRA')
  })

  test('whoever works in some States must say which', async () => {
    const officer = await as('legal-officer', { states: ['TUN'] })
    const { accepted } = await paste(officer, '/en/drafts/new', law, { ...details, state: '' })
    expect(accepted.status).toBe(422)
    const other = await paste(officer, '/en/drafts/new', law, { ...details, state: 'FRA' })
    expect(other.accepted.status).toBe(404)
  })
})

describe('the list', () => {
  test('is searched, filtered and sorted; what is not found is said', async () => {
    const officer = await as('legal-officer')
    await opened(officer, 'FRA')
    const list = async (query: string) => (await officer.get(`/en/drafts?${query}`)).text()
    expect(await list('state=FRA&sort=title')).toContain('France')
    expect(await list('q=nothing-of-the-kind')).toContain('No draft law matches')
    expect(await list('status=adopted')).toContain('No draft law matches')
    expect(await list('state=none&language=en&sort=-received')).toContain('Training draft of the office')
  })
})

test('the example comes in with one button: three languages, two versions, the same ids in each', async () => {
  const officer = await as('legal-officer')
  const answer = await officer.post('/en/drafts', 'example')
  expect(answer.status).toBe(303)
  const { versions } = await only(answer.headers.get('Location')?.split('/').at(-1) ?? '')
  expect(versions.map(({ number, language }) => `${number}${language}`)).toEqual([
    '1ar',
    '1en',
    '1fr',
    '2ar',
    '2en',
    '2fr',
  ])
  const ids = await Promise.all(versions.map(({ id }) => eids(id)))
  for (const [at, of] of ids.entries()) {
    expect(of).toEqual(ids[at < 3 ? 0 : 3])
    expect(of.filter((eid) => /^art_\d+$/.test(eid)).length).toBeGreaterThanOrEqual(40)
  }
  const of = (language: string) =>
    versions.filter((one) => one.language === language).map(({ id }) => id) as [string, string]
  const found = await seeing((tx) => matchesBetween(tx, ...of('en')))
  expect(new Set(found.map(({ kind }) => kind))).toEqual(
    new Set(['same', 'changed', 'renumbered', 'moved', 'split', 'merged', 'added', 'removed']),
  )
  expect((await (await as('legal-officer', { states: ['TUN'] })).post('/en/drafts', 'example')).status).toBe(404)
})

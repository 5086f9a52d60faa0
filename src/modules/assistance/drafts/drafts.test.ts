/** Draft laws through the application: how a text comes in, who sees it, how it is corrected and compared. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Person, people } from '../../../../test/support/people.ts'
import { setFileStore } from '../../../action/file-store.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import type { App } from '../../../interfaces/web/server.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { openLocalStore } from '../../../storage/files/local.ts'
import { matchesBetween, provisionsOf, versionsOf } from './queries.ts'

let storage: Storage
let app: App
let as: ReturnType<typeof people>
const folder = mkdtempSync(join(tmpdir(), 'pacta-drafts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
  as = people(storage, app)
  setFileStore({ open: () => openLocalStore(folder), megabytes: 2 })
})

const seeing = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

/** What a form would send: the values of its hidden fields. */
const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(file\.[^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value?.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    ]),
  ) as Record<string, string>

const law =
  'Law on x\nArticle 1. Scope\nThis Law applies.\nArticle 2. Penalties\n1. Ten years.\n2. A fine:\n(a) small;\n(b) large.'

const details = {
  title: 'Law on x',
  workingTitle: 'Law x',
  subject: '',
  language: 'en',
  receivedOn: '2026-05-04',
  note: '',
}

const paste = async (officer: Person, path: string, text: string, more: Record<string, string>) => {
  const preview = await officer.post(path, 'text', { text })
  const html = await preview.text()
  if (preview.status !== 200) return { preview, html, accepted: preview }
  return { preview, html, accepted: await officer.post(path, 'accept', { ...hidden(html), ...more }) }
}

const opened = async (officer: Person, state = 'TUN', text = law): Promise<string> => {
  const { accepted } = await paste(officer, '/en/drafts/new', text, { ...details, state })
  expect(accepted.status).toBe(303)
  return accepted.headers.get('Location')?.split('/').at(-1) ?? ''
}

const upload = (person: Person, name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.append('form', 'file')
  body.append('file', new Blob([content]), name)
  return app.request('/en/drafts/new', { method: 'POST', headers: { Cookie: person.cookie }, body })
}

const only = async (draft: string) => {
  const versions = await seeing((tx) => versionsOf(tx, draft))
  return { versions, version: versions.at(-1)?.id ?? '' }
}
const eids = async (version: string) => (await seeing((tx) => provisionsOf(tx, version))).map(({ eid }) => eid)
const idOf = async (version: string, eid: string) =>
  (await seeing((tx) => provisionsOf(tx, version))).find((one) => one.eid === eid)?.id ?? ''
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

describe('the structure is corrected by hand', () => {
  const at = async (version: string, eid: string) =>
    `/en/drafts/versions/${version}?correct=yes&at=${await idOf(version, eid)}`

  test('edited, split, joined, raised, lowered, inserted, deleted, and undone step by step', async () => {
    const officer = await as('legal-officer')
    const { version } = await only(await opened(officer))
    const steps: string[][] = [await eids(version)]
    const step = async (eid: string, form: string, fields: Record<string, string> = {}) => {
      const answer = await officer.post(await at(version, eid), form, fields)
      expect([form, answer.status]).toEqual([form, 303])
      steps.push(await eids(version))
    }
    await step('art_1', 'edit', {
      kind: 'article',
      number: 'Article 1 bis',
      heading: 'Scope',
      text: 'It applies. And more.',
    })
    await step('art_1bis', 'split', { pieces: 'It applies.\r\n\r\n2. And more.' })
    await step('art_2__para_2__point_b', 'join')
    await step('art_2__para_2__point_a', 'raise')
    await step('art_2__para_2', 'lower')
    await step('art_2__para_1', 'insert', { kind: 'paragraph', number: '3.', heading: '', text: 'New.' })
    await step('art_2__para_3', 'delete')
    expect(steps[1]).toContain('art_1bis')
    expect(steps[3]).toHaveLength(steps[2]!.length - 1)
    expect(steps[6]).toContain('art_2__para_3')
    const page = await (await officer.get(`/en/drafts/versions/${version}`)).text()
    expect(page).toContain('Corrections of the structure')
    for (let back = steps.length - 2; back >= 0; back -= 1) {
      expect((await officer.post(`/en/drafts/versions/${version}`, 'undo')).status).toBe(303)
      expect(await eids(version)).toEqual(steps[back])
    }
    expect((await officer.post(`/en/drafts/versions/${version}`, 'undo')).status).toBe(409)
    const { rows } = await storage.db
      .selectFrom('audit_entry')
      .select('action')
      .where('action', 'like', 'assistance.draft.%')
      .execute()
      .then((rows) => ({ rows: rows.map(({ action }) => action) }))
    expect(rows.filter((action) => action === 'assistance.draft.undo')).toHaveLength(7)
  })

  test('a provision keeps its identity, and what is taken out can be referred to', async () => {
    const officer = await as('legal-officer')
    const { version } = await only(await opened(officer))
    const point = await idOf(version, 'art_2__para_2__point_a')
    await officer.post(await at(version, 'art_2__para_2'), 'edit', {
      kind: 'paragraph',
      number: '5.',
      heading: '',
      text: 'A fine:',
    })
    expect(await idOf(version, 'art_2__para_5__point_a')).toBe(point)
    await officer.post(await at(version, 'art_2__para_5'), 'delete')
    const row = await seeing((tx) =>
      tx.selectFrom('provision').select('removed_at').where('id', '=', point).executeTakeFirst(),
    )
    expect(row?.removed_at).toBeInstanceOf(Date)
  })

  test('what is impossible or wrong comes back in its form', async () => {
    const officer = await as('legal-officer')
    const { version } = await only(await opened(officer))
    const wrong = await officer.post(await at(version, 'art_1'), 'edit', {
      kind: 'verse',
      number: '',
      heading: '',
      text: 'kept words',
    })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('kept words')
    expect((await officer.post(await at(version, 'art_1'), 'split', { pieces: 'one piece' })).status).toBe(409)
    expect((await officer.post(`/en/drafts/versions/${version}`, 'join')).status).toBe(422)
  })
})

describe('two versions', () => {
  const next = law
    .replace(
      'Article 1. Scope\nThis Law applies.\n',
      'Article 1. Aim\nIt prevents.\nArticle 2. Scope\nThis Law applies.\n',
    )
    .replace('Article 2. Pen', 'Article 3. Pen')
    .replace('Ten years', 'Twelve years')

  const withTwo = async (officer: Person) => {
    const draft = await opened(officer)
    const { accepted } = await paste(officer, `/en/drafts/${draft}/new-version`, next, {
      language: 'en',
      receivedOn: '2026-06-01',
      note: 'By note verbale',
    })
    expect(accepted.status).toBe(303)
    const { versions } = await only(draft)
    const [older, newer] = versions.map(({ id }) => ({ id })) as [{ id: string }, { id: string }]
    return { draft, older: older.id, newer: newer.id, path: `/en/drafts/versions/${newer.id}/difference` }
  }
  const lines = async (older: string, newer: string) => {
    const [before, after] = [
      await seeing((tx) => provisionsOf(tx, older)),
      await seeing((tx) => provisionsOf(tx, newer)),
    ]
    const name = (all: typeof before, id: string | null) => all.find((one) => one.id === id)?.eid ?? '–'
    return (await seeing((tx) => matchesBetween(tx, older, newer))).map(
      ({ kind, from, to }) => `${kind} ${name(before, from)} ${name(after, to)}`,
    )
  }

  test('are matched, and the difference is read word by word', async () => {
    const officer = await as('legal-officer')
    const { older, newer, path } = await withTwo(officer)
    expect(await lines(older, newer)).toEqual([
      'same p_1 p_1',
      'added – art_1',
      'renumbered art_1 art_2',
      'renumbered art_2 art_3',
      'changed art_2__para_1 art_3__para_1',
      'renumbered art_2__para_2 art_3__para_2',
      'renumbered art_2__para_2__point_a art_3__para_2__point_a',
      'renumbered art_2__para_2__point_b art_3__para_2__point_b',
    ])
    const page = await (await officer.get(path)).text()
    expect(page).toMatch(/<del>.*Ten<\/del><ins>.*Twelve<\/ins>/s)
    expect(page).toContain('Article 1 → Article 2')
    expect(page).toContain('Article 2 (1) → Article 3 (1)')
    const added = await (await officer.get(`${path}?kind=added`)).text()
    expect(added).toContain('It prevents.')
    expect(added).not.toContain('Twelve')
    expect((await officer.get(`/en/drafts/versions/${older}/difference`)).status).toBe(404)
  })

  test('a match is corrected by hand, stays when the structure is corrected, and is forgotten when asked', async () => {
    const officer = await as('legal-officer')
    const { older, newer, path } = await withTwo(officer)
    expect((await officer.post(path, 'link', { before: 'art_1', after: 'art_1 art_2' })).status).toBe(303)
    const split = ['split art_1 art_1', 'split art_1 art_2']
    expect((await lines(older, newer)).filter((line) => line.startsWith('split'))).toEqual(split)
    await officer.post(`/en/drafts/versions/${newer}?at=${await idOf(newer, 'art_3__para_1')}`, 'edit', {
      kind: 'paragraph',
      number: '1.',
      heading: '',
      text: 'One year.',
    })
    expect((await lines(older, newer)).filter((line) => line.startsWith('split'))).toEqual(split)
    const unknown = await officer.post(path, 'link', { before: 'art_9', after: 'art_1' })
    expect(unknown.status).toBe(422)
    expect(await unknown.text()).toContain('art_9')
    expect((await officer.post(path, 'link', { before: 'art_1 art_2', after: 'art_1 art_2' })).status).toBe(422)
    expect((await officer.post(path, 'link', { before: 'art_2', after: '' })).status).toBe(303)
    expect(await lines(older, newer)).toContain('removed art_2 –')
    expect(await lines(older, newer)).toContain('added – art_3')
    expect((await officer.post(path, 'again')).status).toBe(303)
    expect(await lines(older, newer)).toContain('renumbered art_1 art_2')
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

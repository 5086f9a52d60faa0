/** Versions of a draft law through the application: their structure corrected by hand, and two of them compared. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Drafts, law, openDrafts } from '../../../../test/support/drafts.ts'
import type { Person } from '../../../../test/support/people.ts'
import { matchesBetween, provisionsOf } from './queries.ts'

let storage: Drafts['storage']
let as: Drafts['as']
let seeing: Drafts['seeing']
let paste: Drafts['paste']
let opened: Drafts['opened']
let only: Drafts['only']
let eids: Drafts['eids']
let idOf: Drafts['idOf']
let close: Drafts['close']

beforeAll(async () => {
  ;({ storage, as, seeing, paste, opened, only, eids, idOf, close } = await openDrafts())
})
afterAll(() => close())

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

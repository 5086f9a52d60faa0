/** Laws as adopted: recorded by who may, corrected with a reason, read by everybody; the draft becomes an adopted one. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Person, people } from '../../../../test/support/people.ts'
import { clearedReview, newDraft, newLaw } from '../../../../test/support/rights-samples-laws.ts'
import { visible } from '../../../../test/support/rights-world.ts'
import { addDays, today } from '../../../kernel/dates.ts'
import type { Storage } from '../../../storage/database.ts'
import { differences, standingOf } from './law.ts'

let storage: Storage
let officer: Person
let tunisian: Person
let nobody: Pick<Person, 'get'>
let address = ''
let draft = ''

const text = async (who: Pick<Person, 'get'>, path: string) => (await who.get(path)).text()

const given = (overrides: Record<string, string> = {}) => ({
  state: 'TUN',
  title: 'قانون مكافحة الإرهاب',
  language: 'ar',
  citation: 'عدد 26',
  adopted_on: '2026-03-04',
  published_on: '2026-03-10',
  in_force_on: '',
  draft,
  ...overrides,
})

beforeAll(async () => {
  storage = await freshDatabase()
  const as = people(storage, await testApp(storage))
  officer = await as('legal-officer')
  tunisian = await as('legal-officer', { states: ['TUN'] })
  nobody = await as.public()
  draft = (await visible({ storage }, (tx) => newDraft(tx, 'TUN'))).draft
})

describe('recording a law', () => {
  it('gives back a form that is wrong, with what was typed', async () => {
    const early = await officer.post('/en/laws/new', 'record', given({ published_on: '2026-03-01' }))
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('قانون مكافحة الإرهاب')
    expect((await officer.post('/en/laws/new', 'record', given({ adopted_on: addDays(today(), 1) }))).status).toBe(422)
    expect((await officer.post('/en/laws/new', 'record', given({ state: 'FRA' }))).status).toBe(422)
    expect((await tunisian.post('/en/laws/new', 'record', given({ state: 'FRA', draft: '' }))).status).toBe(403)
    expect((await nobody.get('/en/laws/new')).status).toBe(404)
    expect(await text(nobody, '/en/laws')).toContain('No laws recorded')
  })

  it('makes it public and the draft an adopted one', async () => {
    const made = await tunisian.post('/en/laws/new', 'record', given())
    expect(made.status).toBe(303)
    address = made.headers.get('location')!.replace(/\?.*/, '')
    const html = await text(nobody, address)
    expect(html).toContain('<bdi lang="ar">قانون مكافحة الإرهاب</bdi>')
    expect(html).toContain('10 March 2026')
    expect(html).not.toContain('DRAFT-2026')
    expect(await text(officer, address)).toContain('DRAFT-2026')
    const { status } = await visible({ storage }, (tx) =>
      tx.selectFrom('draft').select('status').where('id', '=', draft).executeTakeFirstOrThrow(),
    )
    expect(status).toBe('adopted')
    for (const path of ['/en/laws', '/en/states/TUN', `/en/search?q=${encodeURIComponent('مكافحة الإرهاب')}`])
      expect(await text(nobody, path), path).toContain(address)
  })

  it('is corrected with a reason that stays in the history', async () => {
    const correction = { ...given({ in_force_on: '2026-04-01', draft: '' }), reason: 'Gazette of 10 March' }
    const { state: _, ...fields } = correction
    expect((await officer.post(address, 'correct', { ...fields, reason: '' })).status).toBe(422)
    expect((await officer.post(address, 'correct', fields)).status).toBe(303)
    expect(await text(nobody, address)).toContain('In force since 1 April 2026')
    const id = address.split('/').at(-1)
    const entries = await storage.db
      .selectFrom('audit_entry')
      .select(['reason', 'detail'])
      .where('subject', '=', `law:${id}`)
      .orderBy('id')
      .execute()
    expect(entries.at(-1)).toEqual({
      reason: 'Gazette of 10 March',
      detail: { inForceOn: { before: null, after: '2026-04-01' }, draft: { before: draft, after: null } },
    })
  })
})

describe('the list', () => {
  it('filters, sorts and is exported', async () => {
    await visible({ storage }, (tx) => newLaw(tx, 'FRA'))
    expect(await text(nobody, '/en/laws?state=FRA')).not.toContain(address)
    expect(await text(nobody, '/en/laws?stands=in-force')).not.toContain('Loi relative')
    expect(await text(nobody, '/en/laws?stands=unknown')).toContain('Loi relative')
    expect(await text(nobody, '/en/laws?q=zzz')).toContain('No law fits')
    const rows = (csv: string) =>
      csv
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(',')[1])
    expect(rows(await text(nobody, '/en/export/laws.csv?sort=state'))).toEqual(['FRA', 'TUN'])
    expect(rows(await text(nobody, '/en/export/laws.csv?sort=-state'))).toEqual(['TUN', 'FRA'])
    expect(rows(await text(nobody, '/en/export/laws.csv?language=ar'))).toEqual(['TUN'])
  })

  it('leads from a law to what its State has cleared of the draft', async () => {
    const [review, law] = await visible({ storage }, async (tx) => {
      const cleared = await clearedReview(tx, 'TUN')
      return [cleared.id, await newLaw(tx, 'TUN', cleared.draft)]
    })
    expect(await text(nobody, `/en/laws/${law}`)).toContain(`/en/cleared-reviews/${review}`)
    expect(await text(nobody, `/en/cleared-reviews/${review}`)).toContain(`/en/laws/${law}`)
  })
})

it('stands where its day of entry into force puts it', () => {
  expect(standingOf({ inForceOn: null }, '2026-01-01')).toBe('unknown')
  expect(standingOf({ inForceOn: '2026-01-01' }, '2026-01-01')).toBe('in-force')
  expect(standingOf({ inForceOn: '2026-01-02' }, '2026-01-01')).toBe('not-yet')
})

it('tells what a correction changes and nothing else', () => {
  const law = { title: 'A', language: 'fr', citation: '', adoptedOn: '2026-01-01' } as const
  const rest = { publishedOn: null, inForceOn: null, draft: null }
  expect(differences({ ...law, ...rest }, { ...law, ...rest })).toEqual({})
  expect(differences({ ...law, ...rest }, { ...law, ...rest, title: 'B' })).toEqual({
    title: { before: 'A', after: 'B' },
  })
})

/** The report of 2016 from the real data, in six languages. */
import { beforeAll, describe, expect, it } from 'vitest'
import { contextOf } from '../../../../test/support/context.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { languages } from '../../../kernel/text.ts'
import type { Storage } from '../../../storage/database.ts'
import { figuresOf } from '../figures/queries.ts'
import { templateFaults } from '../template/faults.ts'
import { templateOf } from '../template/input.ts'
import { outline, plain, type ReportDocument, texts } from './document.ts'
import { gatherRecords } from './gather.ts'
import { livingDocument } from './queries.ts'

let storage: Storage
const documents = new Map<string, ReportDocument>()

beforeAll(async () => {
  storage = await testDatabase()
  for (const language of languages)
    documents.set(language, await livingDocument(contextOf(storage, language), 2016, '2017-02-28'))
})

const document = (language: string): ReportDocument => documents.get(language)!
const paragraph = (language: string, id: string) => {
  const found = document(language).blocks.find((block) => block.id === id)
  if (found?.kind !== 'paragraph') throw new Error(`no paragraph ${id}`)
  return found
}

describe('the annual report of 2016', () => {
  it('has a template without faults', async () => {
    const context = contextOf(storage)
    const figures = new Set((await figuresOf(context, 2016)).map(({ figure }) => figure.id))
    const stateLists = (await gatherRecords(context, 2016))?.lists.map(({ id }) => id) ?? []
    const lists = new Set([...stateLists, 'offices', 'projects-ongoing', 'projects-completed'])
    expect(templateFaults(templateOf('annual-report'), { figures, lists })).toEqual([])
  })

  it.each(languages)('is composed whole in %s: the same paragraphs, headings, items, figures and notes', (language) => {
    const english = document('en')
    const shape = ({ blocks, annex, notes }: ReportDocument) => ({
      blocks: blocks.map((block) =>
        block.kind === 'heading' ? [block.id, block.level] : [block.id, block.number, block.items.length],
      ),
      annex: annex.map(({ id, value, stated_in }) => [id, value, stated_in]),
      notes: notes.length,
    })
    expect(shape(document(language))).toEqual(shape(english))
    for (const { runs } of texts(document(language))) expect(plain(runs)).not.toMatch(/[{}]|undefined|\bnull\b/)
  })

  it('states every figure of the annex where it says so, and only figures that exist', () => {
    for (const language of languages) {
      const stated = new Set(
        texts(document(language)).flatMap(({ runs }) => runs.flatMap(({ figure }) => figure ?? [])),
      )
      const listed = document(language).annex
      expect([...stated].filter((id) => !listed.some((figure) => figure.id === id))).toEqual([])
      const results = paragraph(language, 'capacity-results')
      const women = results.runs.find(({ figure }) => figure === 'officials-trained-women')
      expect(women?.text).toContain('351')
    }
  })

  it('sets attested totals beside the records', () => {
    const ratifications = document('en').annex.find(({ id }) => id === 'ratifications-assisted')
    expect(ratifications).toMatchObject({
      kind: 'attested',
      value: 21,
      source: { symbol: 'E/CN.15/2017/5', paragraph: '10' },
    })
    expect(ratifications?.beside?.id).toBe('deposits-in-year')
    expect(ratifications?.beside?.value).toBeGreaterThan(21)
    expect(ratifications?.difference).not.toBeNull()
  })

  it('numbers headings as each language does', () => {
    const numbers = (language: string) =>
      outline(document(language))
        .slice(0, 6)
        .map(({ number }) => number)
    expect(numbers('en')).toEqual(['I.', 'II.', 'A.', '1.', '2.', '(a)'])
    expect(numbers('fr')).toEqual(['I.', 'II.', 'A.', '1.', '2.', 'a)'])
    expect(numbers('zh')).toEqual(['一.', '二.', 'A.', '1.', '2.', '(a)'])
    expect(numbers('ar')).toEqual(['أولا -', 'ثانيا -', 'ألف -', '1 -', '2 -', '(أ)'])
  })

  it.each(languages)('carries the footnote of resolution 1244 where Kosovo is named, in %s', (language) => {
    const { notes } = document(language)
    const about = notes.filter(({ text }) => text.includes('1244'))
    expect(about).toHaveLength(1)
    const { runs, items } = paragraph(language, 'institutions-south-eastern-europe')
    const marks = [runs, ...items.map((item) => item.runs)].flat().flatMap(({ note }) => note ?? [])
    expect(marks).toContain(about[0]?.number)
  })

  it('numbers notes in the order in which a reader meets them', () => {
    for (const language of languages) {
      const marks = texts(document(language)).flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []))
      expect(marks).toEqual(document(language).notes.map(({ number }) => number))
    }
  })

  it('says in six languages that it is not a document of the United Nations', () => {
    for (const language of languages) expect(document(language).front.notice).toContain('E/CN.15/2017/5')
  })

  it('composes activities from the records', () => {
    const { items } = paragraph('en', 'ftf-workshops')
    expect(items).toHaveLength(8)
    expect(plain(items[0]!.runs)).toMatch(/^National workshop .* \(Algiers, Algeria, 19.21 January 2016\)\.$/u)
    expect(items[0]!.runs[0]?.href).toMatch(/^\/activities\/ACT-2016-031/)
  })
})

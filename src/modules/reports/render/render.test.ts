/** Every format opens, in every language: Word's parts are sound, the PDF is accessible, the web page has its links. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { contextOf } from '../../../../test/support/context.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Language, languages } from '../../../kernel/text.ts'
import { type ReportDocument, texts } from '../edition/document.ts'
import { livingDocument } from '../edition/queries.ts'
import { formats, render } from './render.ts'

const documents = new Map<Language, ReportDocument>()
const folder = mkdtempSync(join(tmpdir(), 'pacta-report-'))

beforeAll(async () => {
  const storage = await testDatabase()
  for (const language of languages)
    documents.set(language, await livingDocument(contextOf(storage, language), 2016, '2017-02-28'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The text of one part of a ZIP file, by the central directory. */
const partOf = (zip: Buffer, name: string): string => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [nameLength, extraLength, commentLength] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42)
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  throw new Error(`${name} is not in the file`)
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

describe('Word', () => {
  it.each(languages)('has real headings, numbering and footnotes in %s', async (language) => {
    const report = documents.get(language)!
    const zip = Buffer.from(await render('docx', report, []))
    const [body, notes, styles] = ['document', 'footnotes', 'styles'].map((name) =>
      partOf(zip, `word/${name}.xml`),
    ) as [string, string, string]
    const headings = report.blocks.filter(({ kind }) => kind === 'heading').length
    expect(count(body, /<w:pStyle w:val="Heading[1-4]"\/>/g)).toBe(headings + 1)
    expect(count(body, /<w:pStyle w:val="ReportParagraph"\/>/g)).toBe(report.blocks.length - headings + 1)
    expect(count(body, /<w:footnoteReference /g)).toBe(report.notes.length)
    for (const { number, text } of report.notes) {
      const [note] = new RegExp(`<w:footnote w:id="${number}".*?</w:footnote>`, 's').exec(notes) ?? []
      expect(note?.replace(/<[^>]+>/g, '')).toContain(text.replaceAll('&', '&amp;').slice(0, 20))
    }
    expect(styles).toMatch(new RegExp(`<w:lang w:val="${language}-[A-Z]{2}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`))
    expect(body).toContain('<w:tblHeader/>')
    const rtl = language === 'ar'
    expect(count(body, /<w:bidi\/>/g) > 100).toBe(rtl)
    expect(body.includes('<w:rtl/>')).toBe(rtl)
    expect(body.includes('<w:bidiVisual/>')).toBe(rtl)
    expect(body.includes('(أ)')).toBe(rtl)
    if (rtl)
      for (const [run] of body.matchAll(/<w:r>(?:(?!<\/w:r>).)*A\/RES\/70\/177.*?<\/w:r>/gs))
        expect(run).not.toContain('<w:rtl/>')
  })
})

/** Poppler's reader, where the machine has it. */
const reader = process.env.PDFTOTEXT ?? 'pdftotext'
const hasReader = spawnSync(reader, ['-v']).error === undefined

describe('PDF', () => {
  it.each(languages)('passes PDF/UA-1 in %s', async (language) => {
    const pdf = Buffer.from(await render('pdf', documents.get(language)!, []))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const text = pdf.toString('latin1')
    expect(text).toContain('/MarkInfo')
    expect(text).toMatch(/pdfuaid:part/)
  })

  it.skipIf(!hasReader).each(['ar', 'zh'] as const)(
    'gives back the words that it was given, in %s',
    async (language) => {
      const report = documents.get(language)!
      const file = join(folder, `${language}.pdf`)
      writeFileSync(file, await render('pdf', report, []))
      const { stdout } = spawnSync(reader, [file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
      // Marks of direction are the reader's business; poppler sets vowel signs before their letter. Chinese lines break anywhere.
      const bare = (text: string): string =>
        text.replace(language === 'ar' ? /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u064b-\u0652]/g : /\s/g, '')
      const copied = bare(stdout)
      const word = language === 'ar' ? /[\u0621-\u0652]{2,}/g : /\p{Script=Han}{2,8}/gu
      const given = [
        ...new Set(texts(report).flatMap(({ runs }) => runs.flatMap(({ text }) => text.match(word) ?? []))),
      ].map(bare)
      expect(given.length).toBeGreaterThan(1000)
      // A few Arabic words with a vowel sign over a joined hamza come out with two letters exchanged.
      expect(given.filter((one) => !copied.includes(one)).length).toBeLessThan(given.length / 250)
    },
  )
})

describe('HTML and JSON', () => {
  it('stands alone: no script, every figure a link to the annex', async () => {
    const html = String(await render('html', documents.get('fr')!, []))
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(html).not.toMatch(/<script|src=|https?:\/\/(?!www\.unodc|www\.observatorio)/)
    for (const [, id] of html.matchAll(/href="#(figure-[a-z0-9-]+)"/g)) expect(html).toContain(`id="${id}"`)
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html, id).toContain(`id="${id}"`)
  })

  it('is data', async () => {
    const data = JSON.parse(String(await render('json', documents.get('ru')!, [])))
    expect(data.document).toMatchObject({ language: 'ru', year: 2016 })
  })
})

describe('the same document', () => {
  afterEach(() => vi.useRealTimers())

  it.each(formats)('gives the same bytes on another day, as %s', async (format) => {
    const document = documents.get('es')!
    const first = Buffer.from(await render(format, document, []))
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    const second = Buffer.from(await render(format, document, []))
    expect(first.equals(second)).toBe(true)
  })

  it('carries its own day in Word, and its bookmarks from 1', async () => {
    const zip = Buffer.from(await render('docx', documents.get('es')!, []))
    expect(partOf(zip, 'docProps/core.xml').match(/2017-02-28T00:00:00Z/g)).toHaveLength(2)
    const body = partOf(zip, 'word/document.xml')
    const ids = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id))
    expect(ids).toEqual(ids.map((_, index) => index + 1))
    expect([...body.matchAll(/<w:bookmarkEnd [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id)).sort()).toEqual(
      ids.toSorted(),
    )
  })
})

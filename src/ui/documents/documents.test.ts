/** One document in six languages as Word and PDF: what went in comes out, and reads in its own direction. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Language, languages } from '../../kernel/text.ts'
import { blank, type Document, leading, shares } from './document.ts'
import { docxOf } from './docx.ts'
import { pdfOf } from './pdf.ts'
import { unzip } from './word/steady.ts'

const said: Record<
  Language,
  { title: string; body: string; bold: string; item: string; head: [string, string]; sign: string }
> = {
  ar: {
    title: 'رسالة تعليقات على مشروع قانون',
    body: 'تنص المادة 5 من اتفاقية عام 1999 (القرار S/RES/1373 (2001)) على مسؤولية الهيئات الاعتبارية. ',
    bold: 'لم يُحدَّد نص مقابل',
    item: 'المادة الثانية عشرة',
    head: ['الالتزام', 'العدد'],
    sign: 'وزير الخارجية',
  },
  en: {
    title: 'Comments on a draft law',
    body: 'Article 5 of the 1999 Convention (resolution S/RES/1373 (2001)) concerns the liability of legal persons. ',
    bold: 'No provision was identified',
    item: 'Article twelve',
    head: ['Obligation', 'Number'],
    sign: 'Minister for Foreign Affairs',
  },
  es: {
    title: 'Observaciones sobre un proyecto de ley',
    body: 'El artículo 5 del Convenio de 1999 (resolución S/RES/1373 (2001)) trata de la responsabilidad de las personas jurídicas. ',
    bold: 'No se identificó ninguna disposición',
    item: 'Artículo doce',
    head: ['Obligación', 'Número'],
    sign: 'Ministra de Relaciones Exteriores',
  },
  fr: {
    title: 'Observations sur un projet de loi',
    body: 'L’article 5 de la Convention de 1999 (résolution S/RES/1373 (2001)) porte sur la responsabilité des personnes morales. ',
    bold: 'Aucune disposition n’a été relevée',
    item: 'Article douze',
    head: ['Obligation', 'Nombre'],
    sign: 'Ministre des affaires étrangères',
  },
  ru: {
    title: 'Замечания к законопроекту',
    body: 'Статья 5 Конвенции 1999 года (резолюция S/RES/1373 (2001)) касается ответственности юридических лиц. ',
    bold: 'Положение не выявлено',
    item: 'Статья двенадцатая',
    head: ['Обязательство', 'Число'],
    sign: 'Министр иностранных дел',
  },
  zh: {
    title: '关于法律草案的意见',
    body: '1999年《公约》第5条（S/RES/1373 (2001)号决议）涉及法人的责任。',
    bold: '所读来源中未发现相应规定',
    item: '第十二条',
    head: ['义务', '数目'],
    sign: '外交部长',
  },
}

const documentOf = (language: Language): Document => {
  const words = said[language]
  const other: Language = language === 'ar' ? 'fr' : 'ar'
  return {
    title: words.title,
    language,
    made: new Date('2026-03-04T10:00:00Z'),
    reference: 'REV-2026-0003',
    notice: words.item,
    blocks: [
      {
        kind: 'letterhead',
        from: ['Pacta', words.head[0]],
        to: [words.sign],
        date: '2026-03-04',
        reference: 'REV-2026-0003',
      },
      { kind: 'heading', level: 1, words: words.head[0] },
      {
        kind: 'paragraph',
        words: [
          { text: words.body },
          { text: words.bold, bold: true },
          { text: ` ${said[other].bold}`, language: other, italic: true },
        ],
      },
      { kind: 'paragraph', look: 'quotation', words: [{ text: said[other].body, language: other }] },
      { kind: 'list', items: [words.item, words.bold] },
      { kind: 'list', ordered: true, items: [words.item, words.bold, [{ text: words.sign, italic: true }]] },
      { kind: 'heading', level: 2, words: words.head[1] },
      {
        kind: 'table',
        caption: words.title,
        columns: [
          { head: words.head[0], width: 3 },
          { head: words.head[1], width: 1, numeric: true },
        ],
        rows: Array.from({ length: 30 }, (_, index) => [
          index % 7 === 3 ? [{ text: said[other].body, language: other }] : `${words.item}\n${words.bold}`,
          String(index),
        ]),
      },
      {
        kind: 'bars',
        caption: words.bold,
        head: words.head[0],
        series: [words.head[1]],
        rows: [
          { label: words.item, values: [12] },
          { label: words.sign, values: [7] },
          { label: words.bold, values: [0] },
        ],
      },
      {
        kind: 'bars',
        caption: words.head[0],
        head: words.head[0],
        series: ['A', 'B', 'C'],
        rows: [
          { label: words.item, values: [3, 0, 9] },
          { label: words.sign, values: [1, 1, 1] },
        ],
      },
      { kind: 'paragraph', align: 'center', words: `${words.sign}: ${blank(20)}` },
      { kind: 'paragraph', look: 'note', words: words.body },
      { kind: 'signatures', lines: [[words.sign, words.item], [words.sign]] },
      { kind: 'page' },
      { kind: 'heading', level: 1, words: words.head[1] },
      { kind: 'paragraph', words: words.body },
    ],
  }
}

const xmlOf = (file: Uint8Array, name: string): string =>
  String(unzip(Buffer.from(file)).find((part) => String(part.name) === name)?.data)

const wordsOf = (document: Document): string[] => {
  const { title, body, bold, item, head, sign } = said[document.language]
  return [title, body.trim(), bold, item, ...head, sign]
}

/** Poppler's reader, where the machine has it: the one in JavaScript turns Arabic words round. */
const reader = process.env.PDFTOTEXT ?? 'pdftotext'
const hasReader = spawnSync(reader, ['-v']).error === undefined

describe.each(languages)('a document in %s', (language) => {
  const document = documentOf(language)

  it('is a file of Word with headings, lists and tables of its words', async () => {
    const buffer = Buffer.from(await docxOf(document))
    const { value: text } = await mammoth.extractRawText({ buffer })
    for (const words of wordsOf(document)) expect(text.replaceAll('\n', ' ')).toContain(words)
    const { value: html } = await mammoth.convertToHtml({ buffer }, { styleMap: ['p.Title => h6:fresh'] })
    expect(html.match(/<h6>/g)).toHaveLength(1)
    expect([html.match(/<h1>/g)?.length, html.match(/<h2>/g)?.length]).toEqual([2, 1])
    expect([html.match(/<ul>/g)?.length, html.match(/<ol>/g)?.length]).toEqual([1, 1])
    expect(html.match(/<thead>/g)).toHaveLength(3)
    expect(html).toContain(`<strong>${said[language].bold}</strong>`)
  })

  it('runs in its direction in Word, and what is in another language in that one', async () => {
    const xml = xmlOf(await docxOf(document), 'word/document.xml')
    const rtl = language === 'ar'
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) => paragraph)
    const withText = (text: string) => paragraphs.find((one) => one.replace(/<[^>]+>/g, '').includes(text))
    expect(withText(said[language].title)?.includes('<w:bidi/>')).toBe(rtl)
    expect(withText(said[rtl ? 'fr' : 'ar'].body.slice(0, 12))?.includes('<w:bidi/>')).toBe(!rtl)
    expect(xml.includes('<w:bidiVisual/>')).toBe(rtl)
    for (const [run] of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*S\/RES.*?<\/w:r>/gs)) expect(run).not.toContain('<w:rtl/>')
  })

  it('is a PDF by PDF/UA-1 with the same words', async () => {
    const file = await pdfOf(document)
    expect(Buffer.from(file).toString('latin1')).toMatch(/pdfuaid:part/)
    const pdf = await getDocumentProxy(new Uint8Array(file))
    expect(((await pdf.getMetadata()).info as { Title: string }).Title).toBe(said[language].title)
    const { text } = await extractText(pdf, { mergePages: true })
    const bare = (words: string) => words.replace(/\s/g, '')
    expect(bare(text)).toContain('S/RES/1373(2001)')
    if (language !== 'ar') for (const words of wordsOf(document)) expect(bare(text)).toContain(bare(words))
  })

  it.skipIf(!hasReader)('gives its words back when they are copied from the PDF', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacta-document-'))
    try {
      writeFileSync(join(folder, 'document.pdf'), await pdfOf(document))
      const { stdout } = spawnSync(reader, [join(folder, 'document.pdf'), '-'], { encoding: 'utf8' })
      const bare = (words: string) => words.replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\u064b-\u0652]/g, '')
      const letters = bare(stdout)
      const { title, item, head, sign } = said[language]
      for (const words of [title, item, ...head, sign]) expect(letters).toContain(bare(words))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the same document', () => {
  afterEach(() => vi.useRealTimers())

  it.each([docxOf, pdfOf])('is the same bytes on another day', async (make) => {
    const first = Buffer.from(await make(documentOf('fr')))
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect(first.equals(Buffer.from(await make(documentOf('fr'))))).toBe(true)
  })

  it('turns wide tables into a page on its side', async () => {
    const wide = { ...documentOf('en'), landscape: true }
    expect(xmlOf(await docxOf(wide), 'word/document.xml')).toMatch(
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/,
    )
    const page = await (await getDocumentProxy(new Uint8Array(await pdfOf(wide)))).getPage(1)
    expect(page.view[2]! > page.view[3]!).toBe(true)
  })
})

it('refuses a document whose headings leave a level out', async () => {
  const blocks: Document['blocks'] = [{ kind: 'heading', level: 2, words: 'Second' }]
  await expect(pdfOf({ ...documentOf('en'), blocks })).rejects.toThrow('Typst')
})

it('takes the direction of the only language in a paragraph', () => {
  expect(leading([{ text: 'a' }, { text: 'b', language: 'ar' }], 'en')).toBe('en')
  expect(leading([{ text: 'b', language: 'ar' }, { text: ' ' }], 'en')).toBe('ar')
  expect(leading('', 'fr')).toBe('fr')
})

it('measures bars by the longest', () => {
  const bars = { kind: 'bars', caption: '', head: '', series: ['', ''] } as const
  expect(
    shares({
      ...bars,
      rows: [
        { label: '', values: [3, 1] },
        { label: '', values: [1, 0] },
      ],
    }),
  ).toEqual([
    [0.75, 0.25],
    [0.25, 0],
  ])
  expect(shares({ ...bars, rows: [{ label: '', values: [0, 0] }] })).toEqual([[0, 0]])
  expect(shares({ ...bars, rows: [] })).toEqual([])
})

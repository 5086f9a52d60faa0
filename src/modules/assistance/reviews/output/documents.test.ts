/** The documents of a review in six languages: as Word and PDF they open, and say what the review says. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../../i18n/translate.ts'
import { languages } from '../../../../kernel/text.ts'
import { runsOf } from '../../../../ui/documents/document.ts'
import { verdicts } from '../review.ts'
import { readBack, sha256Of, shadesOf, tallyOf, written } from './content.ts'
import { askedFile, documentKinds, documentOf, fileOf, formats } from './documents.ts'
import { languageOf } from './spoken.ts'
import { comment, concern, drafted, editionIn, sampleSaid, suggestion } from './testing.ts'

const reader = process.env.PDFTOTEXT ?? 'pdftotext'
const hasReader = spawnSync(reader, ['-v']).error === undefined

/** Without what lines and directions put between letters. */
const bare = (words: string): string => words.replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\u064b-\u0652]/g, '')

const wordText = async (content: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(content) })).value

const pdfText = async (content: Uint8Array): Promise<string> => {
  if (!hasReader) {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true })
    return text
  }
  const folder = mkdtempSync(join(tmpdir(), 'pacta-review-'))
  try {
    writeFileSync(join(folder, 'file.pdf'), content)
    return spawnSync(reader, ['-layout', join(folder, 'file.pdf'), '-'], { encoding: 'utf8' }).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.each(languages)('in %s', (language) => {
  const { t, text } = translator(language)
  const said = sampleSaid(language === 'ar' ? 'ar' : language === 'zh' ? 'zh' : 'fr')
  const { title, citation } = drafted[said.draft.language as 'fr']
  const measure = text(said.obligations[0]!.measure)
  const expected = {
    coverage: [t('assistance.reviews.output.coverage'), title, measure, citation, comment, suggestion, concern],
    letter: [
      t('assistance.reviews.output.greeting'),
      title,
      comment,
      suggestion,
      concern,
      t('assistance.reviews.output.closing_words'),
    ],
    concordance: [
      t('assistance.reviews.output.existing'),
      measure,
      citation,
      'Loi relative au blanchiment',
      t('assistance.reviews.output.no_existing'),
    ],
  }

  it.each(documentKinds)('%s opens as Word and says what the review says', async (kind) => {
    const { name, content } = await fileOf(kind, 'docx', said, editionIn(language))
    expect(name).toBe(`REV-2026-0007-${kind}-${language}.docx`)
    const found = bare(await wordText(content))
    for (const words of expected[kind]) expect(found).toContain(bare(words))
  })

  it.each(documentKinds)('%s is an accessible PDF with the same words', async (kind) => {
    const { content } = await fileOf(kind, 'pdf', said, editionIn(language))
    expect(Buffer.from(content).toString('latin1')).toMatch(/pdfuaid:part/)
    const keep = process.env.KEEP_DOCUMENTS
    if (keep !== undefined) {
      mkdirSync(keep, { recursive: true })
      writeFileSync(join(keep, `${kind}-${language}.pdf`), content)
    }
    const pdf = await getDocumentProxy(new Uint8Array(content))
    expect(((await pdf.getMetadata()).info as { Title: string }).Title).toBe(
      documentOf(kind, said, editionIn(language)).title,
    )
    // In narrow columns the reader mixes lines of neighbours: only the letter is read as a whole.
    const found = bare(await pdfText(content))
    if (kind === 'letter' && (hasReader || language !== 'ar'))
      for (const words of [title, t('assistance.reviews.output.closing')]) expect(found).toContain(bare(words))
    expect(found).toContain('REV-2026-0007')
  })

  it('says of a working paper that it is none for the public, and of a cleared one when it was cleared', () => {
    const working = documentOf('coverage', said, editionIn(language))
    const cleared = documentOf('coverage', said, editionIn(language, '2026-04-01'))
    expect(working.notice).toBe(t('assistance.reviews.output.notice'))
    expect(cleared.notice).toContain('2026')
    expect(cleared.notice).not.toBe(working.notice)
  })
})

describe('a document', () => {
  it.each(formats)('is the same bytes as %s for the same content', async (format) => {
    const [one, two] = await Promise.all([1, 2].map(() => fileOf('letter', format, sampleSaid(), editionIn('fr'))))
    expect(Buffer.from(one!.content).equals(Buffer.from(two!.content))).toBe(true)
  })

  it('sets the draft and the comments in their own languages', () => {
    const { blocks } = documentOf('coverage', sampleSaid('ar'), editionIn('fr'))
    const tables = blocks.filter((block) => block.kind === 'table')
    const [row] = tables[0]!.rows
    expect(runsOf(row![3]!)[0]).toMatchObject({ language: 'ar' })
    expect(runsOf(row![4]!)[0]).toEqual({ text: comment })
  })

  it('pictures every obligation once', () => {
    const { blocks } = documentOf('coverage', sampleSaid(), editionIn('en'))
    const bars = blocks.find((block) => block.kind === 'bars')!
    expect(bars.rows.map(({ label }) => label)).toEqual(['Criminalise', expect.any(String), 'Freeze and confiscate'])
    expect(bars.rows.flatMap(({ values }) => values).reduce((sum, one) => sum + one, 0)).toBe(4)
  })

  it('is asked for by name and ending', () => {
    expect(askedFile('letter.docx')).toEqual({ kind: 'letter', format: 'docx' })
    for (const file of ['letter', 'letter.exe', 'other.pdf', 'letter.docx.pdf', '', undefined])
      expect(askedFile(file)).toBeNull()
  })
})

describe('content', () => {
  it('comes back as it was, and not under another hash', () => {
    const content = written(sampleSaid())
    expect(readBack(content, sha256Of(content))).toEqual(sampleSaid())
    expect(() => readBack(content.replace('partly', 'identified'), sha256Of(content))).toThrow('hash')
  })

  it('counts every obligation in one part', () => {
    const list = fc.array(fc.record({ verdict: fc.constantFrom(...verdicts, null) }))
    fc.assert(
      fc.property(list, (obligations) => {
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
        expect(sum(Object.values(tallyOf(obligations)))).toBe(obligations.length)
        expect(sum(shadesOf(obligations))).toBe(obligations.length)
      }),
    )
  })

  it('knows a language by its letters', () => {
    expect(languageOf('المادة 5', 'fr')).toBe('ar')
    expect(languageOf('第五条', 'fr')).toBe('zh')
    expect(languageOf('Статья 5', 'ar')).toBe('ru')
    expect(languageOf('Article 5', 'ar', 'fr')).toBe('fr')
    expect(languageOf('Article 5', 'es', 'fr')).toBe('es')
    expect(languageOf('5', 'ar')).toBe('ar')
    expect(languageOf('Article 5', 'ar', 'zh')).toBe('en')
  })
})

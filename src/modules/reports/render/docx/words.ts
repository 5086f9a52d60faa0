/** Text of a report as runs of Word: marked for direction, linked to the annex, with its footnotes. */
import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Language } from '../../../../kernel/text.ts'
import type { Run } from '../../edition/document.ts'
import { accent } from './styles.ts'

type Look = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children'>

/** Latin words in Arabic text, with the numbers and slashes that belong to them: S/RES/1540 (2004). */
const latin = /[A-Za-z][A-Za-z0-9./@:'’–-]*(?: \(\d{4}\))?(?: [A-Za-z][A-Za-z0-9./@:'’–-]*(?: \(\d{4}\))?)*/g

/** Cuts a text where its direction changes; Word mirrors signs inside a run that is marked right to left. */
const byDirection = (text: string, language: Language): { text: string; rightToLeft: boolean }[] => {
  if (language !== 'ar') return [{ text, rightToLeft: false }]
  const pieces: { text: string; rightToLeft: boolean }[] = []
  let at = 0
  for (const match of text.matchAll(latin)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), rightToLeft: true })
    pieces.push({ text: match[0], rightToLeft: false })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), rightToLeft: true })
  return pieces
}

export const words = (text: string, language: Language, look: Look = {}): TextRun[] =>
  byDirection(text, language).map((piece) => new TextRun({ ...look, text: piece.text, rightToLeft: piece.rightToLeft }))

/** Name of the bookmark of a figure in the annex; Word allows letters, digits and underscores. */
export const bookmarkOf = (number: number): string => `figure_${number}`

export const wordsOf = (
  runs: readonly Run[],
  language: Language,
  annexNumber: (figure: string) => number | undefined,
): ParagraphChild[] =>
  runs.flatMap(({ text, figure, note }): ParagraphChild[] => {
    const number = figure === undefined ? undefined : annexNumber(figure)
    const children =
      number === undefined
        ? words(text, language)
        : [new InternalHyperlink({ anchor: bookmarkOf(number), children: words(text, language, { color: accent }) })]
    return note === undefined ? children : [...children, new FootnoteReferenceRun(note)]
  })

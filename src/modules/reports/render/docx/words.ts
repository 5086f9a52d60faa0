/** Text of a report as runs of Word: linked to the annex, with its footnotes. */
import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild } from 'docx'
import type { Language } from '../../../../kernel/text.ts'
import { accent } from '../../../../ui/documents/word/look.ts'
import { words } from '../../../../ui/documents/word/words.ts'
import type { Run } from '../../edition/document.ts'

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

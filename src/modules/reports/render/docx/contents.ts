/**
 * The table of contents: a link to each heading with its paragraphs, as documents of the United Nations give them.
 * Pages would have to be left to the word processor, which asks before it fills them in.
 */
import { InternalHyperlink, LeaderType, Paragraph, TabStopType, TextRun } from 'docx'
import type { Language } from '../../../../kernel/text.ts'
import { indent } from './styles.ts'
import { words } from './words.ts'

export interface Entry {
  readonly level: number
  readonly text: string
  /** `8–24`; empty for the annex. */
  readonly paragraphs: string
  readonly bookmark: string
}

export const contents = (entries: readonly Entry[], language: Language, textWidth: number): Paragraph[] =>
  entries.map(
    ({ level, text, paragraphs, bookmark }) =>
      new Paragraph({
        style: level === 1 ? 'ContentsHead' : 'ContentsLine',
        bidirectional: language === 'ar',
        indent: { start: (level - 1) * indent * 0.4 },
        tabStops: [{ type: TabStopType.END, position: textWidth, leader: LeaderType.DOT }],
        children: [
          new InternalHyperlink({
            anchor: bookmark,
            children: [
              ...words(text, language),
              ...(paragraphs === '' ? [] : [new TextRun({ text: `\t${paragraphs}`, rightToLeft: language === 'ar' })]),
            ],
          }),
        ],
      }),
  )

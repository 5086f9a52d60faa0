/**
 * The table of contents: a link to each heading with its paragraphs, as documents of the United Nations give them.
 * Pages would have to be left to the word processor, which asks before it fills them in. A table keeps the paragraphs
 * beside the last line of a long heading.
 */
import {
  AlignmentType,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Language } from '../../../../kernel/text.ts'
import { noLines } from '../../../../ui/documents/word/look.ts'
import { words } from '../../../../ui/documents/word/words.ts'
import { indent } from './styles.ts'

export interface Entry {
  readonly level: number
  readonly text: string
  /** `8–24`; empty for the annex. */
  readonly paragraphs: string
  readonly bookmark: string
}

/** Of the column of paragraphs, and of the second line of a heading, in twentieths of a point. */
const paragraphsWidth = 1200
const hanging = indent * 0.4

export const contents = (entries: readonly Entry[], language: Language, textWidth: number): Table => {
  const rtl = language === 'ar'
  const headingWidth = textWidth - paragraphsWidth
  const cell = (width: number, child: Paragraph): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      verticalAlign: VerticalAlignTable.BOTTOM,
      children: [child],
    })
  const row = ({ level, text, paragraphs, bookmark }: Entry): TableRow => {
    const style = level === 1 ? 'ContentsHead' : 'ContentsLine'
    const link = (children: TextRun[]) => [new InternalHyperlink({ anchor: bookmark, children })]
    return new TableRow({
      cantSplit: true,
      children: [
        cell(
          headingWidth,
          new Paragraph({
            style,
            bidirectional: rtl,
            indent: { start: (level - 1) * indent * 0.4 + hanging, hanging },
            tabStops: [{ type: TabStopType.END, position: headingWidth, leader: LeaderType.DOT }],
            children: link([...words(text, language), ...(paragraphs === '' ? [] : [new TextRun({ text: '\t' })])]),
          }),
        ),
        cell(
          paragraphsWidth,
          new Paragraph({
            style,
            bidirectional: rtl,
            alignment: AlignmentType.END,
            children: link([new TextRun({ text: paragraphs, rightToLeft: rtl })]),
          }),
        ),
      ],
    })
  }
  return new Table({
    rows: entries.map(row),
    columnWidths: [headingWidth, paragraphsWidth],
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: rtl,
    borders: noLines,
  })
}

/** The annex of figures as a table of Word whose head repeats on every page. */
import { AlignmentType, Bookmark, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Language } from '../../../../kernel/text.ts'
import { hairline, noLine, rule } from '../../../../ui/documents/word/look.ts'
import { words } from '../../../../ui/documents/word/words.ts'
import type { Labels, ShownFigure } from '../labels.ts'
import { bookmarkOf } from './words.ts'

/** Of A4 between the margins, in twentieths of a point. */
const widths = [950, 3850, 1000, 3500] as const

const cell = (column: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: widths[column]!, type: WidthType.DXA },
    margins: { top: 70, bottom: 50, start: 80, end: 80 } as never,
    children,
  })

export const annexTable = (figures: readonly ShownFigure[], { columns }: Labels, language: Language): Table => {
  const rtl = language === 'ar'
  const paragraph = (style: string, text: string, end = false): Paragraph =>
    new Paragraph({
      style,
      bidirectional: rtl,
      alignment: end ? AlignmentType.END : AlignmentType.START,
      children: words(text, language),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((name, column) => cell(column, [paragraph('AnnexHead', name, column === 2)])),
  })
  const rows = figures.map(
    ({ number, label, definition, shown, evidence }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(0, [paragraph('AnnexText', String(number))]),
          cell(1, [
            new Paragraph({
              style: 'AnnexHead',
              bidirectional: rtl,
              children: [new Bookmark({ id: bookmarkOf(number), children: words(label, language) })],
            }),
            paragraph('AnnexText', definition),
          ]),
          cell(2, [paragraph('AnnexHead', shown, true)]),
          cell(
            3,
            evidence.map((sentence) => paragraph('AnnexText', sentence)),
          ),
        ],
      }),
  )
  return new Table({
    rows: [head, ...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: rtl,
    borders: {
      top: rule(8),
      bottom: rule(4),
      left: noLine,
      right: noLine,
      insideVertical: noLine,
      insideHorizontal: rule(4, hairline),
    },
  })
}

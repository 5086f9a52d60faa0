/** What a document sets in columns in Word: tables, bars, lines to sign on, the head of a letter. */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Language } from '../../kernel/text.ts'
import { type Bars, type Table as Columns, type LetterHead, type Signatures, shares, type Words } from './document.ts'
import { bold, hairline, noLine, noLines, rule } from './word/look.ts'
import { said } from './word/said.ts'
import { words } from './word/words.ts'

/** From dark to light; the same as on paper. */
const shades = ['164A8A', '6D93C4', 'A9ADB8', 'D5DAE3', 'EEF0F4'] as const

/** Whole numbers in proportion, that add up to the width. */
const parted = (proportions: readonly number[], width: number): number[] => {
  const sum = proportions.reduce((total, one) => total + one, 0)
  const parts = proportions.map((one) => Math.floor((one / sum) * width))
  return parts.map((part, index) => (index > 0 ? part : width - parts.slice(1).reduce((total, one) => total + one, 0)))
}

const margins = { top: 70, bottom: 50, start: 80, end: 80, marginUnitType: WidthType.DXA }

const edgeToEdge = { top: 0, bottom: 0, start: 0, end: 0, marginUnitType: WidthType.DXA }

const frame = (rows: TableRow[], widths: readonly number[], language: Language, borders: object = {}): Table =>
  new Table({
    rows,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: language === 'ar',
    borders: { ...noLines, ...borders },
  })

const ruled = { top: rule(8), bottom: rule(4), insideHorizontal: rule(4, hairline) }

const cell = (width: number, children: (Paragraph | Table)[], options: object = {}): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, margins, children, ...options })

const line = (text: Words, language: Language, style: string, end = false): Paragraph =>
  new Paragraph({
    style,
    alignment: end ? AlignmentType.END : AlignmentType.START,
    ...said(text, language),
  })

const captionOf = (caption: string, language: Language): Paragraph =>
  new Paragraph({ style: 'DocumentCaption', bidirectional: language === 'ar', children: words(caption, language) })

/** Word joins two tables that touch. */
const after = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 120, line: 120 } })

export const plainTable = ({ caption, columns, rows }: Columns, language: Language, width: number) => {
  const widths = parted(
    columns.map((column) => column.width),
    width,
  )
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head, numeric }, index) =>
      cell(widths[index]!, [line(head, language, 'DocumentCellHead', numeric)]),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        children: row.map((text, index) =>
          cell(widths[index]!, [line(text, language, 'DocumentCell', columns[index]!.numeric)]),
        ),
      }),
  )
  return [captionOf(caption, language), frame([head, ...body], widths, language, ruled), after()]
}

/** One bar of shaded cells, in a table of its own: empty, so that nobody has it read out. */
const bar = (lengths: readonly number[], language: Language, width: number): (Paragraph | Table)[] => {
  const empty = () => new Paragraph({ spacing: { before: 0, after: 0, line: 200 } })
  const pieces = lengths
    .map((share, index) => ({ width: Math.round(share * width), fill: shades[index] ?? shades[4] }))
    .filter((piece) => piece.width > 0)
  if (pieces.length === 0) return [empty()]
  const row = new TableRow({
    height: { value: 200, rule: 'exact' },
    children: pieces.map(
      ({ width, fill }) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill },
          borders: { top: noLine, bottom: noLine, left: noLine, right: noLine },
          children: [empty()],
        }),
    ),
  })
  return [
    frame(
      [row],
      pieces.map((piece) => piece.width),
      language,
    ),
    new Paragraph({ spacing: { before: 0, after: 0, line: 20 } }),
  ]
}

export const barsTable = (bars: Bars, language: Language, width: number) => {
  const { caption, head, series, rows } = bars
  const widths = parted([30, ...series.map(() => 12), Math.max(20, 58 - series.length * 6)], width)
  const barWidth = widths.at(-1)! - 160
  const lengths = shares(bars)
  const middle = { verticalAlign: VerticalAlignTable.CENTER }
  const heads = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell(widths[0]!, [line(head, language, 'DocumentCellHead')]),
      ...series.map((name, index) =>
        cell(widths[index + 1]!, [
          new Paragraph({
            style: 'DocumentCellHead',
            alignment: AlignmentType.END,
            bidirectional: language === 'ar',
            children: [
              ...(series.length > 1 ? [new TextRun({ text: '■ ', color: shades[index] ?? shades[4] })] : []),
              ...words(name, language),
            ],
          }),
        ]),
      ),
      cell(widths.at(-1)!, [line('', language, 'DocumentCellHead')]),
    ],
  })
  const body = rows.map(
    ({ label, values }, at) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(widths[0]!, [line(label, language, 'DocumentCell')], middle),
          ...values.map((value, index) =>
            cell(widths[index + 1]!, [line(String(value), language, 'DocumentCell', true)], middle),
          ),
          cell(widths.at(-1)!, bar(lengths[at]!, language, barWidth), middle),
        ],
      }),
  )
  return [captionOf(caption, language), frame([heads, ...body], widths, language, ruled), after()]
}

export const signatureLines = ({ lines }: Signatures, language: Language, width: number) => {
  const gap = 600
  const proportions = lines.flatMap((_, index) => (index === 0 ? [1] : [gap / width, 1]))
  // One line alone takes half of the width.
  const widths = parted(proportions, lines.length === 1 ? width / 2 : width)
  const cells = lines.flatMap((under, index) => {
    const signed = cell(
      widths[index * 2]!,
      under.map((text) => line(text, language, 'DocumentLine')),
      { borders: { top: rule(6), bottom: noLine, left: noLine, right: noLine }, margins: { ...edgeToEdge, top: 70 } },
    )
    return index === 0 ? [signed] : [cell(widths[index * 2 - 1]!, [line('', language, 'DocumentLine')]), signed]
  })
  return [
    new Paragraph({ keepNext: true, spacing: { before: 480, after: 120 } }),
    frame([new TableRow({ cantSplit: true, children: cells })], widths, language),
    after(),
  ]
}

export const letterHead = ({ from, to = [], date, reference }: LetterHead, language: Language, width: number) => {
  const widths = parted([3, 2], width)
  const rtl = language === 'ar'
  const facts = [date, reference].filter((fact) => fact !== undefined)
  return [
    ...from.map(
      (text, index) =>
        new Paragraph({
          style: 'DocumentLine',
          bidirectional: rtl,
          ...(index === from.length - 1
            ? { border: { bottom: { ...rule(6), space: 6 } }, spacing: { after: 200 } }
            : {}),
          children: words(text, language, index === 0 ? { ...bold, size: 25, sizeComplexScript: 30 } : {}),
        }),
    ),
    ...(to.length + facts.length === 0
      ? []
      : [
          frame(
            [
              new TableRow({
                children: [
                  cell(
                    widths[0]!,
                    (to.length === 0 ? [''] : to).map((text) => line(text, language, 'DocumentLine')),
                    { margins: edgeToEdge },
                  ),
                  cell(
                    widths[1]!,
                    (facts.length === 0 ? [''] : facts).map((text) => line(text, language, 'DocumentLine', true)),
                    { margins: edgeToEdge },
                  ),
                ],
              }),
            ],
            widths,
            language,
          ),
        ]),
    after(),
  ]
}

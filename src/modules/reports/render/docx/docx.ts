/** A report as a Word document: real styles, headings, numbering and footnotes, so that people can go on writing in it. */
import {
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TabStopType,
  TextRun,
} from 'docx'
import type { Language } from '../../../../kernel/text.ts'
import { hairline, page, rule, soft, textWidth } from '../../../../ui/documents/word/look.ts'
import { steady } from '../../../../ui/documents/word/steady.ts'
import { words } from '../../../../ui/documents/word/words.ts'
import { type Block, type Front, type Heading, outline, plain, type ReportDocument } from '../../edition/document.ts'
import { type Labels, labelsOf, shownFigures } from '../labels.ts'
import { annexTable } from './annex.ts'
import { contents, type Entry } from './contents.ts'
import { countsItself, numberColumn, numberingOf, stylesOf } from './styles.ts'
import { wordsOf } from './words.ts'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

interface Setting {
  readonly language: Language
  readonly rtl: boolean
  /** What follows the number of a paragraph. */
  readonly numberStop: string
  readonly annexNumber: (figure: string) => number | undefined
}

const line = (size: number, color?: string) => ({ ...rule(size, color), space: 4 })

const headingOf = ({ id, level, number, text }: Heading, first: boolean, { language, rtl }: Setting): Paragraph => {
  const counted = countsItself(language)
  return new Paragraph({
    heading: headings[level - 1],
    bidirectional: rtl,
    ...(counted ? { numbering: { reference: 'headings', level: level - 1 } } : {}),
    pageBreakBefore: first,
    children: [new Bookmark({ id: bookmarkName(id), children: words(counted ? text : `${number} ${text}`, language) })],
  })
}

/** Makes a paragraph count itself, or puts its number in front of its words; `field` counts again when Word is asked to. */
const numbered = (
  column: keyof typeof numberColumn,
  numbering: { reference: string; instance?: number },
  printed: { field?: string; text: string },
  { language }: Setting,
) => {
  if (countsItself(language)) return { options: { numbering: { ...numbering, level: 0 } }, number: [] }
  const { indent, tab } = numberColumn[column]
  const after = new TextRun({ text: `${printed.text}\t`, rightToLeft: true })
  return {
    options: { indent, tabStops: [{ type: TabStopType.START, position: tab }] },
    number: printed.field === undefined ? [after] : [new SimpleField('SEQ paragraph', printed.field), after],
  }
}

/** A paragraph that is short enough to move to the page of its list. */
const staysTogether = ({ runs }: Extract<Block, { kind: 'paragraph' }>, language: Language): boolean =>
  plain(runs).length < (language === 'zh' ? 200 : 600)

const blockOf = (block: Block, index: number, setting: Setting): Paragraph[] => {
  if (block.kind === 'heading') return [headingOf(block, index === 0, setting)]
  const { language, rtl, annexNumber } = setting
  const printed = { field: String(block.number), text: setting.numberStop }
  const { options, number } = numbered('paragraph', { reference: 'paragraphs' }, printed, setting)
  return [
    new Paragraph({
      style: 'ReportParagraph',
      bidirectional: rtl,
      ...options,
      keepNext: block.items.length > 0 && staysTogether(block, language),
      children: [...number, ...wordsOf(block.runs, language, annexNumber)],
    }),
    ...block.items.map((item) => {
      const list = { reference: 'items', instance: block.number }
      const { options, number } = numbered('item', list, { text: item.number }, setting)
      return new Paragraph({
        style: 'ReportItem',
        bidirectional: rtl,
        ...options,
        children: [...number, ...wordsOf(item.runs, language, annexNumber)],
      })
    }),
  ]
}

const frontOf = (front: Front, summary: ParagraphChild[], labels: Labels, { language, rtl }: Setting): Paragraph[] => {
  const paragraph = (style: string, text: string, options: object = {}): Paragraph[] =>
    text === ''
      ? []
      : [
          new Paragraph({
            style,
            bidirectional: rtl,
            ...options,
            children: words(text, language, bold(style, options)),
          }),
        ]
  const bold = (style: string, options: object) =>
    style === 'FrontLine' && 'keepNext' in options ? { bold: true, boldComplexScript: true } : {}
  return [
    new Paragraph({
      style: 'FrontLine',
      bidirectional: rtl,
      tabStops: [{ type: TabStopType.END, position: textWidth }],
      border: { top: line(20), bottom: line(4) },
      spacing: { before: 0, after: 120 },
      children: [
        new TextRun({ text: 'Pacta', bold: true, size: 28 }),
        new TextRun({ text: `\t${front.symbol}`, bold: true, size: 24 }),
      ],
    }),
    ...paragraph('Notice', front.notice),
    ...paragraph('Notice', labels.as_at, { spacing: { after: 400 } }),
    ...paragraph('FrontLine', front.body, { keepNext: true }),
    ...paragraph('FrontLine', front.session, { keepNext: true }),
    ...paragraph('FrontLine', front.meeting),
    ...paragraph('FrontLine', front.agenda_item),
    ...paragraph('FrontLine', front.agenda_title, { keepNext: true }),
    new Paragraph({ heading: HeadingLevel.TITLE, bidirectional: rtl, children: words(front.title, language) }),
    ...paragraph('Notice', front.author, { spacing: { after: 360 } }),
    new Paragraph({
      style: 'SummaryHead',
      bidirectional: rtl,
      border: { top: line(4) },
      spacing: { before: 120 },
      children: words(labels.summary, language),
    }),
    new Paragraph({ style: 'ReportParagraph', bidirectional: rtl, border: { bottom: line(4) }, children: summary }),
  ]
}

const headerOf = (front: Front, labels: Labels, { rtl, language }: Setting): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Notice',
        bidirectional: rtl,
        tabStops: [{ type: TabStopType.END, position: textWidth }],
        border: { bottom: line(4, hairline) },
        children: [
          ...words(labels.running, language),
          new TextRun({ text: '\t' }),
          new TextRun({ text: front.symbol }),
        ],
      }),
    ],
  })

const footerOf = (front: Front, { rtl, language }: Setting): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Notice',
        bidirectional: rtl,
        tabStops: [{ type: TabStopType.END, position: textWidth }],
        children: [
          ...words(front.notice, language),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

/** Word allows letters, digits and underscores, forty at most. */
const bookmarkName = (id: string): string => `section_${id.replaceAll('-', '_')}`.slice(0, 40)

const annexHeading = (text: string, { language, rtl }: Setting): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    bidirectional: rtl,
    pageBreakBefore: true,
    children: [new Bookmark({ id: bookmarkName('annex'), children: words(text, language) })],
  })

const entriesOf = (document: ReportDocument, labels: Labels): Entry[] => [
  ...outline(document).map(({ id, level, number, text, first, last }) => ({
    level,
    text: `${number} ${text}`,
    paragraphs: first === last ? String(first) : `${first}–${last}`,
    bookmark: bookmarkName(id),
  })),
  { level: 1, text: labels.annex, paragraphs: '', bookmark: bookmarkName('annex') },
]

export const renderDocx = async (document: ReportDocument): Promise<Uint8Array> => {
  const { language, front, blocks, notes } = document
  const labels = labelsOf(document)
  const annex = shownFigures(document)
  const numbers = new Map(annex.map(({ id, number }) => [id, number]))
  const setting: Setting = {
    language,
    rtl: language === 'ar',
    numberStop: labels.number_stop,
    annexNumber: (figure) => numbers.get(figure),
  }
  const section: ISectionOptions = {
    properties: { page, titlePage: true },
    headers: { default: headerOf(front, labels, setting), first: new Header({ children: [new Paragraph({})] }) },
    footers: { default: footerOf(front, setting), first: footerOf(front, setting) },
    children: [
      ...frontOf(front, wordsOf(document.summary, language, setting.annexNumber), labels, setting),
      new Paragraph({
        style: 'SummaryHead',
        bidirectional: setting.rtl,
        pageBreakBefore: true,
        tabStops: [{ type: TabStopType.END, position: textWidth }],
        children: [
          ...words(labels.contents, language, { size: language === 'ar' ? 34 : 30, sizeComplexScript: 36 }),
          new TextRun({ text: '\t' }),
          ...words(labels.paragraphs, language, { color: soft, bold: false, boldComplexScript: false }),
        ],
      }),
      contents(entriesOf(document, labels), language, textWidth),
      ...blocks.flatMap((block, index) => blockOf(block, index, setting)),
      annexHeading(labels.annex, setting),
      new Paragraph({ style: 'AnnexText', bidirectional: setting.rtl, children: words(labels.annex_intro, language) }),
      annexTable(annex, labels, language),
    ],
  }
  const file = new Document({
    title: front.title,
    description: front.notice,
    creator: 'Pacta',
    lastModifiedBy: 'Pacta',
    styles: stylesOf(language),
    numbering: numberingOf(language),
    footnotes: Object.fromEntries(
      notes.map(({ number, text }) => [
        number,
        {
          children: [
            new Paragraph({ style: 'FootnoteText', bidirectional: setting.rtl, children: words(text, language) }),
          ],
        },
      ]),
    ),
    sections: [section],
  })
  return new Uint8Array(steady(await Packer.toBuffer(file), document.as_at))
}

/** A document as a file of Word, with real styles, headings and lists, so that people can go on writing in it. */
import {
  AlignmentType,
  Document as File,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Language } from '../../kernel/text.ts'
import type { Block, Document, List } from './document.ts'
import { barsTable, letterHead, plainTable, signatureLines } from './docx-tables.ts'
import { bold, defaultStyles, hairline, lineRule, page, rule, sizesOf, soft } from './word/look.ts'
import { said } from './word/said.ts'
import { steady } from './word/steady.ts'
import { words } from './word/words.ts'

/** Twentieths of a point, of a list. */
const indent = 420

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

const stylesOf = (language: Language): Omit<IStylesOptions, 'default'> => {
  const sizes = sizesOf(language)
  const close = { spacing: { line: 252, lineRule, after: 40 } }
  return {
    paragraphStyles: [
      { id: 'DocumentItem', name: 'Document item', basedOn: 'Normal', paragraph: { spacing: { after: 80 } } },
      {
        id: 'DocumentCaption',
        name: 'Document caption',
        basedOn: 'Normal',
        run: bold,
        paragraph: { keepNext: true, spacing: { before: 280, after: 100 } },
      },
      { id: 'DocumentCell', name: 'Document cell', basedOn: 'Normal', run: sizes(19), paragraph: close },
      { id: 'DocumentCellHead', name: 'Document cell head', basedOn: 'DocumentCell', run: { ...bold, ...sizes(19) } },
      { id: 'DocumentLine', name: 'Document line', basedOn: 'Normal', paragraph: close },
      { id: 'DocumentNote', name: 'Document note', basedOn: 'Normal', run: { ...sizes(18), color: soft } },
      {
        id: 'DocumentQuotation',
        name: 'Document quotation',
        basedOn: 'Normal',
        paragraph: { indent: { start: indent, end: indent } },
      },
      {
        id: 'DocumentEdge',
        name: 'Document edge',
        basedOn: 'Normal',
        run: { ...sizes(17), color: soft },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  }
}

const aligned = { center: AlignmentType.CENTER, end: AlignmentType.END }

const listOf = ({ ordered, items }: List, instance: number, language: Language): Paragraph[] =>
  items.map((item) => {
    return new Paragraph({
      style: 'DocumentItem',
      numbering: { reference: ordered ? 'numbers' : 'points', level: 0, instance },
      ...said(item, language),
    })
  })

const blockOf = (block: Block, index: number, document: Document, width: number): (Paragraph | Table)[] => {
  const { language } = document
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level - 1], ...said(block.words, language) })]
    case 'paragraph': {
      const options: IParagraphOptions = {
        ...said(block.words, language),
        ...(block.align ? { alignment: aligned[block.align] } : {}),
        ...(block.look === 'note' ? { style: 'DocumentNote' } : {}),
        ...(block.look === 'quotation' ? { style: 'DocumentQuotation' } : {}),
      }
      return [new Paragraph(options)]
    }
    case 'list':
      return listOf(block, index, language)
    case 'table':
      return plainTable(block, language, width)
    case 'bars':
      return barsTable(block, language, width)
    case 'signatures':
      return signatureLines(block, language, width)
    case 'letterhead':
      return letterHead(block, language, width)
    case 'page':
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20 } })]
  }
}

/** Level of a list; Word mirrors the indent in a paragraph from right to left. */
const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: indent, hanging: indent } } },
})

export const docxOf = async (document: Document): Promise<Uint8Array> => {
  const { title, language, made, reference = '', notice = '', landscape = false, blocks } = document
  const rtl = language === 'ar'
  const { margin, size } = page
  const width = (landscape ? size.height : size.width) - margin.left - margin.right
  const edge = (start: TextRun[], end: TextRun, border: IParagraphOptions = {}): Paragraph =>
    new Paragraph({
      style: 'DocumentEdge',
      bidirectional: rtl,
      tabStops: [{ type: TabStopType.END, position: width }],
      ...border,
      children: [...start, new TextRun({ text: '\t' }), end],
    })
  const footer = new Footer({
    children: [
      edge(words(notice, language), new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })),
    ],
  })
  const running = edge(words(title, language), new TextRun({ text: reference }), {
    border: { bottom: { ...rule(4, hairline), space: 4 } },
  })
  const printed = blocks.map((block, index) => blockOf(block, index, document, width))
  const heads = blocks.findIndex(({ kind }) => kind !== 'letterhead')
  printed.splice(heads === -1 ? printed.length : heads, 0, [
    new Paragraph({ heading: HeadingLevel.TITLE, bidirectional: rtl, children: words(title, language) }),
  ])
  const file = new File({
    title,
    description: notice,
    creator: 'Pacta',
    lastModifiedBy: 'Pacta',
    styles: { default: defaultStyles(language), ...stylesOf(language) },
    numbering: {
      config: [
        { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: 'points', levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            margin,
            size: { ...size, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          },
          titlePage: true,
        },
        headers: { default: new Header({ children: [running] }), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer, first: footer },
        children: printed.flat(),
      },
    ],
  })
  return new Uint8Array(steady(await Packer.toBuffer(file), made.toISOString().slice(0, 10)))
}

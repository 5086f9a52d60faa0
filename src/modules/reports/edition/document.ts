/** A composed report in one language, ready for any renderer: everything that a reader sees, and nothing about how it looks. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Language } from '../../../kernel/text.ts'

/** A piece of text. It may state a figure, lead somewhere, or carry the mark of a note. */
export interface Run {
  readonly text: string
  /** Id of the figure that the text states. */
  readonly figure?: string
  /** Path of a page of the site without its language. */
  readonly href?: string
  /** Number of the footnote whose mark follows the text. */
  readonly note?: number
}

interface Item {
  /** As printed: (a), (أ). */
  readonly number: string
  readonly runs: readonly Run[]
}

export interface Heading {
  readonly kind: 'heading'
  readonly id: string
  readonly level: 1 | 2 | 3 | 4
  /** As printed: I., أولا -, 一. */
  readonly number: string
  readonly text: string
}

interface Paragraph {
  readonly kind: 'paragraph'
  readonly id: string
  /** Paragraphs are numbered through the whole report. */
  readonly number: number
  /** Paragraphs of the source report that this one answers to. */
  readonly source: string | null
  readonly runs: readonly Run[]
  readonly items: readonly Item[]
}

export type Block = Heading | Paragraph

export interface Note {
  readonly number: number
  readonly text: string
}

/** One line of the front page: what it is, and what it says. */
export interface Front {
  /** Our own reference; never one of the United Nations. */
  readonly symbol: string
  readonly source_symbol: string
  readonly body: string
  readonly session: string
  readonly meeting: string
  readonly agenda_item: string
  readonly agenda_title: string
  readonly title: string
  readonly author: string
  /** That this is not an official document, and which one it follows. */
  readonly notice: string
}

export interface AnnexFigure {
  /** Position in the annex, from 1. */
  readonly number: number
  readonly id: string
  readonly label: string
  readonly definition: string
  readonly kind: 'computed' | 'attested'
  readonly value: number
  /** Document and paragraph of an attested total; null for a count. */
  readonly source: { readonly symbol: string; readonly paragraph: string } | null
  /** Number of records behind the value. */
  readonly rows: number
  readonly beside: {
    readonly id: string
    readonly number: number
    readonly label: string
    readonly value: number
  } | null
  /** Why the two may differ. */
  readonly difference: string | null
  /** Numbers of the paragraphs that state the figure; 0 is the summary. */
  readonly stated_in: readonly number[]
}

export interface ReportDocument {
  readonly template: string
  readonly language: Language
  readonly year: number
  readonly from: FullDate
  readonly to: FullDate
  /** The day whose records the report shows. */
  readonly as_at: FullDate
  readonly front: Front
  readonly summary: readonly Run[]
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
  readonly annex: readonly AnnexFigure[]
}

export interface OutlineEntry extends Heading {
  /** Numbers of the first and the last paragraph under the heading, those of its sections included. */
  readonly first: number
  readonly last: number
}

/** The headings with the paragraphs that stand under them. */
export const outline = ({ blocks }: Pick<ReportDocument, 'blocks'>): OutlineEntry[] =>
  blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return []
    const end = blocks.findIndex((other, at) => at > index && other.kind === 'heading' && other.level <= block.level)
    const numbers = blocks
      .slice(index, end < 0 ? undefined : end)
      .flatMap((inside) => (inside.kind === 'paragraph' ? [inside.number] : []))
    return [{ ...block, first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 }]
  })

export const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Every piece of running text with the number of its paragraph, 0 for the summary. */
export const texts = (document: ReportDocument): { number: number; runs: readonly Run[] }[] => [
  { number: 0, runs: document.summary },
  ...document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block, ...block.items].map(({ runs }) => ({ number: block.number, runs })) : [],
  ),
]

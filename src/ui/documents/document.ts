/**
 * A document that people print, sign or send: plain data, the same for Word and PDF. Whoever makes one brings all words in
 * the document's language.
 */
import type { Language } from '../../kernel/text.ts'

/** `\n` in the text breaks the line. Arabic and Chinese have no italics: there it is left out. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Where it is not the language of the document. What is wholly in one other language is set in its direction. */
  readonly language?: Language
}

export type Words = string | readonly Run[]

export interface Heading {
  readonly kind: 'heading'
  /** Starts at 1 and leaves no level out: the PDF is refused otherwise. */
  readonly level: 1 | 2 | 3
  readonly words: Words
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly words: Words
  readonly align?: 'center' | 'end'
  /** `note` is small and soft; `quotation` stands in from the margin beside a line. */
  readonly look?: 'note' | 'quotation'
}

export interface List {
  readonly kind: 'list'
  /** Counted 1., 2., 3. */
  readonly ordered?: boolean
  readonly items: readonly Words[]
}

export interface Column {
  readonly head: string
  /** In proportion to the other columns. */
  readonly width: number
  /** Numbers stand at the end of their column. */
  readonly numeric?: boolean
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Words[])[]
}

/** Bars, each beside its numbers in a table: one length for one series, lengths end to end for several. */
export interface Bars {
  readonly kind: 'bars'
  readonly caption: string
  /** Head of the column of labels. */
  readonly head: string
  /** At most five; their shades go from dark to light in this order. */
  readonly series: readonly string[]
  /** As many values as there are series, none below zero. */
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}

/** Ruled lines to sign on, side by side, with what stands under each: name, office. */
export interface Signatures {
  readonly kind: 'signatures'
  readonly lines: readonly (readonly string[])[]
}

/** Stands before the title. `date` and `reference` come with their labels: `Reference: …`. */
export interface LetterHead {
  readonly kind: 'letterhead'
  readonly from: readonly string[]
  readonly to?: readonly string[]
  readonly date?: string
  readonly reference?: string
}

export interface PageBreak {
  readonly kind: 'page'
}

export type Block = Heading | Paragraph | List | Table | Bars | Signatures | LetterHead | PageBreak

export interface Document {
  readonly title: string
  readonly language: Language
  /** Becomes the time in the file, so that the same document is the same bytes. */
  readonly made: Date
  /** Stands beside the title at the head of the second page and those after it. */
  readonly reference?: string
  /** Foot of every page. */
  readonly notice?: string
  /** For wide tables. */
  readonly landscape?: boolean
  /** The title is printed before the first block that is not the letter head. */
  readonly blocks: readonly Block[]
}

export const runsOf = (words: Words): readonly Run[] => (typeof words === 'string' ? [{ text: words }] : words)

/** The language that sets the direction of a paragraph: the only one in it, or else that of the document. */
export const leading = (words: Words, language: Language): Language => {
  const spoken = new Set(
    runsOf(words)
      .filter(({ text }) => text.trim() !== '')
      .map((run) => run.language ?? language),
  )
  return spoken.size === 1 ? [...spoken][0]! : language
}

/** A ruled blank to write on, about so many letters wide. */
export const blank = (letters: number): string => '_'.repeat(letters)

/** The lengths of one row of bars, as shares of the longest row. */
export const shares = ({ rows }: Bars): number[][] => {
  const longest = Math.max(0, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)))
  return rows.map(({ values }) => values.map((value) => (longest === 0 ? 0 : value / longest)))
}

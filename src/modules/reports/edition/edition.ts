/** A frozen edition of a report: what it consists of, and whether it is still what was frozen. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Language } from '../../../kernel/text.ts'
import type { FigureRecord } from '../figures/stated.ts'
import type { ReportDocument } from './document.ts'
import { sha256Of } from './hash.ts'

export interface EditionHead {
  /** `2016-1`. */
  readonly id: string
  readonly year: number
  readonly number: number
  /** ISO 8601 in UTC. */
  readonly frozen_at: string
  readonly frozen_by: string
  readonly reason: string | null
  readonly as_at: FullDate
  /** Number of the last recorded change that the edition includes. */
  readonly change: number
  readonly template: string
}

interface Hashed<T> {
  readonly content: T
  readonly sha256: string
}

export interface Edition {
  readonly head: EditionHead
  readonly figures: readonly Hashed<FigureRecord>[]
  readonly documents: readonly Hashed<ReportDocument>[]
  readonly sha256: string
}

/** The hash of the whole: its head and the hashes of its parts by name. */
const editionHash = (
  head: EditionHead,
  figures: readonly Hashed<{ readonly id: string }>[],
  documents: readonly Hashed<{ readonly language: Language }>[],
): string =>
  sha256Of({
    head,
    figures: Object.fromEntries(figures.map(({ content, sha256 }) => [content.id, sha256])),
    documents: Object.fromEntries(documents.map(({ content, sha256 }) => [content.language, sha256])),
  })

export const sealed = (
  head: EditionHead,
  figures: readonly FigureRecord[],
  documents: readonly ReportDocument[],
): Edition => {
  const parts = {
    figures: figures.map((content) => ({ content, sha256: sha256Of(content) })),
    documents: documents.map((content) => ({ content, sha256: sha256Of(content) })),
  }
  return { head, ...parts, sha256: editionHash(head, parts.figures, parts.documents) }
}

/**
 * The hash of what an edition says: its figures and its texts, whatever its id, day, author and reason.
 * Editions of the same content have the same.
 */
export const contentHash = ({ figures, documents }: Pick<Edition, 'figures' | 'documents'>): string =>
  sha256Of({
    figures: Object.fromEntries(figures.map(({ content, sha256 }) => [content.id, sha256])),
    documents: Object.fromEntries(
      documents.map(({ content: { as_at: _, ...said } }) => [said.language, sha256Of(said)]),
    ),
  })

/** A part of an edition whose content no longer gives the hash that was written beside it. */
export type Broken =
  | { readonly part: 'edition' }
  | { readonly part: 'figure'; readonly id: string }
  | { readonly part: 'document'; readonly language: Language }

/** Every part that was altered after the freezing; empty for a sound edition. */
export const brokenParts = ({ head, figures, documents, sha256 }: Edition): Broken[] => [
  ...figures
    .filter((figure) => sha256Of(figure.content) !== figure.sha256)
    .map(({ content }) => ({ part: 'figure' as const, id: content.id })),
  ...documents
    .filter((document) => sha256Of(document.content) !== document.sha256)
    .map(({ content }) => ({ part: 'document' as const, language: content.language })),
  ...(editionHash(head, figures, documents) === sha256 ? [] : [{ part: 'edition' as const }]),
]

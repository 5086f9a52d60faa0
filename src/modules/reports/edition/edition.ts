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
  /** What its row calls it, outside of what the hash covers: id of the figure, language of the document. */
  readonly name: string
}

interface Placed<T> extends Hashed<T> {
  /** From 0. */
  readonly position: number
}

export interface Edition {
  readonly head: EditionHead
  /** In the order of their positions. */
  readonly figures: readonly Placed<FigureRecord>[]
  readonly documents: readonly Hashed<ReportDocument>[]
  readonly sha256: string
}

type Fingerprint<T> = Pick<Hashed<T>, 'content' | 'sha256'>

/** The hash of the whole: its head, the hashes of its figures in their order and those of its documents by language. */
const editionHash = (
  head: EditionHead,
  figures: readonly Fingerprint<{ readonly id: string }>[],
  documents: readonly Fingerprint<{ readonly language: Language }>[],
): string =>
  sha256Of({
    head,
    figures: figures.map(({ content, sha256 }) => [content.id, sha256]),
    documents: Object.fromEntries(documents.map(({ content, sha256 }) => [content.language, sha256])),
  })

export const sealed = (
  head: EditionHead,
  figures: readonly FigureRecord[],
  documents: readonly ReportDocument[],
): Edition => {
  const parts = {
    figures: figures.map((content, position) => ({ content, sha256: sha256Of(content), name: content.id, position })),
    documents: documents.map((content) => ({ content, sha256: sha256Of(content), name: content.language })),
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

/**
 * Why an edition as a whole is not what was frozen. `hash`: it does not give the hash beside it. `audit`, `unaudited`: the
 * audit entry of its freezing names another hash, or there is none. `gone`: there is only the audit entry. `published`: the
 * hash is not the one that was kept elsewhere.
 */
type Doubt = 'hash' | 'audit' | 'unaudited' | 'gone' | 'published'

/** A part of an edition that is no longer what was frozen. */
export type Broken =
  | { readonly part: 'edition'; readonly doubt: Doubt }
  | { readonly part: 'figure'; readonly id: string }
  | { readonly part: 'document'; readonly language: Language }

/** Every part that was altered after the freezing; empty for a sound edition. */
export const brokenParts = ({ head, figures, documents, sha256 }: Edition): Broken[] => [
  ...figures
    .filter(
      ({ content, sha256: hash, name, position }, index) =>
        sha256Of(content) !== hash || name !== content.id || position !== index,
    )
    .map(({ name }) => ({ part: 'figure' as const, id: name })),
  ...documents
    .filter(({ content, sha256: hash, name }) => sha256Of(content) !== hash || name !== content.language)
    .map(({ name }) => ({ part: 'document' as const, language: name as Language })),
  ...(editionHash(head, figures, documents) === sha256 ? [] : [{ part: 'edition' as const, doubt: 'hash' as const }]),
]

/** What else knows the hash of an edition. */
export interface Witnesses {
  /** The hashes that the audit names for its id; more than one if the id was used again. */
  readonly audited: readonly string[]
  /** The hash as it was published elsewhere. */
  readonly published?: string | undefined
}

/** Where the hash of an edition is not what its witnesses say. Undefined stands for an edition that has no row. */
export const contradictions = (sha256: string | undefined, { audited, published }: Witnesses): Broken[] => {
  const doubts: Doubt[] = [
    ...(sha256 === undefined ? (['gone'] as const) : []),
    ...(audited.length === 0 ? (['unaudited'] as const) : []),
    ...(sha256 !== undefined && audited.some((one) => one !== sha256) ? (['audit'] as const) : []),
    ...(published !== undefined && published !== sha256 ? (['published'] as const) : []),
  ]
  return doubts.map((doubt) => ({ part: 'edition', doubt }))
}

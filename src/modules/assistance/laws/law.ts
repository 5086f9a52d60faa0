/** A law as adopted: what the reader of a gazette knows of it, and the draft that it came from. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Language } from '../../../kernel/text.ts'

export interface Law {
  readonly id: string
  /** LAW-2026-0001, by the year of its recording. */
  readonly reference: string
  readonly state: string
  /** In its own language. */
  readonly title: string
  readonly language: Language
  /** Number, or citation in the official gazette; empty where it is not known. */
  readonly citation: string
  readonly adoptedOn: FullDate
  readonly publishedOn: FullDate | null
  readonly inForceOn: FullDate | null
  readonly draft: string | null
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** `unknown`: the day of entry into force is not recorded. */
export const standings = ['in-force', 'not-yet', 'unknown'] as const
export type Standing = (typeof standings)[number]

export const standingOf = ({ inForceOn }: Pick<Law, 'inForceOn'>, day: FullDate): Standing =>
  inForceOn === null ? 'unknown' : inForceOn <= day ? 'in-force' : 'not-yet'

export const lawsPath = '/laws'
export const lawPath = (id: string): string => `${lawsPath}/${id}`

/** What a correction may change. */
export const correctable = ['title', 'language', 'citation', 'adoptedOn', 'publishedOn', 'inForceOn', 'draft'] as const
export type Corrected = Pick<Law, (typeof correctable)[number]>

/** Field by field what a correction changes, for the audit. */
export const differences = (before: Corrected, after: Corrected): Record<string, { before: unknown; after: unknown }> =>
  Object.fromEntries(
    correctable
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { before: before[field], after: after[field] }]),
  )

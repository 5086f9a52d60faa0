/** A depositary act: what a State did to an instrument, and when the depositary received it. */
import type { FullDate } from '../../../kernel/dates.ts'

export const actKinds = [
  'signature',
  'succession-to-signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'ratification-acceptance-or-approval',
] as const

export type ActKind = (typeof actKinds)[number]

export interface Act {
  readonly id: string
  readonly instrument: string
  readonly state: string
  readonly kind: ActKind
  readonly deposited_on: FullDate
  /** Date of effect as the source prints it; never computed. */
  readonly effective_printed: FullDate | null
  readonly reservation: boolean
  readonly objection: boolean
  readonly declaration: 'producer' | 'not-producer' | null
  readonly note: string | null
  readonly source: string
}

/** Acts that express consent to be bound (Vienna Convention on the Law of Treaties, art. 2(1)(b) and 11). */
export const isConsent = (kind: ActKind): boolean => kind !== 'signature' && kind !== 'succession-to-signature'

/** `consent` stands for every kind but signatures; undefined for all. */
export const isOfKind = ({ kind }: Act, wanted: ActKind | 'consent' | undefined): boolean =>
  wanted === undefined || (wanted === 'consent' ? isConsent(kind) : kind === wanted)

export const byDeposit = (a: Act, b: Act): number =>
  a.deposited_on < b.deposited_on ? -1 : a.deposited_on > b.deposited_on ? 1 : 0

/** An instrument with its own rule of entry into force, and the dates which that rule gives. Pure. */
import { addDays, type FullDate, firstDayOfMonthAfter } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'
import type { ActKind } from '../acts/act.ts'

/** The n-th day after a deposit, or the first day of the n-th month after the month of the deposit. */
export type Delay = { readonly days: number } | { readonly first_day_of_month_after: number }

/** A part of the States for which another instrument is in force, asked again on every day of deposit. */
export interface Share {
  readonly of: string
  readonly numerator: number
  readonly denominator: number
}

/** How many deposits bring the instrument into force: a number, or a share of the parties to another instrument. */
export type Threshold = { readonly deposits: number } | { readonly share: Share }

export type Condition =
  | { readonly kind: 'producer-states'; readonly count: number }
  | { readonly kind: 'parent-in-force'; readonly instrument: string }

export type EntryIntoForce = Threshold & {
  readonly delay: Delay
  readonly condition?: Condition | null
  /** Kinds of act that count towards the number. */
  readonly counts: readonly ActKind[]
  /** False where an instrument of a regional organisation is not counted in addition to those of its members. */
  readonly organisations_counted: boolean
  /** The rule counts only signatories, or those of the adopting conference; the data at hand cannot tell them apart. */
  readonly limited_to?: 'signatories' | 'conference-signatories' | null
  /** Article that states the rule. */
  readonly article: string
  readonly source: string
}

export interface ForEachParty {
  /** For instruments deposited after the entry into force. */
  readonly delay: Delay
  readonly article: string
  readonly requires_party_to: readonly string[]
  /** Never in force for a State before the instruments in `requires_party_to` are in force for it. */
  readonly not_before_parent: boolean
  readonly succession?: string | null
}

/** From the receipt of a denunciation to its effect. */
export interface Denunciation {
  readonly article: string
  readonly delay: { readonly days: number } | { readonly months: number }
}

export const instrumentKinds = ['convention', 'protocol', 'amendment', 'agreement', 'treaty'] as const

export type InstrumentKind = (typeof instrumentKinds)[number]

export interface Instrument {
  readonly code: string
  readonly kind: InstrumentKind
  readonly title: Text
  readonly short_title: Text
  readonly parents: readonly string[]
  readonly depositaries: readonly string[]
  readonly adopted_on: FullDate
  readonly adopted_at: Text
  /** The date on record, or that of the depositary's own act; what the rule gives from the acts at hand is computed beside it. */
  readonly in_force_on: FullDate | null
  readonly entry_into_force: EntryIntoForce
  /** Null where the text has no such clause; undefined where nobody has read it yet. */
  readonly denunciation?: Denunciation | null | undefined
  readonly for_each_party: ForEachParty
  readonly status_as_of: string
  /** Signatures are known up to this date; null where the source lists none. */
  readonly signatures_as_of: string | null
  readonly sources: readonly { readonly id: string; readonly text: Text; readonly as_of?: string | null }[]
  readonly collections: readonly string[]
  readonly gaps: readonly string[]
}

export const after = (deposit: FullDate, delay: Delay): FullDate =>
  'days' in delay ? addDays(deposit, delay.days) : firstDayOfMonthAfter(deposit, delay.first_day_of_month_after)

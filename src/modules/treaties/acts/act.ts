/** A depositary act: what a State, or the depositary, did to an instrument, and when; as the ledger has it. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'
import type { Entry } from './entry.ts'
import { type ActKind, isConsent } from './kinds.ts'

export * from './kinds.ts'

/** By which rule one of several sources decides. */
export type DecidingRule = 'only-source' | 'earliest-deposit' | 'depositary-itself' | 'earliest-of-sources'

/** One act as a fact: what the deciding source says of it, and all sources. */
export interface Act {
  /** Shared by everything that was recorded of the act. */
  readonly id: string
  readonly instrument: string
  /** Null for an act of the depositary about the whole instrument. */
  readonly state: string | null
  readonly kind: ActKind
  /** Date of the act: of its deposit; where none is recorded, the day it was done, or that of its effect. */
  readonly deposited_on: FullDate
  /** Date of effect as the source prints it; never computed. */
  readonly effective_printed: FullDate | null
  readonly reservation: boolean
  readonly objection: boolean
  readonly declaration: 'producer' | 'not-producer' | null
  readonly note: string | null
  readonly source: string
  /** What a reservation, declaration or objection concerns: `24(1)`. */
  readonly provisions: readonly string[]
  readonly effect: 'excludes' | 'modifies' | null
  /** Id of the act that is objected to, withdrawn or extended. */
  readonly about: string | null
  readonly precludes: boolean
  readonly territory: string | null
  readonly territory_name: Text | null
  /** The entries that stand, the deciding one first. */
  readonly entries: readonly [Entry, ...Entry[]]
  readonly rule: DecidingRule
}

/** An act of a participant. */
export type StateAct = Act & { readonly state: string }

/** An act of consent of a participant, and no other. */
export const isConsentAct = (act: Act): act is StateAct => act.state !== null && isConsent(act.kind)

export const isOfState = (act: Act): act is StateAct => act.state !== null

/** `consent` stands for every kind of consent to be bound; undefined for all kinds. */
export const isOfKind = ({ kind }: Act, wanted: ActKind | 'consent' | undefined): boolean =>
  wanted === undefined || (wanted === 'consent' ? isConsent(kind) : kind === wanted)

/** By date; acts of one day by their ids, so that the order never depends on that of recording. */
export const byDeposit = (a: Act, b: Act): number => {
  if (a.deposited_on !== b.deposited_on) return a.deposited_on < b.deposited_on ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** When an act takes effect that takes it at once: as printed, otherwise on its date. */
export const effectOf = ({ effective_printed, deposited_on }: Act): FullDate => effective_printed ?? deposited_on

/** Status of a participant in an instrument at a date, computed from depositary acts by the instrument's own rule. Pure. */
import { addDays, type FullDate } from '../../../kernel/dates.ts'
import { type Act, byDeposit, effectOf, isOfState, isSignature, type StateAct } from '../acts/act.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { type End, type Limits, type Period, type Provisional, periodsOf, provisionalOf } from './periods.ts'

/** `pending`: an instrument is deposited, entry into force for that State lies ahead. */
export const statuses = ['party', 'pending', 'signatory', 'none'] as const

export type Status = (typeof statuses)[number]

/** What one participant did to one instrument, and what follows from it. */
export interface Position {
  readonly instrument: string
  readonly state: string
  readonly signature: StateAct | null
  /** The first day on which a signature no longer counts; null while nothing ends it. */
  readonly signature_until: FullDate | null
  /** The act that began the last period; `periodAt` finds that of a day. */
  readonly consent: StateAct | null
  /** Of the last period, by the rule; null while the instrument itself has no date of entry into force. */
  readonly in_force_from: FullDate | null
  /** Where the source contradicts the rule or itself. */
  readonly contradiction: Contradiction | null
  /** In order of date. */
  readonly periods: readonly Period[]
  readonly provisional: readonly Provisional[]
  /** Everything that the State did, in order of date. */
  readonly acts: readonly StateAct[]
}

export type Contradiction = 'printed-differs-from-rule' | 'effect-before-deposit'

const contradictionOf = (consent: Act, effect: FullDate | null): Contradiction | null => {
  const printed = consent.effective_printed
  if (printed === null || consent.kind === 'succession') return null
  if (printed < consent.deposited_on) return 'effect-before-deposit'
  return effect !== null && printed !== effect ? 'printed-differs-from-rule' : null
}

/** What is known around the acts of one instrument. */
export interface Around {
  /** From when the instruments on which it depends bind a State that consents on a day. */
  readonly parentInForceFrom?: ((state: string, on: FullDate) => FullDate | null) | undefined
  /** The last day of a State that no longer exists. */
  readonly endedOn?: ((state: string) => FullDate | null) | undefined
}

const signatureUntil = (signature: StateAct | null, acts: readonly StateAct[], ended: FullDate | null) => {
  if (signature === null) return null
  const days = [
    ...acts.filter(({ kind }) => kind === 'withdrawal-of-signature').map(effectOf),
    ...(ended === null ? [] : [addDays(ended, 1)]),
  ].filter((day) => day >= signature.deposited_on)
  return days.sort()[0] ?? null
}

const positionOf = (instrument: Instrument, state: string, acts: readonly StateAct[], limits: Limits): Position => {
  const signature = acts.find(({ kind }) => isSignature(kind)) ?? null
  const periods = periodsOf(instrument, acts, limits)
  const last = periods.at(-1)
  return {
    instrument: instrument.code,
    state,
    signature,
    signature_until: signatureUntil(signature, acts, limits.stateEnded),
    consent: last?.consent ?? null,
    in_force_from: last?.from ?? null,
    contradiction: last === undefined ? null : contradictionOf(last.consent, last.from),
    periods,
    provisional: provisionalOf(acts, periods, limits),
    acts,
  }
}

/** The act that ended the whole instrument. */
export const terminationOf = (acts: Iterable<Act>): End | null => {
  let first: End | null = null
  for (const act of acts) {
    if (act.kind !== 'termination' || act.state !== null) continue
    const on = effectOf(act)
    if (first === null || on < first.on)
      first = { on, reason: 'termination', act, rule: act.effective_printed === null ? 'at-once' : 'printed' }
  }
  return first
}

/** One position a participant that ever acted, by `state` code. The order of `acts` does not matter. */
export const positionsOf = (
  instrument: Instrument,
  acts: Iterable<Act>,
  { parentInForceFrom = () => null, endedOn = () => null }: Around = {},
): Map<string, Position> => {
  const all = [...acts]
  const termination = terminationOf(all)
  const byState = new Map<string, StateAct[]>()
  for (const act of all) {
    if (!isOfState(act)) continue
    const known = byState.get(act.state)
    if (known === undefined) byState.set(act.state, [act])
    else known.push(act)
  }
  const positions = new Map<string, Position>()
  for (const [state, own] of byState) {
    own.sort(byDeposit)
    const limits = {
      termination,
      stateEnded: endedOn(state),
      parentFrom: (on: FullDate) => parentInForceFrom(state, on),
    }
    positions.set(state, positionOf(instrument, state, own, limits))
  }
  return positions
}

/** The period to which a day belongs, from the deposit on. */
export const periodAt = (position: Position | undefined, date: FullDate): Period | undefined =>
  position?.periods.find(({ consent, until }) => consent.deposited_on <= date && (until === null || date < until))

/** Status at the end of the day `date`. */
export const statusAt = (position: Position | undefined, date: FullDate): Status => {
  if (position === undefined) return 'none'
  const period = periodAt(position, date)
  if (period !== undefined) return period.from !== null && period.from <= date ? 'party' : 'pending'
  const { signature, signature_until, periods } = position
  const isSigned =
    signature !== null && signature.deposited_on <= date && (signature_until === null || date < signature_until)
  // Whoever was bound and left is no signatory again; who withdrew a consent before it took effect is.
  const hasLeft = periods.some(({ consent, end }) => consent.deposited_on <= date && end?.reason !== 'withdrawal')
  return isSigned && !hasLeft ? 'signatory' : 'none'
}

/** Whether a State applies the instrument provisionally on a day. */
export const isProvisionalAt = (position: Position | undefined, date: FullDate): boolean =>
  position?.provisional.some(({ from, until }) => from <= date && (until === null || date < until)) ?? false

/** The period that ended last before a day, where none runs then: what a denunciation or the end of a State left. */
export const endedBefore = (position: Position | undefined, date: FullDate): Period | undefined =>
  periodAt(position, date) === undefined
    ? position?.periods.findLast(({ until }) => until !== null && until <= date)
    : undefined

/** From when a State that consents on a day to something else is bound by this, for instruments that follow another. */
export const boundFrom = (position: Position | undefined, on: FullDate): FullDate | null =>
  (position?.periods.find(({ until }) => until === null || until > on) ?? position?.periods.at(-1))?.from ?? null

/** Status of a participant in an instrument at a date, computed from depositary acts by the instrument's own rule. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import { type Act, isConsent } from '../acts/act.ts'
import { after, type Instrument } from '../instruments/instrument.ts'

/** `pending`: an instrument is deposited, entry into force for that State lies ahead. */
export const statuses = ['party', 'pending', 'signatory', 'none'] as const

export type Status = (typeof statuses)[number]

/** What one participant did to one instrument, and what follows from it. */
export interface Position {
  readonly instrument: string
  readonly state: string
  readonly signature: Act | null
  readonly consent: Act | null
  /** By the rule; null while the instrument itself has no date of entry into force. */
  readonly in_force_from: FullDate | null
  /** Where the source contradicts the rule or itself. */
  readonly contradiction: Contradiction | null
}

export type Contradiction = 'printed-differs-from-rule' | 'effect-before-deposit'

/**
 * The date from which the instrument binds the depositing State: the deposit plus the instrument's delay, not before the
 * instrument's own entry into force (VCLT art. 24). A succession takes effect at the date that the depositary prints;
 * without one, at its deposit.
 * @param parent date from which the instruments on which this one depends bind the same State, where the rule says `not_before_parent`
 */
export const inForceFrom = (instrument: Instrument, consent: Act, parent: FullDate | null = null): FullDate | null => {
  const record = instrument.in_force_on
  if (record === null) return null
  const start = parent !== null && parent > record ? parent : record
  const effect =
    consent.kind === 'succession'
      ? (consent.effective_printed ?? consent.deposited_on)
      : after(consent.deposited_on, instrument.for_each_party.delay)
  return effect < start ? start : effect
}

const contradictionOf = (consent: Act, effect: FullDate | null): Contradiction | null => {
  const printed = consent.effective_printed
  if (printed === null || consent.kind === 'succession') return null
  if (printed < consent.deposited_on) return 'effect-before-deposit'
  return effect !== null && printed !== effect ? 'printed-differs-from-rule' : null
}

const earlier = (a: Act | null, b: Act): Act => (a !== null && a.deposited_on <= b.deposited_on ? a : b)

/** One position a participant that ever acted, by `state` code. The first act of consent counts: no source lists withdrawals. */
export const positionsOf = (
  instrument: Instrument,
  acts: Iterable<Act>,
  parentInForceFrom: (state: string) => FullDate | null = () => null,
): Map<string, Position> => {
  const found = new Map<string, { signature: Act | null; consent: Act | null }>()
  for (const act of acts) {
    let entry = found.get(act.state)
    if (entry === undefined) {
      entry = { signature: null, consent: null }
      found.set(act.state, entry)
    }
    if (isConsent(act.kind)) entry.consent = earlier(entry.consent, act)
    else entry.signature = earlier(entry.signature, act)
  }
  const positions = new Map<string, Position>()
  for (const [state, { signature, consent }] of found) {
    const in_force_from = consent === null ? null : inForceFrom(instrument, consent, parentInForceFrom(state))
    const contradiction = consent === null ? null : contradictionOf(consent, in_force_from)
    positions.set(state, { instrument: instrument.code, state, signature, consent, in_force_from, contradiction })
  }
  return positions
}

/** Status at the end of the day `date`. */
export const statusAt = (position: Position | undefined, date: FullDate): Status => {
  if (position === undefined) return 'none'
  const { consent, signature, in_force_from } = position
  if (consent !== null && consent.deposited_on <= date)
    return in_force_from !== null && in_force_from <= date ? 'party' : 'pending'
  return signature !== null && signature.deposited_on <= date ? 'signatory' : 'none'
}

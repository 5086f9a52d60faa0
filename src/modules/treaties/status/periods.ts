/** From when until when an instrument bound a participant, and by which acts. Pure. */
import { addDays, type FullDate } from '../../../kernel/dates.ts'
import { type Act, effectOf, isConsent, type StateAct } from '../acts/act.ts'
import { after, type Instrument } from '../instruments/instrument.ts'

export interface End {
  /** The first day on which it is no longer bound. */
  readonly on: FullDate
  readonly reason: 'denunciation' | 'withdrawal' | 'termination' | 'state-ended'
  readonly act: Act | null
  /**
   * Where the date comes from: as printed, by the instrument's own clause on denunciation, or the twelve months of the Vienna
   * Convention on the Law of Treaties, art. 56(2), where no clause is known.
   */
  readonly rule: 'printed' | 'clause' | 'twelve-months' | 'at-once'
}

export interface Period {
  readonly consent: StateAct
  /** In force from; null while the instrument itself has no date of entry into force. */
  readonly from: FullDate | null
  /** The first day on which it is no longer bound; null while nothing ends it. */
  readonly until: FullDate | null
  readonly end: End | null
}

export interface Provisional {
  readonly act: StateAct
  readonly from: FullDate
  readonly until: FullDate | null
}

/**
 * The date from which the instrument binds the depositing State: the deposit plus the instrument's delay, not before the
 * instrument's own entry into force (VCLT art. 24). A succession takes effect at the date that the depositary prints;
 * without one, at its deposit.
 * @param parent date from which the instruments on which this one depends bind the same State, where the rule says `not_before_parent`
 */
export const inForceFrom = (
  instrument: Instrument,
  consent: Pick<Act, 'kind' | 'deposited_on' | 'effective_printed'>,
  parent: FullDate | null = null,
): FullDate | null => {
  const record = instrument.in_force_on
  if (record === null) return null
  const start = parent !== null && parent > record ? parent : record
  const effect =
    consent.kind === 'succession'
      ? (consent.effective_printed ?? consent.deposited_on)
      : after(consent.deposited_on, instrument.for_each_party.delay)
  return effect < start ? start : effect
}

/** The same day so many months later; the last day of the month where it has no such day. */
export const addMonths = (date: FullDate, months: number): FullDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  return addDays(`${last.toISOString().slice(0, 8)}01`, Math.min(day, last.getUTCDate()) - 1)
}

const denunciationOf = (instrument: Instrument, act: StateAct): End => {
  const shared = { reason: 'denunciation', act } as const
  if (act.effective_printed !== null) return { ...shared, on: act.effective_printed, rule: 'printed' }
  const delay = instrument.denunciation?.delay
  if (delay === undefined) return { ...shared, on: addMonths(act.deposited_on, 12), rule: 'twelve-months' }
  const on = 'days' in delay ? addDays(act.deposited_on, delay.days) : addMonths(act.deposited_on, delay.months)
  return { ...shared, on, rule: 'clause' }
}

const atOnce = (reason: End['reason'], act: Act): End => ({
  on: effectOf(act),
  reason,
  act,
  rule: act.effective_printed === null ? 'at-once' : 'printed',
})

/** What ends a State's participation by its own acts. A denunciation that is withdrawn before it takes effect ends nothing. */
const endsOf = (instrument: Instrument, acts: readonly StateAct[]): End[] => {
  const withdrawals = acts.filter(({ kind }) => kind === 'withdrawal-of-denunciation')
  const isWithdrawn = ({ on, act }: End) =>
    withdrawals.some(
      ({ about, deposited_on }) =>
        (about === null || about === act?.id) && deposited_on >= (act?.deposited_on ?? '') && deposited_on < on,
    )
  return acts.flatMap((act): End[] => {
    if (act.kind === 'withdrawal-of-consent') return [atOnce('withdrawal', act)]
    if (act.kind === 'termination') return [atOnce('termination', act)]
    if (act.kind !== 'denunciation') return []
    const end = denunciationOf(instrument, act)
    return isWithdrawn(end) ? [] : [end]
  })
}

const earlierEnd = (a: End | null, b: End): End => (a === null || b.on < a.on ? b : a)

export interface Limits {
  /** What ends it for every participant. */
  readonly termination: End | null
  /** The last day of the State itself. */
  readonly stateEnded: FullDate | null
  readonly parentFrom: (on: FullDate) => FullDate | null
}

const endOfState = (day: FullDate | null): End[] =>
  day === null ? [] : [{ on: addDays(day, 1), reason: 'state-ended', act: null, rule: 'at-once' }]

/** When what the consent of a day began ends: by a notice given since, or by what ends it for all. */
const endOf = (consent: StateAct, ends: readonly End[]): End | null =>
  ends
    .filter(
      ({ act, on }) => on >= consent.deposited_on && (act?.state == null || act.deposited_on >= consent.deposited_on),
    )
    .reduce(earlierEnd, null)

/**
 * The periods of one State in order of date. The first act of consent begins one; a later one only counts if what came before
 * has ended, or is about to by a notice given before it.
 * @param acts of one State, in order of date
 */
export const periodsOf = (
  instrument: Instrument,
  acts: readonly StateAct[],
  { termination, stateEnded, parentFrom }: Limits,
): Period[] => {
  const own = endsOf(instrument, acts)
  const whole = [...(termination === null ? [] : [termination]), ...endOfState(stateEnded)]
  const periods: Period[] = []
  for (const consent of acts) {
    if (!isConsent(consent.kind)) continue
    const last = periods.at(-1)
    if (last !== undefined && isOpen(last, consent.deposited_on)) continue
    // After the end of the State or of the instrument nobody consents.
    if (whole.some(({ on }) => consent.deposited_on >= on)) continue
    const from = inForceFrom(instrument, consent, parentFrom(consent.deposited_on))
    const end = endOf(consent, [...own, ...whole])
    periods.push({ consent, from, until: end?.on ?? null, end })
  }
  return periods
}

const isOpen = ({ until, end }: Period, day: FullDate): boolean =>
  until === null || (day < until && !(end?.act != null && end.act.state !== null && end.act.deposited_on <= day))

/** Provisional application lasts until it is withdrawn, the instrument is in force for the State, or the State ends. */
export const provisionalOf = (
  acts: readonly StateAct[],
  periods: readonly Period[],
  { termination, stateEnded }: Limits,
): Provisional[] =>
  acts
    .filter(({ kind }) => kind === 'provisional-application')
    .map((act) => {
      const from = effectOf(act)
      const ends = [
        ...acts.filter(({ kind }) => kind === 'withdrawal-of-provisional-application').map(effectOf),
        ...periods.flatMap(({ from: bound }) => bound ?? []),
        ...(termination === null ? [] : [termination.on]),
        ...endOfState(stateEnded).map(({ on }) => on),
      ].filter((day) => day >= from)
      return { act, from, until: ends.sort()[0] ?? null }
    })

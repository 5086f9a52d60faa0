/** When an instrument should have entered into force by its own rule, from the acts at hand. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import { byDeposit, type StateAct } from '../acts/act.ts'
import type { Period } from '../status/periods.ts'
import { after, type Instrument, type Share } from './instrument.ts'

export interface Reproduction {
  /** The date that the rule gives from the acts at hand; null when they do not reach the threshold. */
  readonly computed: FullDate | null
  /** The act that reached the threshold. */
  readonly decisive: StateAct | null
  /** Number of acts needed at that moment. */
  readonly needed: number | null
  readonly on_record: FullDate | null
  readonly agrees: boolean
}

export interface Surroundings {
  /** Number of States for which the instrument `code` is in force on `date`. */
  readonly statesInForce: (code: string, date: FullDate) => number
  /** Date of entry into force on record of the instrument `code`. */
  readonly inForceOn: (code: string) => FullDate | null
  /** True for regional organisations. */
  readonly isOrganisation: (state: string) => boolean
}

/**
 * Counts the consents in order of date until the rule of `instrument.entry_into_force` is satisfied, then adds its delay. Who
 * has left by then, or exists no more, counts no longer.
 * A rule limited to signatories counts every act of the kinds given, because the lists of signatories are not in the data.
 * @param periods of all participants
 */
export const reproduce = (
  instrument: Instrument,
  periods: readonly Period[],
  surroundings: Surroundings,
): Reproduction => {
  const rule = instrument.entry_into_force
  const condition = rule.condition ?? null
  const counted = periods
    .filter(
      ({ consent: { kind, state } }) =>
        rule.counts.includes(kind) && (rule.organisations_counted || !surroundings.isOrganisation(state)),
    )
    .sort((a, b) => byDeposit(a.consent, b.consent))
  const somebodyLeft = counted.some(({ until }) => until !== null)
  const boundBy = (index: number, day: FullDate): readonly Period[] => {
    const first = counted.slice(0, index + 1)
    return somebodyLeft ? first.filter(({ until }) => until === null || until > day) : first
  }
  const needed = (date: FullDate): number => ('share' in rule ? shareOf(rule.share, date) : rule.deposits)
  const shareOf = ({ of, numerator, denominator }: Share, date: FullDate): number =>
    Math.ceil((surroundings.statesInForce(of, date) * numerator) / denominator)
  const enoughProducers = (bound: readonly Period[]): boolean =>
    condition?.kind !== 'producer-states' ||
    bound.filter(({ consent }) => consent.declaration === 'producer').length >= condition.count

  const on_record = instrument.in_force_on
  for (const [index, { consent: act }] of counted.entries()) {
    const threshold = needed(act.deposited_on)
    if (index + 1 < threshold) continue
    const bound = boundBy(index, act.deposited_on)
    if (bound.length < threshold || !enoughProducers(bound)) continue
    const effect = after(act.deposited_on, rule.delay)
    const parent = condition?.kind === 'parent-in-force' ? surroundings.inForceOn(condition.instrument) : null
    const computed = parent !== null && effect < parent ? parent : effect
    return { computed, decisive: act, needed: threshold, on_record, agrees: computed === on_record }
  }
  return { computed: null, decisive: null, needed: null, on_record, agrees: false }
}

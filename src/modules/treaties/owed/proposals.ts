/** Which instruments, joined, would close most obligations: per State, and added up over a region. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import { joining, type OwedOf, owedNow } from './owed.ts'

export interface Proposal {
  readonly state: string
  readonly instrument: string
  /** Instruments that have to be joined as well, because this one is open only to their parties. */
  readonly with: readonly string[]
  /** Mandatory obligations that the State does not owe now. */
  readonly mandatory: number
  /** What it would only be allowed to do. */
  readonly optional: number
  /** Ids of shared rules that bind it under no other instrument. */
  readonly rules: readonly string[]
}

export interface Candidate {
  readonly instrument: string
  readonly requires: readonly string[]
}

/** For one State, the instrument that would close most first. */
export const proposalsFor = (
  state: string,
  of: Omit<OwedOf, 'towards'>,
  candidates: readonly Candidate[],
  day: FullDate,
): Proposal[] => {
  const bound = new Set(of.bonds.map(({ instrument }) => instrument))
  const now = owedNow(of)
  return candidates
    .filter(({ instrument }) => !bound.has(instrument))
    .map(({ instrument, requires }): Proposal => {
      const needed = requires.filter((code) => !bound.has(code))
      const { gained, fresh } = joining(of, [...needed, instrument], day, now)
      const mandatory = gained.filter(({ obligation }) => obligation.force === 'mandatory').length
      return {
        state,
        instrument,
        with: needed,
        mandatory,
        optional: gained.length - mandatory,
        rules: [...new Set(fresh.flatMap(({ obligation }) => obligation.parallel ?? []))],
      }
    })
    .filter(({ mandatory, optional }) => mandatory + optional > 0)
    .sort(
      (a, b) => b.mandatory - a.mandatory || b.rules.length - a.rules.length || (a.instrument < b.instrument ? -1 : 1),
    )
}

export interface Sum {
  readonly instrument: string
  /** Those that have not joined it, the one with most to close first. */
  readonly states: readonly string[]
  /** Mandatory obligations that all of them together would assume. */
  readonly mandatory: number
}

/** For a region: by instrument, the one that would close most first. */
export const summed = (proposals: readonly Proposal[]): Sum[] =>
  [...Map.groupBy(proposals, ({ instrument }) => instrument)]
    .map(([instrument, all]) => ({
      instrument,
      states: all.toSorted((a, b) => b.mandatory - a.mandatory).map(({ state }) => state),
      mandatory: all.reduce((sum, { mandatory }) => sum + mandatory, 0),
    }))
    .sort((a, b) => b.mandatory - a.mandatory || (a.instrument < b.instrument ? -1 : 1))

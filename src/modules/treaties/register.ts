/** The whole register in memory: instruments, acts and the positions that follow from them. Pure. */
import type { FullDate } from '../../kernel/dates.ts'
import type { Text } from '../../kernel/text.ts'
import { type Act, byDeposit, effectOf, type StateAct } from './acts/act.ts'
import { type Entry, endOfDay } from './acts/entry.ts'
import { factsOf } from './acts/facts.ts'
import { type Reproduction, reproduce } from './instruments/entry-into-force.ts'
import type { Instrument } from './instruments/instrument.ts'
import { boundFrom, type Position, positionsOf, type Status, statusAt } from './status/status.ts'

export interface Collection {
  readonly id: string
  readonly name: Text
  /** Codes in order of adoption. */
  readonly instruments: readonly string[]
}

export interface Gap {
  readonly id: string
  readonly title: Text
  readonly explanation: Text
}

export interface Register {
  /** By code, in order of adoption; an act of entry into force in the ledger gives the date where it is known. */
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly collections: ReadonlyMap<string, Collection>
  readonly gaps: ReadonlyMap<string, Gap>
  /** By instrument, in order of date: acts of every kind, those of the depositary too. */
  readonly acts: ReadonlyMap<string, readonly Act[]>
  /** By instrument and State. */
  readonly positions: ReadonlyMap<string, ReadonlyMap<string, Position>>
  readonly reproductions: ReadonlyMap<string, Reproduction>
  /** The day as of whose end the register is known; null for now. */
  readonly knownAt: FullDate | null
  /** The day of the first record; null while there is none. */
  readonly begins: FullDate | null
}

/** Everything from which a register follows. */
export interface Parts {
  /** In order of adoption. */
  readonly instruments: readonly Instrument[]
  readonly collections: readonly Collection[]
  readonly gaps: readonly Gap[]
  /** Approved entries, by instrument. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly isOrganisation: (state: string) => boolean
  /** The last day of a State that no longer exists. */
  readonly endedOn: (state: string) => FullDate | null
  readonly begins?: FullDate | null
}

const latest = (dates: readonly (FullDate | null | undefined)[]): FullDate | null =>
  dates.reduce<FullDate | null>((last, date) => (date && (last === null || date > last) ? date : last), null)

/** Positions by instrument; an instrument comes after those on which it depends. Those in `known` are taken as they are. */
export const allPositions = (
  instruments: ReadonlyMap<string, Instrument>,
  acts: ReadonlyMap<string, readonly Act[]>,
  endedOn?: Parts['endedOn'],
  known: Iterable<readonly [string, ReadonlyMap<string, Position>]> = [],
): Map<string, ReadonlyMap<string, Position>> => {
  const done = new Map<string, ReadonlyMap<string, Position>>(known)
  const add = (instrument: Instrument): ReadonlyMap<string, Position> => {
    const found = done.get(instrument.code)
    if (found) return found
    const parents = parentsOf(instrument).flatMap((code) => {
      const parent = instruments.get(code)
      return parent === undefined ? [] : [add(parent)]
    })
    const parentInForceFrom =
      parents.length === 0
        ? undefined
        : (state: string, on: FullDate) => latest(parents.map((positions) => boundFrom(positions.get(state), on)))
    const positions = positionsOf(instrument, acts.get(instrument.code) ?? [], { parentInForceFrom, endedOn })
    done.set(instrument.code, positions)
    return positions
  }
  for (const instrument of instruments.values()) add(instrument)
  return done
}

/** Instruments whose entry into force for a State that of this one waits for. */
const parentsOf = ({ for_each_party: { not_before_parent, requires_party_to } }: Instrument): readonly string[] =>
  not_before_parent ? requires_party_to : []

/** Instruments with whose parties or date the rule of this one reckons. */
const reckonsWith = ({ entry_into_force: rule }: Instrument): string[] => [
  ...('share' in rule ? [rule.share.of] : []),
  ...(rule.condition?.kind === 'parent-in-force' ? [rule.condition.instrument] : []),
]

/** The date of entry into force by the depositary's own act, where the ledger has one. */
const withRecordedDate = (instrument: Instrument, acts: readonly Act[]): Instrument => {
  const act = acts.find(({ kind, state }) => kind === 'entry-into-force' && state === null)
  const on = act === undefined ? instrument.in_force_on : effectOf(act)
  return on === instrument.in_force_on ? instrument : { ...instrument, in_force_on: on }
}

/** With everything that depends on one of them. */
const widened = (codes: Iterable<string>, instruments: Iterable<Instrument>): Set<string> => {
  const all = [...instruments]
  const wide = new Set(codes)
  for (let size = -1; size !== wide.size; ) {
    size = wide.size
    for (const instrument of all) if (parentsOf(instrument).some((code) => wide.has(code))) wide.add(instrument.code)
  }
  return wide
}

/**
 * The register as it follows from its parts.
 * @param knownAt day as of whose end the entries are known; null for now
 * @param before the register before some entries came; only what depends on the instruments `touched` is computed again
 */
export const buildRegister = (
  parts: Parts,
  knownAt: FullDate | null = null,
  before?: { readonly register: Register; readonly touched: Iterable<string> },
): Register => {
  const moment = knownAt === null ? undefined : endOfDay(knownAt)
  const stale = before === undefined ? null : widened(before.touched, parts.instruments)
  const isStale = (code: string) => stale === null || stale.has(code)
  const acts = new Map<string, readonly Act[]>()
  for (const { code, depositaries } of parts.instruments) {
    const known = isStale(code) ? undefined : before?.register.acts.get(code)
    acts.set(code, known ?? factsOf(parts.entries.get(code) ?? [], depositaries, moment).sort(byDeposit))
  }
  const instruments = new Map(
    parts.instruments.map((instrument) => [instrument.code, withRecordedDate(instrument, acts.get(instrument.code)!)]),
  )
  const fresh = [...(before?.register.positions ?? [])].filter(([code]) => !isStale(code))
  const positions = allPositions(instruments, acts, parts.endedOn, fresh)
  const surroundings = {
    isOrganisation: parts.isOrganisation,
    inForceOn: (code: string) => instruments.get(code)?.in_force_on ?? null,
    statesInForce: (code: string, date: FullDate) => countAt(positions.get(code), date, parts.isOrganisation).party,
  }
  const reproductions = new Map<string, Reproduction>()
  for (const instrument of instruments.values()) {
    const { code } = instrument
    const known =
      isStale(code) || reckonsWith(instrument).some(isStale) ? undefined : before?.register.reproductions.get(code)
    const periods =
      known === undefined ? [...positions.get(code)!.values()].flatMap((position) => position.periods) : []
    reproductions.set(code, known ?? reproduce(instrument, periods, surroundings))
  }
  return {
    instruments,
    collections: new Map(parts.collections.map((collection) => [collection.id, collection])),
    gaps: new Map(parts.gaps.map((gap) => [gap.id, gap])),
    acts,
    positions,
    reproductions,
    knownAt,
    begins: parts.begins ?? null,
  }
}

/** Everything that a State did, by instrument in order of adoption and by date. */
export const actsOfState = ({ positions }: Pick<Register, 'positions'>, state: string): StateAct[] =>
  [...positions.values()].flatMap((byState) => byState.get(state)?.acts ?? [])

/** The first collection: the instruments that the programme is about. */
export const mainCollection = ({ collections }: Register): Collection | undefined => [...collections.values()][0]

/** Collections that share no instrument with one before them: together they name every instrument once. */
export const disjointCollections = ({ collections }: Register): Collection[] => {
  const seen = new Set<string>()
  return [...collections.values()].filter(({ instruments }) => {
    const isNew = instruments.every((code) => !seen.has(code))
    for (const code of instruments) seen.add(code)
    return isNew
  })
}

/** Number of participants of each status at a date; `none` is not counted. */
export const countAt = (
  positions: ReadonlyMap<string, Position> | undefined,
  date: FullDate,
  leaveOut: (state: string) => boolean = () => false,
): Record<Exclude<Status, 'none'>, number> => {
  const counts = { party: 0, pending: 0, signatory: 0 }
  for (const position of positions?.values() ?? []) {
    const status = statusAt(position, date)
    if (status !== 'none' && !leaveOut(position.state)) counts[status] += 1
  }
  return counts
}

/** Status of each State in each instrument at a date, in the order given. */
export const matrixAt = (
  register: Pick<Register, 'positions'>,
  date: FullDate,
  states: readonly string[],
  instruments: readonly string[],
): Status[][] => {
  const columns = instruments.map((code) => register.positions.get(code))
  return states.map((state) => columns.map((positions) => statusAt(positions?.get(state), date)))
}

/** Number of parties over time: each date on which it changed, with the number reached. */
export const partiesOverTime = (positions: Iterable<Position>): { date: FullDate; parties: number }[] => {
  const changes = new Map<FullDate, number>()
  const change = (date: FullDate, by: number) => changes.set(date, (changes.get(date) ?? 0) + by)
  for (const { periods } of positions)
    for (const { from, until } of periods) {
      if (from === null || (until !== null && until <= from)) continue
      change(from, 1)
      if (until !== null) change(until, -1)
    }
  let parties = 0
  return [...changes]
    .filter(([, by]) => by !== 0)
    .sort()
    .map(([date, by]) => {
      parties += by
      return { date, parties }
    })
}

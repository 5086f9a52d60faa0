/** The whole register in memory: instruments, acts and the positions that follow from them. Pure. */
import type { FullDate } from '../../kernel/dates.ts'
import type { Text } from '../../kernel/text.ts'
import type { Act } from './acts/act.ts'
import { type Reproduction, reproduce } from './instruments/entry-into-force.ts'
import type { Instrument } from './instruments/instrument.ts'
import { type Position, positionsOf, type Status, statusAt } from './status/status.ts'

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
  /** By code, in order of adoption. */
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly collections: ReadonlyMap<string, Collection>
  readonly gaps: ReadonlyMap<string, Gap>
  /** By instrument, in order of date. */
  readonly acts: ReadonlyMap<string, readonly Act[]>
  /** By instrument and State. */
  readonly positions: ReadonlyMap<string, ReadonlyMap<string, Position>>
  readonly reproductions: ReadonlyMap<string, Reproduction>
}

const latest = (dates: readonly (FullDate | null | undefined)[]): FullDate | null =>
  dates.reduce<FullDate | null>((last, date) => (date && (last === null || date > last) ? date : last), null)

/** Positions by instrument; an instrument comes after those on which it depends. */
export const allPositions = (
  instruments: ReadonlyMap<string, Instrument>,
  acts: ReadonlyMap<string, readonly Act[]>,
): Map<string, Map<string, Position>> => {
  const done = new Map<string, Map<string, Position>>()
  const add = (instrument: Instrument): Map<string, Position> => {
    const known = done.get(instrument.code)
    if (known) return known
    const { not_before_parent, requires_party_to } = instrument.for_each_party
    const parents = not_before_parent
      ? requires_party_to.flatMap((code) => {
          const parent = instruments.get(code)
          return parent === undefined ? [] : [add(parent)]
        })
      : []
    const parentInForceFrom =
      parents.length === 0
        ? undefined
        : (state: string) => latest(parents.map((positions) => positions.get(state)?.in_force_from))
    const positions = positionsOf(instrument, acts.get(instrument.code) ?? [], parentInForceFrom)
    done.set(instrument.code, positions)
    return positions
  }
  for (const instrument of instruments.values()) add(instrument)
  return done
}

export const buildRegister = (
  parts: {
    instruments: readonly Instrument[]
    collections: readonly Collection[]
    gaps: readonly Gap[]
    acts: readonly Act[]
  },
  isOrganisation: (state: string) => boolean,
): Register => {
  const instruments = new Map(parts.instruments.map((instrument) => [instrument.code, instrument]))
  const acts = Map.groupBy(parts.acts, ({ instrument }) => instrument)
  const positions = allPositions(instruments, acts)
  const surroundings = {
    isOrganisation,
    inForceOn: (code: string) => instruments.get(code)?.in_force_on ?? null,
    statesInForce: (code: string, date: FullDate) => countAt(positions.get(code), date, isOrganisation).party,
  }
  return {
    instruments,
    collections: new Map(parts.collections.map((collection) => [collection.id, collection])),
    gaps: new Map(parts.gaps.map((gap) => [gap.id, gap])),
    acts,
    positions,
    reproductions: new Map(
      parts.instruments.map((instrument) => [
        instrument.code,
        reproduce(instrument, acts.get(instrument.code) ?? [], surroundings),
      ]),
    ),
  }
}

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

/** Cumulative number of parties: each date on which it grew, with the number reached. */
export const partiesOverTime = (positions: Iterable<Position>): { date: FullDate; parties: number }[] => {
  const dates = [...positions].flatMap(({ in_force_from }) => (in_force_from === null ? [] : [in_force_from])).sort()
  const steps: { date: FullDate; parties: number }[] = []
  for (const [index, date] of dates.entries()) {
    const last = steps.at(-1)
    if (last?.date === date) last.parties = index + 1
    else steps.push({ date, parties: index + 1 })
  }
  return steps
}

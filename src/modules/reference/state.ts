/** A State or another participant of the register: what it is and where it belongs. */
import { Problem } from '../../kernel/problem.ts'
import type { Text } from '../../kernel/text.ts'

/**
 * `member`: Member State of the United Nations; `observer`: non-member observer State; `other`: other State that takes part in
 * treaties; `organisation`: regional organisation; `area`: area or territory that the data name; `former`: dissolved State.
 */
export const stateKinds = ['member', 'observer', 'other', 'organisation', 'area', 'former'] as const

export type StateKind = (typeof stateKinds)[number]

export interface State {
  /** ISO 3166-1 alpha-3, or a code of the user-assigned range (XEU, XEA, XKX), or the withdrawn code of a former State. */
  readonly code: string
  readonly kind: StateKind
  readonly iso2: string | null
  /** M49 code of the State. */
  readonly m49: string | null
  /** M49 code of the smallest region that holds it. */
  readonly region: string | null
  readonly admitted_on: string | null
  readonly ended_on: string | null
  readonly successors: readonly string[]
  readonly name: Text
  readonly formal_name: Text | null
  /** Former and common names in any language, for the search. */
  readonly other_names: readonly string[]
  readonly note: string | null
}

export interface Region {
  readonly code: string
  readonly parent: string | null
  readonly level: string
  readonly name: Text
}

export interface Grouping {
  readonly id: string
  readonly kind: string
  readonly name: Text
  readonly source: string
  readonly members: readonly string[]
}

export interface Theme {
  readonly id: string
  readonly broader: string | null
  readonly name: Text
  readonly description: Text
}

export interface Organisation {
  readonly id: string
  readonly kind: string
  readonly acronym: string | null
  readonly name: Text
}

export interface Place {
  readonly id: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly name: Text
}

/** Everything that the other modules look up by code; small enough to keep whole. */
export interface Reference {
  readonly states: ReadonlyMap<string, State>
  readonly regions: ReadonlyMap<string, Region>
  readonly groupings: ReadonlyMap<string, Grouping>
  readonly themes: ReadonlyMap<string, Theme>
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly places: ReadonlyMap<string, Place>
}

/** The region and all that lie above it, smallest first. */
export const regionsAbove = (regions: ReadonlyMap<string, Region>, code: string | null): Region[] => {
  const region = code === null ? undefined : regions.get(code)
  return region === undefined ? [] : [region, ...regionsAbove(regions, region.parent)]
}

/** Codes of the States of a region, of its sub-regions, or of a grouping; undefined if there is no such thing. */
export const membersOf = (reference: Reference, id: string): ReadonlySet<string> | undefined => {
  const grouping = reference.groupings.get(id)
  if (grouping) return new Set(grouping.members)
  if (!reference.regions.has(id)) return undefined
  const inside = [...reference.states.values()].filter(({ region }) =>
    regionsAbove(reference.regions, region).some(({ code }) => code === id),
  )
  return new Set(inside.map(({ code }) => code))
}

/**
 * Tests whether a State is in a region or grouping; every State is where none is asked for.
 * @throws Problem bad-input for an id that nothing has
 */
export const inRegion = (reference: Reference, region: string | undefined): ((code: string) => boolean) => {
  if (region === undefined) return () => true
  const members = membersOf(reference, region)
  if (members === undefined) {
    const allowed = [...reference.groupings.keys(), ...reference.regions.keys()].join(', ')
    throw new Problem('bad-input', [{ field: 'region', value: region, allowed }])
  }
  return (code) => members.has(code)
}

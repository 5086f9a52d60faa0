/** The whole register of obligations in memory, and what one can ask of it. Pure. */
import type { Text } from '../../../kernel/text.ts'
import type { Resolution } from '../resolutions/resolution.ts'
import type { Clauses } from './input.ts'
import type { Obligation } from './obligation.ts'
import { inOrder } from './order.ts'
import type { Origin } from './versions/versions.ts'

/** A text that rows were checked against. */
export interface CheckedText {
  readonly title: string
  readonly language: string
  readonly read: string
}

export interface RegisteredObligation extends Obligation {
  /** The version that counts, from 1. */
  readonly number: number
  readonly origin: Origin
  /** Kept at its address, and no longer part of the register. */
  readonly retired: boolean
  /** The file says something else since the correction that counts. */
  readonly fileChanged: boolean
  /** When the version that counts was last checked by a legal officer, as an ISO moment; null if never. */
  readonly reviewedAt: string | null
}

/** A rule that several instruments share. */
export interface Parallel {
  readonly id: string
  readonly name: Text
}

/** What stands at the head of an instrument's file. */
export interface Terms {
  readonly instrument: string
  /** By the key that obligations name as `source`. */
  readonly sources: Readonly<Record<string, CheckedText>>
  /** Null for resolutions, and where nobody has entered them. */
  readonly clauses: Clauses | null
  /** Articles without a duty of conduct, each with the reason in English. */
  readonly without_obligations: Readonly<Record<string, string>>
  readonly number: number
}

export interface ObligationRegister {
  /** Without the retired; by instrument in the order of adoption, then by article. */
  readonly obligations: ReadonlyMap<string, RegisteredObligation>
  readonly retired: ReadonlyMap<string, RegisteredObligation>
  /** By code of the treaty or resolution, in the order of the text. */
  readonly byInstrument: ReadonlyMap<string, readonly RegisteredObligation[]>
  readonly byParallel: ReadonlyMap<string, readonly RegisteredObligation[]>
  readonly parallels: ReadonlyMap<string, Parallel>
  readonly terms: ReadonlyMap<string, Terms>
  /** By code, in order of adoption. */
  readonly resolutions: ReadonlyMap<string, Resolution>
  /** Which obligations take the place of this one for parties to both instruments. */
  readonly replacedBy: ReadonlyMap<string, readonly RegisteredObligation[]>
}

export const buildObligations = (parts: {
  obligations: readonly RegisteredObligation[]
  parallels: readonly Parallel[]
  terms: readonly Terms[]
  resolutions: readonly Resolution[]
  /** Codes of treaties in the order of adoption; resolutions follow. */
  treaties: readonly string[]
}): ObligationRegister => {
  const { resolutions } = parts
  const all = Map.groupBy(
    parts.obligations.filter(({ retired }) => !retired),
    ({ instrument }) => instrument,
  )
  const codes = [...parts.treaties, ...resolutions.map(({ code }) => code)].filter((code) => all.has(code))
  const byInstrument = new Map(codes.map((code) => [code, inOrder(all.get(code)!)]))
  const ordered = [...byInstrument.values()].flat()
  return {
    obligations: new Map(ordered.map((each) => [each.id, each])),
    retired: new Map(parts.obligations.filter(({ retired }) => retired).map((each) => [each.id, each])),
    byInstrument,
    byParallel: Map.groupBy(
      ordered.filter(({ parallel }) => parallel !== null),
      ({ parallel }) => parallel!,
    ),
    parallels: new Map(parts.parallels.map((each) => [each.id, each])),
    terms: new Map(parts.terms.map((each) => [each.instrument, each])),
    resolutions: new Map(resolutions.map((each) => [each.code, each])),
    replacedBy: replacements(ordered),
  }
}

const replacements = (obligations: readonly RegisteredObligation[]): Map<string, RegisteredObligation[]> => {
  const replacedBy = new Map<string, RegisteredObligation[]>()
  for (const by of obligations) for (const id of by.replaces) replacedBy.set(id, [...(replacedBy.get(id) ?? []), by])
  return replacedBy
}

/** The same rule in other instruments. */
export const parallelsOf = (
  register: ObligationRegister,
  { parallel, instrument }: Obligation,
): readonly RegisteredObligation[] =>
  parallel === null ? [] : (register.byParallel.get(parallel) ?? []).filter((other) => other.instrument !== instrument)

/** One of the register, or a retired one at its old address. */
export const obligationAt = (register: ObligationRegister, id: string): RegisteredObligation | undefined =>
  register.obligations.get(id) ?? register.retired.get(id)

/** `/obligations/FINANCING-1999/art.5(1)`; `#` would begin a fragment. */
export const obligationPath = (id: string): string => `/obligations/${id.replace('#', '~')}`

export const idAt = (code: string, place: string): string => `${code.toUpperCase()}/${place.replace('~', '#')}`

/** An obligation: what one paragraph of an instrument asks of whom. Pure. */
import type { Text } from '../../../kernel/text.ts'

export const obligationTypes = [
  'criminalise',
  'jurisdiction',
  'penalties',
  'custody-and-inquiry',
  'extradite-or-prosecute',
  'extradition-basis',
  'mutual-assistance',
  'cooperation',
  'legal-persons',
  'freeze-and-confiscate',
  'prevention',
  'protection',
  'restitution',
  'notification',
  'designate-authority',
  'dispute-settlement',
  'human-rights',
] as const

export type ObligationType = (typeof obligationTypes)[number]

/** `optional` is what the text lets a State do ("may"), such as a further ground of jurisdiction. */
export const forces = ['mandatory', 'optional'] as const

export type Force = (typeof forces)[number]

/** Who owes it: every party, or the one in a certain position in the case at hand. */
export const bearers = [
  'every-party',
  'party-of-territory',
  'party-of-registration',
  'flag-state',
  'party-of-nationality',
  'party-where-present',
  'party-of-landing',
  'party-having-jurisdiction',
  'requested-party',
  'requesting-party',
  'exporting-party',
  'producing-party',
  'host-party',
  'every-member-state',
] as const

export type Bearer = (typeof bearers)[number]

/** The human-rights safeguards that bound an obligation, and that a review of a draft looks for. */
export const safeguards = [
  'legality',
  'necessity-and-proportionality',
  'fair-trial',
  'liberty',
  'privacy',
  'expression',
  'children',
  'non-refoulement',
  'non-discrimination',
  'property',
] as const

export type Safeguard = (typeof safeguards)[number]

export interface Obligation {
  /** `FINANCING-1999/art.5(1)`; a second duty in the same paragraph ends in `#2`. */
  readonly id: string
  readonly instrument: string
  /** Number of the article (operative paragraph of a resolution) as it is cited: `5`, `2A`, `3bis`. */
  readonly article: string
  /** `(1)(a)`; empty where the article has no paragraphs. */
  readonly paragraph: string
  readonly type: ObligationType
  readonly force: Force
  readonly bearer: Bearer
  /** The conduct or measure, in one or two sentences of our own. */
  readonly measure: Text
  /** Conditions and exceptions. */
  readonly conditions: Text | null
  readonly safeguards: readonly Safeguard[]
  /** Id of the rule that several instruments share, such as `extradite-or-prosecute`. */
  readonly parallel: string | null
  /** Obligations of the instrument that this one amends, which it takes the place of for its parties. */
  readonly replaces: readonly string[]
  /** Title of the text read, and where it was read. */
  readonly source: string
}

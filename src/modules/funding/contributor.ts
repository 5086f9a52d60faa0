/** Who pledged or contributed to the programme, and who paid for a named project. Amounts are not in the sources so far. */
import type { PartialDate } from '../../kernel/dates.ts'

export const contributorKinds = ['state', 'organisation'] as const
export type ContributorKind = (typeof contributorKinds)[number]

export interface Contributor {
  readonly programme: number
  readonly organisation: string
  readonly kind: ContributorKind
  readonly paragraph: string
  /** Start of the period that the source covers, not a date of payment. */
  readonly since: PartialDate
}

interface ProjectFunding {
  readonly organisation: string
  readonly project: string
  readonly paragraph: string
}

export interface Funding {
  /** In the order of the files. */
  readonly contributors: readonly Contributor[]
  readonly projects: readonly ProjectFunding[]
}

/** What a programme was asked to do, means to do next, and is advised to do: mandates, priorities, recommendations. */
import type { PartialDate } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'

export interface Mandate {
  readonly programme: number
  /** Symbol of the resolution. */
  readonly id: string
  readonly body: string
  readonly title: Text
  readonly adopted_on: PartialDate | null
  readonly paragraphs: readonly string[]
  /** What the source says that the resolution asks for or states. */
  readonly asks: readonly { readonly text: Text }[]
}

export interface Priority {
  readonly programme: number
  readonly id: string
  readonly paragraph: string
  readonly themes: readonly string[]
  readonly text: Text
}

export const recommendationKinds = ['to-commission', 'to-member-states', 'evaluation'] as const

export interface Recommendation {
  readonly programme: number
  readonly id: string
  readonly paragraph: string
  readonly kind: (typeof recommendationKinds)[number]
  /** `member-states`, or the id of an organisation. */
  readonly addressed_to: string
  readonly text: Text
  readonly status: Text | null
}

export interface Plans {
  readonly mandates: readonly Mandate[]
  readonly priorities: readonly Priority[]
  readonly recommendations: readonly Recommendation[]
}

/** A project, programme or initiative that the source names. */
import type { PartialDate } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'

/** launched: begun in the programme's year; prepared: drawn up or intended, not yet begun. */
export const projectStatuses = ['launched', 'ongoing', 'completed', 'prepared'] as const
type ProjectStatus = (typeof projectStatuses)[number]

export interface Project {
  readonly id: string
  readonly programme: number
  readonly status: ProjectStatus
  readonly starts: PartialDate | null
  readonly ends: PartialDate | null
  readonly paragraphs: readonly string[]
  readonly name: Text
  readonly text: Text
  readonly note: Text | null
  readonly states: readonly string[]
  readonly groupings: readonly string[]
  readonly themes: readonly string[]
  readonly partners: readonly string[]
  readonly donors: readonly string[]
}

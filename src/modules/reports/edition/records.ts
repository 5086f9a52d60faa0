/** The records of a programme that a report may speak of; whatever module keeps them, this is the shape it is composed from. */
import type { PartialDate } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'
import type { Reference } from '../../reference/index.ts'

interface ProgrammeRecord {
  readonly year: number
  readonly source_symbol: string
  readonly source_body: string
  readonly session: number | null
  readonly session_name: Text | null
  readonly session_start: PartialDate | null
  readonly session_end: PartialDate | null
  readonly session_place: Text | null
  readonly agenda_item: string | null
  readonly agenda_title: Text | null
}

export interface ActivityRecord {
  readonly id: string
  readonly paragraph: string
  readonly starts: PartialDate
  readonly ends: PartialDate
  readonly place: string | null
  readonly country: string | null
  readonly events: number
  readonly title: Text
  readonly states: readonly string[]
  readonly groupings: readonly string[]
  readonly partners: readonly string[]
  readonly notes: readonly { readonly kind: string; readonly text: Text }[]
}

/** A record that is said in one sentence of its own: a project, a tool. */
interface DescribedRecord {
  readonly id: string
  readonly name: Text
  readonly text: Text
  readonly paragraphs: readonly string[]
}

interface StatedRecord {
  readonly id: string
  readonly paragraph: string
  readonly text: Text
}

interface MandateRecord {
  readonly id: string
  readonly title: Text
  readonly asks: readonly { readonly text: Text }[]
  readonly paragraphs: readonly string[]
}

interface StateList {
  readonly id: string
  readonly states: readonly string[]
}

export interface ReportRecords {
  readonly programme: ProgrammeRecord
  readonly activities: readonly ActivityRecord[]
  readonly projects: readonly (DescribedRecord & { readonly status: string })[]
  readonly tools: readonly DescribedRecord[]
  readonly offices: readonly { readonly country: string }[]
  readonly partnerships: readonly { readonly organisation: string }[]
  readonly contributors: readonly { readonly organisation: string; readonly kind: string }[]
  readonly mandates: readonly MandateRecord[]
  readonly priorities: readonly StatedRecord[]
  readonly recommendations: readonly (StatedRecord & { readonly kind: string })[]
  readonly lists: readonly StateList[]
  readonly reference: Reference
}

/** 105 of `105`, 31 of `31(a)`. */
const numberOf = (paragraph: string): number => Number.parseInt(paragraph, 10)

/** True if `paragraph` is one of those selected or a part of it: `31` takes 31(a), `117-122` takes all between. */
export const isSelected = (paragraph: string, selected: readonly string[]): boolean =>
  selected.some((one) => {
    const [first, last] = one.split('-')
    if (first !== undefined && last !== undefined)
      return numberOf(paragraph) >= numberOf(first) && numberOf(paragraph) <= numberOf(last)
    return paragraph === one || paragraph.startsWith(`${one}(`)
  })

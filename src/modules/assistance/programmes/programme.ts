/** A programme year: who ran it, the document that tells of it, and what that document says in totals and lists. */
import type { Text } from '../../../kernel/text.ts'

export interface Programme {
  readonly year: number
  readonly id: string
  readonly name: Text
  /** Organisation that runs the programme, and the part of it that does the work. */
  readonly office: string
  readonly branch: string | null
  readonly source_symbol: string
  readonly source_title: Text
  /** Body to which the source was submitted, and when it met. */
  readonly source_body: string
  readonly session: number | null
  /** The session in words, as its documents write it. */
  readonly session_name: Text | null
  readonly session_start: string | null
  readonly session_end: string | null
  readonly session_place: Text | null
  readonly agenda_item: string | null
  readonly agenda_title: Text | null
  /** Language in which the source was read. */
  readonly language_read: string | null
}

/** Where experts of the office were stationed. */
export interface Office {
  readonly id: string
  readonly programme: number
  readonly country: string
  readonly paragraph: string
  readonly name: Text
}

/** A total that the source gives without all its parts. */
export interface Aggregate {
  readonly programme: number
  readonly id: string
  readonly paragraph: string
  readonly value: number
  readonly unit: string
  /** A year, a period `2003/2016`, or `as-at-2016-12-31`. */
  readonly period: string
  /** The total that contains this one. */
  readonly part_of: string | null
  /** The computed figure that stands beside it. */
  readonly records: string | null
  readonly label: Text
  readonly statement: Text
  /** Why the two may differ. */
  readonly difference: Text | null
}

/** States that the source lists for one purpose. */
export interface StateList {
  readonly id: string
  readonly programme: number
  readonly paragraph: string
  /** False where the source only gives examples. */
  readonly complete: boolean
  readonly label: Text
  readonly note: Text | null
  readonly states: readonly string[]
  readonly groupings: readonly string[]
}

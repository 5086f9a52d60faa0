/** What the ledger records of acts, and which of it are facts as known at a moment. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'
import type { ActKind } from './kinds.ts'

/** What is said of an act, whoever says it. */
export interface ActFields {
  readonly act: string
  readonly instrument: string
  readonly state: string | null
  readonly kind: ActKind
  readonly done_on: FullDate | null
  readonly deposited_on: FullDate | null
  readonly effective_on: FullDate | null
  readonly territory: string | null
  readonly territory_name: Text | null
  readonly provisions: readonly string[]
  readonly effect: 'excludes' | 'modifies' | null
  readonly about: string | null
  readonly precludes: boolean
  readonly reservation: boolean
  readonly objection: boolean
  readonly declaration: 'producer' | 'not-producer' | null
  /** Whose notification or register it was read in; null for a second-hand source. */
  readonly depositary: string | null
  readonly notification: string | null
  readonly notified_on: FullDate | null
  readonly source: string
  readonly note: string | null
}

/** An approved entry of the ledger; its text stays in the database. */
export interface Entry extends ActFields {
  readonly id: string
  readonly supersedes: string | null
  /** What it supersedes was no fact at all. */
  readonly void: boolean
  readonly origin: 'file' | 'form' | 'import'
  /** Milliseconds at which it was approved. */
  readonly approved_at: number
}

/** The end of a day in UTC, in milliseconds: what was approved by then was known on that day. */
export const endOfDay = (day: FullDate): number => Date.parse(`${day}T00:00:00Z`) + 86_400_000 - 1

export const dateOf = ({ deposited_on, done_on, effective_on }: ActFields): FullDate =>
  (deposited_on ?? done_on ?? effective_on)!

/** Entries that stand at a moment: approved by then, and neither superseded nor declared void by one approved by then. */
export const standing = (entries: readonly Entry[], at = Number.POSITIVE_INFINITY): Entry[] => {
  const known = at === Number.POSITIVE_INFINITY ? entries : entries.filter(({ approved_at }) => approved_at <= at)
  const superseded = new Set<string>()
  for (const { supersedes } of known) if (supersedes !== null) superseded.add(supersedes)
  return known.filter((entry) => !entry.void && !superseded.has(entry.id))
}

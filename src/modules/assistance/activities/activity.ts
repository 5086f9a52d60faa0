/** One activity as the source tells it: when, where, what, for whom and with whom. Pure. */
import { firstDay, lastDay, type PartialDate, precision } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'

/** What the office did in the activity. */
export const roles = ['organised', 'co-organised', 'contributed', 'attended'] as const
export type Role = (typeof roles)[number]

/** Why a statement of the source is doubtful or incomplete. */
export const noteKinds = [
  'date-doubtful',
  'date-incomplete',
  'possible-duplicate',
  'place-unclear',
  'count-only',
  'interpretation',
] as const
type NoteKind = (typeof noteKinds)[number]

export interface Note {
  readonly kind: NoteKind
  readonly text: Text
}

export interface Format {
  readonly id: string
  readonly name: Text
  readonly plural: Text
  /** True where the activity is one of the workshops that the office counts. */
  readonly counts_as_workshop: boolean
}

export interface Activity {
  readonly id: string
  /** Year of the programme. */
  readonly programme: number
  readonly paragraph: string
  /** Other paragraphs that mention the same activity. */
  readonly also_in: readonly string[]
  readonly starts: PartialDate
  /** At the same precision as `starts`; equal to it for one day, one month or one year. */
  readonly ends: PartialDate
  readonly place: string | null
  /** Code of the State where it took place. */
  readonly country: string | null
  readonly format: string
  readonly role: Role
  /** How many events the record stands for, where the source gives their number only. */
  readonly events: number
  readonly project: string | null
  readonly title: Text
  readonly themes: readonly string[]
  /** Codes of the beneficiary States that the source names. */
  readonly states: readonly string[]
  /** Groups of States that the source names as beneficiaries without naming their members. */
  readonly groupings: readonly string[]
  readonly partners: readonly string[]
  readonly donors: readonly string[]
  readonly notes: readonly Note[]
}

/** A period of which either end may be left open; both ends at any precision, both included. */
export interface Period {
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** An activity known only by its month or year may have happened on any of its days: it overlaps whatever one of them falls in. */
export const overlaps = ({ starts, ends }: Pick<Activity, 'starts' | 'ends'>, { from, to }: Period): boolean =>
  (from === undefined || lastDay(ends) >= firstDay(from)) && (to === undefined || firstDay(starts) <= lastDay(to))

/** Number of days of the activity inside the period; null where the source does not give the days. */
export const daysIn = ({ starts, ends }: Pick<Activity, 'starts' | 'ends'>, { from, to }: Period): number | null => {
  if (precision(starts) !== 'day') return null
  const first = from === undefined || firstDay(from) < starts ? starts : firstDay(from)
  const last = to === undefined || lastDay(to) > ends ? ends : lastDay(to)
  return first > last ? 0 : (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
}

/** The month in which it began, `2016-03`; null where only the year is known. */
export const monthOf = ({ starts }: Pick<Activity, 'starts'>): PartialDate | null =>
  precision(starts) === 'year' ? null : starts.slice(0, 7)

/** A date known less exactly comes after the exact ones of the same month or year. */
const inOrder = (date: PartialDate): string => `${date}-99-99`.slice(0, 10)

export const byDate = (a: Activity, b: Activity): number => {
  const [first, second] = [inOrder(a.starts) + inOrder(a.ends) + a.id, inOrder(b.starts) + inOrder(b.ends) + b.id]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Notes that cast doubt on what the record says, as against those that explain how it was made. */
export const isDoubt = ({ kind }: Note): boolean =>
  kind === 'date-doubtful' || kind === 'possible-duplicate' || kind === 'place-unclear'

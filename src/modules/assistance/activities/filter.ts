/** Which activities a reader asked for, and in which order. Pure. */
import { wordsMatch } from '../../reference/index.ts'
import { type Activity, byDate, overlaps, type Period, type Role } from './activity.ts'

/** Values of one field widen the choice; fields narrow it. An empty field asks for nothing. */
export interface ActivityFilter extends Period {
  readonly year?: number
  /** Ids of themes; narrower themes are included. */
  readonly theme?: readonly string[]
  /** Codes of States named as beneficiaries. */
  readonly state?: readonly string[]
  readonly format?: readonly string[]
  readonly partner?: readonly string[]
  readonly role?: readonly Role[]
  readonly project?: string
  /** Words that must all occur. */
  readonly q?: string
}

/** What the filter must know beyond the activity. */
export interface Surroundings {
  /** Broader theme of a theme; null at the top. */
  readonly broader: (theme: string) => string | null
  /** Everything about an activity that a reader may search for. */
  readonly words: (activity: Activity) => readonly string[]
}

/** The theme and all that lie above it. */
export const themesAbove = (theme: string, broader: Surroundings['broader']): string[] => {
  const above: string[] = []
  for (let at: string | null = theme; at !== null && !above.includes(at); at = broader(at)) above.push(at)
  return above
}

/** True for an activity of the theme or of one narrower than it. */
export const hasTheme = (
  { themes }: Pick<Activity, 'themes'>,
  theme: string,
  broader: Surroundings['broader'],
): boolean => themes.some((one) => themesAbove(one, broader).includes(theme))

const anyOf = <T>(wanted: readonly T[] | undefined, matches: (value: T) => boolean): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.some(matches)

export const filterActivities = (
  activities: readonly Activity[],
  filter: ActivityFilter,
  { broader, words }: Surroundings,
): Activity[] => {
  const { year, theme, state, format, partner, role, project, q } = filter
  const said = wordsMatch(q ?? '')
  return activities.filter(
    (activity) =>
      (year === undefined || activity.programme === year) &&
      anyOf(theme, (id) => hasTheme(activity, id, broader)) &&
      anyOf(state, (code) => activity.states.includes(code)) &&
      anyOf(format, (id) => activity.format === id) &&
      anyOf(partner, (id) => activity.partners.includes(id)) &&
      anyOf(role, (one) => activity.role === one) &&
      (project === undefined || activity.project === project) &&
      overlaps(activity, filter) &&
      (q === undefined || said(words(activity))),
  )
}

export const orders = ['date', '-date', 'title', '-title', 'country', '-country', 'format', '-format'] as const
export type Order = (typeof orders)[number]

/** Sorts by a column; equal cells, and cells without a value at the end, keep the order of dates. */
export const sortActivities = (
  activities: readonly Activity[],
  order: Order,
  cell: (activity: Activity, column: 'title' | 'country' | 'format') => string | null,
  compare: (a: string, b: string) => number,
): Activity[] => {
  const descending = order.startsWith('-')
  const column = order.replace('-', '') as 'date' | 'title' | 'country' | 'format'
  const direction = descending ? -1 : 1
  if (column === 'date') return activities.toSorted((a, b) => direction * byDate(a, b))
  return activities.toSorted((a, b) => {
    const [first, second] = [cell(a, column), cell(b, column)]
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byDate(a, b)
    return direction * compare(first, second) || byDate(a, b)
  })
}

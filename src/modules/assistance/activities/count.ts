/** Counts over activities; an activity with several themes, States or partners counts once in every total. Pure. */
import type { Reference, StateKind } from '../../reference/index.ts'
import { type Activity, daysIn, type Format, monthOf, type Period } from './activity.ts'
import { themesAbove } from './filter.ts'

/** Events: a record may stand for several, of which the source gives only the number. */
export const countEvents = (activities: readonly Activity[]): number =>
  activities.reduce((sum, { events }) => sum + events, 0)

/** Held by the office, alone or with others, in a format that counts as a workshop. */
export const isWorkshop = ({ format, role }: Activity, formats: ReadonlyMap<string, Format>): boolean =>
  (role === 'organised' || role === 'co-organised') && (formats.get(format)?.counts_as_workshop ?? false)

/** Days of the activities with known days, and how many have none. Simultaneous activities each count their days. */
export const countDays = (activities: readonly Activity[], period: Period): { days: number; undated: number } => {
  const days = activities.map((activity) => daysIn(activity, period))
  return {
    days: days.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    undated: days.filter((one) => one === null).length,
  }
}

/** States assisted: those named as beneficiaries, and apart from them those that only belong to a group so named. */
export const statesAssisted = (
  activities: readonly Activity[],
  membersOf: (grouping: string) => Iterable<string>,
): { named: Set<string>; throughGroups: Set<string> } => {
  const named = new Set(activities.flatMap(({ states }) => states))
  const members = activities.flatMap(({ groupings }) => groupings.flatMap((grouping) => [...membersOf(grouping)]))
  return { named, throughGroups: new Set(members.filter((state) => !named.has(state))) }
}

/** True for a State that is not named but belongs to a group that is. */
export const isThroughGroup = (
  { states, groupings }: Pick<Activity, 'states' | 'groupings'>,
  state: string,
  membersOf: (grouping: string) => ReadonlySet<string>,
): boolean => !states.includes(state) && groupings.some((grouping) => membersOf(grouping).has(state))

const tally = <K>(activities: readonly Activity[], keys: (activity: Activity) => Iterable<K>): Map<K, Activity[]> => {
  const found = new Map<K, Activity[]>()
  for (const activity of activities)
    for (const key of new Set(keys(activity))) {
      const list = found.get(key)
      if (list) list.push(activity)
      else found.set(key, [activity])
    }
  return found
}

/** Activities of each theme, those of narrower themes included: the sum over themes may exceed the total. */
export const byTheme = (
  activities: readonly Activity[],
  broader: (theme: string) => string | null,
): Map<string, Activity[]> => tally(activities, ({ themes }) => themes.flatMap((theme) => themesAbove(theme, broader)))

/** By the month in which they began; null holds those of which only the year is known. */
export const byMonth = (activities: readonly Activity[]): Map<string | null, Activity[]> =>
  tally(activities, (activity) => [monthOf(activity)])

/** By State or area named as beneficiary. */
export const byState = (activities: readonly Activity[]): Map<string, Activity[]> =>
  tally(activities, ({ states }) => states)

const kindsOfState: ReadonlySet<StateKind | undefined> = new Set(['member', 'observer', 'other'] as const)

/** An area or territory that the records name is listed beside the States, but not counted among them. */
export const isStateIn =
  ({ states }: Pick<Reference, 'states'>) =>
  (code: string): boolean =>
    kindsOfState.has(states.get(code)?.kind)

/** `byState` without what is no State: whatever says "N States" counts these. */
export const byStateCounted = (
  activities: readonly Activity[],
  reference: Pick<Reference, 'states'>,
): Map<string, Activity[]> => new Map([...byState(activities)].filter(([code]) => isStateIn(reference)(code)))

export const byPartner = (activities: readonly Activity[]): Map<string, Activity[]> =>
  tally(activities, ({ partners }) => partners)

export const byPlace = (activities: readonly Activity[]): Map<string, Activity[]> =>
  tally(activities, ({ place }) => (place === null ? [] : [place]))

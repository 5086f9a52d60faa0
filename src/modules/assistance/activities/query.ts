/** The fields by which activities are asked for, the same on pages, in exports and on the command line. */
import { z } from 'zod'
import { many, optional, partialDate, slug, stateCode, year } from '../../../action/input.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import {
  groupingName,
  membersOf,
  organisationName,
  organisationShort,
  placeName,
  type Reference,
  stateName,
  themeName,
} from '../../reference/index.ts'
import { type Assistance, latestYear } from '../assistance.ts'
import { type Activity, roles } from './activity.ts'
import { type ActivityFilter, filterActivities, type Order, type Surroundings, sortActivities } from './filter.ts'

export const activityFields = {
  year: optional(year).describe('Year of the programme; the latest if left out'),
  theme: many(slug).describe('Id of a theme; narrower themes are included'),
  state: many(stateCode).describe('Alpha-3 code of a State named as beneficiary'),
  format: many(slug).describe('Id of a format'),
  partner: many(slug).describe('Id of an organisation'),
  role: many(z.enum(roles)).describe('Part of the office: organised, co-organised, contributed or attended'),
  project: optional(slug).describe('Id of a project'),
  from: optional(partialDate).describe('First year, month or day'),
  to: optional(partialDate).describe('Last year, month or day'),
  q: optional(z.string().max(200)).describe('Words in the title, place, partners, themes or paragraph'),
}

export type ActivityQuery = z.output<z.ZodObject<typeof activityFields>>

/** @throws Problem bad-input for an id that nothing has */
const checkIds = (query: ActivityQuery, reference: Reference, assistance: Assistance): void => {
  const known: [string, readonly string[], ReadonlyMap<unknown, unknown>][] = [
    ['theme', query.theme, reference.themes],
    ['state', query.state, reference.states],
    ['format', query.format, assistance.formats],
    ['partner', query.partner, reference.organisations],
    ['project', query.project === undefined ? [] : [query.project], assistance.projects],
    [
      'year',
      query.year === undefined ? [] : [String(query.year)],
      new Map([...assistance.programmes].map(([of]) => [String(of), of])),
    ],
  ]
  for (const [field, values, things] of known)
    for (const value of values)
      if (!things.has(value)) throw new Problem('bad-input', [{ field, value, allowed: [...things.keys()].join(', ') }])
}

/** The theme above a theme; null at the top. */
export const broaderIn =
  ({ themes }: Reference) =>
  (theme: string): string | null =>
    themes.get(theme)?.broader ?? null

export const surroundings = (reference: Reference, assistance: Assistance, words: Translator): Surroundings => ({
  broader: broaderIn(reference),
  words: (activity) => [
    words.text(activity.title),
    activity.id,
    activity.paragraph,
    activity.place === null ? '' : placeName(reference, words, activity.place),
    activity.country === null ? '' : stateName(reference, words, activity.country),
    formatName(assistance, words, activity.format),
    ...activity.themes.map((theme) => themeName(reference, words, theme)),
    ...activity.states.map((state) => stateName(reference, words, state)),
    ...activity.groupings.map((grouping) => groupingName(reference, words, grouping)),
    ...activity.partners.flatMap((id) => [
      organisationName(reference, words, id),
      organisationShort(reference, words, id),
    ]),
  ],
})

export const formatName = ({ formats }: Assistance, { text }: Translator, id: string): string => {
  const format = formats.get(id)
  return format === undefined ? id : text(format.name)
}

/** The activities asked for, in the order of their dates; those of the latest year if no year is given. */
export const chosenActivities = (
  query: ActivityQuery,
  reference: Reference,
  assistance: Assistance,
  words: Translator,
): Activity[] => {
  checkIds(query, reference, assistance)
  const filter: ActivityFilter = { ...query, year: query.year ?? latestYear(assistance) }
  return filterActivities([...assistance.activities.values()], filter, surroundings(reference, assistance, words))
}

/** In the order that the list shows; columns are sorted by what they show in the reader's language. */
export const inOrder = (
  activities: readonly Activity[],
  order: Order,
  reference: Reference,
  assistance: Assistance,
  words: Translator,
): Activity[] => {
  const cell = (activity: Activity, column: 'title' | 'country' | 'format'): string | null =>
    column === 'title'
      ? words.text(activity.title)
      : column === 'format'
        ? formatName(assistance, words, activity.format)
        : activity.country && stateName(reference, words, activity.country)
  return sortActivities(activities, order, cell, words.compare)
}

/** States of a group; none for one that is not known. */
export const groupMembers =
  (reference: Reference) =>
  (grouping: string): ReadonlySet<string> =>
    membersOf(reference, grouping) ?? new Set()

/** Town and country as one phrase; null where the source gives neither. */
export const whereOf = ({ place, country }: Activity, reference: Reference, words: Translator): string | null => {
  if (country === null) return null
  const state = stateName(reference, words, country)
  return place === null
    ? state
    : words.t('assistance.activities.place', { place: placeName(reference, words, place), state })
}

/** When, where and in which form, as one line. */
export const summaryOf = (
  activity: Activity,
  reference: Reference,
  assistance: Assistance,
  words: Translator,
): string =>
  [
    words.dateRange(activity.starts, activity.ends),
    whereOf(activity, reference, words),
    formatName(assistance, words, activity.format),
  ]
    .filter((part) => part !== null)
    .join(' · ')

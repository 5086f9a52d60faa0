/** Activities made up for tests: any combination that the data files may hold. */
import fc from 'fast-check'
import { inSix } from '../../../i18n/in-six.ts'
import { addDays, precision } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'
import { type Activity, roles } from './activity.ts'

const text = (words: string): Text => inSix(() => words)

export const themes = ['law', 'money', 'ransom', 'prisons', 'rights'] as const
/** ransom is narrower than money, prisons than rights. */
export const broader = (theme: string): string | null => ({ ransom: 'money', prisons: 'rights' })[theme] ?? null

const states = ['AAA', 'BBB', 'CCC', 'DDD'] as const
const groups: Record<string, string[]> = { north: ['AAA', 'BBB'], south: ['CCC', 'DDD', 'EEE'] }
export const membersOf = (grouping: string): ReadonlySet<string> => new Set(groups[grouping])

export const formats = new Map(
  ['workshop', 'meeting', 'visit'].map((id) => [
    id,
    { id, name: text(id), plural: text(`${id}s`), counts_as_workshop: id === 'workshop' },
  ]),
)

const day = fc.integer({ min: 0, max: 365 }).map((days) => addDays('2016-01-01', days))

/** Start and end at one precision, in order. */
export const period = fc
  .tuple(day, fc.integer({ min: 0, max: 30 }), fc.constantFrom(4, 7, 10))
  .map(([start, length, digits]) => {
    const end = addDays(start, length)
    const inYear = end > '2016-12-31' ? '2016-12-31' : end
    return { starts: start.slice(0, digits), ends: inYear.slice(0, digits) }
  })

const some = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength })

export const activity: fc.Arbitrary<Activity> = fc
  .record({
    number: fc.nat(9999),
    period,
    themes: some(themes, 1),
    states: some(states),
    groupings: some(['north', 'south']),
    partners: some(['osce', 'eu']),
    format: fc.constantFrom(...formats.keys()),
    role: fc.constantFrom(...roles),
    events: fc.integer({ min: 1, max: 8 }),
    place: fc.constantFrom(null, 'algiers', 'vienna'),
  })
  .map(({ number, period: { starts, ends }, place, ...rest }) => ({
    id: `ACT-2016-001-${number}`,
    programme: 2016,
    paragraph: '1',
    also_in: [],
    starts,
    ends,
    place,
    country: place === null ? null : 'AAA',
    project: null,
    title: text(`Activity ${number} ${precision(starts)}`),
    donors: [],
    notes: [],
    ...rest,
  }))

export const activities = fc.uniqueArray(activity, { selector: ({ id }) => id, maxLength: 40 })

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsMatch } from '../../reference/index.ts'
import { byMonth, byPartner, byState, byTheme, countDays, countEvents, isWorkshop, statesAssisted } from './count.ts'
import { filterActivities, hasTheme, sortActivities, themesAbove } from './filter.ts'
import { activities, broader, formats, membersOf, themes } from './samples.ts'

const around = { broader, words: ({ title }: { title: Record<string, string> }) => [title.en ?? ''] }
const union = (lists: Iterable<readonly { id: string }[]>) =>
  new Set([...lists].flatMap((list) => list.map(({ id }) => id)))

describe('counts', () => {
  it('by month, with those without a month, add up to the total', () => {
    fc.assert(
      fc.property(activities, (list) => {
        expect([...byMonth(list).values()].reduce((sum, group) => sum + group.length, 0)).toBe(list.length)
      }),
    )
  })

  it('by theme never exceed the total, and each activity is in one theme at least', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const groups = byTheme(list, broader)
        for (const group of groups.values()) expect(group.length).toBeLessThanOrEqual(list.length)
        expect(union(groups.values()).size).toBe(list.length)
      }),
    )
  })

  it('of a broader theme are at least those of each narrower one', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const groups = byTheme(list, broader)
        const size = (theme: string) => groups.get(theme)?.length ?? 0
        expect(size('money')).toBeGreaterThanOrEqual(size('ransom'))
        expect(size('rights')).toBeGreaterThanOrEqual(size('prisons'))
      }),
    )
  })

  it('of events are at least those of activities, and of workshops at most those of events', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const workshops = countEvents(list.filter((one) => isWorkshop(one, formats)))
        expect(countEvents(list)).toBeGreaterThanOrEqual(list.length)
        expect(workshops).toBeLessThanOrEqual(countEvents(list))
      }),
    )
  })

  it('take for a workshop only what the office held', () => {
    fc.assert(
      fc.property(activities, (list) => {
        for (const one of list.filter((each) => isWorkshop(each, formats))) {
          expect(['organised', 'co-organised']).toContain(one.role)
          expect(one.format).toBe('workshop')
        }
      }),
    )
  })

  it('keep States named apart from those of a group', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const { named, throughGroups } = statesAssisted(list, membersOf)
        expect([...throughGroups].some((state) => named.has(state))).toBe(false)
        expect(new Set(byState(list).keys())).toEqual(named)
        const inGroups = list.flatMap(({ groupings }) => groupings.flatMap((id) => [...membersOf(id)]))
        expect(new Set([...named, ...throughGroups])).toEqual(new Set([...named, ...inGroups]))
      }),
    )
  })

  it('of days leave out nothing but the undated', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const { days, undated } = countDays(list, {})
        expect(undated).toBe(list.filter(({ starts }) => starts.length < 10).length)
        expect(days).toBeGreaterThanOrEqual(list.length - undated)
      }),
    )
  })

  it('by partner hold each activity once for each partner', () => {
    fc.assert(
      fc.property(activities, (list) => {
        const sum = [...byPartner(list).values()].reduce((total, group) => total + group.length, 0)
        expect(sum).toBe(list.reduce((total, { partners }) => total + partners.length, 0))
      }),
    )
  })
})

describe('filters', () => {
  it('that ask for nothing keep everything', () => {
    fc.assert(
      fc.property(activities, (list) => {
        expect(filterActivities(list, { theme: [], q: undefined }, around)).toEqual(list)
      }),
    )
  })

  it('by theme keep exactly what the count by theme counts', () => {
    fc.assert(
      fc.property(activities, fc.constantFrom(...themes), (list, theme) => {
        const counted = byTheme(list, broader).get(theme) ?? []
        expect(filterActivities(list, { theme: [theme] }, around)).toEqual(counted)
        expect(counted.every((one) => hasTheme(one, theme, broader))).toBe(true)
      }),
    )
  })

  it('narrow with each field and widen with each value', () => {
    fc.assert(
      fc.property(activities, fc.constantFrom(...themes), fc.constantFrom(...themes), (list, first, second) => {
        const one = filterActivities(list, { theme: [first] }, around)
        const both = filterActivities(list, { theme: [first, second] }, around)
        const narrowed = filterActivities(list, { theme: [first], state: ['AAA'] }, around)
        expect(both).toEqual(expect.arrayContaining(one))
        expect(one).toEqual(expect.arrayContaining(narrowed))
        expect(filterActivities(one, { theme: [first] }, around)).toEqual(one)
      }),
    )
  })

  it('find words without case, accents or order', () => {
    expect(wordsMatch('CÔTE ivoire')(["Atelier national en Cote d'Ivoire"])).toBe(true)
    expect(wordsMatch('الإرهاب')(['مكافحة الارهاب'])).toBe(true)
    expect(wordsMatch('讲习班')(['国家讲习班'])).toBe(true)
    expect(wordsMatch('мероприятие ё')(['МЕРОПРИЯТИЕ Е'])).toBe(true)
    expect(wordsMatch('workshop absent')(['workshop'])).toBe(false)
    expect(wordsMatch('  ')(['anything'])).toBe(true)
  })

  it('climb to the top of the themes, also where the data go round in a circle', () => {
    expect(themesAbove('ransom', broader)).toEqual(['ransom', 'money'])
    expect(themesAbove('a', (theme) => (theme === 'a' ? 'b' : 'a'))).toEqual(['a', 'b'])
  })
})

describe('sorting', () => {
  const cell = ({ country, title }: { country: string | null; title: Record<string, string> }, column: string) =>
    column === 'country' ? country : (title.en ?? '')
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

  it('loses nothing and puts cells without a value last in both directions', () => {
    fc.assert(
      fc.property(activities, fc.constantFrom('country' as const, '-country' as const), (list, order) => {
        const sorted = sortActivities(list, order, cell, compare)
        expect(new Set(sorted)).toEqual(new Set(list))
        const firstEmpty = sorted.findIndex(({ country }) => country === null)
        if (firstEmpty >= 0) expect(sorted.slice(firstEmpty).every(({ country }) => country === null)).toBe(true)
      }),
    )
  })

  it('by date turns around', () => {
    fc.assert(
      fc.property(activities, (list) => {
        expect(sortActivities(list, '-date', cell, compare)).toEqual(
          sortActivities(list, 'date', cell, compare).reverse(),
        )
      }),
    )
  })
})

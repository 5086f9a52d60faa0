/** The arithmetic of axes, pages and weeks. */
import { describe, expect, it } from 'vitest'
import { itemsOfMonth, weeksOf } from './calendar.tsx'
import { piles } from './charts.tsx'
import { niceStep, timeScale, valueTicks, yearsOf, yearTicks } from './scale.ts'
import { pageOf, pagesShown } from './table.tsx'

describe('scales', () => {
  it('reads dates at any precision', () => {
    expect(yearsOf('2016')).toBe(2016)
    expect(yearsOf('2016-07')).toBeCloseTo(2016.497, 2)
  })

  it('mirrors in right-to-left languages', () => {
    expect(timeScale(2000, 2010, 'ltr')(2002)).toBe(20)
    expect(timeScale(2000, 2010, 'rtl')(2002)).toBe(80)
    expect(timeScale(2000, 2000, 'ltr')(2000)).toBe(0)
  })

  it.each([
    [187, [0, 50, 100, 150, 200]],
    [3, [0, 1, 2, 3]],
    [0, [0, 1]],
    [22, [0, 10, 20, 30]],
  ])('ticks of %d', (top, ticks) => expect(valueTicks(top)).toEqual(ticks))

  it('chooses steps of 1, 2 or 5', () => {
    expect(niceStep(50, 8)).toBe(10)
    expect(niceStep(16, 8)).toBe(2)
  })

  it('has at most nine years, each second one minor', () => {
    expect(yearTicks(1963, 2017).map(({ year }) => year)).toEqual([1970, 1980, 1990, 2000, 2010])
    expect(
      yearTicks(2000, 2007.5)
        .filter(({ minor }) => minor)
        .map(({ year }) => year),
    ).toEqual([2001, 2003, 2005, 2007])
  })

  it('piles up dots that are too near', () => {
    expect(piles([0, 0.5, 1, 10, 10.2], 1)).toEqual([0, 1, 0, 0, 1])
  })
})

describe('pages', () => {
  it.each([
    [1, 3, [1, 2, 3]],
    [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [10, 20, [1, 0, 8, 9, 10, 11, 12, 0, 20]],
  ])('shows near pages of %d of %d', (page, pages, shown) => expect(pagesShown(page, pages)).toEqual(shown))

  it('end with the rest, and one beyond the last is the last', () => {
    expect(pageOf(['a', 'b', 'c'], 2, 1)).toEqual({ page: 1, pages: 2, total: 3, rows: ['a', 'b'] })
    expect(pageOf(['a', 'b', 'c'], 2, 9)).toEqual({ page: 2, pages: 2, total: 3, rows: ['c'] })
    expect(pageOf([], 2, 1)).toEqual({ page: 1, pages: 1, total: 0, rows: [] })
  })
})

describe('calendar', () => {
  it('begins weeks on Monday', () => {
    const weeks = weeksOf('2016-02')
    expect(weeks[0]?.[0]).toBe('2016-02-01')
    expect(weeks.flat().filter(Boolean)).toHaveLength(29)
    expect(weeksOf('2016-05')[0]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '2016-05-01',
    ])
  })

  it('puts month-only items in their month and year-only items in none', () => {
    const item = (start: string, end?: string) => ({ id: start, start, title: '', href: '', ...(end ? { end } : {}) })
    const items = [item('2016'), item('2016-03'), item('2016-02-28', '2016-04-01'), item('2016-04-02')]
    expect(itemsOfMonth(items, '2016-03').map(({ id }) => id)).toEqual(['2016-02-28', '2016-03'])
  })
})

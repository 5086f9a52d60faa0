import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as dates from './dates.ts'
import { Problem } from './problem.ts'
import { isLanguage } from './text.ts'

const { addDays, firstDay, firstDayOfMonthAfter, isFullDate, isPartialDate, lastDay, monthsOf, precision } = dates

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

describe('dates', () => {
  test('only existing dates in the three shapes', () => {
    for (const good of ['2016', '2016-02', '2016-02-29', '2000-02-29']) expect(isPartialDate(good), good).toBe(true)
    for (const bad of [
      '',
      '16',
      '2016-2',
      '2016-13',
      '2016-00',
      '2015-02-29',
      '1900-02-29',
      '2016-04-31',
      '2016-01-01T00:00',
    ])
      expect(isPartialDate(bad), bad).toBe(false)
    expect(isFullDate('2016-02')).toBe(false)
  })
  test('every day is a full date; what is cut from it is a partial one that contains it', () => {
    fc.assert(
      fc.property(day, partial, (full, some) => {
        expect(isFullDate(full) && isPartialDate(some)).toBe(true)
        expect(firstDay(some) <= lastDay(some)).toBe(true)
        expect(firstDay(some).startsWith(some) && lastDay(some).startsWith(some)).toBe(true)
        expect(addDays(lastDay(some), 1).startsWith(some)).toBe(false)
        expect(addDays(firstDay(some), -1).startsWith(some)).toBe(false)
      }),
    )
  })
  test('adding days goes there and back, and keeps the order', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const there = addDays(date, days)
        expect(addDays(there, -days)).toBe(date)
        expect(Math.sign(Date.parse(there) - Date.parse(date))).toBe(Math.sign(days))
        expect(Date.parse(there) - Date.parse(date)).toBe(days * 86_400_000)
      }),
    )
  })
  test('the first day of the n-th month after', () => {
    expect(firstDayOfMonthAfter('2017-11-28', 2)).toBe('2018-01-01')
    expect(firstDayOfMonthAfter('2016-01-31', 1)).toBe('2016-02-01')
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 36 }), (date, months) => {
        const first = firstDayOfMonthAfter(date, months)
        const count = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
        expect(first.slice(8)).toBe('01')
        expect(count(first) - count(date)).toBe(months)
      }),
    )
  })
  test('precision and months', () => {
    expect(['2016', '2016-02', '2016-02-11'].map(precision)).toEqual(['year', 'month', 'day'])
    expect(lastDay('2016-02')).toBe('2016-02-29')
    expect(monthsOf(2016)).toHaveLength(12)
    expect(monthsOf(2016).at(-1)).toBe('2016-12')
    expect(isFullDate(dates.today())).toBe(true)
  })
})

test('a problem has the status of its code, and its message names each field', () => {
  const problem = new Problem('bad-input', [{ field: 'year', value: 'x', allowed: '1945–2100' }])
  expect(problem.status).toBe(400)
  expect(problem.message).toBe('year: "x" is not one of: 1945–2100')
  expect(new Problem('conflict').message).toBe('conflict')
  expect(new Problem('unavailable').status).toBe(503)
})

test('six languages and no other', () => {
  expect(['ar', 'en', 'es', 'fr', 'ru', 'zh'].every(isLanguage)).toBe(true)
  expect([undefined, '', 'EN', 'de', 'en-GB'].some(isLanguage)).toBe(false)
})

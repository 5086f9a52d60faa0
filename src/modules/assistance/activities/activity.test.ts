import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDate, daysIn, monthOf, overlaps } from './activity.ts'
import { activities, activity, period } from './samples.ts'

const dated = (starts: string, ends = starts) => ({ starts, ends })

describe('a period at the precision of the source', () => {
  it.each([
    [dated('2016-05-12', '2016-05-13'), { from: '2016-05' }, true],
    [dated('2016-05-12', '2016-05-13'), { from: '2016-05-13', to: '2016-05-13' }, true],
    [dated('2016-05-12', '2016-05-13'), { from: '2016-05-14' }, false],
    [dated('2016-05-12', '2016-05-13'), { to: '2016-05-11' }, false],
    [dated('2016-11-20', '2016-12-02'), { from: '2016-12', to: '2016-12' }, true],
    [dated('2016-05'), { from: '2016-05-31', to: '2016-05-31' }, true],
    [dated('2016-05'), { from: '2016-06' }, false],
    [dated('2016'), { from: '2016-06', to: '2016-06' }, true],
    [dated('2016'), { from: '2017' }, false],
    [dated('2016'), {}, true],
  ])('%o in %o: %s', (one, asked, expected) => {
    expect(overlaps(one, asked)).toBe(expected)
  })

  it('overlaps another one exactly if the other overlaps it', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, { from: b.starts, to: b.ends })).toBe(overlaps(b, { from: a.starts, to: a.ends }))
      }),
    )
  })

  it('overlaps every period that holds one that it overlaps', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        if (!overlaps(a, { from: b.starts, to: b.ends })) return
        expect(overlaps(a, { from: b.starts.slice(0, 7), to: b.ends.slice(0, 7) })).toBe(true)
        expect(overlaps(a, { from: b.starts.slice(0, 4) })).toBe(true)
      }),
    )
  })

  it('is in one of two halves of the year at least', () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(overlaps(one, { to: '2016-06' }) || overlaps(one, { from: '2016-07' })).toBe(true)
      }),
    )
  })
})

describe('days', () => {
  it('are known only where the source gives the days', () => {
    expect(daysIn(dated('2016-05-12', '2016-05-13'), {})).toBe(2)
    expect(daysIn(dated('2016-02-28', '2016-03-01'), {})).toBe(3)
    expect(daysIn(dated('2016-05'), {})).toBeNull()
    expect(daysIn(dated('2016'), {})).toBeNull()
  })

  it('of the two parts of a year add up to those of the whole', () => {
    fc.assert(
      fc.property(activity, fc.integer({ min: 1, max: 11 }), (one, month) => {
        const name = (number: number) => `2016-${String(number).padStart(2, '0')}`
        const whole = daysIn(one, { from: '2016', to: '2016' })
        const parts = [daysIn(one, { to: name(month) }), daysIn(one, { from: name(month + 1) })]
        expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(whole ?? 0)
      }),
    )
  })
})

describe('the order of dates', () => {
  it('puts what is known less exactly behind the exact dates of the same month or year', () => {
    const order = [dated('2016'), dated('2016-05'), dated('2016-05-31'), dated('2016-06-01'), dated('2016-05-02')]
    const sorted = order
      .map((one, index) => ({ ...fc.sample(activity, 1)[0]!, ...one, id: String(index) }))
      .sort(byDate)
    expect(sorted.map(({ starts }) => starts)).toEqual(['2016-05-02', '2016-05-31', '2016-05', '2016-06-01', '2016'])
  })

  it('is the same whatever the order before', () => {
    fc.assert(
      fc.property(activities, (list) => {
        expect(list.toReversed().sort(byDate)).toEqual(list.toSorted(byDate))
      }),
    )
  })

  it('knows a month only from the month on', () => {
    expect(monthOf(dated('2016-05-12'))).toBe('2016-05')
    expect(monthOf(dated('2016-05'))).toBe('2016-05')
    expect(monthOf(dated('2016'))).toBeNull()
  })
})

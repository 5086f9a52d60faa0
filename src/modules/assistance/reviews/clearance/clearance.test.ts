/** The course of a clearance, and the count of laws reviewed: rules that hold whatever happens. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../kernel/dates.ts'
import { clearanceActs } from '../review.ts'
import { courseOf, lawsReviewed, type SentReview } from './clearance.ts'

const act = fc.record({ act: fc.constantFrom(...clearanceActs), sha256: fc.constantFrom('a', 'b', 'c') })

describe('a course', () => {
  it('publishes only what was cleared, and nothing that was asked since', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const { published, asked } = courseOf(acts)
        if (published !== null) expect(published.act).toBe('cleared')
        if (asked !== null) expect(asked.act).toBe('asked')
        expect(courseOf([...acts, { act: 'asked', sha256: 'new' }]).published).toBe(published)
      }),
    )
  })

  it('is ended by a clearance, and a withdrawal takes one thing at a time', () => {
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const before = courseOf(acts)
        const cleared = { act: 'cleared', sha256: 'x' } as const
        expect(courseOf([...acts, cleared])).toEqual({ asked: null, published: cleared })
        const after = courseOf([...acts, { act: 'withdrawn', sha256: 'x' }])
        expect(after).toEqual(
          before.asked === null ? { asked: null, published: null } : { asked: null, published: before.published },
        )
        expect(courseOf([...acts, { act: 'returned', sha256: 'x' }])).toEqual({ ...before, asked: null })
      }),
    )
  })
})

describe('laws reviewed', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-02-${String(one).padStart(2, '0')}`)
  const sent: fc.Arbitrary<SentReview> = fc.record({
    draft: fc.constantFrom('a', 'b', 'c'),
    review: fc.uuid(),
    state: fc.constant('TUN'),
    title: fc.constant('Title'),
    reference: fc.constant('REV-2026-0001'),
    sentOn: day,
    isPublic: fc.boolean(),
  })

  it('count each draft once, in one period alone', () => {
    fc.assert(
      fc.property(fc.array(sent), day, (all, cut) => {
        const whole = lawsReviewed(all, { from: '2026-01-01', to: '2026-12-31' })
        expect(whole.length).toBe(new Set(all.map(({ draft }) => draft)).size)
        const first = lawsReviewed(all, { from: '2026-01-01', to: cut })
        const then = lawsReviewed(all, { from: addDays(cut, 1), to: '2026-12-31' })
        expect(first.length + then.length).toBe(whole.length)
      }),
    )
  })

  it('do not depend on the order, nor on reviews that followed the first', () => {
    fc.assert(
      fc.property(fc.array(sent), (all) => {
        const scope = { from: '2026-01-01', to: '2026-02-14' }
        expect(
          lawsReviewed(all.toReversed(), scope)
            .map(({ draft }) => draft)
            .sort(),
        ).toEqual(
          lawsReviewed(all, scope)
            .map(({ draft }) => draft)
            .sort(),
        )
        const later = all.map((one) => ({ ...one, review: `${one.review}-2`, sentOn: '2026-12-31' }))
        expect(lawsReviewed([...all, ...later], scope)).toEqual(lawsReviewed(all, scope))
      }),
    )
  })
})

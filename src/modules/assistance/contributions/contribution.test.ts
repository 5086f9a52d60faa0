/** What counts as a ratification with assistance, and by which grade. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  counted,
  type GradeAct,
  gradeOf,
  grades,
  hasGivenAnother,
  isCleared,
  movesOf,
  standingAct,
} from './contribution.ts'

const acts = fc
  .array(fc.record({ grade: fc.constantFrom(...grades), given: fc.boolean(), at: fc.integer({ min: 0, max: 50 }) }), {
    maxLength: 12,
  })
  .map((list): GradeAct[] =>
    list.map(({ grade, given, at }, index) => ({
      id: String(index).padStart(3, '0'),
      grade,
      given,
      at: new Date(at),
      reason: 'r',
      by: 'pacta',
    })),
  )

describe('the grade', () => {
  it('does not depend on the order in which the acts come', () => {
    fc.assert(
      fc.property(
        acts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(gradeOf(shuffled)).toBe(gradeOf(list))
          expect(isCleared(shuffled)).toBe(isCleared(list))
        },
      ),
    )
  })

  it('is none once the claim is taken back, whoever stood by it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const withdrawn = [
          ...list,
          { id: 'z', grade: 'claimed', given: false, at: new Date(1000), reason: 'r', by: 'pacta' } as const,
        ]
        expect(gradeOf(withdrawn)).toBeNull()
        expect(isCleared(withdrawn)).toBe(false)
        expect(movesOf(withdrawn)).toEqual({ give: [], takeBack: [] })
        expect(counted([{ act: 'a', acts: withdrawn }])).toEqual([])
      }),
    )
  })

  it('is one that stands, and never higher than any that stands', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const grade = gradeOf(list)
        if (grade === null) return
        expect(standingAct(list, grade)).not.toBeNull()
        for (const higher of grades.slice(grades.indexOf(grade) + 1)) expect(standingAct(list, higher)).toBeNull()
      }),
    )
  })

  it('can be given or taken back, never both', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { give, takeBack } = movesOf(list)
        expect(new Set([...give, ...takeBack]).size).toBe(give.length + takeBack.length)
      }),
    )
  })
})

describe('independence', () => {
  it('nobody who ever gave a grade gives another, whatever was taken back', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(...grades), (list, grade) => {
        expect(hasGivenAnother(list, grade, 'user:other')).toBe(false)
        const gave = list.some((act) => act.given && act.grade !== grade)
        expect(hasGivenAnother(list, grade, 'pacta')).toBe(gave)
      }),
    )
  })
})

describe('counting', () => {
  it('counts each act of consent once, however many statements it has', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ act: fc.constantFrom('a', 'b', 'c'), acts }), { maxLength: 10 }), (list) => {
        const rows = counted(list)
        expect(new Set(rows.map(({ act }) => act)).size).toBe(rows.length)
        expect(rows.length).toBe(new Set(list.filter((one) => gradeOf(one.acts) !== null).map(({ act }) => act)).size)
      }),
    )
  })
})

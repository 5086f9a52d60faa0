import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shadeOf, shadesFor } from './shades.ts'

describe('shades of a map', () => {
  it('are steps that double', () => {
    expect(shadesFor(0)).toEqual([])
    expect(shadesFor(10).map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 3],
      [4, 7],
      [8, undefined],
    ])
  })

  it('cover every count from 1 on, without holes, with at most five classes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (most) => {
        const shades = shadesFor(most)
        expect(shades.length).toBeLessThanOrEqual(5)
        expect(shades[0]?.from).toBe(1)
        for (const [index, { to }] of shades.entries())
          expect(to).toBe(index + 1 < shades.length ? shades[index + 1]!.from - 1 : undefined)
        expect(shadeOf(shades, most)).toBe(shades.at(-1))
        expect(new Set(shades.map((shade) => shade.class)).size).toBe(shades.length)
      }),
    )
  })
})

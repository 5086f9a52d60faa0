/** The world's geometry: every State is there, the paths are short and sound, small States can be told apart. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ringPath, spread, unsettled, world } from './map-geometry.ts'

const members = readFileSync(join(import.meta.dirname, '../../data/reference/states.csv'), 'utf8')
  .split('\n')
  .flatMap((line) => /^([A-Z]{3}),member,/.exec(line)?.[1] ?? [])

const { shapes, small, width, height, place } = world()

describe('the world', () => {
  it('takes between 12 and 17 KB', () => {
    const bytes = [...shapes.values()].join('').length
    expect(bytes).toBeGreaterThan(12_000)
    expect(bytes).toBeLessThan(17 * 1024)
  })

  it('has each State once, as a shape or as a circle, and every shape is a closed path of whole numbers', () => {
    expect(shapes.size + small.size).toBe(209)
    expect(members).toHaveLength(193)
    expect(members.filter((code) => !shapes.has(code) && !small.has(code))).toEqual([])
    for (const code of small.keys()) expect(shapes.has(code)).toBe(false)
    for (const path of shapes.values()) expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/)
    for (const code of ['SMR', 'VAT', 'TUV', 'COK', 'NIU', 'PSE']) expect(small.has(code)).toBe(true)
    for (const code of unsettled) expect(shapes.has(code)).toBe(true)
    for (const code of ['TWN', 'HKG', 'MAC', 'ATA']) expect(shapes.has(code)).toBe(false)
  })

  it('keeps circles inside the picture and off one another', () => {
    const centres = [...small.values()]
    for (const [x, y] of centres) {
      expect(x).toBeGreaterThanOrEqual(2.6)
      expect(x).toBeLessThanOrEqual(width - 2.6)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(height)
    }
    const distances = centres.flatMap(([x, y], index) =>
      centres.slice(index + 1).map(([u, v]) => Math.hypot(u - x, v - y)),
    )
    expect(Math.min(...distances)).toBeGreaterThan(5)
  })

  it('places west before east and north above south', () => {
    const [vienna, nairobi, jakarta] = [place(16.37, 48.2), place(36.8, -1.3), place(106.8, -6.2)]
    expect(vienna[0]).toBeLessThan(nairobi[0])
    expect(nairobi[0]).toBeLessThan(jakarta[0])
    expect(vienna[1]).toBeLessThan(nairobi[1])
  })
})

describe('ringPath', () => {
  it('rounds, drops repeated points and the closing point, and writes steps', () => {
    expect(
      ringPath([
        [0.2, 0],
        [0.4, 0.1],
        [10, 0],
        [10, 5],
        [0, 0],
      ]),
    ).toBe('M0 0l10 0 0 5z')
  })

  it('leaves out what shrinks to a line', () => {
    expect(
      ringPath([
        [0, 0],
        [0.3, 0.2],
        [9, 9],
        [0, 0],
      ]),
    ).toBe('')
  })
})

describe('spread', () => {
  it('parts two circles on one spot and leaves lonely ones alone', () => {
    const moved = spread(
      new Map([
        ['a', [10, 10]],
        ['b', [10, 10]],
        ['c', [90, 10]],
      ]),
    )
    expect(Math.abs(moved.get('a')![0] - moved.get('b')![0])).toBeGreaterThan(4)
    expect(moved.get('c')).toEqual([90, 10])
  })
})

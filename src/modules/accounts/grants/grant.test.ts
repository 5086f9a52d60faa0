/** Terms of a grant: one kind of place, and days that have not passed. */
import { describe, expect, test } from 'vitest'
import { isRunning, placesOf, termsOf } from './grant.ts'

const until = '2999-12-31'

describe('places become terms and back', () => {
  test.each([
    [['everything'], 'everything'],
    [['state:TUN', 'region:015', 'grouping:au'], 'states'],
    [['project:prj-1'], 'project'],
    [['module:treaties'], 'module'],
  ] as const)('%j', (reach, kind) => {
    const terms = termsOf({ role: 'auditor', reach, until })
    expect(terms).toMatchObject({ reach: kind, until })
    expect(placesOf(terms)).toEqual(reach)
  })
})

test.each([
  [[]],
  [['everything', 'state:TUN']],
  [['state:TUN', 'module:treaties']],
  [['project:a', 'project:b']],
  [['module:a', 'module:b']],
  [['TUN']],
])('refuses the places %j', (reach) => {
  expect(() => termsOf({ role: 'auditor', reach }, 'grants.1.')).toThrow(
    expect.objectContaining({ code: 'bad-input', fields: [expect.objectContaining({ field: 'grants.1.reach' })] }),
  )
})

test('refuses a last day that has passed', () => {
  expect(() => termsOf({ role: 'auditor', reach: ['everything'], until: '2001-01-01' })).toThrow('until')
})

test('holds through its last day, and not after it was ended', () => {
  expect(isRunning({ endedAt: null, until: null })).toBe(true)
  expect(isRunning({ endedAt: null, until: '2026-03-01' }, '2026-03-01')).toBe(true)
  expect(isRunning({ endedAt: null, until: '2026-03-01' }, '2026-03-02')).toBe(false)
  expect(isRunning({ endedAt: new Date(), until: null })).toBe(false)
})

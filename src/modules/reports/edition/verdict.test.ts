import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from './hash.ts'
import { compareRows } from './verdict.ts'

const row = fc.record({
  cells: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
  href: fc.option(fc.constantFrom('/x', '/y', '/z')),
})

describe('rows then and now', () => {
  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(compareRows(rows, rows.toReversed())).toEqual({ added: [], removed: [], changed: [] })
      }),
    )
  })

  it('account for every row: what was, less what went, plus what came, is what is', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (then, now) => {
        const { added, removed, changed } = compareRows(then, now)
        expect(then.length - removed.length + added.length).toBe(now.length)
        const left = [...then.map(canonical)]
        for (const gone of [...removed, ...changed.map(({ from }) => from)])
          left.splice(left.indexOf(canonical(gone)), 1)
        const result = [...left, ...[...added, ...changed.map(({ to }) => to)].map(canonical)]
        expect(result.sort()).toEqual(now.map(canonical).sort())
      }),
    )
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of members, and survives a trip through JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value = JSON.parse(text) as unknown
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
    expect(canonical({ b: 1, a: [{ d: null, c: undefined }] })).toBe('{"a":[{"d":null}],"b":1}')
  })
})

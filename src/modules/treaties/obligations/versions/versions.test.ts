/** Whatever the order of loads and corrections, the newest correction counts, and without one what the file says. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterLoad, changedSince, differences, type Heads, lastNumber } from './versions.ts'

interface Content {
  readonly words: string
  readonly retired: boolean
}

const retire = (content: Content): Content => ({ ...content, retired: true })
const words = fc.constantFrom('a', 'b', 'c')
const step = fc.oneof(
  fc.record({ kind: fc.constant('load' as const), words: fc.option(words) }),
  fc.record({ kind: fc.constant('correct' as const), words }),
)

/** As the database would go on, step by step; answers what was recorded. */
const played = (steps: readonly { kind: 'load' | 'correct'; words: string | null }[]) => {
  let heads: Heads<Content> = {}
  const numbers: number[] = []
  for (const { kind, words: said } of steps) {
    if (kind === 'correct') {
      const number = lastNumber(heads) + 1
      numbers.push(number)
      heads = { ...heads, form: { number, content: { words: said!, retired: false } } }
    } else if (said !== null || heads.file !== undefined || heads.form !== undefined) {
      const { add } = afterLoad(heads, said === null ? undefined : { words: said, retired: false }, retire)
      if (add !== null) numbers.push(add.number)
      if (add !== null) heads = { ...heads, file: add }
    }
  }
  return { heads, numbers }
}

describe('versions', () => {
  it('are numbered from one without a hole', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { numbers } = played(steps)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      }),
    )
  })

  it('let the newest correction count after any load', () => {
    fc.assert(
      fc.property(fc.array(step), fc.option(words), (steps, said) => {
        const { heads } = played(steps)
        fc.pre(heads.file !== undefined || heads.form !== undefined)
        const loaded = afterLoad(heads, said === null ? undefined : { words: said, retired: false }, retire)
        if (heads.form !== undefined) expect(loaded.current).toEqual(heads.form)
        else
          expect(loaded.current.content).toEqual(
            said === null ? retire(heads.file!.content) : { words: said, retired: false },
          )
      }),
    )
  })

  it('get none by a load that says the same again', () => {
    fc.assert(
      fc.property(fc.array(step), words, (steps, said) => {
        const first = played([...steps, { kind: 'load', words: said }]).heads
        expect(afterLoad(first, { words: said, retired: false }, retire).add).toBeNull()
      }),
    )
  })

  it('say that the file has changed only after the correction and only if it says something else', () => {
    const file = { number: 1, content: 'a' }
    const form = { number: 2, content: 'b' }
    expect(changedSince({ file, form })).toBeNull()
    expect(changedSince({ file: { number: 3, content: 'c' }, form })).toBe('c')
    expect(changedSince({ file: { number: 3, content: 'b' }, form })).toBeNull()
    expect(changedSince({ file })).toBeNull()
  })

  it('tell their differences by field and language', () => {
    expect(
      differences(
        { type: 'penalties', measure: { en: 'A', fr: 'B' }, safeguards: ['liberty'], conditions: null },
        {
          type: 'penalties',
          measure: { en: 'A', fr: 'C' },
          safeguards: ['liberty', 'legality'],
          conditions: { en: 'D' },
        },
      ),
    ).toEqual([
      { field: 'measure.fr', before: 'B', after: 'C' },
      { field: 'safeguards', before: 'liberty', after: 'liberty, legality' },
      { field: 'conditions.en', before: null, after: 'D' },
    ])
  })
})

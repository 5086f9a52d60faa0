/** Coverage, findings that travel, and drift: rules that hold for every review. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  carryConcerns,
  carryFindings,
  coverageOf,
  driftOf,
  type Finding,
  isMet,
  needsProvisions,
  originOf,
  type Step,
  verdicts,
  withContents,
} from './review.ts'

const finding = (obligation: string, more: Partial<Finding> = {}): Finding => ({
  id: obligation,
  obligation,
  verdict: 'identified',
  provisions: ['p1'],
  comment: '',
  suggestion: '',
  origin: 'reviewer',
  madeAt: new Date(0),
  madeBy: 'pacta',
  ...more,
})

describe('findings in the next version', () => {
  const carried = (steps: Step[], more: Partial<Finding> = {}) => carryFindings([finding('o', more)], steps)[0]!

  it('go with a provision that was renumbered, and need no new reading', () => {
    const { item, provisions, changed } = carried([{ kind: 'renumbered', from: 'p1', to: 'q7' }])
    expect([item.verdict, provisions, changed]).toEqual(['identified', ['q7'], false])
  })

  it('go to every part of a split, whose words must be read again', () => {
    const { provisions, changed } = carried([
      { kind: 'split', from: 'p1', to: 'q1' },
      { kind: 'split', from: 'p1', to: 'q2' },
    ])
    expect([provisions, changed]).toEqual([['q1', 'q2'], true])
  })

  it('are no longer identified when all their provisions are gone', () => {
    const { item, provisions, changed } = carried([{ kind: 'removed', from: 'p1', to: null }])
    expect([item.verdict, provisions, changed]).toEqual(['not-identified', [], true])
  })

  it('stay on what is left when one of two provisions is gone, to be read again', () => {
    const { item, provisions, changed } = carried(
      [
        { kind: 'removed', from: 'p1', to: null },
        { kind: 'same', from: 'p2', to: 'q2' },
      ],
      { provisions: ['p1', 'p2'] },
    )
    expect([item.verdict, provisions, changed]).toEqual(['identified', ['q2'], true])
  })

  it('lets a concern end with its provision', () => {
    const made = { supersedes: null, origin: 'reviewer', madeAt: new Date(0), madeBy: 'pacta' } as const
    const concern = { id: 'c', provision: 'p1', safeguard: 'privacy', concern: 'too wide', suggestion: '', ...made }
    expect(carryConcerns([concern], [{ kind: 'removed', from: 'p1', to: null }])).toEqual([])
    expect(carryConcerns([concern], [{ kind: 'changed', from: 'p1', to: 'q1' }])).toEqual([
      { item: concern, provisions: ['q1'], changed: true },
    ])
  })
})

describe('what is to be read again', () => {
  const origin = (steps: Step[], more: Partial<Finding> = {}) =>
    originOf(carryFindings([finding('o', more)], steps)[0]!)
  const same: Step = { kind: 'same', from: 'p1', to: 'q1' }
  const added: Step = { kind: 'added', from: null, to: 'q9' }

  it('is nothing that rests on words that stand as they were', () => {
    expect(origin([same, added])).toBe('kept')
    expect(origin([{ ...same, kind: 'renumbered' }])).toBe('kept')
  })

  it('is what was missing, where words are new', () => {
    expect(origin([same, added], { verdict: 'not-identified', provisions: [] })).toBe('carried')
    expect(origin([same], { verdict: 'not-identified', provisions: [] })).toBe('kept')
    expect(origin([same, added], { verdict: 'partly' })).toBe('carried')
  })

  it('stays to be read, however often it is carried', () => {
    expect(origin([same], { origin: 'carried' })).toBe('carried')
  })

  it('is an article of which one paragraph has changed, is gone or is new', () => {
    const parents = {
      before: new Map([['p2', 'p1']]),
      after: new Map([
        ['q2', 'q1'],
        ['q3', 'q1'],
      ]),
    }
    const whole = (steps: Step[]) => origin(withContents(steps, parents.before, parents.after))
    const second: Step = { kind: 'same', from: 'p2', to: 'q2' }
    expect(whole([same, second])).toBe('kept')
    expect(whole([same, { ...second, kind: 'changed' }])).toBe('carried')
    expect(whole([same, { kind: 'removed', from: 'p2', to: null }])).toBe('carried')
    expect(whole([same, second, { kind: 'added', from: null, to: 'q3' }])).toBe('carried')
  })
})

const ids = ['o1', 'o2', 'o3', 'o4', 'o5']
const findings = fc
  .uniqueArray(fc.record({ obligation: fc.constantFrom(...ids), verdict: fc.constantFrom(...verdicts) }), {
    selector: ({ obligation }) => obligation,
  })
  .map(
    (all) =>
      new Map(
        all.map(({ obligation, verdict }) => [
          obligation,
          finding(obligation, { verdict, provisions: needsProvisions(verdict) ? [`p-${obligation}`] : [] }),
        ]),
      ),
  )
const kinds = ['same', 'changed', 'renumbered', 'moved', 'split', 'merged', 'removed'] as const
const steps = fc
  .tuple(...ids.map(() => fc.constantFrom(...kinds)))
  .map((chosen) =>
    chosen.map(
      (kind, index): Step => ({ kind, from: `p-${ids[index]}`, to: kind === 'removed' ? null : `q-${ids[index]}` }),
    ),
  )

describe('for every review', () => {
  it('the parts of the coverage add up to the obligations', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const counts = coverageOf(ids, some)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ids.length)
      }),
    )
  })

  it('drift is what was met before, plus gained, less lost', () => {
    fc.assert(
      fc.property(findings, findings, (before, after) => {
        const drift = driftOf(ids, before, after)
        expect(drift.after).toBe(drift.before + drift.gained.length - drift.lost.length)
        expect(drift.before).toBe([...before.values()].filter(({ verdict }) => isMet(verdict)).length)
      }),
    )
  })

  it('carrying loses no finding, gains nothing that was not met, and loses what is gone', () => {
    fc.assert(
      fc.property(findings, steps, (some, way) => {
        const carried = carryFindings([...some.values()], way)
        expect(carried.map(({ item }) => item.obligation)).toEqual([...some.keys()])
        const after = new Map(carried.map(({ item }) => [item.obligation, item]))
        const { gained, lost } = driftOf(ids, some, after)
        expect(gained).toEqual([])
        const gone = ids.filter((id, index) => isMet(some.get(id)?.verdict) && way[index]!.kind === 'removed')
        expect(lost).toEqual(gone)
      }),
    )
  })
})

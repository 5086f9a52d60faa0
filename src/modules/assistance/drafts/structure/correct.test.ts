import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../../kernel/ids.ts'
import type { Provision } from '../draft.ts'
import { structured } from '../intake/structure.ts'
import { type Correction, changesBetween, corrected } from './correct.ts'

const law = (blocks: readonly string[]): Provision[] => {
  const read = structured(blocks)
  const ids = read.map(() => newId())
  return read.map(({ parent, ...one }, position) => ({
    ...one,
    id: ids[position] as string,
    parent: parent === null ? null : (ids[parent] as string),
    position,
  }))
}

const sample = () =>
  law(['Article 1. Terms', '1. One. Two.', '(a) alpha;', '(b) beta.', '2. Three.', 'Article 2. Scope', 'Words.'])
const at = (provisions: readonly Provision[], eid: string): string =>
  provisions.find((one) => one.eid === eid)?.id as string
const shown = (provisions: readonly Provision[]) =>
  provisions.map(({ eid, heading, text }) =>
    [eid, heading, text.replaceAll('\n', ' / ')].filter((one) => one !== '').join('|'),
  )
const done = (correction: (provisions: readonly Provision[]) => Correction) => {
  const provisions = sample()
  return shown(corrected(provisions, correction(provisions)))
}
const words = { kind: 'paragraph', number: '3.', heading: '', text: 'Four.' } as const

describe('a correction', () => {
  test('edits, and gives a new id with a new number to it and what stands in it', () => {
    expect(
      done((all) => ({ kind: 'edit', id: at(all, 'art_1__para_1'), words: { ...words, number: '1 bis.' } })),
    ).toEqual([
      'art_1|Terms',
      'art_1__para_1bis|Four.',
      'art_1__para_1bis__point_a|alpha;',
      'art_1__para_1bis__point_b|beta.',
      'art_1__para_2|Three.',
      'art_2|Scope|Words.',
    ])
  })
  test('splits, and reads the numbers of the pieces', () => {
    expect(
      done((all) => ({ kind: 'split', id: at(all, 'art_1__para_2'), pieces: ['Thr', '3. ee.', 'x'] })).slice(4),
    ).toEqual(['art_1__para_2|Thr', 'art_1__para_3|ee.', 'art_1__para_2-2|x', 'art_2|Scope|Words.'])
  })
  test('joins with what stands before, the words in their order', () => {
    expect(done((all) => ({ kind: 'join', id: at(all, 'art_1__para_2') }))).toEqual([
      'art_1|Terms',
      'art_1__para_1|One. Two.',
      'art_1__para_1__point_a|alpha;',
      'art_1__para_1__point_b|beta. / Three.',
      'art_2|Scope|Words.',
    ])
    expect(done((all) => ({ kind: 'join', id: at(all, 'art_1__para_1') })).slice(0, 3)).toEqual([
      'art_1|Terms|One. Two.',
      'art_1__point_a|alpha;',
      'art_1__point_b|beta.',
    ])
  })
  test('lowers and raises', () => {
    expect(done((all) => ({ kind: 'lower', id: at(all, 'art_1__para_2') }))[4]).toBe('art_1__para_1__point_2|Three.')
    expect(done((all) => ({ kind: 'raise', id: at(all, 'art_1__para_1__point_a') })).slice(1, 5)).toEqual([
      'art_1__para_1|One. Two.',
      'art_1__para_a|alpha;',
      'art_1__para_a__point_b|beta.',
      'art_1__para_2|Three.',
    ])
  })
  test('inserts and deletes', () => {
    expect(done((all) => ({ kind: 'insert', after: at(all, 'art_1__para_1'), words }))[4]).toBe('art_1__para_3|Four.')
    expect(done(() => ({ kind: 'insert', after: null, words }))[0]).toBe('para_3|Four.')
    expect(done((all) => ({ kind: 'delete', id: at(all, 'art_1') }))).toEqual(['art_2|Scope|Words.'])
  })
  test('is refused where there is no place for it', () => {
    const all = sample()
    const [first] = all
    for (const kind of ['join', 'lower', 'raise'] as const)
      expect(() => corrected(all, { kind, id: first?.id as string })).toThrow('conflict')
    expect(() => corrected(all, { kind: 'split', id: first?.id as string, pieces: ['x'] })).toThrow('conflict')
    expect(() => corrected(all, { kind: 'join', id: newId() })).toThrow('not-found')
  })
})

const anyCorrection = fc.record({
  kind: fc.constantFrom('edit', 'split', 'join', 'lower', 'raise', 'insert', 'delete'),
  on: fc.nat(),
})

const correctionOf = (
  all: readonly Provision[],
  { kind, on }: { kind: Correction['kind']; on: number },
): Correction => {
  const id = all[on % all.length]?.id as string
  if (kind === 'edit') return { kind, id, words: { ...words, number: `${on % 9}.` } }
  if (kind === 'insert') return { kind, after: id, words }
  if (kind === 'split') return { kind, id, pieces: ['x', `(${on % 9}) y`] }
  return { kind, id }
}

test('whatever is corrected, ids are unique, parents stand before, and undoing the changes gives back what was', () => {
  fc.assert(
    fc.property(fc.array(anyCorrection, { maxLength: 12 }), (corrections) => {
      let provisions = sample()
      for (const one of corrections) {
        if (provisions.length === 0) break
        const before = provisions
        try {
          provisions = corrected(before, correctionOf(before, one))
        } catch (error) {
          expect(error).toMatchObject({ code: 'conflict' })
          continue
        }
        expect(new Set(provisions.map(({ eid }) => eid)).size).toBe(provisions.length)
        const seen = new Set<string | null>([null])
        for (const { id, parent } of provisions) {
          expect(seen.has(parent)).toBe(true)
          seen.add(id)
        }
        const changes = new Map(changesBetween(before, provisions).map((change) => [change.id, change]))
        const undone = [
          ...provisions.filter(({ id }) => !changes.has(id)),
          ...[...changes.values()].flatMap(({ id, before: old }) => (old === null ? [] : [{ id, ...old }])),
        ]
        expect(undone.sort((a, b) => a.position - b.position)).toEqual(before)
      }
    }),
  )
})

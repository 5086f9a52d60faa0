/** The walk over a chain by itself, on invented chains of every content. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChainFault, ChainWalk, hashOfEntry, type Link, origin } from './audit-chain.ts'
import { joined, type Range, subtract } from './ranges.ts'

const texts = ['at', 'actor', 'through', 'action', 'subject', 'detail', 'request_id', 'reason', 'public'] as const
type Field = (typeof texts)[number]
type Content = Record<Field, string | null>

// Short texts of the signs that the canonical form itself uses, where mistakes of joining would show.
const text = fc.oneof(fc.string({ unit: fc.constantFrom('1', '2', ':', '-', 'é', '') }), fc.string())
const content: fc.Arbitrary<Content> = fc.record({
  ...(Object.fromEntries(texts.map((field) => [field, text])) as Record<Field, fc.Arbitrary<string>>),
  request_id: fc.option(text),
  reason: fc.option(text),
})

const chainOf = (contents: readonly Content[]): Link[] => {
  let previous: Buffer = origin
  return contents.map((each, index) => {
    const entry = { ...(each as Link), id: index + 1, previous, hash: origin }
    const linked = { ...entry, hash: hashOfEntry(entry) }
    previous = linked.hash
    return linked
  })
}
const walk = (entries: readonly Link[]): ChainFault[] => {
  const one = new ChainWalk(1, origin)
  for (const entry of entries) one.take(entry)
  return one.faults()
}
const chain = fc.array(content, { minLength: 3, maxLength: 12 }).map(chainOf)
const placeIn = (entries: readonly Link[], seed: number): number => seed % entries.length

test('an untouched chain has no fault', () => {
  fc.assert(
    fc.property(chain, (entries) => {
      expect(walk(entries)).toEqual([])
    }),
  )
})

test('any other value of any field is found at its entry', () => {
  fc.assert(
    fc.property(chain, fc.nat(), fc.constantFrom(...texts), fc.option(text), (entries, seed, field, value) => {
      const index = placeIn(entries, seed)
      fc.pre(entries[index]?.[field] !== value)
      const changed = entries.map((entry, at) => (at === index ? { ...entry, [field]: value } : entry)) as Link[]
      expect(walk(changed)).toEqual([{ kind: 'changed', from: index + 1, to: index + 1 }])
    }),
  )
})

test('two different contents never have one hash', () => {
  fc.assert(
    fc.property(content, content, (one, other) => {
      const [first, second] = [chainOf([one])[0], chainOf([other])[0]]
      expect(first?.hash.equals(second?.hash ?? origin)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

test('what is taken out is missing, unless it was the end', () => {
  fc.assert(
    fc.property(chain, fc.nat(), fc.nat(), (entries, seed, many) => {
      const from = placeIn(entries, seed)
      const to = Math.min(from + (many % 4), entries.length - 2)
      fc.pre(from <= to)
      expect(walk(entries.filter((_, at) => at < from || at > to))).toEqual([
        { kind: 'missing', from: from + 1, to: to + 1 },
      ])
    }),
  )
})

test('no order but the true one passes', () => {
  const shuffled = chain.chain((entries) =>
    fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
  )
  fc.assert(
    fc.property(shuffled, ([entries, order]) => {
      const found = walk(order.map((entry, at) => ({ ...entry, id: at + 1 })))
      const moved = order.some((entry, at) => entry.id !== at + 1)
      expect(found.length > 0).toBe(moved)
      expect(found.every(({ kind }) => kind === 'moved')).toBe(true)
      expect(entries.length).toBe(order.length)
    }),
  )
})

test('ranges are sets of numbers', () => {
  const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(6)).map(([from, many]) => ({ from, to: from + many })))
  const numbers = (list: readonly Range[]) =>
    new Set(list.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
  fc.assert(
    fc.property(ranges, ranges, (one, other) => {
      expect(numbers(joined(one))).toEqual(new Set([...numbers(one)].sort((a, b) => a - b)))
      const taken = numbers(other)
      expect(numbers(subtract(one, other))).toEqual(new Set([...numbers(one)].filter((number) => !taken.has(number))))
      expect(joined(subtract(one, other))).toEqual(subtract(one, other))
    }),
  )
})

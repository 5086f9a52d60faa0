/** The words of a provision for comparison: without case, vowel signs and punctuation; Chinese in pairs of characters. */
import { asciiDigits, plainArabic } from '../intake/numbers.ts'

/** Only what may change is looked for: most texts have neither Arabic letters nor digits of another script. */
const foldable = /[\u0600-\u06ff０-９]/

const parts = /[\u3400-\u9fff]+|[\p{L}\p{N}\p{M}]+/gu
const han = /^[\u3400-\u9fff]/

export const tokens = (text: string): string[] =>
  ((foldable.test(text) ? plainArabic(asciiDigits(text)) : text).toLowerCase().match(parts) ?? []).flatMap((part) => {
    if (!han.test(part)) return [part]
    const pairs = [...part]
    return pairs.length === 1 ? pairs : pairs.slice(1).map((sign, at) => `${pairs[at]}${sign}`)
  })

export type Bag = ReadonlyMap<string, number>

export const bagOf = (all: readonly string[]): Map<string, number> => {
  const bag = new Map<string, number>()
  for (const token of all) bag.set(token, (bag.get(token) ?? 0) + 1)
  return bag
}

/** How much a word tells: less the more provisions have it. */
export type Weight = (token: string) => number

export const weightsOf = (bags: readonly Bag[]): Weight => {
  const found = new Map<string, number>()
  for (const bag of bags) for (const token of bag.keys()) found.set(token, (found.get(token) ?? 0) + 1)
  const known = new Map([...found].map(([token, count]) => [token, Math.log(1 + bags.length / count)]))
  return (token) => known.get(token) ?? 1
}

export const massOf = (bag: Bag, weight: Weight): number => {
  let sum = 0
  for (const [token, count] of bag) sum += count * weight(token)
  return sum
}

export const sharedOf = (a: Bag, b: Bag, weight: Weight): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [token, count] of small) {
    const other = large.get(token)
    if (other !== undefined) sum += Math.min(count, other) * weight(token)
  }
  return sum
}

/** What the one has beyond the other. */
export const without = (bag: Bag, other: Bag): Map<string, number> => {
  const left = new Map<string, number>()
  for (const [token, count] of bag) {
    const more = count - (other.get(token) ?? 0)
    if (more > 0) left.set(token, more)
  }
  return left
}

/** Pairs two lists of provisions: the same words in the same order first, then the same words anywhere, then the most alike. */
import type { Provision } from '../draft.ts'
import { numberToken } from '../eid.ts'
import { type Bag, bagOf, massOf, sharedOf, tokens, type Weight } from './words.ts'

export interface Side {
  readonly list: readonly Provision[]
  readonly byId: ReadonlyMap<string, Provision>
  readonly children: ReadonlyMap<string | null, readonly Provision[]>
  /** Its words with those of whatever stands in it; of an unknown id none. */
  readonly bag: (id: string) => Bag
  readonly ownBag: (id: string) => Bag
  /** The same for both sides where it is wholly the same, with whatever stands in it. */
  readonly key: (id: string) => string
  /** Ids of all that stands in it. */
  readonly under: (id: string) => readonly string[]
  readonly above: (id: string) => readonly string[]
}

const nothing: Bag = new Map()

const together = (bags: readonly Bag[]): Bag => {
  if (bags.length === 1) return bags[0] as Bag
  const all = new Map<string, number>()
  for (const bag of bags) for (const [token, count] of bag) all.set(token, (all.get(token) ?? 0) + count)
  return all
}

/** Short names for what is wholly the same, which both sides share: a text of texts would double with every level. */
export type Names = Map<string, string>

const nameOf = (names: Names, whole: string): string => {
  const known = names.get(whole) ?? String(names.size)
  names.set(whole, known)
  return known
}

export const sideOf = (list: readonly Provision[], names: Names): Side => {
  const byId = new Map(list.map((one) => [one.id, one]))
  const children = new Map<string | null, Provision[]>()
  for (const one of list) {
    const known = children.get(one.parent)
    if (known) known.push(one)
    else children.set(one.parent, [one])
  }
  const ownBags = new Map<string, Bag>(list.map(({ id, heading, text }) => [id, bagOf(tokens(`${heading} ${text}`))]))
  const bags = new Map<string, Bag>()
  const keys = new Map<string, string>()
  const under = new Map<string, string[]>()
  // Children stand after their parents.
  for (const { id, heading, text } of [...list].reverse()) {
    const below = children.get(id) ?? []
    bags.set(
      id,
      together([id, ...below.map((one) => one.id)].map((one) => (one === id ? ownBags : bags).get(one) ?? nothing)),
    )
    keys.set(id, nameOf(names, JSON.stringify([heading, text, ...below.map((one) => keys.get(one.id))])))
    under.set(
      id,
      below.flatMap((one) => [one.id, ...(under.get(one.id) ?? [])]),
    )
  }
  const above = (id: string): string[] => {
    const parent = byId.get(id)?.parent ?? null
    return parent === null ? [] : [parent, ...above(parent)]
  }
  return {
    list,
    byId,
    children,
    bag: (id) => bags.get(id) ?? nothing,
    ownBag: (id) => ownBags.get(id) ?? nothing,
    key: (id) => keys.get(id) ?? '',
    under: (id) => under.get(id) ?? [],
    above,
  }
}

export interface Aligned {
  readonly a: Provision
  readonly b: Provision
}

interface Options {
  readonly from: Side
  readonly to: Side
  readonly weight: Weight
  readonly least: number
  /** By its own words alone, without what stands in it. */
  readonly own?: boolean
}

/** Places of a longest common subsequence; both lists have at most a few thousand keys, mostly the same. */
const common = (a: readonly string[], b: readonly string[]): [number, number][] => {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const width = endB - start + 1
  const lengths = new Uint16Array((endA - start + 1) * width)
  for (let i = endA - start - 1; i >= 0; i -= 1)
    for (let j = width - 2; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[start + i] === b[start + j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number)
  const found: [number, number][] = Array.from({ length: start }, (_, at) => [at, at])
  for (let i = 0, j = 0; i < endA - start && j < width - 1; ) {
    if (a[start + i] === b[start + j]) {
      found.push([start + i, start + j])
      i += 1
      j += 1
    } else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i += 1
    else j += 1
  }
  for (let at = 0; at < a.length - endA; at += 1) found.push([endA + at, endB + at])
  return found
}

/** Words that so many provisions have tell them apart no more. */
const mostShared = 400

/** What a heading or a number in common adds to the words in common. */
const headingBonus = 0.15
const numberBonus = 0.04
const mostBonus = headingBonus + numberBonus

interface Candidate {
  readonly i: number
  readonly j: number
  readonly rank: number
}

const candidates = (
  a: readonly Provision[],
  b: readonly Provision[],
  { from, to, weight, least, own }: Options,
): Candidate[] => {
  const bagA = own ? from.ownBag : from.bag
  const bagB = own ? to.ownBag : to.bag
  const postings = new Map<string, [number, number][]>()
  b.forEach(({ id }, j) => {
    for (const [token, count] of bagB(id)) {
      const known = postings.get(token)
      if (known) known.push([j, count])
      else postings.set(token, [[j, count]])
    }
  })
  const masses = b.map(({ id }) => massOf(bagB(id), weight))
  const [numbersA, numbersB] = [a, b].map((list) => list.map(({ number }) => numberToken(number))) as [
    string[],
    string[],
  ]
  const rare = b.length > mostShared * 2
  const found: Candidate[] = []
  const shared = new Float64Array(b.length)
  a.forEach((one, i) => {
    const mass = massOf(bagA(one.id), weight)
    shared.fill(0)
    for (const [token, count] of bagA(one.id)) {
      const holders = postings.get(token)
      if (holders === undefined || (rare && holders.length > mostShared)) continue
      const worth = weight(token)
      for (const [j, other] of holders) shared[j] = (shared[j] as number) + (count < other ? count : other) * worth
    }
    for (let j = 0; j < b.length; j += 1) {
      const alike = (2 * (shared[j] as number)) / (mass + (masses[j] as number))
      if (!(alike > 0.1) || alike + mostBonus < least) continue
      const other = b[j] as Provision
      const sameNumber = numbersA[i] !== '' && numbersA[i] === numbersB[j]
      const sameHeading = one.heading !== '' && one.heading === other.heading
      const bonus = (sameHeading ? headingBonus : 0) + (sameNumber ? numberBonus : 0)
      if (alike + bonus >= least)
        found.push({ i, j, rank: alike + bonus - 0.02 * Math.abs(i / a.length - j / b.length) })
    }
  })
  return found.sort((x, y) => y.rank - x.rank || x.i - y.i || x.j - y.j)
}

/** Below that, what stands in the same place is something else. */
const leastInPlace = 0.12

/** The only one left on each side between the same neighbours, with the same number, was rewritten rather than replaced. */
const lone = (
  a: readonly Provision[],
  b: readonly Provision[],
  found: readonly Aligned[],
  { from, to, weight, own }: Options,
): [number, number][] => {
  const partner = new Map(found.map((one) => [one.a.id, one.b.id]))
  const taken = new Set(found.map((one) => one.b.id))
  const place = new Map(b.map(({ id }, j) => [id, j]))
  return a.flatMap((one, i): [number, number][] => {
    if (partner.has(one.id)) return []
    const [before, after] = [a[i - 1], a[i + 1]]
    const start = before === undefined ? -1 : place.get(partner.get(before.id) ?? '')
    const end = after === undefined ? b.length : place.get(partner.get(after.id) ?? '')
    const other = start === undefined ? undefined : b[start + 1]
    if (start === undefined || end !== start + 2 || other === undefined || taken.has(other.id)) return []
    const [x, y] = own ? [from.ownBag(one.id), to.ownBag(other.id)] : [from.bag(one.id), to.bag(other.id)]
    const alike = (2 * sharedOf(x, y, weight)) / (massOf(x, weight) + massOf(y, weight))
    return alike >= leastInPlace && numberToken(one.number) === numberToken(other.number) ? [[i, start + 1]] : []
  })
}

export const aligned = (a: readonly Provision[], b: readonly Provision[], options: Options): Aligned[] => {
  const { from, to, own } = options
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const found: Aligned[] = []
  const take = (i: number, j: number) => {
    takenA.add(i)
    takenB.add(j)
    found.push({ a: a[i] as Provision, b: b[j] as Provision })
  }
  const keyOf = (side: Side, { id, heading, text }: Provision) => (own ? JSON.stringify([heading, text]) : side.key(id))
  const keysA = a.map((one) => keyOf(from, one))
  const keysB = b.map((one) => keyOf(to, one))
  for (const [i, j] of common(keysA, keysB)) take(i, j)
  const places = new Map<string, number[]>()
  for (const [j, key] of keysB.entries()) if (!takenB.has(j)) places.set(key, [...(places.get(key) ?? []), j])
  keysA.forEach((key, i) => {
    const j = takenA.has(i) ? undefined : places.get(key)?.shift()
    if (j !== undefined) take(i, j)
  })
  const leftA = a.flatMap((one, i) => (takenA.has(i) ? [] : [{ one, i }]))
  const leftB = b.flatMap((one, j) => (takenB.has(j) ? [] : [{ one, j }]))
  for (const { i, j } of candidates(
    leftA.map(({ one }) => one),
    leftB.map(({ one }) => one),
    options,
  )) {
    const [x, y] = [leftA[i]?.i as number, leftB[j]?.j as number]
    if (!takenA.has(x) && !takenB.has(y)) take(x, y)
  }
  for (const [i, j] of lone(a, b, found, options)) take(i, j)
  return found
}

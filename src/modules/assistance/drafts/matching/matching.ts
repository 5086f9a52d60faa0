/**
 * Matches the provisions of a version with those of the next: articles by all their words wherever they stand, then what
 * stands in matched articles, then what is left of both sides by its words alone; splits and mergers by what is contained.
 */
import type { MatchKind, Provision } from '../draft.ts'
import { eidsOf } from '../eid.ts'
import { type Aligned, aligned, type Names, type Side, sideOf } from './align.ts'
import { type Fan, Fans } from './fans.ts'
import { freeOf, groups, type Pairs, rankOf } from './pairs.ts'
import { massOf, sharedOf, type Weight, weightsOf } from './words.ts'

export interface MatchLine {
  readonly kind: MatchKind
  readonly from: string | null
  readonly to: string | null
  readonly score: number
}

/** Links that somebody made by hand stay; whoever they name takes part in nothing else. */
export interface Fixed extends MatchLine {
  readonly byHand: true
}

/** Of its own words; a moved provision needs more, because nothing else speaks for it. */
const leastAlike = 0.4
const leastMoved = 0.6

const pair = (pairs: Pairs, found: readonly Aligned[]): void => {
  for (const { a, b } of found) {
    pairs.forward.set(a.id, b.id)
    pairs.backward.set(b.id, a.id)
  }
}

/** Children of matched parents, then theirs. */
const matchInside = (from: Side, to: Side, pairs: Pairs, fixed: ReadonlySet<string>, weight: Weight): void => {
  const waiting: [string | null, string | null][] = [
    [null, null],
    ...[...pairs.forward].filter(([id]) => from.byId.get(id)?.kind === 'article'),
  ]
  for (let at = 0; at < waiting.length; at += 1) {
    const [above, below] = waiting[at] as [string | null, string | null]
    const free = (side: Side, parent: string | null, taken: ReadonlyMap<string, string>) =>
      (side.children.get(parent) ?? []).filter(
        (one) => rankOf(one) === 'inner' && !taken.has(one.id) && !fixed.has(one.id),
      )
    const found = aligned(free(from, above, pairs.forward), free(to, below, pairs.backward), {
      from,
      to,
      weight,
      least: leastAlike,
    })
    pair(pairs, found)
    for (const { a, b } of found) waiting.push([a.id, b.id])
  }
}

/** Parts and chapters follow their articles, and their headings where these are gone. */
const matchGroups = (from: Side, to: Side, pairs: Pairs, fixed: ReadonlySet<string>, weight: Weight): void => {
  for (const kind of groups) {
    const own = (side: Side, taken: ReadonlyMap<string, string>) =>
      freeOf(side, taken, fixed).filter((one) => one.kind === kind)
    pair(
      pairs,
      aligned(own(from, pairs.forward), own(to, pairs.backward), { from, to, weight, least: leastAlike, own: true }),
    )
    for (const group of own(from, pairs.forward)) {
      const votes = new Map<string, number>()
      for (const article of from.under(group.id)) {
        const target = to.byId.get(pairs.forward.get(article) ?? '')
        for (const above of target ? to.above(target.id) : [])
          if (to.byId.get(above)?.kind === kind && !pairs.backward.has(above) && !fixed.has(above))
            votes.set(above, (votes.get(above) ?? 0) + 1)
      }
      const [best] = [...votes].sort(([, x], [, y]) => y - x)
      if (best && best[1] * 2 >= from.under(group.id).length) {
        pairs.forward.set(group.id, best[0])
        pairs.backward.set(best[0], group.id)
      }
    }
  }
}

/** The longest run of matches that keep their order; whoever is not in it has moved. */
const inOrder = (targets: readonly number[]): Set<number> => {
  const tails: number[] = []
  const before = new Array<number>(targets.length).fill(-1)
  targets.forEach((target, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((targets[tails[middle] as number] as number) < target) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = at
  })
  const kept = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) kept.add(at)
  return kept
}

/** Ids of matched provisions that changed places among their like: articles in the law, others in what they stand in. */
const movedOf = (from: Side, to: Side, pairs: Pairs, linked: (a: string, b: string) => boolean): Set<string> => {
  const moved = new Set<string>()
  const rows = new Map<string, { id: string; target: number }[]>()
  for (const one of from.list) {
    const other = to.byId.get(pairs.forward.get(one.id) ?? '')
    if (other === undefined) continue
    const rank = rankOf(one)
    if (one.parent !== null && other.parent !== null && !linked(one.parent, other.parent)) {
      const known = pairs.forward.has(one.parent) && pairs.backward.has(other.parent)
      if (rank === 'inner' || known) {
        moved.add(one.id)
        continue
      }
    } else if (rank === 'inner' && (one.parent === null) !== (other.parent === null)) {
      moved.add(one.id)
      continue
    }
    const row = rank === 'inner' ? `${one.parent} ${other.parent}` : rank
    const known = rows.get(row) ?? []
    known.push({ id: one.id, target: other.position })
    rows.set(row, known)
  }
  for (const row of rows.values()) {
    const kept = inOrder(row.map(({ target }) => target))
    for (const [at, { id }] of row.entries()) if (!kept.has(at)) moved.add(id)
  }
  return moved
}

/** The number with those above it, up to the article: what a lawyer cites. */
const citationsOf = (provisions: readonly Provision[]): ReadonlyMap<string, string> =>
  eidsOf(provisions.map(({ id, parent, kind, number }) => ({ id, parent, kind, number })))

const normal = (provision: Provision): string => `${provision.heading}\n${provision.text}`.replace(/\s+/g, ' ').trim()

/** Every provision of both sides stands in at least one line; in more than one only as the one side of a split or merger. */
export const matchVersions = (
  before: readonly Provision[],
  after: readonly Provision[],
  fixedLines: readonly Fixed[] = [],
): readonly MatchLine[] => {
  const fixed = new Set(fixedLines.flatMap(({ from, to }) => [from, to].filter((id) => id !== null)))
  const names: Names = new Map()
  const from = sideOf(before, names)
  const to = sideOf(after, names)
  const weight = weightsOf([...from.list, ...to.list].map((one) => (from.byId.has(one.id) ? from : to).ownBag(one.id)))
  const pairs: Pairs = { forward: new Map(), backward: new Map() }
  const articles = (side: Side) => side.list.filter((one) => one.kind === 'article' && !fixed.has(one.id))

  pair(pairs, aligned(articles(from), articles(to), { from, to, weight, least: leastAlike }))
  matchInside(from, to, pairs, fixed, weight)
  matchGroups(from, to, pairs, fixed, weight)
  const fans = new Fans(from, to, pairs, fixed, weight)
  fans.find((one) => one.kind === 'article')
  const inner = (list: readonly Provision[]) =>
    list.filter((one) => (rankOf(one) === 'inner' || one.kind === 'article') && !fans.has(one.id))
  const free = () => [inner(freeOf(from, pairs.forward, fixed)), inner(freeOf(to, pairs.backward, fixed))] as const
  pair(pairs, aligned(...free(), { from, to, weight, least: leastMoved }))
  matchInside(from, to, pairs, fixed, weight)
  fans.find((one) => one.kind !== 'article')
  fans.flatArticles()
  const { splits, mergers } = fans
  return linesOf(from, to, { pairs, splits, mergers, fixedLines, weight })
}

const linesOf = (
  from: Side,
  to: Side,
  found: {
    pairs: Pairs
    splits: readonly Fan[]
    mergers: readonly Fan[]
    fixedLines: readonly Fixed[]
    weight: Weight
  },
): MatchLine[] => {
  const { pairs, splits, mergers, fixedLines, weight } = found
  const likeness = (a: string, b: string): number => {
    const [x, y] = [from.byId.get(a) as Provision, to.byId.get(b) as Provision]
    if (normal(x) === normal(y)) return 1
    const mass = massOf(from.ownBag(a), weight) + massOf(to.ownBag(b), weight)
    return mass === 0 ? 0 : Math.round((200 * sharedOf(from.ownBag(a), to.ownBag(b), weight)) / mass) / 100
  }
  const lines: MatchLine[] = [...fixedLines]
  const shown = new Set(fixedLines.flatMap(({ from: a, to: b }) => [a, b].filter((id) => id !== null)))
  const links = new Set(fixedLines.map(({ from: a, to: b }) => `${a} ${b}`))
  const line = (kind: MatchKind, a: string | null, b: string | null) => {
    lines.push({ kind, from: a, to: b, score: a === null || b === null ? 0 : likeness(a, b) })
    for (const id of [a, b]) if (id !== null) shown.add(id)
    links.add(`${a} ${b}`)
  }
  for (const { one, many } of splits) for (const part of many) line('split', one, part)
  for (const { one, many } of mergers) for (const part of many) line('merged', part, one)
  for (const [a, b] of pairs.forward) links.add(`${a} ${b}`)
  const moved = movedOf(from, to, pairs, (a, b) => links.has(`${a} ${b}`))
  const [old, now] = [citationsOf(from.list), citationsOf(to.list)]
  for (const [a, b] of pairs.forward) {
    if (shown.has(a) || shown.has(b)) continue
    const same = normal(from.byId.get(a) as Provision) === normal(to.byId.get(b) as Provision)
    const cited = old.get(a) === now.get(b)
    line(moved.has(a) ? 'moved' : !same ? 'changed' : cited ? 'same' : 'renumbered', a, b)
  }
  for (const { id } of from.list) if (!shown.has(id)) line('removed', id, null)
  for (const { id } of to.list) if (!shown.has(id)) line('added', null, id)
  return lines
}

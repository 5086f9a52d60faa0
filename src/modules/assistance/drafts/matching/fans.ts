/** Splits and mergers: what one provision has beyond its own match, and who of the other side stands in it. */
import type { Provision } from '../draft.ts'
import type { Side } from './align.ts'
import { freeOf, type Pairs, rankOf } from './pairs.ts'
import { massOf, sharedOf, type Weight, without } from './words.ts'

/** Words of the part that stand in what is left of the whole; fewer do where most of them stand in it anyway. */
const leastContained = 0.6
const leastInWhole = 0.72
const leastLeft = 0.35

export interface Fan {
  readonly one: string
  readonly many: string[]
}

/**
 * Whoever is left on the many's side and stands, by its words, in what one of the other side has beyond its own match: that
 * one was split into both. With the sides changed, the same finds mergers.
 */
const fansOf = (
  one: Side,
  many: Side,
  matched: ReadonlyMap<string, string>,
  free: readonly Provision[],
  { weight, blocked }: { weight: Weight; blocked: ReadonlySet<string> },
): Fan[] => {
  const fans = new Map<string, Fan>()
  const rests = new Map<string, Map<string, number>>()
  for (const part of free) {
    const bag = many.bag(part.id)
    const mass = massOf(bag, weight)
    if (bag.size < 4) continue
    let best: { id: string; share: number } | undefined
    for (const whole of one.list) {
      if (blocked.has(whole.id) || rankOf(whole) !== rankOf(part)) continue
      const partner = matched.get(whole.id)
      if (partner === undefined && !fans.has(whole.id)) continue
      const rest = rests.get(whole.id) ?? without(one.bag(whole.id), many.bag(partner ?? ''))
      rests.set(whole.id, rest)
      const share = sharedOf(bag, rest, weight) / mass
      const inWhole = share < leastLeft ? 0 : sharedOf(bag, one.bag(whole.id), weight) / mass
      if ((share >= leastContained || inWhole >= leastInWhole) && (best === undefined || share > best.share))
        best = { id: whole.id, share }
    }
    if (best === undefined) continue
    const partner = matched.get(best.id) as string
    const fan = fans.get(best.id) ?? { one: best.id, many: [partner] }
    fan.many.push(part.id)
    fans.set(best.id, fan)
    rests.set(best.id, without(rests.get(best.id) ?? new Map(), bag))
  }
  return [...fans.values()]
}

/** Splits and mergers; whoever stands in one stands in no other. */
export class Fans {
  readonly splits: Fan[] = []
  readonly mergers: Fan[] = []
  private readonly taken = new Set<string>()
  private readonly from: Side
  private readonly to: Side
  private readonly pairs: Pairs
  private readonly fixed: ReadonlySet<string>
  private readonly weight: Weight

  constructor(from: Side, to: Side, pairs: Pairs, fixed: ReadonlySet<string>, weight: Weight) {
    this.from = from
    this.to = to
    this.pairs = pairs
    this.fixed = fixed
    this.weight = weight
  }

  has(id: string): boolean {
    return this.taken.has(id)
  }

  private add(list: Fan[], fans: readonly Fan[]): void {
    for (const fan of fans) {
      list.push(fan)
      for (const id of [fan.one, ...fan.many]) this.taken.add(id)
    }
  }

  private free(side: Side, matched: ReadonlyMap<string, string>): Provision[] {
    return freeOf(side, matched, this.fixed).filter(({ id }) => !this.has(id))
  }

  find(wanted: (one: Provision) => boolean): void {
    const { from, to, pairs, weight } = this
    const partners = (own: ReadonlyMap<string, string>) =>
      [...own].flatMap(([id, other]) => (this.has(other) ? [id] : []))
    const blocked = (own: ReadonlyMap<string, string>) => new Set([...this.fixed, ...this.taken, ...partners(own)])
    const options = (own: ReadonlyMap<string, string>) => ({ weight, blocked: blocked(own) })
    this.add(
      this.splits,
      fansOf(from, to, pairs.forward, this.free(to, pairs.backward).filter(wanted), options(pairs.forward)),
    )
    this.add(
      this.mergers,
      fansOf(to, from, pairs.backward, this.free(from, pairs.forward).filter(wanted), options(pairs.backward)),
    )
  }

  /** An article of one text whose words now stand in paragraphs was split into them; the other way round, they were merged. */
  flatArticles(): void {
    const { from, to, pairs } = this
    const parts = (side: Side, id: string, matched: ReadonlyMap<string, string>) =>
      side.under(id).filter((one) => !matched.has(one) && !this.has(one) && !this.fixed.has(one))
    for (const [a, b] of pairs.forward) {
      if (this.has(a) || this.has(b) || from.byId.get(a)?.kind !== 'article') continue
      const [old, now] = [from.byId.get(a)?.text ?? '', to.byId.get(b)?.text ?? '']
      const into = old !== '' && now === '' ? parts(to, b, pairs.backward) : []
      const of = old === '' && now !== '' ? parts(from, a, pairs.forward) : []
      if (into.length > 0) this.add(this.splits, [{ one: a, many: [b, ...into] }])
      if (of.length > 0) this.add(this.mergers, [{ one: b, many: [a, ...of] }])
    }
  }
}

/** From entries that stand to acts as facts, and the rule by which one of several sources decides. Pure. */
import type { Act, DecidingRule } from './act.ts'
import { dateOf, type Entry, standing } from './entry.ts'

/** Content before id, so that the order of recording decides nothing that is not the same anyway. */
const sortKey = (entry: Entry): string =>
  [dateOf(entry), entry.effective_on ?? '', entry.kind, entry.depositary ?? '', entry.source, entry.id].join('\n')

const byKey = (a: Entry, b: Entry): number => (sortKey(a) < sortKey(b) ? -1 : 1)

/**
 * The entry that decides among several sources of one act, with the rule. With several Governments as depositaries, the
 * earliest deposit with any of them; otherwise the depositary itself before second-hand sources; then the earliest.
 */
export const decide = (
  entries: readonly [Entry, ...Entry[]],
  depositaries: readonly string[],
): { entries: readonly [Entry, ...Entry[]]; rule: DecidingRule } => {
  if (entries.length === 1) return { entries, rule: 'only-source' }
  const sorted = entries.toSorted(byKey) as [Entry, ...Entry[]]
  if (depositaries.filter((id) => id.startsWith('gov-')).length > 1)
    return { entries: sorted, rule: 'earliest-deposit' }
  const isOwn = ({ depositary }: Entry) => depositary !== null && depositaries.includes(depositary)
  const own = sorted.filter(isOwn)
  const [first = sorted[0]] = own
  const rest = sorted.filter((entry) => entry !== first)
  const rule = own.length === 1 ? 'depositary-itself' : 'earliest-of-sources'
  return { entries: [first, ...rest], rule }
}

/** One act of the entries that stand for it. */
const actOf = (entries: readonly [Entry, ...Entry[]], depositaries: readonly string[]): Act => {
  const decided = decide(entries, depositaries)
  const [entry] = decided.entries
  return {
    id: entry.act,
    instrument: entry.instrument,
    state: entry.state,
    kind: entry.kind,
    deposited_on: dateOf(entry),
    effective_printed: entry.effective_on,
    reservation: entry.reservation,
    objection: entry.objection,
    declaration: entry.declaration,
    note: entry.note,
    source: entry.source,
    provisions: entry.provisions,
    effect: entry.effect,
    about: entry.about,
    precludes: entry.precludes,
    territory: entry.territory,
    territory_name: entry.territory_name,
    ...decided,
  }
}

/** The acts of one instrument as known at a moment, in no order. */
export const factsOf = (
  entries: readonly Entry[],
  depositaries: readonly string[],
  at = Number.POSITIVE_INFINITY,
): Act[] => {
  const byAct = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of standing(entries, at)) {
    const known = byAct.get(entry.act)
    if (known === undefined) byAct.set(entry.act, [entry])
    else known.push(entry)
  }
  return [...byAct.values()].map((of) => actOf(of, depositaries))
}

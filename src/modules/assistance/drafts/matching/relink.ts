/** What a person links by hand, among the lines that were found: nobody loses their place, and nothing is told twice. */
import type { MatchKind, Provision } from '../draft.ts'
import type { MatchLine } from './matching.ts'
import { bagOf, massOf, sharedOf, tokens } from './words.ts'

type Line = MatchLine & { readonly byHand: boolean }

const alike = (a: Provision, b: Provision): number => {
  const [x, y] = [a, b].map(({ heading, text }) => bagOf(tokens(`${heading} ${text}`))) as [
    Map<string, number>,
    Map<string, number>,
  ]
  const mass = massOf(x, () => 1) + massOf(y, () => 1)
  return mass === 0 ? 0 : Math.round((200 * sharedOf(x, y, () => 1)) / mass) / 100
}

const kindOf = (before: readonly Provision[], after: readonly Provision[]): MatchKind => {
  const [a, b] = [before[0], after[0]]
  if (a === undefined) return 'added'
  if (b === undefined) return 'removed'
  if (after.length > 1) return 'split'
  if (before.length > 1) return 'merged'
  if (a.heading !== b.heading || a.text !== b.text) return 'changed'
  return a.eid === b.eid ? 'same' : 'renumbered'
}

export const relinked = (
  lines: readonly Line[],
  before: readonly Provision[],
  after: readonly Provision[],
): readonly Line[] => {
  const named = new Set([...before, ...after].map(({ id }) => id))
  const touches = ({ from, to }: Line) => (from !== null && named.has(from)) || (to !== null && named.has(to))
  const kept = lines.filter((line) => !touches(line))
  const placed = new Set(kept.flatMap(({ from, to }) => [from, to]))
  const kind = kindOf(before, after)
  const made = (before.length === 0 ? [undefined] : before).flatMap((a) =>
    (after.length === 0 ? [undefined] : after).map((b) => ({
      kind,
      from: a?.id ?? null,
      to: b?.id ?? null,
      score: a && b ? alike(a, b) : 0,
      byHand: true,
    })),
  )
  // Whoever was linked with one of them and now is with nobody.
  const left = lines.filter(touches).flatMap(({ from, to }) => {
    const alone: Line[] = []
    if (from !== null && !named.has(from) && !placed.has(from))
      alone.push({ kind: 'removed', from, to: null, score: 0, byHand: false })
    if (to !== null && !named.has(to) && !placed.has(to))
      alone.push({ kind: 'added', from: null, to, score: 0, byHand: false })
    for (const id of [from, to]) placed.add(id)
    return alone
  })
  const all = [...kept, ...made, ...left]
  // A split or merger of which one part is left is none.
  const partners = (line: Line) =>
    all.filter((one) => one.kind === line.kind && (line.kind === 'split' ? one.from === line.from : one.to === line.to))
  return all.map((line) =>
    (line.kind === 'split' || line.kind === 'merged') && partners(line).length < 2
      ? { ...line, kind: 'changed' }
      : line,
  )
}

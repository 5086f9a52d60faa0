/** Matching the provisions of two versions of a law of 500 articles, the newer with every kind of change. */
import type { Provision } from '../src/modules/assistance/drafts/draft.ts'
import { structured } from '../src/modules/assistance/drafts/intake/structure.ts'
import { matchVersions } from '../src/modules/assistance/drafts/matching/matching.ts'
import { median, milliseconds, type Options, ofLimit, report } from './measure.ts'

const articles = 500
const limit = 2_000

/** Always the same numbers, so that runs compare. */
const random = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** As often as in texts: few words make up most of it. */
const wordsOf = (next: () => number, many: number): string =>
  Array.from({ length: many }, () => `w${Math.floor(4_000 * next() ** 3)}`).join(' ')

type Article = readonly string[]

const original = (count: number): Article[] => {
  const next = random(7)
  return Array.from({ length: count }, () => [
    `On ${wordsOf(next, 3)}`,
    ...Array.from(
      { length: 1 + Math.floor(next() * 5) },
      (_, at) => `${at + 1}. ${wordsOf(next, 20 + Math.floor(next() * 40))}.`,
    ),
  ])
}

/** A tenth each changed, split, merged, moved, dropped or put in between. */
const revised = (old: readonly Article[]): Article[] => {
  const next = random(11)
  const now: Article[] = []
  for (let at = 0; at < old.length; at += 1) {
    const [heading = '', ...paragraphs] = old[at] ?? []
    const what = Math.floor(next() * 10)
    if (what === 0)
      now.push([
        heading,
        ...paragraphs.map((one) => one.replace(/w\d+/g, (word) => (next() < 0.3 ? wordsOf(next, 1) : word))),
      ])
    else if (what === 1)
      now.push([heading, ...paragraphs.slice(0, 1)], [`On ${wordsOf(next, 2)}`, ...paragraphs.slice(1)])
    else if (what === 2 && old[at + 1]) {
      now.push([heading, ...paragraphs, ...(old[at + 1] ?? []).slice(1)])
      at += 1
    } else if (what === 3) now.splice(Math.floor(next() * now.length), 0, [heading, ...paragraphs])
    else if (what === 4) now.push([`On ${wordsOf(next, 3)}`, `1. ${wordsOf(next, 40)}.`], [heading, ...paragraphs])
    else if (what !== 5) now.push([heading, ...paragraphs])
  }
  return now
}

const provisions = (side: string, law: readonly Article[]): Provision[] =>
  structured(law.flatMap((article, at) => [`Article ${at + 1}`, ...article])).map((one, position) => ({
    ...one,
    id: `${side}${position}`,
    parent: one.parent === null ? null : `${side}${one.parent}`,
    position,
  }))

export const matching = async ({ quick }: Options): Promise<void> => {
  const count = quick ? 50 : articles
  const old = original(count)
  const [before, after] = [provisions('a', old), provisions('b', revised(old))]
  const time = await median(quick ? 2 : 10, () => matchVersions(before, after))
  const same = await median(quick ? 2 : 10, () => matchVersions(before, provisions('b', old)))
  const size = `${before.length} and ${after.length} provisions`
  report(`Matching two versions of ${count} articles, ${size}`, milliseconds(time), ofLimit(time, limit))
  report(`Matching a version of ${count} articles with itself`, milliseconds(same), ofLimit(same, limit))
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Provision } from '../draft.ts'
import { eidsOf } from '../eid.ts'
import { structured } from '../intake/structure.ts'
import { type MatchLine, matchVersions } from './matching.ts'

const version = (prefix: string, blocks: readonly string[]): Provision[] =>
  structured(blocks).map((one, position) => ({
    ...one,
    id: `${prefix}${position}`,
    parent: one.parent === null ? null : `${prefix}${one.parent}`,
    position,
  }))

const between = (old: readonly string[], now: readonly string[]) => {
  const [before, after] = [version('a', old), version('b', now)]
  const name = (all: readonly Provision[], id: string | null) => all.find((one) => one.id === id)?.eid ?? '–'
  return matchVersions(before, after)
    .map(({ kind, from, to }) => `${kind} ${name(before, from)} ${name(after, to)}`)
    .sort()
}

const seizure =
  'Whoever unlawfully seizes an aircraft in flight by force or threat commits an offence punished by fifteen years of imprisonment.'
const hostages =
  'Whoever takes a hostage in order to compel a State or an organisation to act commits an offence punished by twenty years.'
const funds =
  'The central bank freezes without delay the funds of persons designated by the Security Council, under the control of a court.'
const delay =
  'Within three days the person concerned may ask the court to lift the measure, and the prosecutor answers within two weeks.'

describe('between two versions', () => {
  test('what is the same, changed, renumbered, added and removed', () => {
    expect(
      between(
        [
          'Article 1. Aircraft',
          seizure,
          'Article 2. Hostages',
          hostages,
          'Article 3. Speech',
          'Praise of crimes in public is punished by a fine.',
        ],
        [
          'Article 1. Aircraft',
          seizure.replace('fifteen', 'ten'),
          'Article 2. Terms',
          'Terms have the meaning of the conventions listed in the schedule.',
          'Article 3. Hostages',
          hostages,
        ],
      ),
    ).toEqual(['added – art_2', 'changed art_1 art_1', 'removed art_3 –', 'renumbered art_2 art_3'])
  })
  test('what changed places', () => {
    const [one, two, three] = [
      ['Article 1. A', seizure],
      ['Article 2. B', hostages],
      ['Article 3. C', funds],
    ] as const
    const articles = between(
      [...one, ...two, ...three],
      ['Article 1. C', funds, 'Article 2. A', seizure, 'Article 3. B', hostages],
    )
    expect(articles).toEqual(['moved art_3 art_1', 'renumbered art_1 art_2', 'renumbered art_2 art_3'])
  })
  test('what was split and what was merged, article and paragraph', () => {
    expect(
      between(['Article 1. Freezing', `${funds} ${delay}`], ['Article 1. Freezing', funds, 'Article 2. Review', delay]),
    ).toEqual(['split art_1 art_1', 'split art_1 art_2'])
    expect(
      between(['Article 1. Freezing', funds, 'Article 2. Review', delay], ['Article 1. Freezing', `${funds} ${delay}`]),
    ).toEqual(['merged art_1 art_1', 'merged art_2 art_1'])
    const paragraphs = ['Article 1. Freezing', `1. ${funds}`, `2. ${delay}`]
    expect(between(['Article 1. Freezing', `1. ${funds} ${delay}`], paragraphs)).toEqual([
      'same art_1 art_1',
      'split art_1__para_1 art_1__para_1',
      'split art_1__para_1 art_1__para_2',
    ])
  })
  test('an article whose paragraphs became two articles', () => {
    expect(
      between(
        ['Article 1. Freezing', `1. ${funds}`, `2. ${delay}`, 'Article 2. Aircraft', seizure],
        ['Article 1. Freezing', `1. ${funds}`, 'Article 2. Review', `1. ${delay}`, 'Article 3. Aircraft', seizure],
      ),
    ).toEqual([
      'renumbered art_1__para_2 art_2__para_1',
      'renumbered art_2 art_3',
      'same art_1__para_1 art_1__para_1',
      'split art_1 art_1',
      'split art_1 art_2',
    ])
  })
  test('in Arabic and Chinese', () => {
    expect(
      between(
        ['المادة ١: الطائرات', 'كل من استولى على طائرة في حالة طيران بالقوة أو بالتهديد يعاقب بالسجن خمس عشرة سنة.'],
        [
          'المادة الأولى: التعاريف',
          'يقصد بالأموال الأصول أيا كان نوعها ومصدرها.',
          'المادة ٢: الطائرات',
          'كل من استولى على طائرة في حالة طيران بالقوة أو بالتهديد يعاقب بالسجن عشر سنوات.',
        ],
      ),
    ).toEqual(['added – art_1', 'changed art_1 art_2'])
    expect(
      between(
        ['第一条 以暴力或者威胁劫持飞行中的航空器的，处十五年有期徒刑。'],
        ['第一条 本法所称资金，是指任何种类的资产。', '第二条 以暴力或者威胁劫持飞行中的航空器的，处十年有期徒刑。'],
      ),
    ).toEqual(['added – art_1', 'changed art_1 art_2'])
  })
  test('nothing and something', () => {
    expect(between([], ['Article 1', 'Words.'])).toEqual(['added – art_1'])
    expect(between(['Article 1', 'Words.'], [])).toEqual(['removed art_1 –'])
    expect(between([], [])).toEqual([])
  })
  test('what a person has linked stays, and takes part in nothing else', () => {
    const before = version('a', ['Article 1. A', seizure, 'Article 2. B', hostages])
    const after = version('b', ['Article 1. A', seizure, 'Article 2. B', hostages])
    const fixed = { kind: 'changed', from: 'a0', to: 'b1', score: 0, byHand: true } as const
    expect(matchVersions(before, after, [fixed]).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['changed', 'a0', 'b1'],
      ['removed', 'a1', null],
      ['added', null, 'b0'],
    ])
  })
})

const vocabulary =
  'court State offence person funds aircraft ship hostage custody extradition judge prosecutor order freeze seize term year fine party convention request evidence witness child passport border bank account'.split(
    ' ',
  )
const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 3, maxLength: 14 }).map((some) => some.join(' '))
/** Some say the same words: "Repealed" stands more than once in many laws. */
const article = fc.record({
  heading: fc.constantFrom('', 'Scope', 'Penalty'),
  text: sentence,
  paragraphs: fc.array(sentence, { maxLength: 4 }),
  chapter: fc.boolean(),
})
const law = fc.array(article, { maxLength: 14 })

const provisions = (
  prefix: string,
  articles: readonly { heading: string; text: string; paragraphs: readonly string[]; chapter: boolean }[],
  first = 1,
): Provision[] => {
  const list: Omit<Provision, 'eid' | 'position'>[] = []
  let chapter: string | null = null
  articles.forEach(({ heading, text, paragraphs, chapter: begins }, at) => {
    if (begins) {
      chapter = `${prefix}c${at}`
      list.push({
        id: chapter,
        parent: null,
        kind: 'chapter',
        number: `Chapter ${at + first}`,
        heading: `On matter ${at}`,
        text: '',
      })
    }
    const id = `${prefix}${at}`
    list.push({ id, parent: chapter, kind: 'article', number: `Article ${at + first}`, heading, text })
    paragraphs.forEach((words, n) => {
      list.push({ id: `${id}.${n}`, parent: id, kind: 'paragraph', number: `${n + 1}.`, heading: '', text: words })
    })
  })
  const eids = eidsOf(list)
  return list.map((one, position) => ({ ...one, eid: eids.get(one.id) as string, position }))
}

/** Sides whose every provision stands in a line; more than once only as the one side of a split or merger. */
const faultsOf = (lines: readonly MatchLine[], before: readonly Provision[], after: readonly Provision[]): string[] => {
  const faults: string[] = []
  const look = (all: readonly Provision[], side: 'from' | 'to', fan: 'split' | 'merged') => {
    for (const { id } of all) {
      const own = lines.filter((line) => line[side] === id)
      const right = own.length === 1 || (own.length > 1 && own.every(({ kind }) => kind === fan))
      if (!right) faults.push(`${side} ${id}: ${own.map(({ kind }) => kind).join(', ')}`)
    }
  }
  look(before, 'from', 'split')
  look(after, 'to', 'merged')
  for (const { kind, from, to, score } of lines) {
    if ((kind === 'added') !== (from === null) || (kind === 'removed') !== (to === null))
      faults.push(`${kind} ${from} ${to}`)
    if (score < 0 || score > 1) faults.push(`score ${score}`)
  }
  const fans = lines.filter(({ kind }) => kind === 'split' || kind === 'merged')
  for (const { kind, from, to } of fans)
    if (
      fans.filter((line) => line.kind === kind && (kind === 'split' ? line.from === from : line.to === to)).length < 2
    )
      faults.push(`${kind} alone`)
  return faults
}

describe('whatever the law', () => {
  test('a version matched with itself is all the same', () => {
    fc.assert(
      fc.property(law, (articles) => {
        const lines = matchVersions(provisions('a', articles), provisions('b', articles))
        expect(
          lines.every(({ kind, from, to, score }) => kind === 'same' && from?.slice(1) === to?.slice(1) && score === 1),
        ).toBe(true)
      }),
    )
  })
  test('a copy with other numbers is all renumbered', () => {
    fc.assert(
      fc.property(law, fc.integer({ min: 30, max: 60 }), (articles, first) => {
        const lines = matchVersions(provisions('a', articles), provisions('b', articles, first))
        expect(lines.every(({ kind, from, to }) => kind === 'renumbered' && from?.slice(1) === to?.slice(1))).toBe(true)
      }),
    )
  })
  test('every provision of both sides stands in a line, whatever became of it', () => {
    fc.assert(
      fc.property(law, law, (old, now) => {
        const [before, after] = [provisions('a', old), provisions('b', now)]
        expect(faultsOf(matchVersions(before, after), before, after)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  test('also when one comes from the other by shuffling, dropping and joining', () => {
    const edits = fc.array(fc.record({ what: fc.constantFrom('drop', 'swap', 'join', 'halve'), at: fc.nat() }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(law, edits, (old, changes) => {
        const now = [...old]
        for (const { what, at } of changes) {
          const i = at % Math.max(1, now.length)
          const [one, next] = [now[i], now[i + 1]]
          if (one === undefined) continue
          if (what === 'drop') now.splice(i, 1)
          else if (what === 'swap' && next) now.splice(i, 2, next, one)
          else if (what === 'join' && next)
            now.splice(i, 2, {
              ...one,
              text: `${one.text} ${next.text}`,
              paragraphs: [...one.paragraphs, ...next.paragraphs],
            })
          else if (what === 'halve')
            now.splice(
              i,
              1,
              { ...one, paragraphs: one.paragraphs.slice(0, 1) },
              { ...one, heading: '', paragraphs: one.paragraphs.slice(1) },
            )
        }
        const [before, after] = [provisions('a', old), provisions('b', now)]
        expect(faultsOf(matchVersions(before, after), before, after)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

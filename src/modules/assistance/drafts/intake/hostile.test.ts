/** Small files made to take the server's time: each is refused, or read in work that does not grow with its square. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Provision } from '../draft.ts'
import { TakeIn } from '../input.ts'
import { sideOf } from '../matching/align.ts'
import { matchVersions } from '../matching/matching.ts'
import { blocksOf } from './blocks.ts'
import { docxBlocks } from './docx.ts'
import { headingOf } from './marks.ts'
import { blocksOfPages } from './pdf.ts'
import { provisionsIn } from './read.ts'
import { isContents, structured } from './structure.ts'
import { zipOf } from './testing.ts'
import { levelsOf, mostLevels } from './unreadable.ts'
import { membersOf } from './zip.ts'

const reason = (content: string, format: 'html' | 'text' | 'akoma-ntoso') =>
  provisionsIn(Buffer.from(content), format).then(
    () => 'read',
    (error: { reason?: string }) => error.reason ?? String(error),
  )
const refusal = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error)
  }
}

describe('an archive', () => {
  const wanted = ['a', 'b']
  const zeros = (bytes: number) => ({ packed: deflateRawSync(Buffer.alloc(bytes)), bytes })
  test('has one budget for all that is taken out of it', () => {
    const archive = zipOf({ a: zeros(600), b: zeros(600) })
    expect([...membersOf(archive, wanted, 1_200).keys()]).toEqual(wanted)
    expect(refusal(() => membersOf(archive, wanted, 1_199))).toBe('too-long')
    expect(refusal(() => membersOf(archive, wanted, 600))).toBe('too-long')
  })
  test('that names a member twice, or has entries without end, is refused before it swells', () => {
    const twice = zipOf({ a: 'x', b: 'x' })
    twice[twice.lastIndexOf('b')] = 'a'.charCodeAt(0)
    expect(refusal(() => membersOf(twice, wanted, 100))).toBe('broken')
    const many = zipOf(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`m${at}`, zeros(0)])))
    expect(refusal(() => membersOf(many, wanted, 100))).toBe('too-long')
  })
})

describe('a line', () => {
  test('of a table of contents is told by its end', () => {
    expect(isContents(`Scope ${'.'.repeat(60_000)} 12`)).toBe(true)
    expect(isContents(`${'.'.repeat(60_000)}x`)).toBe(false)
    expect(isContents(`.....${'x'.repeat(200)}1`)).toBe(false)
  })
  test('that looks like an Arabic number without end has none, and the longest numbers are read', () => {
    expect(headingOf(`المادة ${'الا '.repeat(20_000)}`)).toBeUndefined()
    expect(headingOf('المادة الحادية والعشرون بعد المائة')).toMatchObject({ value: 121, rest: '' })
    expect(headingOf('المادة الثانية عشرة: الأحكام العامة')).toMatchObject({ value: 12, rest: 'الأحكام العامة' })
  })
  test('of one word without end, or of dashes alone, is text', () => {
    const word = 'a'.repeat(60_000)
    expect(structured([`Article 1 ${word.toUpperCase()}`, 'x']).map(({ text }) => text.length)).toContain(60_000)
    const read = structured(['Article 1', `${'- '.repeat(60_000)}x`])
    expect(read.length).toBeLessThan(20)
    expect(structured(['Article 1 Scope. This Law applies to persons.'])[0]).toMatchObject({ heading: 'Scope' })
  })
  test('broken into many is one again', () => {
    const line = 'words of a line that an editor broke at its usual width,'
    expect(blocksOf(`${line}\n`.repeat(20_000))).toEqual([Array(20_000).fill(line).join(' ')])
  })
})

describe('what stands in each other', () => {
  const nested = (depth: number, prefix = '', text = 'Words.'): Provision[] =>
    Array.from({ length: depth }, (_, at) => ({
      id: `${prefix}${at}`,
      parent: at === 0 ? null : `${prefix}${at - 1}`,
      kind: at === 0 ? 'article' : 'point',
      number: '',
      heading: '',
      text,
      eid: `${prefix}${at}`,
      position: at,
    }))
  test('on a page, no deeper than browsers go', async () => {
    expect(await reason('<ol>'.repeat(20_000), 'html')).toBe('too-long')
    expect(await reason(`${'<ol><li>'.repeat(200)}Words.`, 'html')).toBe('read')
  })
  test('in a law, no deeper than anybody cites', async () => {
    const law = (depth: number) =>
      `<akomaNtoso><act><body><article>${'<point>'.repeat(depth - 1)}<content><p>x</p></content>${'</point>'.repeat(depth - 1)}</article></body></act></akomaNtoso>`
    expect(await reason(law(mostLevels), 'akoma-ntoso')).toBe('read')
    expect(await reason(law(mostLevels + 1), 'akoma-ntoso')).toBe('too-long')
  })
  test('sent to the action, with the rule said', () => {
    const input = (depth: number) =>
      TakeIn.safeParse({
        draft: '00000000-0000-4000-8000-000000000000',
        language: 'en',
        receivedOn: '2026-01-01',
        format: 'text',
        provisions: nested(depth).map(({ kind, text, eid }, at) => ({
          parent: at === 0 ? null : at - 1,
          ...{ kind, text, eid },
        })),
      })
    expect(input(mostLevels).success).toBe(true)
    expect(input(30).error?.issues.map(({ message }) => message)).toEqual([`levels <= ${mostLevels}`])
  })
  test('is matched by names that do not grow with the depth', () => {
    const names = new Map<string, string>()
    const [from, to] = [sideOf(nested(30, 'a'), names), sideOf(nested(30, 'b'), names)]
    expect(Math.max(...[...names.keys()].map(({ length }) => length))).toBeLessThan(40)
    expect(from.list.map(({ id }) => from.key(id))).toEqual(to.list.map(({ id }) => to.key(id)))
    expect(new Set(from.list.map(({ id }) => from.key(id))).size).toBe(30)
    expect(matchVersions(nested(30, 'a'), nested(30, 'b')).every(({ kind }) => kind === 'same')).toBe(true)
  })
  test('has as many levels as its longest way up', () => {
    const parents = fc
      .array(fc.nat())
      .map((list) => list.map((some, at) => (at === 0 ? null : some % (at + 1)) || null))
    const wayUp = (list: readonly (number | null)[], at: number): number => {
      const parent = list[at] ?? null
      return parent === null || parent >= at ? 1 : 1 + wayUp(list, parent)
    }
    fc.assert(
      fc.property(parents, (given) => {
        const list = given.map((parent, at) => (parent === at ? null : parent))
        expect(levelsOf(list.map((parent) => ({ parent })))).toBe(Math.max(0, ...list.map((_, at) => wayUp(list, at))))
      }),
    )
  })
})

test('a text or a page is no longer than a law, markup and all', async () => {
  expect(await reason('x'.repeat(4_000_001), 'text')).toBe('too-long')
  expect(await reason(' '.repeat(4_000_001), 'html')).toBe('too-long')
  expect(await reason('a\n\n'.repeat(60_001), 'text')).toBe('too-long')
  expect(refusal(() => blocksOf('\n'.repeat(200_001)))).toBe('too-long')
  expect(await reason('<p>a'.repeat(60_001), 'html')).toBe('too-long')
  const empty = { 'word/document.xml': `<w:document>${'<w:p/>'.repeat(60_001)}</w:document>` }
  expect(refusal(() => docxBlocks(zipOf(empty)))).toBe('too-long')
})

test('a paragraph of a PDF over many lines is one, in work that grows with its lines', () => {
  const line = (at: number, text: string) => [text, 50, 800_000 - at * 12, 400, 10] as const
  const lines = Array.from({ length: 20_000 }, (_, at) => line(at, at === 1 ? 'one half-' : 'some words'))
  expect(blocksOfPages([lines])).toEqual([`some words one halfsome words${' some words'.repeat(19_997)}`])
  expect(blocksOfPages([[line(0, 'Article 5'), line(1, 'of words.')]])).toEqual(['Article 5', 'of words.'])
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { translator } from '../i18n/translate.ts'
import { Problem } from '../kernel/problem.ts'
import { type Language, languages } from '../kernel/text.ts'
import {
  fullDate,
  integer,
  many,
  optional,
  orNull,
  parseInput,
  partialDate,
  slug,
  stateCode,
  textOf,
  year,
} from './input.ts'
import { fieldLines } from './problem-words.ts'

const problemOf = (schema: z.ZodType, raw: unknown, language?: Language): Problem => {
  try {
    parseInput(schema, raw, language)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('accepted')
}

const Filters = z.object({
  date: optional(fullDate),
  year,
  state: many(stateCode),
  kind: optional(z.enum(['protocol', 'amendment'])),
  q: optional(z.string().max(21)),
})
const wrong = { date: '2016-13-01', year: 'soon', state: ['FRA', 'france'], kind: 'treaty', q: 'x'.repeat(300) }

describe.each(languages)('in %s', (language) => {
  test('each message names the field, the value and what is allowed', () => {
    const problem = problemOf(Filters, wrong, language)
    const lines = fieldLines(translator(language), problem)
    const parts = [
      ['date', '2016-13-01', 'YYYY-MM-DD'],
      ['year', 'soon', '1945–2100'],
      ['state.1', 'france', 'ISO 3166 alpha-3'],
      ['kind', 'treaty', 'protocol, amendment'],
      ['q', `${'x'.repeat(100)}…`, '21'],
    ] as const
    expect(lines).toHaveLength(parts.length)
    for (const [index, wanted] of parts.entries()) for (const part of wanted) expect(lines[index]).toContain(part)
  })
  test('nothing of the schema library’s own words shows', () => {
    const schema = z.object({ a: z.string(), b: z.number(), c: z.string().min(2), d: integer(1, 9), e: z.int().max(9) })
    const raw = { b: 'x', c: '', d: '1.5', e: 10, f: 1 }
    const lines = fieldLines(translator(language), problemOf(schema.strict(), raw, language))
    expect(lines).toHaveLength(6)
    expect(lines.join('\n')).not.toMatch(/expected|received|NaN|undefined|string|ожидалось|attendu|esperaba/)
  })
})

test('a field that does not exist is named with those that do', () => {
  const [field] = problemOf(Filters.strict(), { year: 2016, stat: 'FRA' }).fields
  expect(field).toEqual({ field: 'stat', value: 'FRA', allowed: 'only the fields date, year, state, kind, q' })
  const nested = z.object({ rule: z.strictObject({ days: z.int() }) })
  expect(problemOf(nested, { rule: { days: 1, day: 2 } }).fields).toEqual([
    { field: 'rule.day', value: '2', allowed: 'no field of this name' },
  ])
})

test('a single field given twice is refused, a missing one is told as missing', () => {
  expect(problemOf(z.object({ date: fullDate }), { date: ['2016-01-01', '2016-01-02'] }).fields[0]?.allowed).toBe(
    'one value',
  )
  const problem = problemOf(z.object({ date: fullDate }), {})
  expect(fieldLines(translator('en'), problem)).toEqual(['date: a value is missing; allowed: text'])
})

test.each([
  ['a\0b', 'a\\u0000b'],
  ['a\uD800', 'a\\ud800'],
])('text that no database holds is refused wherever it stands: %j', (text, value) => {
  const allowed = 'Unicode: U+0001–U+D7FF, U+E000–U+10FFFF'
  expect(problemOf(z.unknown(), { name: [{ en: 'good 💩' }, { en: text }] }).fields).toEqual([
    { field: 'name.1.en', value, allowed },
  ])
  expect(problemOf(z.unknown(), new Map([['FRA', { note: text }]])).fields).toEqual([
    { field: 'FRA.note', value, allowed },
  ])
  expect(problemOf(z.unknown(), { [text]: 'good' }).fields).toEqual([{ field: value, value: 'good', allowed }])
})

test('the value of a record in a map is shown', () => {
  const schema = z.map(z.string(), z.object({ on: fullDate }))
  expect(problemOf(schema, new Map([['FRA', { on: 'soon' }]])).fields).toEqual([
    { field: 'FRA.on', value: 'soon', allowed: 'YYYY-MM-DD' },
  ])
})

describe('shared fields', () => {
  test('an empty field of a form means nothing was chosen', () => {
    expect(parseInput(Filters, { date: '', year: '2016', state: '', kind: '' })).toEqual({ year: 2016, state: [] })
    expect(parseInput(z.object({ state: many(stateCode) }), { state: 'FRA' })).toEqual({ state: ['FRA'] })
    expect(parseInput(z.object({ state: many(stateCode) }), { state: ['FRA', ''] })).toEqual({ state: ['FRA'] })
  })
  test.each([
    [fullDate, ['2016-02-29'], ['2015-02-29', '2016-2-1', '2016', '2016-01-01 ', '02/11/2016']],
    [partialDate, ['2016', '2016-02', '2016-02-29'], ['2016-', '2016-14', '20160201']],
    [slug, ['oda', 'a-1'], ['A', 'a--b', '-a', 'a_b', '']],
    [year, ['1945', 2100], ['1944', '2101', '2016.5', 'x', '']],
    [stateCode, ['FRA'], ['fra', 'FR', 'FRAN']],
  ])('shape %#', (schema, good, bad) => {
    for (const value of good) expect(schema.safeParse(value).success, String(value)).toBe(true)
    for (const value of bad) expect(schema.safeParse(value).success, String(value)).toBe(false)
  })
  test('one mistake makes one message', () => {
    expect(fullDate.safeParse('soon').error?.issues).toHaveLength(1)
    expect(partialDate.safeParse('soon').error?.issues).toHaveLength(1)
  })
  test('cells of a table', () => {
    expect([orNull(undefined), orNull(''), orNull('0')]).toEqual([null, null, '0'])
    expect(textOf({ name_en: '', name_fr: '' }, 'name')).toBe(null)
    expect(textOf({ name_en: 'A', name_fr: 'B' }, 'name')).toMatchObject({ en: 'A', fr: 'B' })
  })
})

test('no date before the year 0001, which PostgreSQL would refuse', () => {
  for (const date of ['0000-01-01', '0000-12-31']) {
    expect(problemOf(fullDate, date).code).toBe('bad-input')
    expect(problemOf(partialDate, date).code).toBe('bad-input')
  }
  for (const date of ['0000', '0000-02']) expect(problemOf(partialDate, date).code).toBe('bad-input')
  expect(parseInput(fullDate, '0001-01-01')).toBe('0001-01-01')
  expect(parseInput(partialDate, '0001')).toBe('0001')
})

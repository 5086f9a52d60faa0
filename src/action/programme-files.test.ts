import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { FieldProblem } from '../kernel/problem.ts'
import { Problem } from '../kernel/problem.ts'
import { parseInput } from './input.ts'
import { byId, keyed, listById, References } from './programme-files.ts'

const problemOf = (work: () => unknown): FieldProblem[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return [...error.fields]
    throw error
  }
  throw new Error('accepted')
}

test('every object has inherited names, and records may be called by them', () => {
  const record = z.record(z.string(), z.object({ id: z.string() }))
  const list = ['constructor', 'to-string', 'toString', 'hasOwnProperty'].map((id) => ({ id }))
  expect(Object.keys(parseInput(record, keyed(list, 'x.yaml')))).toEqual(list.map(({ id }) => id))
  expect(problemOf(() => keyed([{ id: '__proto__' }], 'x.yaml'))).toEqual([
    { field: 'x.yaml.1.id', value: '__proto__', allowed: 'text, a–z 0–9 -' },
  ])
})

test('records stay in order, also those whose id is a number', () => {
  const list = ['150', '001', '2'].map((code) => ({ code }))
  const schema = listById(z.object({ code: z.string() }))
  expect(parseInput(schema, byId(list, 'x.csv', 'code'))).toEqual(list)
})

describe('a list that is none is told by record', () => {
  test.each<[string, unknown, FieldProblem]>([
    ['nothing', null, { field: 'x.yaml', value: 'null', allowed: 'list' }],
    ['an object', {}, { field: 'x.yaml', value: 'object', allowed: 'list' }],
    ['an empty record', [{ id: 'a' }, null], { field: 'x.yaml.2', value: 'null', allowed: 'record with id' }],
    ['a word', ['a'], { field: 'x.yaml.1', value: 'a', allowed: 'record with id' }],
    ['no id', [{ name: 'a' }], { field: 'x.yaml.1.id', value: '', allowed: 'unique text' }],
    ['an empty id', [{ id: '' }], { field: 'x.yaml.1.id', value: '', allowed: 'unique text' }],
    ['a number', [{ id: 12 }], { field: 'x.yaml.1.id', value: '12', allowed: 'text, a–z 0–9 -' }],
    ['an id twice', [{ id: 'a' }, { id: 'a' }], { field: 'x.yaml.2.id', value: 'a', allowed: 'unique' }],
  ])('%s', (_, list, field) => {
    expect(problemOf(() => byId(list, 'x.yaml'))).toEqual([field])
  })
})

test('a reference is known and named once', () => {
  const references = new References()
  references.check('x.yaml.a.themes', ['law', 'none', 'law'], new Set(['law']))
  expect(problemOf(() => references.settle())).toEqual([
    { field: 'x.yaml.a.themes', value: 'none', allowed: 'known id' },
    { field: 'x.yaml.a.themes', value: 'law', allowed: 'unique' },
  ])
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  csvRows,
  DataFileError,
  dataRoot,
  installationRoot,
  readCsv,
  readText,
  sha256OfFiles,
  yamlValue,
} from './data-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a reader is told: the place, what stands there, and what is allowed. */
const told = (read: () => unknown): [string, string, string] => {
  try {
    read()
  } catch (error) {
    if (error instanceof DataFileError) return [error.place, error.message, error.allowed]
    throw error
  }
  throw new Error('accepted')
}

test('the data folder is that of the installation', () => {
  expect(dataRoot).toBe(join(installationRoot, 'data'))
  expect(readText('../package.json')).toContain('"pacta"')
})

test('CSV becomes rows by column, without comment lines', () => {
  const text = '\uFEFF# where it comes from\nid,name\n1,"a, #b"\n# note\n\n2,"two\nlines"\n3,# not a comment\n'
  expect(csvRows(text, 'x.csv', { needed: ['id', 'name'] })).toEqual([
    { id: '1', name: 'a, #b' },
    { id: '2', name: 'two\nlines' },
    { id: '3', name: '# not a comment' },
  ])
})

test('a mistake in a file is reported with its name and line', () => {
  expect(told(() => csvRows('a,b\n1,2\n3\n', 'x.csv', { needed: ['a', 'b'] }))).toEqual([
    'x.csv',
    expect.stringMatching(/line 3/),
    'CSV',
  ])
  expect(told(() => yamlValue('a: 1\nb: [\n', 'x.yaml'))[0]).toMatch(/^x\.yaml:\d$/)
  expect(told(() => yamlValue('a: 1\nb: 2\na: 3\n', 'x.yaml'))).toEqual([
    'x.yaml:3',
    expect.stringMatching(/unique/),
    'YAML',
  ])
  expect(yamlValue('a: [1, x]', 'x.yaml')).toEqual({ a: [1, 'x'] })
})

test.each<[string, string, string]>([
  ['code,nmae\n', 'nmae', 'name, note'],
  ['code,name,extra,note\n', 'extra', 'no more columns'],
  ['code,name,\n', '""', 'note'],
  ['code\n1\n', '', 'name'],
  ['', '', 'code, name'],
  ['code,name,name\n', 'name', 'unique'],
])('columns are those expected: %j', (text, value, allowed) => {
  const columns = { needed: ['code', 'name'], optional: ['note'] }
  expect(told(() => csvRows(text, 'x.csv', columns))).toEqual(['x.csv, column', value, allowed])
})

test('a column that may be missing is not missed', () => {
  expect(csvRows('code\n1\n', 'x.csv', { needed: ['code'], optional: ['note'] })).toEqual([{ code: '1' }])
})

test('a file in another encoding is refused, with the line', () => {
  const path = join(folder, 'latin.csv')
  writeFileSync(path, Buffer.from('code,name\nFRA,France\nCIV,Côte d’Ivoire\n'.replace('’', "'"), 'latin1'))
  expect(told(() => readCsv(path, { needed: ['code', 'name'] }))).toEqual([
    `${path}:3`,
    "CIV,C\uFFFDte d'Ivoire",
    'UTF-8',
  ])
  writeFileSync(path, '\uFEFFcode,name\nCIV,Côte d’Ivoire\n')
  expect(readCsv(path, { needed: ['code', 'name'] })).toEqual([{ code: 'CIV', name: 'Côte d’Ivoire' }])
})

test('the fingerprint of files changes with any of them', () => {
  const path = join(folder, 'a.csv')
  writeFileSync(path, 'a\n1\n')
  const before = sha256OfFiles([path])
  expect(sha256OfFiles([path])).toBe(before)
  writeFileSync(path, 'a\n2\n')
  expect(sha256OfFiles([path])).not.toBe(before)
  expect(readCsv(path, { needed: ['a'] })).toEqual([{ a: '2' }])
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { csvRows, dataRoot, installationRoot, readCsv, readText, sha256OfFiles, yamlValue } from './data-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-data-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the data folder is that of the installation', () => {
  expect(dataRoot).toBe(join(installationRoot, 'data'))
  expect(readText('../package.json')).toContain('"pacta"')
})

test('CSV becomes rows by column, without comment lines', () => {
  const text = '\uFEFF# where it comes from\nid,name\n1,"a, #b"\n# note\n\n2,"two\nlines"\n3,# not a comment\n'
  expect(csvRows(text, 'x.csv')).toEqual([
    { id: '1', name: 'a, #b' },
    { id: '2', name: 'two\nlines' },
    { id: '3', name: '# not a comment' },
  ])
})

test('a mistake in a file is reported with its name and line', () => {
  expect(() => csvRows('a,b\n1,2\n3\n', 'x.csv')).toThrow(/^x\.csv: .*line 3/)
  expect(() => yamlValue('a: 1\nb: [\n', 'x.yaml')).toThrow(/^x\.yaml:\d: /)
  expect(() => yamlValue('a: 1\nb: 2\na: 3\n', 'x.yaml')).toThrow(/^x\.yaml:3: .*unique/)
  expect(yamlValue('a: [1, x]', 'x.yaml')).toEqual({ a: [1, 'x'] })
})

test('the fingerprint of files changes with any of them', () => {
  const path = join(folder, 'a.csv')
  writeFileSync(path, 'a\n1\n')
  const before = sha256OfFiles([path])
  expect(sha256OfFiles([path])).toBe(before)
  writeFileSync(path, 'a\n2\n')
  expect(sha256OfFiles([path])).not.toBe(before)
  expect(readCsv(path)).toEqual([{ a: '2' }])
})

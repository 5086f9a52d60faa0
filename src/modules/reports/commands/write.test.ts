/** A file is written whole, over a file only, and a place that cannot take it is told before the work. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkPlace, writeWhole } from './write.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-write-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('replaces a file and leaves nothing else behind', async () => {
  const file = join(folder, 'report.txt')
  writeFileSync(file, 'old')
  await checkPlace(file, String)
  await writeWhole(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['report.txt'])
})

it('refuses a folder that is not there, and a folder in place of a file', async () => {
  const missing = join(folder, 'missing', 'report.txt')
  await expect(checkPlace(missing, String)).rejects.toMatchObject({
    fields: [{ field: 'out', value: missing, allowed: 'no-folder' }],
  })
  mkdirSync(join(folder, 'taken'))
  await expect(checkPlace(join(folder, 'taken'), String)).rejects.toMatchObject({ fields: [{ allowed: 'not-a-file' }] })
})

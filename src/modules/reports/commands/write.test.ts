/** A file is written whole, over a file only, and a place that cannot take it is told before the work. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkPlace, writeWhole } from './write.ts'

const root = mkdtempSync(join(tmpdir(), 'pacta-write-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const newFolder = (): string => {
  folders += 1
  const folder = join(root, String(folders))
  mkdirSync(folder)
  return folder
}
const modeOf = (path: string): number => statSync(path).mode & 0o777

it('replaces a file and leaves nothing else behind', async () => {
  const folder = newFolder()
  const file = join(folder, 'report.txt')
  writeFileSync(file, 'old')
  await checkPlace(file, String)
  await writeWhole(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['report.txt'])
})

it('keeps the mode of a file that is there, and gives a new one the usual mode', async () => {
  const folder = newFolder()
  const file = join(folder, 'private.txt')
  writeFileSync(file, 'old')
  for (const mode of [0o600, 0o640]) {
    chmodSync(file, mode)
    await writeWhole(file, 'new')
    expect(modeOf(file)).toBe(mode)
  }
  const usual = join(folder, 'usual.txt')
  writeFileSync(usual, '')
  await writeWhole(join(folder, 'new.txt'), 'new')
  expect(modeOf(join(folder, 'new.txt'))).toBe(modeOf(usual))
})

it('writes through a link, also through one that leads to no file yet', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'kept'))
  writeFileSync(join(folder, 'kept', 'there.txt'), 'old')
  for (const name of ['there.txt', 'not-yet.txt']) {
    const link = join(folder, name)
    symlinkSync(join('kept', name), link)
    await checkPlace(link, String)
    await writeWhole(link, 'new')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'kept', name), 'utf8')).toBe('new')
  }
  expect(readdirSync(join(folder, 'kept')).sort()).toEqual(['not-yet.txt', 'there.txt'])
  symlinkSync('round', join(folder, 'round'))
  await expect(checkPlace(join(folder, 'round'), String)).rejects.toMatchObject({ fields: [{ allowed: 'not-a-file' }] })
})

it('leaves the part of another writer alone', async () => {
  const folder = newFolder()
  const file = join(folder, 'report.txt')
  const other = `${file}.${process.pid}.part`
  writeFileSync(other, 'not ours')
  await checkPlace(file, String)
  await writeWhole(file, 'new')
  expect(readFileSync(other, 'utf8')).toBe('not ours')
})

it('takes a name as long as the file system does', async () => {
  const file = join(newFolder(), 'n'.repeat(255))
  await checkPlace(file, String)
  await writeWhole(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
})

it('names what is wrong with a place, before the work and after it', async () => {
  const folder = newFolder()
  const taken = join(folder, 'taken')
  mkdirSync(taken)
  writeFileSync(join(folder, 'file'), '')
  const places: [string, string][] = [
    [join(folder, 'missing', 'report.txt'), 'no-folder'],
    [join(folder, 'file', 'report.txt'), 'no-folder'],
    [taken, 'not-a-file'],
    ['/dev/null', 'not-a-file'],
    [join(folder, 'n'.repeat(256)), 'too-long'],
    [`${folder}/${'long/'.repeat(1000)}report.txt`, 'too-long'],
    [`${join(folder, 'new.json')}/`, 'no-name'],
    ['   ', 'no-name'],
    ...(process.platform === 'linux' ? ([['/proc/report.txt', 'not-writable']] as [string, string][]) : []),
  ]
  for (const [path, reason] of places)
    await expect(checkPlace(path, String), path).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ field: 'out', allowed: reason }],
    })
  await expect(writeWhole(taken, 'new')).rejects.toMatchObject({ fields: [{ field: 'out', allowed: 'not-a-file' }] })
  expect(readdirSync(folder).sort()).toEqual(['file', 'taken'])
})

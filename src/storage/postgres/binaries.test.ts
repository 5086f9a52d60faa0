import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyToCache, findBinaries, hydrate, packageFolder } from './binaries.ts'
import { canReach, nobody } from './identity.ts'
import { defaultDataFolder } from './place.ts'

const root = mkdtempSync(join(tmpdir(), 'pacta-binaries-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const asRoot = process.getuid?.() === 0
const linkName = 'native/lib/libpq.so.5'

/** The package as npm unpacks it when scripts are off, in a folder that only its owner enters. */
function closedPackage(name: string): string {
  const folder = join(root, name)
  cpSync(packageFolder(), folder, { recursive: true, verbatimSymlinks: true })
  for (const link of ['libpq.so', 'libpq.so.5']) rmSync(join(folder, 'native/lib', link), { force: true })
  chmodSync(folder, 0o700)
  return folder
}

test.runIf(process.platform === 'linux')('links that npm cannot carry are made', () => {
  const folder = closedPackage('links')
  expect(hydrate(folder)).toBe(true)
  expect(lstatSync(join(folder, linkName)).isSymbolicLink()).toBe(true)
  expect(existsSync(join(folder, linkName))).toBe(true)
})

test.runIf(asRoot)('programs that nobody cannot reach are copied once to where it can', () => {
  const source = closedPackage('closed')
  const cache = join(root, 'cache')
  const target = copyToCache(source, '17', nobody(), [cache])
  expect(target.startsWith(cache)).toBe(true)
  const version = spawnSync(join(target, 'native/bin/postgres'), ['--version'], {
    ...nobody(),
    cwd: '/',
    encoding: 'utf8',
  })
  expect(version.stdout).toContain('PostgreSQL')
  const made = statSync(target).ino
  expect(copyToCache(source, '17', nobody(), [cache])).toBe(target)
  expect(statSync(target).ino).toBe(made)
  truncateSync(join(target, 'native/bin/postgres'))
  copyToCache(source, '17', nobody(), [cache])
  expect(statSync(join(target, 'native/bin/postgres')).size).toBeGreaterThan(1_000_000)
})

test.runIf(asRoot)('a folder that someone else prepared in a shared place is not trusted', () => {
  const trap = join(root, 'trap')
  mkdirSync(join(root, 'elsewhere'), { mode: 0o777 })
  symlinkSync(join(root, 'elsewhere'), trap)
  const target = copyToCache(closedPackage('trapped'), '17', nobody(), [trap, join(root, 'own')])
  expect(target.startsWith(join(root, 'own'))).toBe(true)
})

test('programs that can be reached are used where they lie', () => {
  expect(findBinaries(undefined).postgres).toContain('node_modules')
})

test('a platform without bundled PostgreSQL is named', () => {
  expect(() => packageFolder('sunos', 'mips')).toThrow(expect.objectContaining({ code: 'binaries-missing' }))
})

test.runIf(asRoot)('the data of a project that nobody cannot enter lies elsewhere, at a place of its own', () => {
  const project = closedPackage('project')
  expect(canReach(nobody(), project)).toBe(false)
  expect(defaultDataFolder(project)).toMatch(/^\/var\/lib\/pacta\/[0-9a-f]{8}$/)
  expect(defaultDataFolder('/srv/project')).toBe('/srv/project/var')
})

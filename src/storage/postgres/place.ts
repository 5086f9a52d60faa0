/** Where one bundled database lives: its folders, made and checked before PostgreSQL is asked to use them. */
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { errorCode, errorText, StartError } from '../start-error.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { canEnterParents, canReach, type Identity, isRoot, nobody, serverIdentity } from './identity.ts'

export interface Place {
  readonly folder: string
  /** What PostgreSQL calls its data directory. */
  readonly cluster: string
  readonly log: string
  /** The account that runs PostgreSQL, when it is not ours. */
  readonly identity: Identity | undefined
  readonly binaries: Binaries
  /** How to reach it: a folder with the Unix socket; on Windows, which Node cannot reach so, a port and a password. */
  readonly address: { host: string; port: number; password?: string }
  /** Whether a watcher stops PostgreSQL when the last process that uses it is gone (needs a POSIX shell). */
  readonly watched: boolean
}

/** Unix sockets fail above this length on every system we run on (macOS 103, Linux 107). */
const longestSocketPath = 103
const socketName = '.s.PGSQL.5432'

export const clusterName = 'postgresql'

export function preparePlace(wanted: string): Place {
  const folder = makeFolder(resolve(wanted))
  const cluster = join(folder, clusterName)
  const identity = serverIdentity(cluster)
  const log = join(folder, 'postgresql.log')
  return {
    folder,
    cluster,
    log,
    identity,
    binaries: findBinaries(identity),
    address:
      process.platform === 'win32' ? portAndPassword(folder) : { host: socketFolder(cluster, identity), port: 5432 },
    watched: existsSync('/bin/sh') && mkfifo() !== undefined,
  }
}

export const mkfifo = (): string | undefined => ['/usr/bin/mkfifo', '/bin/mkfifo'].find((path) => existsSync(path))

/** `var` in the project; for root in a project that `nobody` cannot enter (root's home, say), a folder of its own. */
export function defaultDataFolder(projectRoot: string): string {
  const inside = join(projectRoot, 'var')
  if (!isRoot() || canEnterParents(nobody(), inside)) return inside
  const hash = createHash('sha256').update(resolve(projectRoot)).digest('hex')
  return join('/var/lib/pacta', hash.slice(0, 8))
}

export function own(path: string, identity: Identity | undefined): void {
  if (identity) chownSync(path, identity.uid, identity.gid)
}

/** A rename survives a power cut only when the folder that holds the name is synced. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Makes the folder, mode 0700, and proves that it can be written and that PostgreSQL's account can enter it. */
function makeFolder(folder: string): string {
  try {
    makeParents(dirname(folder))
    makeOne(folder, 0o700)
    accessSync(folder, constants.W_OK | constants.X_OK)
    const real = realpathSync(folder)
    if (isRoot()) openFor(serverIdentity(join(real, clusterName)) ?? nobody(), real)
    return real
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError('data-folder-not-writable', { folder, reason: errorCode(error) || errorText(error) })
  }
}

/** Only an empty folder changes hands: PACTA_DATA=/home must not take /home away from everyone. */
function openFor(identity: Identity, folder: string): void {
  if (canEnterParents(identity, folder) && readdirSync(folder).length === 0) {
    own(folder, identity)
    chmodSync(folder, 0o700)
  }
  if (!canEnterParents(identity, join(folder, clusterName)))
    throw new StartError('data-folder-unreachable', { folder, account: 'nobody' })
}

/** Not mkdir's own recursion, which never ends in /proc. */
function makeParents(folder: string): void {
  if (existsSync(folder)) return
  makeParents(dirname(folder))
  makeOne(folder, 0o755)
  // A strict umask of root would close the folders that we make on the way to those who run PostgreSQL.
  chmodSync(folder, 0o755)
}

function makeOne(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

function socketFolder(cluster: string, identity: Identity | undefined): string {
  if (Buffer.byteLength(join(cluster, socketName)) <= longestSocketPath) return cluster
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 12)
  const name = `pacta-${hash}`
  const folder = join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp', name)
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    own(folder, identity)
  }
  const found = lstatSync(folder)
  // Whoever owns the folder of the socket can put another server behind it.
  const safe = found.isDirectory() && found.uid === (identity?.uid ?? process.getuid?.()) && (found.mode & 0o077) === 0
  if (!safe || (identity && !canReach(identity, folder)))
    throw new StartError('data-folder-unreachable', { folder, reason: 'the path of the data folder is too long' })
  return folder
}

function portAndPassword(folder: string): Place['address'] {
  const file = join(folder, 'postgresql.address.json')
  if (!existsSync(file)) {
    const password = createHash('sha256')
      .update(crypto.getRandomValues(new Uint8Array(32)))
      .digest('hex')
    const port = 49152 + ((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 16000)
    writeFileSync(file, JSON.stringify({ host: '127.0.0.1', port, password }), { mode: 0o600, flag: 'wx' })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

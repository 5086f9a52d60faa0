/** Makes the cluster (PostgreSQL's data directory) and starts PostgreSQL on it, both as the account that may. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { errorCode, errorText, StartError } from '../start-error.ts'
import { clusterName, mkfifo, own, type Place, syncFolder } from './place.ts'

/**
 * PostgreSQL runs in the background; a reader waits for the end of the hold, a FIFO that every process using the
 * database keeps open for writing. The kernel closes it for the dead, so that the last one to leave, killed or not, stops
 * PostgreSQL. The name is removed before the second reading: who opened the hold before that still counts, who comes
 * later finds no hold. The signal is repeated for a PostgreSQL that was too young to hear the first. One that has not ended
 * long after is told to drop everything: it recovers at the next start, which it would otherwise refuse for ever.
 */
const watcher = `
hold=$1; shift
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
trap '' INT TERM HUP
(
  while read -r line <&3; do :; done
  rm -f "$hold"
  while read -r line <&3; do :; done
  kill -INT $server; sleep 1; kill -INT $server
  for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 1; done
  kill -QUIT $server
) 2>/dev/null &
reader=$!
exec 3<&-
wait $server; code=$?
kill -KILL $reader 2>/dev/null
rm -f "$hold"
exit $code`

const settings: Record<string, string> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '64MB',
  max_connections: '80',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '256MB',
  // After a crash of one of its processes PostgreSQL ends, and we start it again. Left to restart itself, it never ends when
  // told to do so in the middle of that.
  restart_after_crash: 'off',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors of statements go to the program that asked; here they would only copy personal data into a log.
  log_min_messages: 'log',
  log_checkpoints: 'off',
}

/** Our end of a hold; letting go twice does nothing. */
export interface Hold {
  release(): void
}

export interface Running {
  /** Tells this server from another one that may have won the race for the same cluster. */
  readonly name: string
  readonly child: ChildProcess
  /** Undefined without a watcher. */
  readonly hold: Hold | undefined
  /** Resolves when it has ended, with the reason if it could not even be run. */
  readonly ended: Promise<string>
}

/** initdb under a temporary name, then one rename: an interrupted one leaves nothing that looks finished. */
export function makeCluster(place: Place): void {
  removeHalfMade(place.folder)
  const fresh = join(place.folder, `${clusterName}.new-${process.pid}-${randomBytes(3).toString('hex')}`)
  mkdirSync(fresh, { mode: 0o700 })
  own(fresh, place.identity)
  runInitdb(place, fresh)
  writeFileSync(join(fresh, 'pg_hba.conf'), accessRules(place))
  try {
    renameSync(fresh, place.cluster)
    syncFolder(place.folder)
  } catch (error) {
    // Another start was first: its cluster is as good as ours.
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw error
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** The socket lies in a folder that only the owner enters: that is the guard. */
const accessRules = ({ address }: Place): string =>
  address.password ? 'host all all 127.0.0.1/32 scram-sha-256\n' : 'local all all trust\n'

function runInitdb(place: Place, cluster: string): void {
  const secret = join(cluster, '..', `${clusterName}.secret`)
  const { password } = place.address
  if (password) writeFileSync(secret, password, { mode: 0o600 })
  // The C.UTF-8 character types tell letters from punctuation outside ASCII, which full text search needs.
  const characters = process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []
  const locale = ['--encoding=UTF8', '--locale=C', ...characters, '--locale-provider=icu', '--icu-locale=und']
  const access = password ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust']
  const flags = ['--username=postgres', '--data-checksums', '--no-instructions', ...locale, ...access]
  const result = spawnSync(place.binaries.initdb, ['-D', cluster, ...flags], { ...asAccount(place), encoding: 'utf8' })
  if (password) rmSync(secret, { force: true })
  if (result.status === 0) return
  rmSync(cluster, { recursive: true, force: true })
  const reason = result.error ? errorText(result.error) : lastProblem(result.stderr ?? '')
  throw new StartError('postgres-failed', { folder: place.folder, reason })
}

/** What interrupted starts left. An initdb whose parent was killed may still be writing: then the next start clears up. */
export function removeHalfMade(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(new RegExp(`^${clusterName}\\.new-(\\d+)-`).exec(name)?.[1])
    if (!pid || (pid !== process.pid && isAlive(pid))) continue
    try {
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch (error) {
      if (errorCode(error) !== 'ENOTEMPTY') throw error
    }
  }
}

/** Starts PostgreSQL; it may end at once when another one already runs on the cluster. */
export function launch(place: Place, extra: Record<string, string> = {}): Running {
  const name = `pacta-${process.pid}-${randomBytes(3).toString('hex')}`
  const log = openLog(place)
  const ends = place.watched ? makeHold(place, name) : undefined
  const server = [
    place.binaries.postgres,
    '-D',
    place.cluster,
    ...options(place, { ...settings, ...extra, cluster_name: name }),
  ]
  const [program, args] = ends
    ? ['/bin/sh', ['-c', watcher, 'pacta', holdPath(place, name), ...server]]
    : [server[0]!, server.slice(1)]
  // Its own process group: Ctrl-C in the terminal is for us, and we stop PostgreSQL in order.
  const child = spawn(program, args, {
    ...asAccount(place),
    detached: ends !== undefined,
    stdio: [ends?.reading ?? 'ignore', log, log],
  })
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () => resolve(''))
    child.once('error', (error) => resolve(error.message))
  })
  child.unref()
  closeSync(log)
  if (ends) closeSync(ends.reading)
  return { name, child, hold: ends && holdOf(ends.writing), ended }
}

function options(place: Place, values: Record<string, string>): string[] {
  const { host, port, password } = place.address
  const listen: Record<string, string> = password
    ? { listen_addresses: host, port: String(port) }
    : {
        listen_addresses: '',
        port: '5432',
        unix_socket_directories: host === place.cluster ? '.' : `"${host}"`,
        unix_socket_permissions: '0700',
      }
  return Object.entries({ ...listen, ...values }).flatMap(([key, value]) => ['-c', `${key}=${value}`])
}

const holdPath = (place: Place, name: string): string => join(place.cluster, `hold.${name}`)

function makeHold(place: Place, name: string): { reading: number; writing: number } {
  const path = holdPath(place, name)
  const made = spawnSync(mkfifo() ?? 'mkfifo', ['-m', '600', path], { ...asAccount(place), encoding: 'utf8' })
  if (made.status !== 0)
    throw new StartError('postgres-failed', { folder: place.folder, reason: made.stderr || 'mkfifo failed' })
  // Opened for both first, or opening one end would wait for the other.
  const both = openSync(path, constants.O_RDWR)
  const reading = openSync(path, constants.O_RDONLY)
  const writing = openSync(path, constants.O_WRONLY)
  closeSync(both)
  return { reading, writing }
}

/** Joins the hold of the server of that name; undefined when no watcher reads it, so that nothing would stop the server. */
export function openHold(place: Place, name: string): Hold | undefined {
  try {
    return holdOf(openSync(holdPath(place, name), constants.O_WRONLY | constants.O_NONBLOCK))
  } catch {
    return undefined
  }
}

function holdOf(handle: number): Hold {
  let open = true
  return {
    release: () => {
      if (open) closeSync(handle)
      open = false
    },
  }
}

export const holdExists = (place: Place, name: string): boolean => existsSync(holdPath(place, name))

/** Holds of servers that are gone; call it only while the server on this cluster is the one named. */
export function removeOldHolds(place: Place, name: string): void {
  for (const entry of readdirSync(place.cluster)) {
    if (!entry.startsWith('hold.') || entry === `hold.${name}`) continue
    const hold = openHold(place, entry.slice('hold.'.length))
    if (hold === undefined) rmSync(join(place.cluster, entry), { force: true })
    else hold.release()
  }
}

function openLog(place: Place): number {
  const log = openSync(place.log, 'a', 0o600)
  own(place.log, place.identity)
  chmodSync(place.log, 0o600)
  if (fstatSync(log).size > 1_000_000) ftruncateSync(log)
  return log
}

/** The most telling line of what PostgreSQL has said. */
export function lastProblem(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const line = lines.findLast((each) => /\b(FATAL|PANIC|ERROR|error)\b/.test(each)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR):\s*/, '').trim()
}

export function readLog(place: Place, from = 0): string {
  return existsSync(place.log) ? readFileSync(place.log).subarray(from).toString('utf8') : ''
}

/** The process id in PostgreSQL's own lock file. */
export function postmasterPid(place: Place): number | undefined {
  try {
    return Number(readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL clears lock files of the dead itself, but after a restart of the machine or container their process id may
 * belong to something else by then, or the file be empty, and it would refuse for ever. Linux can tell: a process of this
 * cluster works in it.
 */
export function removeStaleLocks(place: Place): void {
  const pid = postmasterPid(place)
  const lock = join(place.cluster, 'postmaster.pid')
  if (process.platform !== 'linux' || (pid === undefined ? !existsSync(lock) : !isAlive(pid))) return
  const works = readdirSync('/proc').some((id) => /^\d+$/.test(id) && workingFolder(id) === place.cluster)
  if (works) return
  rmSync(lock, { force: true })
  rmSync(join(place.address.host, '.s.PGSQL.5432.lock'), { force: true })
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** PG* variables of the user's shell are for other databases. */
const asAccount = ({ identity }: Place) => ({
  ...identity,
  cwd: '/',
  env: { PATH: process.env.PATH || '/usr/bin:/bin', LC_ALL: 'C' },
})

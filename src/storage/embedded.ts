/** Opens the PostgreSQL that npm brought along, for one server and any number of commands on the same data folder. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import type pg from 'pg'
import {
  type Hold,
  holdExists,
  isAlive,
  lastProblem,
  launch,
  makeCluster,
  openHold,
  postmasterPid,
  type Running,
  readLog,
  removeHalfMade,
  removeOldHolds,
  removeStaleLocks,
} from './postgres/cluster.ts'
import {
  applicationDatabase,
  applicationRole,
  countOthers,
  ensureDatabase,
  knock,
  lockAsServer,
  lockAsUser,
  ownerRole,
  type Role,
} from './postgres/keeper.ts'
import { type Place, preparePlace } from './postgres/place.ts'
import { errorText, StartError } from './start-error.ts'

export { defaultDataFolder } from './postgres/place.ts'

export interface Embedded {
  /** Of the application's role, which owns nothing. */
  readonly connection: pg.ClientConfig
  /** Of the role that owns the database and everything in it. */
  readonly owner: pg.ClientConfig
  /** Leaves; the last process to leave stops PostgreSQL and waits for its end. */
  close(): Promise<void>
}

export interface EmbeddedOptions {
  readonly role: Role
  /** PostgreSQL settings beside ours, for tests. */
  readonly settings?: Record<string, string>
  /** Called once if PostgreSQL was lost (killed) and could not be brought back. */
  readonly onLost?: (error: unknown) => void
}

interface Session {
  readonly keeper: pg.Client
  readonly hold: Hold | undefined
  /** The name of the running server. */
  readonly server: string
  readonly started: boolean
}

const patience = 20_000
const orphanPatience = 500
/** What PostgreSQL says when another one is on the same cluster; its lock file is empty for a moment, or half written. */
const lostRace =
  /already exists|shared memory block|is starting up|is shutting down|lock file "\S+" is empty|bogus data in lock file/
/** Recovery after a crash of the machine takes longer than a race with another process. */
const recoveryPatience = 120_000

/** @throws StartError */
export async function openEmbedded(folder: string, options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await openPlace(preparePlace(folder), options)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError('postgres-failed', { folder, reason: errorText(error) })
  }
}

async function openPlace(place: Place, options: EmbeddedOptions): Promise<Embedded> {
  let session = await enter(place, options)
  let closing = false
  let reopening = Promise.resolve()

  const watch = () =>
    session.keeper.once('end', () => {
      if (!closing) reopening = reopen().catch((error) => options.onLost?.(error))
    })
  const reopen = async () => {
    session.hold?.release()
    session = await enter(place, options)
    watch()
  }
  watch()

  const connectionOf = (user: string) => ({ ...place.address, user, database: applicationDatabase, ssl: false })
  return {
    connection: connectionOf(applicationRole),
    owner: connectionOf(ownerRole),
    close: async () => {
      if (closing) return
      closing = true
      await reopening
      await leave(place, session)
    },
  }
}

/** Joins the PostgreSQL that runs on the folder, or starts one; whatever is in between is waited for. */
async function enter(place: Place, options: EmbeddedOptions): Promise<Session> {
  const begin = Date.now()
  for (let reason = ''; ; await pause(25)) {
    const answer = await knock(place, options.role)
    const waited = Date.now() - begin
    if (answer.state === 'open') {
      const session = await join(place, options.role, answer.keeper, answer.server, waited)
      if (session) return session
    }
    if (answer.state === 'absent') {
      const session = await start(place, options)
      if (session) return session
    }
    if (answer.state === 'busy') reason = answer.reason
    if (waited > patience)
      throw new StartError('postgres-failed', { folder: place.folder, reason: reason || lastProblem(readLog(place)) })
  }
}

/** Undefined when this PostgreSQL is on its way out, or was left behind and has now been told to end. */
async function join(
  place: Place,
  role: Role,
  keeper: pg.Client,
  server: string,
  waited: number,
): Promise<Session | undefined> {
  const hold = openHold(place, server)
  try {
    const others = hold === undefined ? await countOthers(keeper) : 0
    // Its watcher was killed, or it is ending: who still uses it may go on for long, so in the end we join them.
    const guest = others > 0 && (!place.watched || waited > patience / 4)
    if (hold !== undefined || guest) return await settle(place, role, { keeper, hold, server, started: false })
    // Someone may have joined the hold but not yet be counted.
    if (others === 0 && waited > orphanPatience) interrupt(place)
  } catch (error) {
    hold?.release()
    await keeper.end().catch(() => {})
    if (error instanceof StartError) throw error
    return undefined
  }
  await keeper.end().catch(() => {})
  return undefined
}

async function settle(place: Place, role: Role, session: Session): Promise<Session> {
  const { keeper, hold, server } = session
  try {
    await lockAsUser(keeper)
    if (role === 'server') await lockAsServer(keeper, place.folder)
    await ensureDatabase(keeper, place.address)
    if (hold !== undefined) removeOldHolds(place, server)
    return session
  } catch (error) {
    await keeper.end().catch(() => {})
    hold?.release()
    throw error
  }
}

/** Undefined when another process was faster, or what is left of a killed PostgreSQL is not gone yet. */
async function start(place: Place, options: EmbeddedOptions): Promise<Session | undefined> {
  if (statSync(`${place.cluster}/PG_VERSION`, { throwIfNoEntry: false }) === undefined) makeCluster(place)
  else removeHalfMade(place.folder)
  removeStaleLocks(place)
  const logStart = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
  const running = launch(place, options.settings)
  try {
    const keeper = await untilItAnswers(place, options.role, running)
    if (keeper)
      return await settle(place, options.role, { keeper, hold: running.hold, server: running.name, started: true })
  } catch (error) {
    running.hold?.release()
    if (!place.watched) running.child.kill('SIGINT')
    throw error
  }
  running.hold?.release()
  const unable = await running.ended
  const said = readLog(place, logStart)
  if (!unable && lostRace.test(said)) return undefined
  throw new StartError('postgres-failed', { folder: place.folder, reason: unable || lastProblem(said) })
}

/** Undefined when our PostgreSQL ended, or another one answers at its place. */
async function untilItAnswers(place: Place, role: Role, running: Running): Promise<pg.Client | undefined> {
  let ended = false
  running.ended.then(() => {
    ended = true
  })
  for (const begin = Date.now(); !ended; await pause(10)) {
    const answer = await knock(place, role)
    if (answer.state === 'open' && answer.server === running.name) return answer.keeper
    if (answer.state === 'open') await answer.keeper.end()
    if (Date.now() - begin > recoveryPatience)
      throw new StartError('postgres-failed', { folder: place.folder, reason: lastProblem(readLog(place)) })
  }
  return undefined
}

async function leave(place: Place, { keeper, hold, server, started }: Session): Promise<void> {
  const stops = place.watched || started
  let others = await countOthers(keeper).catch(() => 0)
  for (
    const begin = Date.now();
    !place.watched && stops && others > 0 && Date.now() - begin < patience;
    await pause(100)
  )
    others = await countOthers(keeper).catch(() => 0)
  await keeper.end().catch(() => {})
  hold?.release()
  if (!place.watched && started) stopWithoutWatcher(place)
  if (!stops || others > 0) return
  const pid = postmasterPid(place)
  // A hold that stays means that someone joined in the last moment and now keeps it running.
  for (const begin = Date.now(); pid && Date.now() - begin < 10_000; await pause(10)) {
    if (postmasterPid(place) !== pid || !isAlive(pid)) return
    if (hold !== undefined && Date.now() - begin > 500 && holdExists(place, server)) return
  }
}

function stopWithoutWatcher(place: Place): void {
  if (process.platform === 'win32') spawnSync(place.binaries.control, ['stop', '-D', place.cluster, '-m', 'fast', '-w'])
  else interrupt(place)
}

/** A fast shutdown: sessions are ended, everything is written. */
function interrupt(place: Place): void {
  const pid = postmasterPid(place)
  try {
    if (pid) process.kill(pid, 'SIGINT')
  } catch (error) {
    throw new StartError('postgres-failed', { folder: place.folder, reason: errorText(error) })
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

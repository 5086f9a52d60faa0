/** Starts and stops the server: database, migrations, data files, jobs, then the port; and the same backwards. */
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serve as listen } from '@hono/node-server'
import { fileStore } from '../../action/file-store.ts'
import { installation } from '../../action/installation.ts'
import { loadAll } from '../../action/load.ts'
import type { Module } from '../../action/manifest.ts'
import type { Config } from '../../config.ts'
import type { Translator } from '../../i18n/translate.ts'
import { startUp } from '../../kernel/actor.ts'
import { installationRoot } from '../../storage/data-files.ts'
import { openDatabase } from '../../storage/database.ts'
import { defaultDataFolder } from '../../storage/embedded.ts'
import { StartError } from '../../storage/start-error.ts'
import { assertKind } from '../demo/kind.ts'
import { openInstallation } from '../installation.ts'
import { mailJobs } from '../jobs/mail.ts'
import { startWorker } from '../jobs/worker.ts'
import { createLog, reportTo, requestLog } from '../log.ts'
import { createMetrics, operationRoutes, type Readiness } from './metrics.ts'
import { createApp } from './server.ts'

interface Parts {
  readonly modules: readonly Module[]
  readonly version: string
  readonly programmes: boolean
  /** Whether it shows invented people; data of the other kind are refused. */
  readonly demonstration?: boolean
  readonly print: (line: string) => void
  readonly words: Translator
}

/** Milliseconds that a request under way gets to finish after the signal to stop. */
const grace = 5_000
/** Milliseconds after its last question that somebody counts as watching whether we are ready. */
const watched = 60_000

/**
 * Lets requests under way finish and closes every other connection at once; Node alone would wait for those that browsers
 * open in advance and say nothing on.
 */
const stopper = (server: Server): (() => void) => {
  const quiet = new Set<Socket>()
  let stopping = false
  server.on('connection', (socket) => {
    quiet.add(socket)
    socket.once('close', () => quiet.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    quiet.delete(socket)
    response.once('close', () => {
      if (stopping) socket.end()
      else if (!socket.destroyed) quiet.add(socket)
    })
  })
  return () => {
    stopping = true
    server.close()
    for (const socket of quiet) socket.destroy()
    setTimeout(() => server.closeAllConnections(), grace).unref()
  }
}

/** The port stays open until whoever sends us readers has been told to send no more; nobody asks, nobody is waited for. */
const untilTold = async (readiness: Readiness): Promise<void> => {
  readiness.stopping = true
  if (Date.now() - readiness.askedAt > watched) return
  const told = new Promise<void>((resolve) => {
    readiness.told = resolve
  })
  await Promise.race([told, wait(grace, undefined, { ref: false })])
}

/**
 * Calls `stop` at the first signal; at the second the process ends at once, as if it had been killed. What comes at the same
 * moment is the same signal: npm passes on what the terminal has already sent.
 */
const onSignals = (stop: () => void): (() => void) => {
  let asked = 0
  const act = (signal: NodeJS.Signals) => {
    if (asked === 0) {
      asked = Date.now()
      stop()
    } else if (Date.now() - asked > 500) process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.on('SIGINT', act).on('SIGTERM', act)
  return () => void process.off('SIGINT', act).off('SIGTERM', act)
}

/** Where the bundled database lives: the setting, or a folder that the account running it can reach. */
export const dataFolderOf = (config: Config): string =>
  resolve(config.PACTA_DATA ?? defaultDataFolder(installationRoot))

const asStartError = (error: NodeJS.ErrnoException, { PORT, HOST }: Config): Error =>
  error.code === 'EADDRINUSE' || error.code === 'EACCES'
    ? new StartError('port-unavailable', { port: String(PORT), host: HOST })
    : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
      ? new StartError('host-unavailable', { host: HOST })
      : error

/** Tries the port before the database is opened or made, so that a mistake costs nothing. */
const tryPort = (config: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(asStartError(error, config)))
    probe.listen({ port: config.PORT, host: config.HOST }, () => probe.close(() => resolve()))
  })

/** Runs until SIGINT or SIGTERM; answers the exit code. Throws a StartError when it cannot start or go on. */
export const serve = async (config: Config, parts: Parts): Promise<number> => {
  const { modules, version, programmes, print, words, demonstration = false } = parts
  const dataFolder = dataFolderOf(config)
  await tryPort(config)
  const ended = Promise.withResolvers<void>()
  const log = createLog(config.LOG_LEVEL)
  let stopWorker = async (): Promise<void> => {}
  let forgetSignals = (): void => {}
  const storage = await openDatabase({
    databaseUrl: config.DATABASE_URL,
    ownerUrl: config.DATABASE_OWNER_URL,
    dataFolder,
    role: 'server',
    onLost: ended.reject,
  })
  try {
    const place = config.DATABASE_URL === undefined ? dataFolder : 'DATABASE_URL'
    await assertKind(storage.db, demonstration ? 'demonstration' : 'real', place)
    openInstallation(config, dataFolder, { version, wall: storage.wall, demonstration })
    // A store that cannot be used must be known before somebody uploads.
    await fileStore()
    const loads = modules.flatMap((module) => module.loads ?? [])
    for (const { name, state } of await loadAll(storage.db, startUp, loads, { again: false, programmes }))
      if (state === 'file-differs')
        print(`The files of "${name}" differ from what is loaded; "pacta data load" takes the change over.`)
    const worker = await startWorker({
      storage,
      jobs: [
        ...mailJobs({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM }),
        ...modules.flatMap((module) => module.jobs ?? []),
      ],
      log,
    })
    stopWorker = () => worker.stop().catch((err) => log.error({ err }, 'the jobs did not stop in order'))
    const announcements = (
      await Promise.all(modules.map((module) => module.announce?.(storage.db, words) ?? []))
    ).flat()
    const trustProxy = config.TRUST_PROXY === '1'
    const readiness: Readiness = { stopping: false, askedAt: 0 }
    const metrics = createMetrics(storage, version)
    const app = createApp({
      storage,
      modules,
      version,
      trustProxy,
      report: reportTo(log),
      requestLog: requestLog(log, { trustProxy, onAnswer: metrics.answered }),
      operation: operationRoutes({ storage, metrics, metricsToken: config.METRICS_TOKEN, readiness }),
    })
    const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) => {
      const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST
      print(`Pacta ${version} is ready at http://${host}:${port}/`)
      print(config.DATABASE_URL === undefined ? `Data folder: ${dataFolder}` : 'Database: DATABASE_URL')
      for (const which of installation().plain) print(words.t(`operation.settings.plain.${which}`))
      for (const line of announcements) print(line)
    }) as Server
    server.once('error', (error) => ended.reject(asStartError(error, config)))
    server.once('close', () => ended.resolve())
    const closePort = stopper(server)
    forgetSignals = onSignals(() => {
      const jobsStopped = stopWorker()
      stopWorker = () => jobsStopped
      untilTold(readiness).then(closePort)
    })
    // Without its database the server must not stay to answer that it has none: whoever watches it starts it again.
    await ended.promise.finally(() => server.close().closeAllConnections())
    return 0
  } finally {
    await stopWorker()
    await storage.close()
    forgetSignals()
  }
}

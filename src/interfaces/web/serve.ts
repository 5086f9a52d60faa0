/** Starts the web server: database, migrations, data files, then the port. */
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { resolve } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { loadAll } from '../../action/load.ts'
import type { Module } from '../../action/manifest.ts'
import type { Config } from '../../config.ts'
import { startUp } from '../../kernel/actor.ts'
import { installationRoot } from '../../storage/data-files.ts'
import { openDatabase } from '../../storage/database.ts'
import { defaultDataFolder } from '../../storage/embedded.ts'
import { StartError } from '../../storage/start-error.ts'
import { createApp } from './server.ts'

interface Parts {
  readonly modules: readonly Module[]
  readonly version: string
  readonly programmes: boolean
  readonly print: (line: string) => void
}

/** Milliseconds that a request under way gets to finish after the signal to stop. */
const grace = 5_000

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
export const serve = async (config: Config, { modules, version, programmes, print }: Parts): Promise<number> => {
  const dataFolder = dataFolderOf(config)
  await tryPort(config)
  const ended = Promise.withResolvers<void>()
  const storage = await openDatabase({
    databaseUrl: config.DATABASE_URL,
    dataFolder,
    role: 'server',
    onLost: ended.reject,
  })
  try {
    const loads = modules.flatMap((module) => module.loads ?? [])
    for (const { name, state } of await loadAll(storage.db, startUp, loads, { again: false, programmes }))
      if (state === 'file-differs')
        print(`The files of "${name}" differ from what is loaded; "pacta data load" takes the change over.`)
    const app = createApp({ storage, modules, version, trustProxy: config.TRUST_PROXY === '1' })
    const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) => {
      const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST
      print(`Pacta ${version} is ready at http://${host}:${port}/`)
      print(config.DATABASE_URL === undefined ? `Data folder: ${dataFolder}` : 'Database: DATABASE_URL')
    }) as Server
    server.once('error', (error) => ended.reject(asStartError(error, config)))
    server.once('close', () => ended.resolve())
    const stop = stopper(server)
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    // Without its database the server must not stay to answer that it has none: whoever watches it starts it again.
    await ended.promise.finally(() => server.close().closeAllConnections())
    return 0
  } finally {
    await storage.close()
  }
}

/** Starts the web server: database, migrations, data files, then the port. */
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

/** Where the bundled database lives: the setting, or a folder that the account running it can reach. */
export const dataFolderOf = (config: Config): string =>
  resolve(config.PACTA_DATA ?? defaultDataFolder(installationRoot))

/** Runs until SIGINT or SIGTERM; answers the exit code. Throws a StartError when it cannot start. */
export const serve = async (config: Config, { modules, version, programmes, print }: Parts): Promise<number> => {
  const dataFolder = dataFolderOf(config)
  const storage = await openDatabase({ databaseUrl: config.DATABASE_URL, dataFolder, role: 'server' })
  try {
    const loaded = await loadAll(
      storage.db,
      startUp,
      modules.flatMap((module) => module.loads ?? []),
      { again: false, programmes },
    )
    for (const { name, state } of loaded)
      if (state === 'file-differs')
        print(`The files of "${name}" differ from what is loaded; "pacta data load" takes the change over.`)
    const app = createApp({ storage, modules, version, trustProxy: config.TRUST_PROXY === '1' })
    await new Promise<void>((resolve, reject) => {
      const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) => {
        const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST
        print(`Pacta ${version} is ready at http://${host}:${port}/`)
        print(config.DATABASE_URL === undefined ? `Data folder: ${dataFolder}` : 'Database: DATABASE_URL')
      })
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE' || error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL'
            ? new StartError('port-unavailable', { port: String(config.PORT), host: config.HOST, reason: error.code })
            : error,
        ),
      )
      const stop = () => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000).unref()
      }
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    })
    return 0
  } finally {
    await storage.close()
  }
}

/** The real application on the test's own database, called without a socket. */
import type { Hono } from 'hono'
import { createApp } from '../../src/interfaces/web/server.ts'
import { modules } from '../../src/modules/index.ts'
import type { Storage } from '../../src/storage/database.ts'
import { testDatabase } from './database.ts'

export const testApp = async (storage?: Storage): Promise<Hono> =>
  createApp({ storage: storage ?? (await testDatabase()), modules, version: 'test', trustProxy: false })

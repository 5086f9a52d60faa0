/** The real application on the test's own database, called without a socket. */
import { type App, type AppParts, createApp } from '../../src/interfaces/web/server.ts'
import { modules } from '../../src/modules/index.ts'
import type { Storage } from '../../src/storage/database.ts'
import { testDatabase } from './database.ts'

/** A clock by which a minute passes between two requests, so that no test meets the rate limit unless it wants to. */
const leisurely = (): (() => number) => {
  let minutes = 0
  return () => {
    minutes += 1
    return minutes * 60_000
  }
}

export const testApp = async (storage?: Storage, parts: Partial<AppParts> = {}): Promise<App> =>
  createApp({
    storage: storage ?? (await testDatabase()),
    modules,
    version: 'test',
    trustProxy: false,
    now: leisurely(),
    ...parts,
  })

/** Before all tests: one PostgreSQL for the run, and in it the template from which every test file gets its database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connectionUrl } from '../../src/storage/connection.ts'
import { openEmbedded } from '../../src/storage/embedded.ts'
import { databaseIn, prepareTemplate, templateName } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Leads to a database by the account of the application, which owns nothing. */
    databaseUrl: string
    /** The same by an account that may create databases. */
    ownerUrl: string
  }
}

interface Server {
  readonly databaseUrl: string
  readonly ownerUrl: string
  readonly stop: () => Promise<void>
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = given(process.env) ?? (await start())
  project.provide('databaseUrl', server.databaseUrl)
  project.provide('ownerUrl', server.ownerUrl)
  try {
    await createTemplate(server)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}

function given({ TEST_DATABASE_URL, TEST_DATABASE_OWNER_URL }: NodeJS.ProcessEnv): Server | undefined {
  if (!TEST_DATABASE_URL) return undefined
  if (!TEST_DATABASE_OWNER_URL)
    throw new Error('beside TEST_DATABASE_URL, set TEST_DATABASE_OWNER_URL: an account that may create databases')
  return { databaseUrl: TEST_DATABASE_URL, ownerUrl: TEST_DATABASE_OWNER_URL, stop: async () => {} }
}

async function start(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-test-'))
  // Nothing here needs to outlive a power cut.
  const settings = { fsync: 'off', full_page_writes: 'off', max_wal_size: '2GB' }
  const embedded = await openEmbedded(folder, { role: 'server', settings })
  const stop = async () => {
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { databaseUrl: connectionUrl(embedded.connection), ownerUrl: connectionUrl(embedded.owner), stop }
}

async function createTemplate({ databaseUrl, ownerUrl }: Server): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`drop database if exists ${templateName} with (force)`)
    await client.query(`create database ${templateName}`)
  } finally {
    await client.end()
  }
  await prepareTemplate(databaseIn(databaseUrl, templateName), databaseIn(ownerUrl, templateName))
}

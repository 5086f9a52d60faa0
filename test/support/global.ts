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
    /** Leads to a database whose account may create others. */
    databaseUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await start()
  project.provide('databaseUrl', server.url)
  try {
    await createTemplate(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}

async function start(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-test-'))
  // Nothing here needs to outlive a power cut.
  const settings = { fsync: 'off', full_page_writes: 'off', max_wal_size: '2GB' }
  const embedded = await openEmbedded(folder, { role: 'server', settings })
  const stop = async () => {
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: connectionUrl(embedded.connection), stop }
}

async function createTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`drop database if exists ${templateName} with (force)`)
    await client.query(`create database ${templateName}`)
  } finally {
    await client.end()
  }
  await prepareTemplate(databaseIn(url, templateName))
}

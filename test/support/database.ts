/** Gives tests real databases: clones of the migrated template, so that no test file sees what another one wrote. */
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Storage } from '../../src/storage/database.ts'
import { databaseIn, templateName } from './template.ts'

let shared: Promise<Storage> | undefined
const endings: (() => Promise<void>)[] = []

afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** The database of this test file, a fresh clone of the template. Tests that write wrap themselves in `rolledBack`. */
export function testDatabase(): Promise<Storage> {
  shared ??= freshDatabase()
  return shared
}

/** A clone of its own, for tests that commit; closed and dropped after the file. */
export async function freshDatabase(): Promise<Storage> {
  return openTestStorage(await freshDatabaseUrl())
}

/** The URL of a new clone of the template, or of another database; dropped after the file. */
export async function freshDatabaseUrl(template = templateName): Promise<string> {
  const name = `pacta_test_${process.env.VITEST_POOL_ID ?? 0}_${process.pid}_${endings.length}`
  await asAdministrator(`create database ${name} template ${template}`)
  endings.push(() => asAdministrator(`drop database if exists ${name} with (force)`))
  return databaseIn(inject('databaseUrl'), name)
}

/** Opens the storage on a URL and closes it after the file. */
export async function openTestStorage(databaseUrl: string): Promise<Storage> {
  const storage = await openDatabase({ databaseUrl, dataFolder: '', role: 'command' })
  endings.push(() => storage.close())
  return storage
}

/** Runs the work on a storage whose changes are undone afterwards, also when the work fails. */
export async function rolledBack<T>(storage: Storage, work: (storage: Storage) => Promise<T>): Promise<T> {
  const transaction = await storage.db.startTransaction().execute()
  try {
    return await work({ ...storage, db: transaction })
  } finally {
    await transaction.rollback().execute()
  }
}

/** Statements that cannot run in the test's own database, on the database that the run was given. */
export async function asAdministrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

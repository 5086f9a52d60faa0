/** Gives tests real databases: clones of the migrated template, so that no test file sees what another one wrote. */
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openDatabase, type Storage } from '../../src/storage/database.ts'
import { accountOf, databaseIn, templateName } from './template.ts'

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

/** The application's URL of a new clone of the template, or of another database; dropped after the file. */
export async function freshDatabaseUrl(template = templateName): Promise<string> {
  const name = `pacta_test_${process.env.VITEST_POOL_ID ?? 0}_${process.pid}_${endings.length}`
  await asAdministrator(`create database ${name} template ${template}`)
  endings.push(() => dropDatabase(name))
  return databaseIn(inject('databaseUrl'), name)
}

/** The same database by the account that owns it, for what the application's own account may not do. */
export const ownerUrl = (databaseUrl: string): string => accountOf(inject('ownerUrl'), databaseUrl)

/**
 * Opens the storage on a URL and closes it after the file: as the application, or as the owner if that is whose URL it is.
 */
export async function openTestStorage(databaseUrl: string): Promise<Storage> {
  const storage = await openDatabase({
    databaseUrl,
    ownerUrl: ownerUrl(databaseUrl),
    dataFolder: '',
    role: 'command',
  })
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

/** Statements in the storage's database that the application's own account may not run. */
export async function asOwner({ owner }: Storage, ...statements: string[]): Promise<void> {
  for (const statement of statements) await run(owner, statement)
}

/** Also one that is in use. The owner may not end the connections of the application; the application itself may. */
export async function dropDatabase(name: string): Promise<void> {
  const { rowCount } = await run(inject('ownerUrl'), `select 1 from pg_database where datname = '${name}'`)
  if (!rowCount) return
  await asAdministrator(`alter database ${name} allow_connections false`)
  await run(
    inject('databaseUrl'),
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}' and usename = current_user`,
  )
  await asAdministrator(`drop database ${name} with (force)`)
}

/** Statements that cannot run in the test's own database, by the owner. */
export async function asAdministrator(...statements: string[]): Promise<void> {
  for (const statement of statements) await run(inject('ownerUrl'), statement)
}

async function run(account: string | pg.ClientConfig, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client(account)
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

/** What every test database begins with: all migrations, the reference data, the register and the programme. */
import { loadAll } from '../../src/action/load.ts'
import { startUp } from '../../src/kernel/actor.ts'
import { modules } from '../../src/modules/index.ts'
import { openDatabase } from '../../src/storage/database.ts'

export const templateName = 'pacta_template'

/** The URL of another database on the same server. */
export function databaseIn(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** The URL of the same database by the account of another URL. */
export function accountOf(accountUrl: string, databaseUrl: string): string {
  return databaseIn(accountUrl, new URL(databaseUrl).pathname.slice(1))
}

export async function prepareTemplate(databaseUrl: string, ownerUrl: string): Promise<void> {
  const storage = await openDatabase({ databaseUrl, ownerUrl, dataFolder: '', role: 'command' })
  try {
    const loads = modules.flatMap((module) => module.loads ?? [])
    await loadAll(storage.db, startUp, loads, { again: false, programmes: true })
  } finally {
    await storage.close()
  }
}

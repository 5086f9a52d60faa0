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

export async function prepareTemplate(databaseUrl: string): Promise<void> {
  const storage = await openDatabase({ databaseUrl, dataFolder: '', role: 'command' })
  try {
    const loads = modules.flatMap((module) => module.loads ?? [])
    await loadAll(storage.db, startUp, loads, { again: false, programmes: true })
  } finally {
    await storage.close()
  }
}

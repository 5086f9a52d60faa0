/** Loads the data files of the modules: once at start, again on request after a file was corrected. */
import { sql } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import { sha256OfFiles } from '../storage/data-files.ts'
import { type Db, inTransaction } from '../storage/database.ts'
import type { DataLoad } from './manifest.ts'

export interface LoadResult {
  readonly name: string
  readonly state: 'loaded' | 'unchanged' | 'file-differs'
  readonly rows: number
}

const lockKey = 1_886_741_363

/**
 * Loads each data set that was never loaded. A file that differs from what is loaded is reported, and loaded
 * again only with `again`: a correction made in the application must not be lost by a restart.
 * Programmes are left out with `programmes: false`.
 */
export const loadAll = async (
  db: Db,
  actor: Actor,
  loads: readonly DataLoad[],
  options: { again: boolean; programmes: boolean },
): Promise<LoadResult[]> => {
  const results: LoadResult[] = []
  for (const load of loads) {
    if (load.programme && !options.programmes) continue
    results.push(await loadOne(db, actor, load, options.again))
  }
  return results
}

const loadOne = (db: Db, actor: Actor, load: DataLoad, again: boolean): Promise<LoadResult> =>
  inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx)
    const sha256 = sha256OfFiles(load.files)
    const known = await tx.selectFrom('data_set').selectAll().where('name', '=', load.name).executeTakeFirst()
    if (known?.sha256 === sha256) return { name: load.name, state: 'unchanged', rows: known.rows }
    if (known && !again) return { name: load.name, state: 'file-differs', rows: known.rows }
    const rows = await load.action(tx, actor, load.read())
    await tx
      .insertInto('data_set')
      .values({ name: load.name, sha256, rows })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ sha256, rows, loaded_at: sql`now()` }))
      .execute()
    return { name: load.name, state: 'loaded', rows }
  })

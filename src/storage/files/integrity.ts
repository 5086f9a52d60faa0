/** Reads the stored contents again, oldest check first, says which are missing or damaged, and takes away what no file uses. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, inTransaction } from '../database.ts'
import type { ContentState } from '../tables/files.ts'
import { ContentMissing, type FileStore } from './content.ts'

export interface IntegrityReport {
  readonly checked: number
  /** Hashes of what the store does not have, and of what it has otherwise than it came. */
  readonly missing: readonly string[]
  readonly damaged: readonly string[]
  /** Contents that no file had used for a day. */
  readonly removed: number
}

/** As long as an upload may take to record what it brought, and as long as a removal can be taken back. */
const aDayAgo = sql<Date>`now() - interval '1 day'`

/**
 * @param most contents to read, and to remove, in one run
 * @throws what the store throws when it does not answer: nothing counts as missing then
 */
export const checkFiles = async (db: Db, store: FileStore, { most }: { most: number }): Promise<IntegrityReport> => {
  const removed = await removeUnused(db, store, most)
  const due = await seeingAll(db, (tx) =>
    tx
      .selectFrom('file_content')
      .select(['sha256', sql<string>`claimed_at::text`.as('claimedAt')])
      .where(isUsed(true))
      .orderBy('checked_at', (order) => order.asc().nullsFirst())
      .limit(most)
      .execute(),
  )
  const missing: string[] = []
  const damaged: string[] = []
  for (const { sha256, claimedAt } of due) {
    const state = await look(store, sha256)
    await db
      .updateTable('file_content')
      .set({ state, checked_at: sql<Date>`now()` })
      .where('sha256', '=', sha256)
      // An upload may have written it again meanwhile.
      .where('claimed_at', '=', sql<Date>`${claimedAt}::timestamptz`)
      .execute()
    if (state === 'missing') missing.push(sha256)
    if (state === 'damaged') damaged.push(sha256)
  }
  return { checked: due.length, missing, damaged, removed }
}

const look = async (store: FileStore, sha256: string): Promise<ContentState> => {
  const hash = createHash('sha256')
  try {
    for await (const chunk of await store.open(sha256)) hash.update(chunk as Uint8Array)
  } catch (error) {
    if (error instanceof ContentMissing) return 'missing'
    throw error
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'damaged'
}

const removeUnused = async (db: Db, store: FileStore, most: number): Promise<number> => {
  const unused = await seeingAll(db, async (tx) => {
    await tx.deleteFrom('file').where('removed_at', '<', aDayAgo).execute()
    return tx
      .selectFrom('file_content')
      .select('sha256')
      .where(isUsed(false))
      .where('claimed_at', '<', aDayAgo)
      .limit(most)
      .execute()
  })
  let removed = 0
  for (const { sha256 } of unused) if (await removeOne(db, store, sha256)) removed += 1
  return removed
}

/**
 * The row is locked from the moment it is found unused until the content is gone, so that an upload of the same content
 * waits at its claim and then writes it anew.
 */
const removeOne = (db: Db, store: FileStore, sha256: string): Promise<boolean> =>
  seeingAll(db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('file_content')
      .where('sha256', '=', sha256)
      .where(isUsed(false))
      .where('claimed_at', '<', aDayAgo)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return false
    await store.remove(sha256)
    return true
  })

const isUsed = (wanted: boolean) =>
  sql<boolean>`exists (select from file where file.sha256 = file_content.sha256) = ${wanted}`

const seeingAll = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await sql`select set_config('pacta.sees', 'all', true)`.execute(tx)
    return work(tx)
  })

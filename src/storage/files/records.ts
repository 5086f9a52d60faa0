/** The rows of files. `file` is restricted: every query here runs in a transaction that says what it may see. */
import { sql } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import type { Db } from '../database.ts'
import type { ContentState } from '../tables/files.ts'
import type { Content } from './content.ts'

export interface NewFile extends Content {
  readonly name: string
  readonly mediaType: string
  /** The record on which it hangs, as `kind:id`. */
  readonly about: string
  /** The user whose file it is. */
  readonly owner: string | null
  /** The State whose people may see it. */
  readonly stateCode: string | null
  /** The actor's name. */
  readonly uploadedBy: string
}

export interface File extends NewFile {
  readonly id: string
  readonly uploadedAt: Date
  /** What the last check found. */
  readonly state: ContentState
  readonly checkedAt: Date | null
}

/**
 * Says that an upload brings this content, before the store keeps it: for a day nothing removes it. Must be committed by
 * then, so never in the transaction of the upload's own action.
 * @returns false where what the store has of it is known to be broken
 */
export const claimContent = async (db: Db, { sha256, bytes }: Content): Promise<boolean> => {
  const { state } = await db
    .insertInto('file_content')
    .values({ sha256, bytes })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ claimed_at: sql<Date>`now()` }))
    .returning('state')
    .executeTakeFirstOrThrow()
  return state === 'whole'
}

/** Once the store has written again what was broken. */
export const contentIsWhole = async (db: Db, sha256: string): Promise<void> => {
  await db.updateTable('file_content').set({ state: 'whole' }).where('sha256', '=', sha256).execute()
}

/** @returns the id; the content was received within the last day */
export const recordUpload = async (tx: Db, file: NewFile): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('file')
    .values({
      id,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      about: file.about,
      owner: file.owner,
      state_code: file.stateCode,
      uploaded_by: file.uploadedBy,
    })
    .execute()
  return id
}

const files = (tx: Db) =>
  tx.selectFrom('file').innerJoin('file_content', 'file_content.sha256', 'file.sha256').where('removed_at', 'is', null)

const columns = [
  'file.id',
  'file.sha256',
  'file_content.bytes',
  'file.name',
  'file.media_type as mediaType',
  'file.about',
  'file.owner',
  'file.state_code as stateCode',
  'file.uploaded_at as uploadedAt',
  'file.uploaded_by as uploadedBy',
  'file_content.state',
  'file_content.checked_at as checkedAt',
] as const

export const fileById = (tx: Db, id: string): Promise<File | undefined> =>
  files(tx).select(columns).where('file.id', '=', id).executeTakeFirst()

export interface FilesAsked {
  readonly about?: string | undefined
  readonly state?: ContentState | undefined
  readonly offset: number
  readonly limit: number
}

/** Newest first; `total` counts what a longer page would show. */
export const listFiles = async (
  tx: Db,
  { about, state, offset, limit }: FilesAsked,
): Promise<{ readonly files: readonly File[]; readonly total: number }> => {
  let asked = files(tx)
  if (about !== undefined) asked = asked.where('file.about', '=', about)
  if (state !== undefined) asked = asked.where('file_content.state', '=', state)
  const { total } = await asked.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = asked.select(columns).orderBy('file.uploaded_at', 'desc').orderBy('file.id', 'desc')
  return { files: await page.offset(offset).limit(limit).execute(), total }
}

/** Hides the file; a day later the integrity job takes row and content. @returns whether there was one */
export const removeFile = async (tx: Db, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('file')
    .set({ removed_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** SQL of the stored files, and the file store's own work. `file` is restricted: queries run in a transaction with a sight. */
import { sql } from 'kysely'
import { fileStore, largestUpload } from '../../../action/file-store.ts'
import type { Db } from '../../../storage/database.ts'
import { checkFiles, type IntegrityReport } from '../../../storage/files/integrity.ts'
import { fileById, removeFile as hideFile, recordUpload } from '../../../storage/files/records.ts'
import { fileResponse } from '../../../storage/files/response.ts'
import { acceptedEndings } from '../../../storage/files/types.ts'
import { type Received, receiveUpload } from '../../../storage/files/upload.ts'
import type { ContentState } from '../../../storage/tables/files.ts'
import type { FileFilter, FileSort } from './input.ts'

export { acceptedEndings, fileById, hideFile, recordUpload }

const megabyte = 1024 * 1024

export const receive = async (db: Db, request: Request): Promise<Received> =>
  receiveUpload(request, { db, store: await fileStore(), maxBytes: largestUpload() * megabyte, field: 'file' })

export const respondWith = async (file: Parameters<typeof fileResponse>[1], request: Request): Promise<Response> =>
  fileResponse(await fileStore(), file, request)

export const checkContents = async (db: Db, most: number): Promise<IntegrityReport> =>
  checkFiles(db, await fileStore(), { most })

/** Whether the store is known to hold it; an upload from long ago may have been taken away. */
export const hasContent = async (tx: Db, sha256: string): Promise<boolean> =>
  (await tx.selectFrom('file_content').select('sha256').where('sha256', '=', sha256).forUpdate().executeTakeFirst()) !==
  undefined

const filtered = (tx: Db, { q, state, about }: FileFilter) => {
  let query = tx
    .selectFrom('file')
    .innerJoin('file_content', 'file_content.sha256', 'file.sha256')
    .where('removed_at', 'is', null)
  if (q !== undefined) query = query.where(sql<boolean>`strpos(lower(file.name), ${q.toLowerCase()}) > 0`)
  if (state !== undefined) query = query.where('file_content.state', '=', state)
  if (about !== undefined) query = query.where('file.about', '=', about)
  return query
}

export const countFiles = async (tx: Db, filter: FileFilter): Promise<number> =>
  (
    await filtered(tx, filter)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

const sortColumns = { name: 'file.name', size: 'file_content.bytes', when: 'file.uploaded_at' } as const

export const filesOf = (
  tx: Db,
  filter: FileFilter,
  { sort = '-when', limit, offset }: { sort?: FileSort | undefined; limit: number; offset: number },
) => {
  const down = sort.startsWith('-')
  const column = sortColumns[sort.replace('-', '') as keyof typeof sortColumns]
  return filtered(tx, filter)
    .select([
      'file.id',
      'file.sha256',
      'file.name',
      'file.media_type as mediaType',
      'file_content.bytes',
      'file.about',
      'file.state_code as stateCode',
      'file.uploaded_at as uploadedAt',
      'file.uploaded_by as uploadedBy',
      'file_content.state',
    ])
    .orderBy(column, down ? 'desc' : 'asc')
    .orderBy('file.id', down ? 'desc' : 'asc')
    .limit(limit)
    .offset(offset)
    .execute()
}

export type FileRow = Awaited<ReturnType<typeof filesOf>>[number]

export interface Contents {
  readonly count: number
  readonly bytes: number
  readonly whole: number
  readonly damaged: number
  readonly missing: number
  /** The newest and the oldest look at any of them; null where none was looked at, or one never. */
  readonly lastCheck: Date | null
  readonly oldestCheck: Date | null
}

/** What the checks have found so far, over all contents whoever may see their files. */
export const contentsOf = async (db: Db): Promise<Contents> => {
  const of = (state: ContentState) => sql`count(*) filter (where state = ${state})`
  const { rows } = await sql<Contents>`
    select count(*) as count, coalesce(sum(bytes), 0)::bigint as bytes, ${of('whole')} as whole,
      ${of('damaged')} as damaged, ${of('missing')} as missing, max(checked_at) as "lastCheck",
      case when bool_and(checked_at is not null) then min(checked_at) end as "oldestCheck"
    from file_content`.execute(db)
  return rows[0]!
}

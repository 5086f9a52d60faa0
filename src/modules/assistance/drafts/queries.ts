/** SQL of the draft laws. All tables are restricted: every query runs in a transaction that says what it may see. */
import { sql } from 'kysely'
import { fileStore } from '../../../action/file-store.ts'
import type { Db } from '../../../storage/database.ts'
import { fileById } from '../../../storage/files/records.ts'
import { fileResponse } from '../../../storage/files/response.ts'
import type { Draft, DraftStatus, DraftVersion, Provision, ProvisionMatch } from './draft.ts'
import type { DraftFilter, DraftSort } from './input.ts'

const draftColumns = [
  'draft.id',
  'draft.reference',
  'draft.state_code as stateCode',
  'draft.title',
  'draft.working_title as workingTitle',
  'draft.language',
  'draft.subject',
  'draft.status',
  'draft.opened_at as openedAt',
  'draft.opened_by as openedBy',
] as const

const versionColumns = [
  'draft_version.id',
  'draft_version.draft_id as draftId',
  'draft_version.language',
  'draft_version.number',
  'draft_version.received_on as receivedOn',
  'draft_version.note',
  'draft_version.format',
  'draft_version.taken_in_at as takenInAt',
  'draft_version.taken_in_by as takenInBy',
] as const

export const draftById = (tx: Db, id: string): Promise<Draft | undefined> =>
  tx.selectFrom('draft').select(draftColumns).where('id', '=', id).executeTakeFirst()

export const draftsById = async (tx: Db, ids: readonly string[]): Promise<Map<string, Draft>> => {
  const drafts = await tx
    .selectFrom('draft')
    .select(draftColumns)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(drafts.map((draft) => [draft.id, draft]))
}

/** Oldest first, by language within a number. */
export const versionsOf = (tx: Db, draft: string): Promise<DraftVersion[]> =>
  tx
    .selectFrom('draft_version')
    .select(versionColumns)
    .where('draft_id', '=', draft)
    .orderBy('number')
    .orderBy('language')
    .execute()

export const versionById = (tx: Db, id: string): Promise<DraftVersion | undefined> =>
  tx.selectFrom('draft_version').select(versionColumns).where('id', '=', id).executeTakeFirst()

/** The version before or after this one, in the same language. */
export const neighbourOf = (
  tx: Db,
  { draftId, language, number }: DraftVersion,
  step: 1 | -1,
): Promise<DraftVersion | undefined> =>
  tx
    .selectFrom('draft_version')
    .select(versionColumns)
    .where('draft_id', '=', draftId)
    .where('language', '=', language)
    .where('number', '=', number + step)
    .executeTakeFirst()

/** By version, those that stand, in the order of the document. */
export const provisionsByVersion = async (tx: Db, versions: readonly string[]): Promise<Map<string, Provision[]>> => {
  const rows = await tx
    .selectFrom('provision')
    .select(['version_id as version', 'id', 'parent', 'eid', 'kind', 'number', 'heading', 'text', 'position'])
    .where(sql<boolean>`version_id = any(${versions}::uuid[])`)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const found = new Map(versions.map((version): [string, Provision[]] => [version, []]))
  for (const { version, ...provision } of rows) found.get(version)?.push(provision)
  return found
}

export const provisionsOf = async (tx: Db, version: string): Promise<Provision[]> =>
  (await provisionsByVersion(tx, [version])).get(version) ?? []

/** Between a version and the one after it; empty where they were not matched. Lines in the order of the newer text. */
export const matchesBetween = (tx: Db, from: string, to: string): Promise<ProvisionMatch[]> =>
  tx
    .selectFrom('provision_match as line')
    .leftJoin('provision as before', 'before.id', 'line.from_provision')
    .leftJoin('provision as after', 'after.id', 'line.to_provision')
    .select([
      'line.id',
      'line.kind',
      'line.from_provision as from',
      'line.to_provision as to',
      'line.score',
      'line.by_hand as byHand',
    ])
    .where('line.from_version', '=', from)
    .where('line.to_version', '=', to)
    .orderBy(sql`coalesce(after.position, before.position)`)
    .orderBy('line.id')
    .execute()

export const changeDraft = async (
  tx: Db,
  id: string,
  {
    title,
    workingTitle,
    subject,
    status,
  }: { title: string; workingTitle: string; subject: string; status: DraftStatus },
): Promise<void> => {
  await tx
    .updateTable('draft')
    .set({ title, working_title: workingTitle, subject, status })
    .where('id', '=', id)
    .execute()
}

/** What a draft came from, by version; files that were removed are not there. */
export const filesOf = (tx: Db, draft: string) =>
  tx
    .selectFrom('draft_version_file')
    .innerJoin('draft_version', 'draft_version.id', 'draft_version_file.version_id')
    .innerJoin('file', 'file.id', 'draft_version_file.file_id')
    .innerJoin('file_content', 'file_content.sha256', 'file.sha256')
    .select(['version_id as version', 'file.id', 'file.name', 'file_content.bytes'])
    .where('draft_version.draft_id', '=', draft)
    .where('file.removed_at', 'is', null)
    .orderBy('file.uploaded_at')
    .execute()

/** A State has cleared what a review says of it. */
export const isPublished = async (tx: Db, draft: string): Promise<boolean> =>
  (await tx.selectFrom('cleared_review').select('review_id').where('draft_id', '=', draft).executeTakeFirst()) !==
  undefined

/** A file that hangs on this draft. */
export const fileOf = async (tx: Db, draft: string, file: string) => {
  const found = await fileById(tx, file)
  return found?.about === `draft:${draft}` ? found : undefined
}

const filtered = (tx: Db, { q, state, status, language }: DraftFilter) => {
  let query = tx.selectFrom('draft')
  if (q !== undefined) {
    const words = q.toLowerCase()
    query = query.where(
      sql<boolean>`strpos(lower(title || ' ' || working_title || ' ' || reference || ' ' || subject), ${words}) > 0`,
    )
  }
  if (state === 'none') query = query.where('state_code', 'is', null)
  else if (state !== undefined) query = query.where('state_code', '=', state)
  if (status !== undefined) query = query.where('status', '=', status)
  if (language !== undefined) query = query.where('draft.language', '=', language)
  return query
}

export const countDrafts = async (tx: Db, filter: DraftFilter): Promise<number> =>
  (
    await filtered(tx, filter)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

const sortColumns = {
  reference: sql`reference`,
  title: sql`lower(working_title)`,
  state: sql`state_code`,
  received: sql`received_on`,
} as const

export const listDrafts = (
  tx: Db,
  filter: DraftFilter,
  { sort = '-reference', limit, offset }: { sort?: DraftSort | undefined; limit: number; offset: number },
) => {
  const down = sort.startsWith('-')
  const column = sortColumns[sort.replace('-', '') as keyof typeof sortColumns]
  return filtered(tx, filter)
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('draft_version')
          .select(({ fn }) => [
            fn.max<number>('number').as('versions'),
            fn.max<string>('received_on').as('received_on'),
            sql<string[]>`array_agg(distinct draft_version.language order by draft_version.language)`.as('languages'),
          ])
          .whereRef('draft_version.draft_id', '=', 'draft.id')
          .as('held'),
      (join) => join.onTrue(),
    )
    .select([...draftColumns, 'held.versions', 'held.received_on as receivedOn', 'held.languages'])
    .orderBy(column, (order) => (down ? order.desc() : order.asc()).nullsLast())
    .orderBy('reference', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

export type DraftRow = Awaited<ReturnType<typeof listDrafts>>[number]

/** States of which the reader sees a draft. */
export const statesWithDrafts = async (tx: Db): Promise<(string | null)[]> =>
  (await tx.selectFrom('draft').select('state_code').distinct().execute()).map(({ state_code }) => state_code)

export const provisionCounts = async (
  tx: Db,
  draft: string,
): Promise<ReadonlyMap<string, { all: number; articles: number }>> => {
  const { rows } = await sql<{ version: string; all: number; articles: number }>`
    select version_id as version, count(*)::integer as all, count(*) filter (where kind = 'article')::integer as articles
    from provision where removed_at is null and version_id in (select id from draft_version where draft_id = ${draft})
    group by version_id`.execute(tx)
  return new Map(rows.map(({ version, all, articles }) => [version, { all, articles }]))
}

export const respondWith = async (file: Parameters<typeof fileResponse>[1], request: Request): Promise<Response> =>
  fileResponse(await fileStore(), file, request)

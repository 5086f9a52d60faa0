/** What an intake writes: the draft, its version with provisions, and the file that it came from. */
import { sql } from 'kysely'
import { newId } from '../../../../kernel/ids.ts'
import type { Language } from '../../../../kernel/text.ts'
import type { Db } from '../../../../storage/database.ts'
import { recordUpload } from '../../../../storage/files/records.ts'
import type { DraftFormat } from '../draft.ts'
import type { ReceivedFile } from '../input.ts'
import type { Read } from './structure.ts'

/** Whether the store is known to hold it; what was received long ago may have been taken away. */
export const hasContent = async (tx: Db, sha256: string): Promise<boolean> =>
  (await tx.selectFrom('file_content').select('sha256').where('sha256', '=', sha256).forUpdate().executeTakeFirst()) !==
  undefined

export interface NewDraft {
  readonly stateCode: string | null
  readonly title: string
  readonly workingTitle: string
  readonly language: Language
  readonly subject: string
  readonly by: string
}

/** Numbers run through the year, whoever may see the drafts. */
const nextReference = async (tx: Db): Promise<string> => {
  const year = new Date().getUTCFullYear()
  const { last } = await tx
    .insertInto('draft_counter')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`draft_counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return `DRAFT-${year}-${String(last).padStart(4, '0')}`
}

export const insertDraft = async (tx: Db, draft: NewDraft): Promise<{ id: string; reference: string }> => {
  const id = newId()
  const reference = await nextReference(tx)
  const { stateCode, title, workingTitle, language, subject, by } = draft
  await tx
    .insertInto('draft')
    .values({
      id,
      reference,
      state_code: stateCode,
      title,
      working_title: workingTitle,
      language,
      subject,
      opened_by: by,
    })
    .execute()
  return { id, reference }
}

export interface NewVersion {
  readonly draft: string
  readonly language: Language
  readonly receivedOn: string
  readonly note: string
  readonly format: DraftFormat
  readonly by: string
  readonly provisions: readonly Read[]
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const rowsAtOnce = 5_000

export const insertVersion = async (tx: Db, version: NewVersion): Promise<{ id: string; number: number }> => {
  const { draft, language, receivedOn, note, format, by, provisions } = version
  // Two versions at once would take the same number.
  await sql`select from draft where id = ${draft} for update`.execute(tx)
  const { last } = await tx
    .selectFrom('draft_version')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('draft_id', '=', draft)
    .where('language', '=', language)
    .executeTakeFirstOrThrow()
  const id = newId()
  const number = (last ?? 0) + 1
  await tx
    .insertInto('draft_version')
    .values({ id, draft_id: draft, language, number, received_on: receivedOn, note, format, taken_in_by: by })
    .execute()
  const ids = provisions.map(() => newId())
  const rows = provisions.map(({ parent, ...words }, position) => ({
    id: ids[position] as string,
    version_id: id,
    parent: parent === null ? null : (ids[parent] as string),
    ...words,
    position,
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto('provision')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
  return { id, number }
}

/** The file hangs on the draft and is seen with it. */
export const attachFile = async (
  tx: Db,
  file: ReceivedFile,
  of: { draft: string; version: string; stateCode: string | null; by: string },
): Promise<void> => {
  const { receipt: _, ...received } = file
  const { draft, version, stateCode, by } = of
  const about = `draft:${draft}`
  const id = await recordUpload(tx, { ...received, about, owner: null, stateCode, uploadedBy: by })
  await tx.insertInto('draft_version_file').values({ version_id: version, file_id: id }).execute()
}

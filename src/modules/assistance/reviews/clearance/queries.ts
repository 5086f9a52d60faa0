/** SQL of the clearance of reviews. The acts and what was sent are restricted; what stands cleared is public. */
import { sql } from 'kysely'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { newId } from '../../../../kernel/ids.ts'
import type { Language } from '../../../../kernel/text.ts'
import { type Db, inTransaction } from '../../../../storage/database.ts'
import type { ClearanceAct } from '../review.ts'
import type { Act, SentReview } from './clearance.ts'

/** Oldest first. */
export const actsOf = (tx: Db, review: string): Promise<Act[]> =>
  tx
    .selectFrom('review_clearance')
    .select(['id', 'act', 'words', 'content_sha256 as sha256', 'made_at as madeAt', 'made_by as madeBy'])
    .where('review_id', '=', review)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

export const insertAct = async (
  tx: Db,
  {
    review,
    act,
    words = '',
    sha256,
    by,
  }: { review: string; act: ClearanceAct; words?: string; sha256: string; by: string },
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('review_clearance')
    .values({
      ...{ id, review_id: review, act, words, content_sha256: sha256, made_by: by },
      // Not the beginning of the transaction: acts and corrections of the text have waited for one another.
      made_at: sql<Date>`clock_timestamp()`,
    })
    .execute()
  return id
}

export const keepSent = async (
  tx: Db,
  sent: { act: string; review: string; content: string; sha256: string },
): Promise<void> => {
  await tx
    .insertInto('review_sent')
    .values({ clearance_id: sent.act, review_id: sent.review, content: sent.content, content_sha256: sent.sha256 })
    .execute()
}

/** What went to the State by that act. */
export const sentBy = (tx: Db, act: string): Promise<{ content: string; sha256: string }> =>
  tx
    .selectFrom('review_sent')
    .select(['content', 'content_sha256 as sha256'])
    .where('clearance_id', '=', act)
    .executeTakeFirstOrThrow()

export interface Publication {
  readonly review: string
  readonly draft: string
  readonly state: string
  readonly reference: string
  readonly title: string
  readonly content: string
  readonly sha256: string
  readonly clearedAt: Date
}

export const publish = async (
  tx: Db,
  { act, ...one }: Omit<Publication, 'clearedAt'> & { act: string },
): Promise<void> => {
  const values = {
    clearance_id: act,
    title: one.title,
    content: one.content,
    content_sha256: one.sha256,
    cleared_at: new Date(),
  }
  await tx
    .insertInto('cleared_review')
    .values({ ...values, review_id: one.review, draft_id: one.draft, state_code: one.state, reference: one.reference })
    .onConflict((conflict) => conflict.column('review_id').doUpdateSet(values))
    .execute()
}

export const unpublish = async (tx: Db, review: string): Promise<void> => {
  await tx.deleteFrom('cleared_review').where('review_id', '=', review).execute()
}

const published = (db: Db) =>
  db
    .selectFrom('cleared_review')
    .select([
      'review_id as review',
      'draft_id as draft',
      'state_code as state',
      'reference',
      'title',
      'cleared_at as clearedAt',
    ])
    .orderBy('cleared_at', 'desc')
    .orderBy('review_id', 'desc')

export type Listed = Omit<Publication, 'content' | 'sha256'>

/** Newest first. */
export const publicReviews = (db: Db, { state }: { state?: string } = {}): Promise<Listed[]> =>
  (state === undefined ? published(db) : published(db).where('state_code', '=', state)).execute()

export const publicReviewsOfDraft = (db: Db, draft: string): Promise<Listed[]> =>
  published(db).where('draft_id', '=', draft).execute()

export const publicReview = (db: Db, review: string): Promise<Publication | undefined> =>
  published(db).select(['content', 'content_sha256 as sha256']).where('review_id', '=', review).executeTakeFirst()

/** The text of a version is not what it was at an act: a correction of later stands, or one of before was undone later. */
export const isCorrectedSince = async (
  tx: Db,
  act: string,
  { draft, language, number }: { readonly draft: string; readonly language: Language; readonly number: number },
): Promise<boolean> => {
  const { rows } = await sql`
    select from draft_correction correction
      join draft_version version on version.id = correction.version_id
      join review_clearance act on act.id = ${act}
    where version.draft_id = ${draft} and version.language = ${language} and version.number = ${number}
      and case when correction.undone_at is null then correction.made_at > act.made_at
        else correction.made_at <= act.made_at and correction.undone_at > act.made_at end
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Every review whose comments went to a State, whoever asks; the transaction must see them all. */
const sentReviews = async (tx: Db): Promise<SentReview[]> => {
  const { rows } = await sql<SentReview>`
    select review.draft_id as draft, review.id as review, review.state_code as state, review.reference,
      coalesce(cleared.title, review.title) as title, cleared.review_id is not null as "isPublic",
      to_char(min(act.made_at) at time zone 'UTC', 'YYYY-MM-DD') as "sentOn"
    from review join review_clearance act on act.review_id = review.id and act.act = 'asked'
      left join cleared_review cleared on cleared.review_id = review.id
    where review.state_code is not null
    group by review.id, cleared.review_id`.execute(tx)
  return rows
}

/** For what is the same for everyone, whoever asks. */
export const seeingAll = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

/** For the count that everyone sees; what of a row is shown is the figure's to decide. */
export const allSentReviews = (db: Db): Promise<SentReview[]> => seeingAll(db, sentReviews)

export interface Addressee {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** The reviewers, and who sent it; the transaction must see them all. */
export const officersOf = async (tx: Db, review: string, sender: string): Promise<Addressee[]> => {
  const { rows } = await sql<Addressee>`
    select id, name, email, language from app_user
    where status = 'active' and ('user:' || id = ${sender}
      or id in (select user_id from review_member where review_id = ${review}))
    order by id`.execute(tx)
  return rows
}

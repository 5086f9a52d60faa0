/** SQL of reviews: what is reviewed, against what, by whom. All restricted: every query runs in a transaction that says what it may see. */
import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import type { Review, ReviewStatus, ReviewVersion, SetItem } from './review.ts'

const columns = [
  'review.id',
  'review.reference',
  'review.draft_id as draftId',
  'review.state_code as stateCode',
  'review.title',
  'review.as_at as asAt',
  'review.status',
  'review.opened_at as openedAt',
  'review.opened_by as openedBy',
  'review.closed_at as closedAt',
] as const

/** @throws Problem not-found, also for one that is hidden */
export const reviewById = async (tx: Db, id: string): Promise<Review> => {
  const found = await tx.selectFrom('review').select(columns).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

export const reviewsById = (tx: Db, ids: readonly string[]): Promise<Review[]> =>
  tx.selectFrom('review').select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

/** The newest review of each draft that has one. */
export const newestReviews = (tx: Db, drafts: readonly string[]): Promise<Review[]> =>
  tx
    .selectFrom('review')
    .select(columns)
    .distinctOn('draft_id')
    .where(sql<boolean>`draft_id = any(${drafts}::uuid[])`)
    .orderBy('draft_id')
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Oldest first. */
export const reviewIds = async (tx: Db): Promise<string[]> => {
  const rows = await tx.selectFrom('review').select('id').orderBy('opened_at').orderBy('id', 'desc').execute()
  return rows.map(({ id }) => id)
}

/** Nobody else changes the review until the transaction ends. */
export const lockReview = (tx: Db, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`review:${id}`}, 0))`.execute(tx)

export const reviewSorts = ['opened', '-opened', 'title', '-title', 'state', '-state', 'as_at', '-as_at'] as const
export type ReviewSort = (typeof reviewSorts)[number]

export interface ReviewFilter {
  readonly state?: string | undefined
  readonly status?: ReviewStatus | undefined
  readonly draft?: string | undefined
  /** Of which this user is a reviewer. */
  readonly member?: string | undefined
  readonly q?: string | undefined
}

export interface ListedReview extends Review {
  readonly draftTitle: string
  /** The draft's number of the version at hand. */
  readonly version: number
  readonly obligations: number
  /** Identified in the version at hand, or more. */
  readonly met: number
  /** Without a finding. */
  readonly open: number
}

const sortColumns = {
  opened: sql`review.opened_at`,
  title: sql`lower(review.title)`,
  state: sql`review.state_code`,
  as_at: sql`review.as_at`,
} as const

const narrowed = ({ state, status, draft, member, q }: ReviewFilter) => sql<boolean>`true
  ${state === undefined ? sql`` : sql`and review.state_code = ${state}`}
  ${status === undefined ? sql`` : sql`and review.status = ${status}`}
  ${draft === undefined ? sql`` : sql`and review.draft_id = ${draft}`}
  ${member === undefined ? sql`` : sql`and exists (select from review_member m where m.review_id = review.id and m.user_id = ${member})`}
  ${q === undefined || q === '' ? sql`` : sql`and strpos(lower(concat_ws(' ', review.reference, review.title, draft.title, draft.working_title)), ${q.toLowerCase()}) > 0`}`

export const countReviews = async (tx: Db, filter: ReviewFilter): Promise<number> => {
  const { count } = await tx
    .selectFrom('review')
    .innerJoin('draft', 'draft.id', 'review.draft_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(narrowed(filter))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const reviewsOf = async (
  tx: Db,
  filter: ReviewFilter = {},
  { sort = '-opened', limit, offset = 0 }: { sort?: ReviewSort | undefined; limit?: number; offset?: number } = {},
): Promise<ListedReview[]> => {
  const column = sortColumns[sort.replace('-', '') as keyof typeof sortColumns]
  const asked = tx
    .selectFrom('review')
    .innerJoin('draft', 'draft.id', 'review.draft_id')
    .select([...columns, 'draft.title as draftTitle'])
    .where(narrowed(filter))
    .orderBy(sql`${column} ${sql.raw(sort.startsWith('-') ? 'desc' : 'asc')} nulls last`)
    .orderBy('review.id', 'desc')
  const reviews = await (limit === undefined ? asked : asked.limit(limit).offset(offset)).execute()
  const progress = await progressOf(
    tx,
    reviews.map(({ id }) => id),
  )
  const none = { version: 0, obligations: 0, met: 0, open: 0 }
  return reviews.map((review) => ({ ...review, ...(progress.get(review.id) ?? none) }))
}

type Progress = Pick<ListedReview, 'version' | 'obligations' | 'met' | 'open'>

const progressOf = async (tx: Db, ids: readonly string[]): Promise<Map<string, Progress>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Progress & { id: string }>`
    with at_hand as (
      select distinct on (review_id) review_id, version_id from review_version where review_id = any(${ids}::uuid[])
      order by review_id, number desc
    ), held as (
      select distinct on (finding.review_id, obligation) finding.review_id, obligation, verdict, origin, withdrawn
      from finding join at_hand using (review_id, version_id)
      order by finding.review_id, obligation, made_at desc, finding.id desc
    )
    select at_hand.review_id as id, draft_version.number as version, count(asked.obligation)::int as obligations,
      (count(*) filter (where verdict in ('identified', 'goes-further') and not withdrawn and origin <> 'carried'))::int
        as met,
      (count(asked.obligation) filter (where verdict is null or withdrawn or origin = 'carried'))::int as open
    from at_hand join draft_version on draft_version.id = at_hand.version_id
      left join review_obligation as asked on asked.review_id = at_hand.review_id and removed_at is null
      left join held on held.review_id = asked.review_id and held.obligation = asked.obligation
    group by at_hand.review_id, draft_version.number`.execute(tx)
  return new Map(rows.map(({ id, ...progress }) => [id, progress]))
}

/** By review, oldest first; the last is the one at hand. */
export const versionsByReview = async (tx: Db, reviews: readonly string[]): Promise<Map<string, ReviewVersion[]>> => {
  const rows = await tx
    .selectFrom('review_version')
    .innerJoin('draft_version', 'draft_version.id', 'review_version.version_id')
    .select([
      'review_version.review_id as review',
      'review_version.version_id as versionId',
      'review_version.number',
      'draft_version.number as draftNumber',
      'draft_version.language',
      'draft_version.received_on as receivedOn',
      'review_version.taken_up_at as takenUpAt',
      'review_version.taken_up_by as takenUpBy',
    ])
    .where(sql<boolean>`review_version.review_id = any(${reviews}::uuid[])`)
    .orderBy('review_version.number')
    .execute()
  const found = new Map(reviews.map((review): [string, ReviewVersion[]] => [review, []]))
  for (const { review, ...version } of rows) found.get(review)?.push(version)
  return found
}

export const reviewVersionsOf = async (tx: Db, review: string): Promise<ReviewVersion[]> =>
  (await versionsByReview(tx, [review])).get(review) ?? []

export const insertReviewVersion = async (
  tx: Db,
  { review, version, number, by }: { review: string; version: string; number: number; by: string },
): Promise<void> => {
  await tx
    .insertInto('review_version')
    .values({ review_id: review, version_id: version, number, taken_up_by: by })
    .execute()
}

/** By review, the obligations of the set, in its order. */
export const setsByReview = async (tx: Db, reviews: readonly string[]): Promise<Map<string, SetItem[]>> => {
  const rows = await tx
    .selectFrom('review_obligation')
    .select(['review_id as review', 'obligation', 'assigned_to as assignedTo'])
    .where(sql<boolean>`review_id = any(${reviews}::uuid[])`)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('obligation')
    .execute()
  const found = new Map(reviews.map((review): [string, SetItem[]] => [review, []]))
  for (const { review, ...item } of rows) found.get(review)?.push(item)
  return found
}

export const setOf = async (tx: Db, review: string): Promise<SetItem[]> =>
  (await setsByReview(tx, [review])).get(review) ?? []

/** Makes the set these obligations in this order; what leaves it keeps its findings, and has them again if it comes back. */
export const putSet = async (tx: Db, review: string, obligations: readonly string[]): Promise<void> => {
  await sql`
    insert into review_obligation (review_id, obligation, position)
    select ${review}, obligation, position - 1
    from unnest(${obligations}::text[]) with ordinality as given (obligation, position)
    on conflict (review_id, obligation) do update set position = excluded.position, removed_at = null`.execute(tx)
  await tx
    .updateTable('review_obligation')
    .set({ removed_at: sql<Date>`now()` })
    .where('review_id', '=', review)
    .where('removed_at', 'is', null)
    .where(sql<boolean>`obligation <> all(${obligations}::text[])`)
    .execute()
}

export const assign = async (
  tx: Db,
  review: string,
  obligations: readonly string[],
  user: string | null,
): Promise<void> => {
  await tx
    .updateTable('review_obligation')
    .set({ assigned_to: user })
    .where('review_id', '=', review)
    .where(sql<boolean>`obligation = any(${obligations}::text[])`)
    .execute()
}

export interface NewReview extends Pick<Review, 'draftId' | 'stateCode' | 'title' | 'asAt'> {
  readonly by: string
}

/** Answers id and reference: REV-2026-0001, by the year of its opening. */
export const insertReview = async (
  tx: Db,
  { draftId, stateCode, title, asAt, by }: NewReview,
): Promise<Pick<Review, 'id' | 'reference'>> => {
  const year = new Date().getUTCFullYear()
  const { rows } = await sql<{ last: number }>`
    insert into review_counter (kind, year, last) values ('REV', ${year}, 1)
    on conflict (kind, year) do update set last = review_counter.last + 1 returning last`.execute(tx)
  const id = newId()
  const reference = `REV-${year}-${String(rows[0]?.last ?? 1).padStart(4, '0')}`
  await tx
    .insertInto('review')
    .values({ id, reference, draft_id: draftId, state_code: stateCode, title, as_at: asAt, opened_by: by })
    .execute()
  return { id, reference }
}

export const setStatus = async (tx: Db, id: string, status: ReviewStatus): Promise<void> => {
  await tx
    .updateTable('review')
    .set({ status, closed_at: status === 'closed' ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .execute()
}

export const setTitle = async (tx: Db, id: string, title: string): Promise<void> => {
  await tx.updateTable('review').set({ title }).where('id', '=', id).execute()
}

export interface VersionChoice {
  readonly id: string
  readonly number: number
  readonly language: Language
  readonly reference: string
  readonly draft: string
  readonly workingTitle: string
  readonly stateCode: string | null
}

/** Versions of drafts still worked on, that a review could begin with: those of one draft together, the newest first. */
export const versionChoices = (tx: Db): Promise<VersionChoice[]> =>
  tx
    .selectFrom('draft_version')
    .innerJoin('draft', 'draft.id', 'draft_version.draft_id')
    .select([
      'draft_version.id',
      'draft_version.number',
      'draft_version.language',
      'draft.reference',
      'draft.id as draft',
      'draft.working_title as workingTitle',
      'draft.state_code as stateCode',
    ])
    .where('draft.status', '=', 'open')
    .orderBy('draft.opened_at', 'desc')
    .orderBy('draft.id')
    .orderBy('draft_version.language')
    .orderBy('draft_version.number', 'desc')
    .execute()

/** States whose reviews the reader sees. */
export const statesWithReviews = async (tx: Db): Promise<string[]> => {
  const rows = await tx
    .selectFrom('review')
    .select('state_code')
    .distinct()
    .where('state_code', 'is not', null)
    .execute()
  return rows.flatMap(({ state_code }) => state_code ?? [])
}

/** SQL of who works on a review. */
import { sql } from 'kysely'
import type { Db } from '../../../../storage/database.ts'

export const membersOf = async (tx: Db, review: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('review_member')
    .select('user_id')
    .where('review_id', '=', review)
    .orderBy('since')
    .orderBy('user_id')
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** Who is no longer a reviewer keeps nothing that was assigned to them. */
export const putMembers = async (tx: Db, review: string, users: readonly string[]): Promise<void> => {
  const gone = sql<boolean>`not (user_id = any(${users}::uuid[]))`
  await tx.deleteFrom('review_member').where('review_id', '=', review).where(gone).execute()
  await tx
    .updateTable('review_obligation')
    .set({ assigned_to: null })
    .where('review_id', '=', review)
    .where(sql<boolean>`not (assigned_to = any(${users}::uuid[]))`)
    .execute()
  if (users.length === 0) return
  await tx
    .insertInto('review_member')
    .values(users.map((user_id) => ({ review_id: review, user_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface Reviewer {
  readonly id: string
  readonly name: string
}

/** Active people with a running grant of the legal officer that reaches the place. The transaction must see them all. */
export const legalOfficersFor = async (tx: Db, state: string | null): Promise<Reviewer[]> => {
  const { rows } = await sql<Reviewer>`
    select id, name from app_user where status = 'active' and exists (
      select from role_grant where user_id = app_user.id and role = 'legal-officer' and ended_at is null
        and (until is null or until >= (now() at time zone 'UTC')::date)
        and (reach = 'everything' or (reach = 'module' and module = 'assistance')
          or (reach = 'states' and ${state}::text = any(grant_states(role_grant.id)))))
    order by lower(name), id`.execute(tx)
  return rows
}

/** By id. The transaction must see them all. */

/** Names of whoever has worked on the review, by id. The transaction must see them all. */
export const peopleOfReview = async (tx: Db, review: string): Promise<Map<string, string>> => {
  const { rows } = await sql<Reviewer>`
    select id, name from app_user where id in (select user_id from review_member where review_id = ${review})
      or 'user:' || id in (
        select made_by from finding where review_id = ${review} union select made_by from concern where review_id = ${review}
        union select made_by from review_comment where review_id = ${review}
        union select resolved_by from review_comment where review_id = ${review}
        union select made_by from disposition where review_id = ${review}
        union select made_by from review_clearance where review_id = ${review}
        union select taken_up_by from review_version where review_id = ${review}
        union select opened_by from review where id = ${review})`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

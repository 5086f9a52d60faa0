/** SQL of comments, in threads. */
import { sql } from 'kysely'
import { newId } from '../../../../kernel/ids.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import type { Comment, Thread } from './comment.ts'

const comments = (tx: Db) =>
  tx
    .selectFrom('review_comment')
    .leftJoin('provision', 'provision.id', 'review_comment.provision')
    .select([
      'review_comment.id',
      'review_comment.review_id as review',
      'review_comment.thread',
      'review_comment.obligation',
      'review_comment.provision',
      'provision.version_id as version',
      'review_comment.words',
      'review_comment.made_at as madeAt',
      'review_comment.made_by as madeBy',
      'review_comment.resolved_at as resolvedAt',
      'review_comment.resolved_by as resolvedBy',
    ])
    .orderBy('review_comment.made_at')
    .orderBy('review_comment.id')

/** Those with the newest comment first. */
export const threadsOf = async (tx: Db, review: string): Promise<Thread[]> => {
  const all = await comments(tx).where('review_comment.review_id', '=', review).execute()
  const replies = Map.groupBy(all, ({ thread }) => thread)
  return (replies.get(null) ?? [])
    .map((first) => ({ ...first, replies: replies.get(first.id) ?? [] }))
    .sort((a, b) => lastOf(b).getTime() - lastOf(a).getTime())
}

const lastOf = ({ madeAt, replies }: Thread): Date => replies.at(-1)?.madeAt ?? madeAt

/** @throws Problem not-found, also for one that is hidden */
export const commentById = async (tx: Db, id: string): Promise<Comment> => {
  const found = await comments(tx).where('review_comment.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

export const insertComment = async (
  tx: Db,
  comment: Pick<Comment, 'review' | 'thread' | 'obligation' | 'provision' | 'words' | 'madeBy'>,
): Promise<string> => {
  const id = newId()
  const { review, thread, obligation, provision, words, madeBy } = comment
  await tx
    .insertInto('review_comment')
    .values({ id, review_id: review, thread, obligation, provision, words, made_by: madeBy })
    .execute()
  return id
}

/** By whom it is resolved, or null to open it again. */
export const setResolved = async (tx: Db, thread: string, by: string | null): Promise<void> => {
  await tx
    .updateTable('review_comment')
    .set({ resolved_at: by === null ? null : sql<Date>`now()`, resolved_by: by })
    .where('id', '=', thread)
    .execute()
}

/** What is said in a review, and that it is settled. */
import { action } from '../../../../action/action.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { provisionsOf } from '../../drafts/queries.ts'
import { rights } from '../../permissions.ts'
import { setOf } from '../queries.ts'
import { placeOfReview } from '../review.ts'
import { assertRunning, badInput, changes, findReview, seen, subjectOf } from '../subject.ts'
import { isUnresolved } from './comment.ts'
import { MakeComment, ResolveThread } from './input.ts'
import { commentById, insertComment, setResolved } from './queries.ts'

const say = { right: rights['comment.make'], seen, place: placeOfReview }

export const makeComment = action({
  name: 'assistance.comment.make',
  ...say,
  input: MakeComment,
  find: (db, { review }) => findReview(db, review),
  run: async (tx, { review, thread, obligation, provision, words }, subject, { name: madeBy }) => {
    assertRunning(subject)
    if (thread !== undefined) {
      const first = await commentById(tx, thread)
      if (first.review !== review || first.thread !== null) throw badInput('thread', thread, '–')
      if (!isUnresolved(first)) throw new Problem('done-already')
    }
    if (obligation !== undefined && !(await setOf(tx, review)).some((one) => one.obligation === obligation))
      throw badInput('obligation', obligation, 'CODE/art.5(1)')
    if (provision !== undefined) {
      const standing = await provisionsOf(tx, subject.atHand.versionId)
      if (!standing.some(({ id }) => id === provision)) throw badInput('provision', provision, '–')
    }
    const about = { thread: thread ?? null, obligation: obligation ?? null, provision: provision ?? null }
    return { id: await insertComment(tx, { review, ...about, words, madeBy }) }
  },
  record: ({ id }, { review, thread, obligation }) => ({
    subject: subjectOf(review),
    detail: { comment: id, ...(thread && { thread }), ...(obligation && { obligation }) },
    changes,
  }),
})

/** The comment that opened the thread. */
const found = async (db: Db, { thread }: { thread: string }) => {
  const { review, thread: above } = await commentById(db, thread)
  if (above !== null) throw new Problem('not-found')
  const subject = await findReview(db, review)
  // Again, now that nobody else changes it.
  return { ...subject, first: await commentById(db, thread) }
}

export const resolveThread = action({
  name: 'assistance.comment.resolve',
  ...say,
  input: ResolveThread,
  find: found,
  run: async (tx, { thread }, subject, { name }) => {
    assertRunning(subject)
    if (!isUnresolved(subject.first)) throw new Problem('done-already')
    await setResolved(tx, thread, name)
  },
  record: (_, { thread }, { id }) => ({ subject: subjectOf(id), detail: { thread }, changes }),
})

export const reopenThread = action({
  name: 'assistance.comment.reopen',
  ...say,
  input: ResolveThread,
  find: found,
  run: async (tx, { thread }, subject) => {
    assertRunning(subject)
    if (isUnresolved(subject.first)) throw new Problem('done-already')
    await setResolved(tx, thread, null)
  },
  record: (_, { thread }, { id }) => ({ subject: subjectOf(id), detail: { thread }, changes }),
})

export const commentActions = [makeComment, resolveThread, reopenThread]

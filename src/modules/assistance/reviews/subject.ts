/** What the actions of a review share: how it is found, what it must still allow, how the audit names it. */
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { lockReview, reviewById, reviewVersionsOf } from './queries.ts'
import { isOpen, isRunning, type Review, type ReviewVersion } from './review.ts'

export const changes = 'nothing' as const
export const seen = rights['review.see']

export const subjectOf = (review: string): string => `review:${review}`

export interface AtHand extends Review {
  readonly versions: readonly ReviewVersion[]
  /** The last one taken up. */
  readonly atHand: ReviewVersion
}

/** Locked, with its versions; what is read before the lock may be old by the time it is had. @throws Problem not-found */
export const findReview = async (tx: Db, id: string): Promise<AtHand> => {
  await lockReview(tx, id)
  const review = await reviewById(tx, id)
  const versions = await reviewVersionsOf(tx, id)
  const atHand = versions.at(-1)
  if (atHand === undefined) throw new Problem('not-found')
  return { ...review, versions, atHand }
}

/** Field of the conflict by which a page knows which sentence to say. */
export const notOpen = 'status'
export const changedSince = 'held'

const refuse = (field: string, value: string, allowed: string): Problem =>
  new Problem('conflict', [{ field, value, allowed }])

/** @throws Problem conflict for a review whose content stands for now */
export const assertOpen = (review: Review): void => {
  if (!isOpen(review)) throw refuse(notOpen, review.status, 'open')
}

/** @throws Problem conflict for a closed review */
export const assertRunning = (review: Review): void => {
  if (!isRunning(review)) throw refuse(notOpen, review.status, 'open, with-state, cleared')
}

/** @throws Problem conflict where somebody has said something since */
export const assertSame = (given: string | undefined, held: string | undefined): void => {
  if (given !== undefined && given !== (held ?? 'none')) throw refuse(changedSince, given, held ?? 'none')
}

export const badInput = (field: string, value: string, allowed: string): Problem =>
  new Problem('bad-input', [{ field, value, allowed }])

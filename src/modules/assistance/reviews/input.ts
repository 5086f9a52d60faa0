/** Input of reviews: which version, which obligations, who. */
import { z } from 'zod'
import { fullDate, many, optional, pageNumber, stateCode } from '../../../action/input.ts'
import { obligationTypes } from '../../treaties/index.ts'
import { reviewSorts } from './queries.ts'
import { reviewStatuses } from './review.ts'

export const reason = z.string().trim().min(3).max(1000)
export const words = (most: number) => z.string().trim().min(1).max(most)
export const maybeWords = (most: number) => z.string().trim().max(most).default('')
export const obligationField = z.string().regex(/^[A-Z0-9-]+\/[0-9A-Za-z.()#]+$/, { error: 'CODE/art.5(1)' })
const instrumentField = z.string().regex(/^[A-Z0-9-]{1,60}$/, { error: 'A–Z 0–9 -' })

/** Single ids come from a box as lines, or as a list. */
const idList = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter((id) => id !== '') : value),
  z.array(obligationField).max(2000).default([]),
)

/** `owed`: all that the State owes on the day. The others add to it, within the types if any are chosen. */
const choice = {
  owed: optional(z.literal('yes')),
  instruments: many(instrumentField),
  types: many(z.enum(obligationTypes)),
  ids: idList,
}

export const ObligationChoice = z.strictObject(choice)
export type Choice = z.output<typeof ObligationChoice>

const title = words(300)
const review = z.uuid()

export const OpenReview = z.strictObject({ version: z.uuid(), title, as_at: fullDate, ...choice })
export const RenameReview = z.strictObject({ review, title })
export const AddObligations = z.strictObject({ review, ...choice })
export const RemoveObligations = z.strictObject({
  review,
  obligations: many(obligationField).pipe(z.array(z.string()).min(1)),
})
export const SetMembers = z.strictObject({ review, users: many(z.uuid()) })
/** To whom (nobody if left out) which obligations: single ones, or all of an instrument or a type. */
export const Assign = z
  .strictObject({
    review,
    user: optional(z.uuid()),
    obligations: many(obligationField),
    instrument: optional(instrumentField),
    type: optional(z.enum(obligationTypes)),
  })
  .refine(({ obligations, instrument, type }) => obligations.length > 0 || instrument || type, {
    path: ['obligations'],
    error: 'CODE/art.5(1)',
  })
export const TakeUpVersion = z.strictObject({ review, version: z.uuid() })
export const CloseReview = z.strictObject({ review, reason })
export const ReopenReview = z.strictObject({ review, reason })

export const reviewFilters = {
  q: optional(z.string().trim().max(100)).describe('Words of the title or the reference'),
  state: optional(stateCode).describe('State whose draft it is'),
  status: optional(z.enum(reviewStatuses)).describe('open, with-state, cleared or closed'),
  draft: optional(z.uuid()).describe('Id of the draft law'),
  mine: optional(z.literal('yes')).describe('Only reviews of which the reader is a reviewer'),
}

export const ReviewsQuery = z.object({ ...reviewFilters, sort: optional(z.enum(reviewSorts)), page: pageNumber })

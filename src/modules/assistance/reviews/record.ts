/** A review as a record of which people ask what happened to it and who sees it. */
import { restrictedRecord } from '../../../action/restricted-record.ts'
import { rights } from '../permissions.ts'
import { reviewById } from './queries.ts'
import { placeOfReview } from './review.ts'
import { reviewPath } from './words.tsx'

export const reviewRecord = restrictedRecord({
  kind: 'review',
  right: rights['review.see'],
  read: reviewById,
  shown: (review) => ({ title: review.title, path: reviewPath(review), place: placeOfReview(review) }),
})

/** Where the clearance of a review stands, in a sentence. */
import type { Translator } from '../../../../i18n/translate.ts'
import type { Review } from '../review.ts'
import type { Course } from './clearance.ts'

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

export const standingWords = (
  { t, date }: Translator,
  { status }: Pick<Review, 'status'>,
  { asked, published }: Course,
): string => {
  if (status === 'with-state' && asked !== null)
    return t('assistance.reviews.clearance.standing.with_state', { date: date(dayOf(asked.madeAt)) })
  if (published === null) return t('assistance.reviews.clearance.standing.none')
  return t(
    status === 'cleared'
      ? 'assistance.reviews.clearance.standing.cleared'
      : 'assistance.reviews.clearance.standing.cleared_before',
    { date: date(dayOf(published.madeAt)) },
  )
}

/** Mail about clearance: to the focal points of the State, and back to the officers. It names the review and quotes nothing. */
import { installation } from '../../../../action/installation.ts'
import { paragraphs, queueMail } from '../../../../action/mail.ts'
import { translator } from '../../../../i18n/translate.ts'
import type { Db } from '../../../../storage/database.ts'
import { focalPointsOf } from '../../../accounts/index.ts'
import type { Review } from '../review.ts'
import { type Addressee, officersOf } from './queries.ts'

type About = 'asked' | 'withdrawn' | 'cleared' | 'returned'

const send = async (tx: Db, { id, reference }: Review, about: About, people: readonly Addressee[]): Promise<void> => {
  for (const { id: toUser, name, email, language } of people) {
    const { t } = translator(language)
    await queueMail(tx, {
      to: email,
      toUser,
      kind: 'notice',
      language,
      subject: t(`assistance.reviews.clearance.mail.${about}_subject`, { reference }),
      body: paragraphs(
        t('accounts.users.mail.greeting', { name }),
        t(`assistance.reviews.clearance.mail.${about}`, { reference }),
        `${installation().publicUrl}/${language}/reviews/${id}/clearance`,
      ),
      expiresAt: null,
    })
  }
}

/** Answers how many were told. The transaction must see all people. */
export const tellState = async (tx: Db, review: Review, about: 'asked' | 'withdrawn'): Promise<number> => {
  const people = review.stateCode === null ? [] : await focalPointsOf(tx, review.stateCode)
  await send(tx, review, about, people)
  return people.length
}

export const tellOffice = async (
  tx: Db,
  review: Review,
  about: 'cleared' | 'returned',
  sender: string,
): Promise<void> => send(tx, review, about, await officersOf(tx, review.id, sender))

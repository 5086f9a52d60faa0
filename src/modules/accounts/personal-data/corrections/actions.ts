/** Asking for a correction in words, and answering it. */
import { z } from 'zod'
import { action } from '../../../../action/action.ts'
import { installation } from '../../../../action/installation.ts'
import { paragraphs, queueMail } from '../../../../action/mail.ts'
import { translator } from '../../../../i18n/translate.ts'
import { userName } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { rights } from '../../permissions.ts'
import { me } from '../../profile/actions.ts'
import { personOf } from '../../users/queries.ts'
import { answerWith, insertCorrection, takeCorrection } from './queries.ts'

const changes = 'nothing' as const

export const askCorrection = action({
  name: 'accounts.correction.ask',
  right: rights['personal-data.correct'],
  input: z.strictObject({ words: z.string().trim().min(5).max(2000) }),
  find: async (_db, _input, actor) => me(actor),
  place: (owner) => ({ owner }),
  run: async (tx, { words }, user) => ({ user, request: await insertCorrection(tx, user, words) }),
  record: ({ user, request }) => ({ subject: userName(user), detail: { request }, changes }),
})

/** The correction itself is made on the person's page; here is said what became of the request. */
export const answerCorrection = action({
  name: 'accounts.correction.answer',
  right: rights['correction.answer'],
  input: z.strictObject({
    request: z.uuid(),
    outcome: z.enum(['done', 'declined']),
    answer: z.string().trim().min(3).max(2000),
  }),
  find: (tx, { request }) => takeCorrection(tx, request),
  run: async (tx, { outcome, answer }, { id, user, status }, actor) => {
    if (user === actor.user) throw new Problem('not-allowed')
    if (status !== 'open') throw new Problem('done-already')
    await answerWith(tx, id, { status: outcome, answer, by: actor.name })
    const { name, email, language } = await personOf(tx, user)
    const { t } = translator(language)
    const body = paragraphs(
      t('accounts.personal-data.greeting', { name }),
      t(`accounts.personal-data.corrections.mail_${outcome}`),
      answer,
      `${installation().publicUrl}/${language}/profile/data`,
    )
    const subject = t('accounts.personal-data.corrections.mail_subject')
    await queueMail(tx, { to: email, toUser: user, kind: 'notice', language, subject, body, expiresAt: null })
  },
  record: (_, { outcome }, { id, user }) => ({ subject: userName(user), detail: { request: id, outcome }, changes }),
})

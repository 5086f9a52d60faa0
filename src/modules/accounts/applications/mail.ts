/** Mail about applications, to applicants and to those who decide. */
import { installation } from '../../../action/installation.ts'
import { paragraphs, queueMail } from '../../../action/mail.ts'
import { type PlainKey, translator } from '../../../i18n/translate.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import { linkTo } from '../invitations/invitation.ts'
import type { Application } from './application.ts'
import { focalPointsOf } from './queries.ts'

type Reader = Pick<Application, 'name' | 'email' | 'language'>

interface Letter {
  readonly kind: 'confirmation' | 'notice'
  readonly subject: PlainKey
  readonly lines: readonly string[]
  readonly expiresAt?: Date
  readonly toUser?: string
}

const send = async (tx: Db, { name, email, language }: Reader, letter: Letter): Promise<void> => {
  const { t } = translator(language)
  const { kind, subject, lines, expiresAt = null, toUser = null } = letter
  await queueMail(tx, {
    to: email,
    toUser,
    kind,
    language,
    subject: (t as (key: PlainKey) => string)(subject),
    body: paragraphs(t('accounts.users.mail.greeting', { name }), ...lines),
    expiresAt,
  })
}

const words = (language: Language) => translator(language).t

export const queueConfirmation = (tx: Db, reader: Reader, token: string, expiresAt: Date): Promise<void> => {
  const t = words(reader.language)
  return send(tx, reader, {
    kind: 'confirmation',
    subject: 'accounts.applications.mail.confirm_subject',
    lines: [
      t('accounts.applications.mail.confirm_text'),
      linkTo('application', reader.language, token),
      t('accounts.applications.mail.confirm_later'),
      t('accounts.applications.mail.ignore'),
    ],
    expiresAt,
  })
}

/** In place of the confirmation, so that the page says the same to everyone. */
export const queueHasAccount = (tx: Db, reader: Reader): Promise<void> => {
  const t = words(reader.language)
  return send(tx, reader, {
    kind: 'notice',
    subject: 'accounts.applications.mail.account_subject',
    lines: [
      t('accounts.applications.mail.account_text'),
      `${installation().publicUrl}/${reader.language}/sign-in`,
      t('accounts.applications.mail.ignore'),
    ],
  })
}

export const queueRefusal = (tx: Db, reader: Reader, reason: string): Promise<void> => {
  const t = words(reader.language)
  return send(tx, reader, {
    kind: 'notice',
    subject: 'accounts.applications.mail.refused_subject',
    lines: [t('accounts.applications.mail.refused_text'), reason],
  })
}

/** Says that there is something to decide, and nothing of whom it is about. */
export const queueToFocalPoints = async (tx: Db, { id, state }: Application): Promise<void> => {
  for (const person of await focalPointsOf(tx, state)) {
    const t = words(person.language)
    await send(tx, person, {
      kind: 'notice',
      subject: 'accounts.applications.mail.pending_subject',
      lines: [
        t('accounts.applications.mail.pending_text'),
        `${installation().publicUrl}/${person.language}/applications/${id}`,
      ],
      toUser: person.id,
    })
  }
}

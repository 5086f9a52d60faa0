/** The mail with the link by which a forgotten password is set anew. */
import { installation } from '../../../action/installation.ts'
import { paragraphs, queueMail } from '../../../action/mail.ts'
import { translator } from '../../../i18n/translate.ts'
import type { Db } from '../../../storage/database.ts'
import { userById } from './queries.ts'

/** Milliseconds for which the link works. */
export const resetLasts = 60 * 60 * 1000

export const queueResetMail = async (tx: Db, user: string, token: string): Promise<void> => {
  const reader = await userById(tx, user)
  if (reader === undefined) return
  const { t } = translator(reader.language)
  const link = `${installation().publicUrl}/${reader.language}/password/reset/${token}`
  await queueMail(tx, {
    to: reader.email,
    toUser: reader.id,
    kind: 'reset',
    language: reader.language,
    subject: t('accounts.sign-in.reset_mail_subject'),
    body: paragraphs(
      t('accounts.sign-in.mail_greeting', { name: reader.name }),
      t('accounts.sign-in.reset_mail_link'),
      link,
      t('accounts.sign-in.reset_mail_ignore'),
    ),
    expiresAt: new Date(Date.now() + resetLasts),
  })
}

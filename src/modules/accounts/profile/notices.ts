/** What people are told by mail about their own account, so that they notice what they did not do. */
import { installation } from '../../../action/installation.ts'
import { paragraphs, queueMail } from '../../../action/mail.ts'
import { type PlainKey, translator } from '../../../i18n/translate.ts'
import type { Db } from '../../../storage/database.ts'
import type { Reader } from '../sign-in/queries.ts'

export type NoticeKind =
  | 'password_changed'
  | 'second_factor_added'
  | 'second_factor_removed'
  | 'passkey_added'
  | 'service_linked'

export const queueNotice = async (tx: Db, { id, name, email, language }: Reader, kind: NoticeKind): Promise<void> => {
  const { t } = translator(language)
  const say = t as (key: PlainKey) => string
  await queueMail(tx, {
    to: email,
    toUser: id,
    kind: 'notice',
    language,
    subject: say(`accounts.profile.notice_${kind}`),
    body: paragraphs(
      t('accounts.sign-in.mail_greeting', { name }),
      `${say(`accounts.profile.notice_${kind}`)}.`,
      t('accounts.profile.notice_not_you'),
      `${installation().publicUrl}/${language}/profile/security`,
    ),
    expiresAt: null,
  })
}

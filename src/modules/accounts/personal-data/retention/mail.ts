/** The word before an unused account goes. */
import { installation } from '../../../../action/installation.ts'
import { paragraphs, queueMail } from '../../../../action/mail.ts'
import { translator } from '../../../../i18n/translate.ts'
import type { Db } from '../../../../storage/database.ts'
import type { DataSubject } from '../person.ts'
import { dormantAfter, noticeAfter } from './retention.ts'

export const queueDormantNotice = async (tx: Db, { id, name, email, language }: DataSubject): Promise<void> => {
  const { t } = translator(language)
  await queueMail(tx, {
    to: email,
    toUser: id,
    kind: 'notice',
    language,
    subject: t('accounts.personal-data.dormant.subject'),
    body: paragraphs(
      t('accounts.personal-data.greeting', { name }),
      t('accounts.personal-data.dormant.text', { days: dormantAfter - noticeAfter }),
      `${installation().publicUrl}/${language}/sign-in`,
      t('accounts.personal-data.dormant.otherwise'),
    ),
    expiresAt: null,
  })
}

/** What people are told by mail when an administrator changed how they come in. */

import { installation } from '../../../action/installation.ts'
import { paragraphs, queueMail } from '../../../action/mail.ts'
import { translator } from '../../../i18n/translate.ts'
import type { Db } from '../../../storage/database.ts'
import type { Person } from './user.ts'

type Reader = Pick<Person, 'id' | 'name' | 'email' | 'language'>

const notice = async (tx: Db, to: string, { id, language }: Reader, subject: string, body: string): Promise<void> => {
  await queueMail(tx, { to, toUser: id, kind: 'notice', language, subject, body, expiresAt: null })
}

const profile = ({ language }: Reader): string => `${installation().publicUrl}/${language}/profile/security`

export const queueFactorsReset = async (tx: Db, person: Reader): Promise<void> => {
  const { t } = translator(person.language)
  const body = paragraphs(
    t('accounts.users.mail.greeting', { name: person.name }),
    t('accounts.users.mail.factors_text'),
    profile(person),
    t('accounts.users.mail.not_you'),
  )
  await notice(tx, person.email, person, t('accounts.users.mail.factors_subject'), body)
}

/** To the old address and the new one; the new one is not named to the old. */
export const queueAddressChanged = async (tx: Db, person: Reader, address: string): Promise<void> => {
  const { t } = translator(person.language)
  const body = paragraphs(
    t('accounts.users.mail.greeting', { name: person.name }),
    t('accounts.users.mail.address_text'),
    t('accounts.users.mail.not_you'),
  )
  for (const to of [person.email, address]) await notice(tx, to, person, t('accounts.users.mail.address_subject'), body)
}

/** The mail with an invitation's link, in the language of the person invited. */
import { paragraphs, queueMail } from '../../../action/mail.ts'
import { translator } from '../../../i18n/translate.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import type { GrantTerms } from '../grants/grant.ts'
import { grantWords, placesIn } from '../grants/words.tsx'

interface Invited {
  readonly email: string
  readonly name: string | null
  readonly language: Language
  readonly grants: readonly GrantTerms[]
  readonly expiresAt: Date
}

export const queueInvitation = async (tx: Db, invited: Invited, link: string): Promise<void> => {
  const { email, name, language, grants, expiresAt } = invited
  const words = translator(language)
  const { t, date } = words
  const places = await placesIn(tx)
  const roles = grants.map((terms) => `– ${grantWords(places, words, terms)}`).join('\n')
  await queueMail(tx, {
    to: email,
    toUser: null,
    kind: 'invitation',
    language,
    subject: t('accounts.invitations.mail.subject'),
    body: paragraphs(
      name === null ? t('accounts.invitations.mail.hello') : t('accounts.users.mail.greeting', { name }),
      t('accounts.invitations.mail.text'),
      roles,
      t('accounts.invitations.mail.link'),
      link,
      t('accounts.invitations.mail.until', { date: date(expiresAt.toISOString().slice(0, 10)) }),
      t('accounts.invitations.mail.ignore'),
    ),
    expiresAt,
  })
}

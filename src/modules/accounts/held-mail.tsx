/** Says that mails wait in the outbox while no mail server is set, and leads there whoever may see it. */
import { isSet } from '../../action/installation.ts'
import type { PageContext } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { Notice } from '../../ui/page.tsx'
import { allRights } from './grants/sentences.ts'

export const HeldMail = ({ context }: { context: PageContext }) => {
  if (isSet('SMTP_URL')) return null
  const { t } = context.translator
  const seen = allRights(context.modules).find(({ name }) => name === 'operation.mail.see')
  return (
    <Notice kind="info" title={t('accounts.held_mail')}>
      {t('accounts.held_mail_text')}{' '}
      {seen !== undefined && may(context.actor, seen) && <a href={context.href('/outbox')}>{t('accounts.outbox')}</a>}
    </Notice>
  )
}

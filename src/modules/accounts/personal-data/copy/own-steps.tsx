/** On one's own page: asking for a correction, and the consent that stands or was withdrawn. */
import type { PageContext } from '../../../../action/manifest.ts'
import { Confirm, Form, type FormValues } from '../../../../ui/form.tsx'
import { Notice, Section } from '../../../../ui/page.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { consentFields } from '../../consent/field.tsx'
import type { Consent } from '../../consent/queries.ts'
import type { Correction } from '../corrections/queries.ts'
import { daysAfter, withdrawnAfter } from '../retention/retention.ts'

const path = '/profile/data'

/** What a form of the page has when it comes back. */
const formOf = ({ translator, href, key, posted }: PageContext, form: string) => ({
  translator,
  form,
  formKey: key,
  action: href(path),
  ...(posted?.form === form && { values: posted.values as FormValues, problem: posted.problem }),
})

/** How it stands, and what was answered. */
export const CorrectionList = ({ context, requests }: { context: PageContext; requests: readonly Correction[] }) => {
  const { translator } = context
  const { t } = translator
  return (
    <ol class="list">
      {requests.map(({ id, words, askedAt, status, answer }) => (
        <li key={id}>
          <Moment translator={translator} at={askedAt.toISOString()} />
          <div>
            <bdi>{words}</bdi>
            <small>
              {t(`accounts.personal-data.corrections.${status}`)}
              {answer !== null && (
                <>
                  : <bdi>{answer}</bdi>
                </>
              )}
            </small>
          </div>
        </li>
      ))}
    </ol>
  )
}

export const OwnCorrections = ({ context, requests }: { context: PageContext; requests: readonly Correction[] }) => {
  const { t } = context.translator
  return (
    <Section title={t('accounts.personal-data.corrections.own')}>
      <p>
        {t('accounts.personal-data.corrections.text')}{' '}
        <a href={context.href('/profile')}>{t('accounts.personal-data.corrections.profile')}</a>
      </p>
      {requests.length > 0 && <CorrectionList context={context} requests={requests} />}
      <Form
        {...formOf(context, 'correction')}
        label={t('accounts.personal-data.corrections.own')}
        fields={[
          {
            kind: 'textarea',
            name: 'words',
            label: t('accounts.personal-data.corrections.words'),
            hint: t('accounts.personal-data.corrections.words_hint'),
            rows: 4,
            limit: 2000,
          },
        ]}
        buttons={[{ label: t('accounts.personal-data.corrections.ask'), kind: 'quiet' }]}
      />
    </Section>
  )
}

export const OwnConsent = ({ context, consents }: { context: PageContext; consents: readonly Consent[] }) => {
  const { translator, href } = context
  const { t, date } = translator
  const [newest] = consents
  const withdrawnAt = newest?.withdrawnAt ?? null
  if (newest !== undefined && withdrawnAt === null)
    return (
      <Confirm
        {...formOf(context, 'withdraw')}
        title={t('accounts.consent.withdraw')}
        button={t('accounts.consent.withdraw')}
        cancelHref={href(path)}
      >
        <p>{t('accounts.consent.withdraw_text', { days: withdrawnAfter })}</p>
      </Confirm>
    )
  return (
    <Section title={t('accounts.consent.title')}>
      {withdrawnAt !== null && (
        <Notice
          kind="warning"
          title={t('accounts.consent.goes', {
            date: date(daysAfter(withdrawnAt, withdrawnAfter).toISOString().slice(0, 10)),
          })}
        />
      )}
      <Form
        {...formOf(context, 'agree')}
        label={t('accounts.consent.title')}
        fields={consentFields(translator, 'account')}
        buttons={[{ label: t('accounts.consent.agree_button') }]}
      />
    </Section>
  )
}

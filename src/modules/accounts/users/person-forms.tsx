/** The form that a step of a person's page opens: says what will happen, and asks for the reason. */
import { Confirm, Form, type FormItem } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { EndGrantForm, GiveGrantForm } from '../grants/of-person.tsx'
import { organisationOptions, stateOptions } from '../grants/words.tsx'
import { formOf, type PersonProps } from './person-data.ts'

const Correct = (props: PersonProps) => {
  const { translator } = props.context
  const { t } = translator
  const { person, places } = props.data
  const fields: FormItem[] = [
    { kind: 'text', name: 'name', label: t('accounts.users.name') },
    {
      kind: 'email',
      name: 'email',
      label: t('accounts.users.email'),
      hint: t('accounts.users.email_hint'),
      autocomplete: 'off',
    },
    {
      kind: 'state',
      name: 'state',
      label: t('accounts.users.state'),
      options: stateOptions(places.reference, translator),
      optional: true,
    },
    {
      kind: 'select',
      name: 'organisation',
      label: t('accounts.users.organisation'),
      options: organisationOptions(places.reference, translator),
      optional: true,
    },
    { kind: 'language', name: 'language', label: t('accounts.users.language') },
    { kind: 'textarea', name: 'reason', label: t('ui.form.reason'), hint: t('ui.form.reason_hint'), rows: 3 },
  ]
  const { name, email, state, organisation, language } = person
  const recorded = { name, email, state: state ?? '', organisation: organisation ?? '', language }
  const form = formOf(props, 'correct')
  return (
    <Section title={t('accounts.users.act.correct')}>
      <Form
        {...form}
        values={form.values ?? recorded}
        fields={fields}
        buttons={[{ label: t('accounts.users.save') }]}
      />
    </Section>
  )
}

/** The page's address opens one form at most, and only for who may send it. */
export const PersonForm = (props: PersonProps) => {
  const { context, data } = props
  const { t } = context.translator
  const step = context.query.do
  if (step === undefined || data.person.status === 'erased') return null
  if (step === 'give-grant') return data.givesGrants ? <GiveGrantForm {...props} /> : null
  if (step === 'end-grant') return data.givesGrants ? <EndGrantForm {...props} /> : null
  if (!data.allowed('user.change')) return null
  if (step === 'correct') return <Correct {...props} />
  if (data.self && step !== 'reset-link') return null
  return (
    <Confirm
      {...formOf(props, step)}
      title={t(`accounts.users.act.${step}`)}
      {...(step === 'reset-link' ? {} : { reason: 'needed' as const })}
      button={t(`accounts.users.act.${step}`)}
    >
      <p>{t(`accounts.users.what.${step}`, { name: data.person.name })}</p>
    </Confirm>
  )
}

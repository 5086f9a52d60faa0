/** The form of a decision: approve or refuse, with the reason; around a list where many are decided at once. */
import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../../action/manifest.ts'
import { Form } from '../../../../ui/form.tsx'

export const DecisionForm = ({
  context,
  action,
  list,
}: {
  readonly context: PageContext
  readonly action: string
  /** The proposals to choose from. */
  readonly list?: ComponentChildren
}) => {
  const { translator, posted, key } = context
  const { t } = translator
  const values = posted?.form === 'decide' ? posted.values : { outcome: 'approved' }
  const problem = posted?.form === 'decide' ? posted.problem : undefined
  return (
    <Form
      translator={translator}
      form="decide"
      formKey={key}
      action={action}
      values={values}
      label={t('treaties.acts.proposals.decision')}
      {...(problem === undefined ? {} : { problem })}
      {...(problem?.code === 'conflict' ? { says: t('treaties.acts.proposals.decided_meanwhile') } : {})}
      {...(problem?.fields.some(({ field }) => field.startsWith('entries'))
        ? { says: t('treaties.acts.proposals.choose_some') }
        : {})}
      fields={[
        ...(list === undefined ? [] : [{ kind: 'content' as const, content: list }]),
        {
          kind: 'radios',
          name: 'outcome',
          label: t('treaties.acts.proposals.decision'),
          options: [
            { value: 'approved', label: t('treaties.acts.proposals.approve') },
            { value: 'refused', label: t('treaties.acts.proposals.refuse') },
          ],
        },
        {
          kind: 'textarea',
          name: 'reason',
          label: t('ui.form.reason'),
          hint: t('treaties.acts.proposals.reason_hint'),
          optional: true,
          rows: 3,
        },
      ]}
      buttons={[{ label: t('treaties.acts.proposals.decide') }]}
    />
  )
}

/** To whom one obligation is assigned. */
import type { PageContext } from '../../../../action/manifest.ts'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/page.tsx'
import type { Who } from '../words.tsx'

export const AssignOne = ({
  context,
  address,
  members,
  who,
  assigned,
}: {
  context: PageContext
  address: string
  members: readonly string[]
  who: Who
  assigned: string | null
}) => {
  const { translator, key, posted } = context
  const { t } = translator
  return (
    <Section title={t('assistance.reviews.assignment')}>
      <Form
        translator={translator}
        form="assign"
        formKey={key}
        action={address}
        values={{ user: assigned ?? '' }}
        {...(posted?.form === 'assign' ? { problem: posted.problem } : {})}
        fields={[
          {
            kind: 'select',
            name: 'user',
            label: t('assistance.reviews.assigned'),
            options: [
              { value: '', label: t('assistance.reviews.assigned.nobody') },
              ...members.map((value) => ({ value, label: who(value) })),
            ],
          },
        ]}
        buttons={[{ label: t('assistance.reviews.assign'), kind: 'quiet' }]}
      />
    </Section>
  )
}

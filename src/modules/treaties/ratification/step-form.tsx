/** The forms of one process: what became of a step, and that the process is given up. */
import type { PageContext } from '../../../action/manifest.ts'
import { Confirm, Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { type Step, stepStates } from './process.ts'

interface Props {
  readonly context: PageContext
  readonly own: string
}

const posted = ({ posted: sent }: PageContext, form: string) => (sent?.form === form ? sent : undefined)

export const StepForm = ({ context, own, step, who }: Props & { step: Step; who: (actor: string) => string }) => {
  const { translator, href, key, actor } = context
  const { t } = translator
  const sent = posted(context, 'step')
  const title = t(`treaties.ratification.step.${step.kind}`)
  const held = step.holderUser !== null
  return (
    <Section title={title} id="change">
      <Form
        translator={translator}
        form="step"
        formKey={key}
        action={href(own, { do: step.kind })}
        label={title}
        values={
          sent?.values ?? {
            state: step.state,
            done_on: step.doneOn ?? undefined,
            due_on: step.dueOn ?? undefined,
            holder: step.holder,
            keeps: held ? 'same' : 'nobody',
            note: step.note,
          }
        }
        {...(sent === undefined ? {} : { problem: sent.problem })}
        fields={[
          { kind: 'hidden', name: 'step', value: step.kind },
          { kind: 'content', content: <p class="muted">{t(`treaties.ratification.about.${step.kind}`)}</p> },
          {
            kind: 'radios',
            name: 'state',
            label: t('treaties.ratification.stands'),
            options: stepStates.map((value) => ({ value, label: t(`treaties.ratification.step_state.${value}`) })),
          },
          {
            kind: 'date',
            name: 'done_on',
            label: t('treaties.ratification.done_on'),
            hint: t('treaties.ratification.done_on_hint'),
            optional: true,
          },
          { kind: 'date', name: 'due_on', label: t('treaties.ratification.due'), optional: true },
          {
            kind: 'text',
            name: 'holder',
            label: t('treaties.ratification.holder'),
            hint: t('treaties.ratification.holder_hint'),
            optional: true,
          },
          {
            kind: 'radios',
            name: 'keeps',
            label: t('treaties.ratification.keeps'),
            options: [
              { value: 'nobody', label: t('treaties.ratification.keeps.nobody') },
              ...(actor.user === null ? [] : [{ value: 'me', label: t('treaties.ratification.keeps.me') }]),
              ...(held
                ? [
                    {
                      value: 'same',
                      label: t('treaties.ratification.keeps.same', { who: who(`user:${step.holderUser}`) }),
                    },
                  ]
                : []),
            ],
          },
          {
            kind: 'textarea',
            name: 'note',
            label: t('treaties.ratification.note'),
            optional: true,
            rows: 4,
            limit: 4000,
          },
        ]}
        buttons={[{ label: t('treaties.ratification.save') }]}
        cancelHref={href(own)}
      />
    </Section>
  )
}

export const EndForm = ({ context, own }: Props) => {
  const { translator, href, key } = context
  const sent = posted(context, 'end')
  return (
    <Confirm
      translator={translator}
      form="end"
      formKey={key}
      action={href(own, { do: 'end' })}
      title={translator.t('treaties.ratification.give_up')}
      reason="needed"
      values={sent?.values ?? {}}
      {...(sent === undefined ? {} : { problem: sent.problem })}
      button={translator.t('treaties.ratification.give_up')}
      cancelHref={href(own)}
    >
      <p>{translator.t('treaties.ratification.give_up_text')}</p>
    </Confirm>
  )
}

/** What can be done by hand with one provision of a version: its words, its place, its parts. */
import type { PageContext } from '../../../../action/manifest.ts'
import { ActionButton, Form, type FormItem } from '../../../../ui/form.tsx'
import { type Provision, provisionKinds } from '../draft.ts'
import { inLanguage } from './views.tsx'

export const kindOptions = ({ translator: { t } }: PageContext) =>
  provisionKinds.map((value) => ({ value, label: t(`assistance.drafts.kind.${value}`) }))

const wordFields = (context: PageContext): FormItem[] => {
  const { t } = context.translator
  return [
    { kind: 'select', name: 'kind', label: t('assistance.drafts.provision_kind'), options: kindOptions(context) },
    { kind: 'text', name: 'number', label: t('assistance.drafts.number'), short: true, optional: true },
    { kind: 'text', name: 'heading', label: t('assistance.drafts.heading'), optional: true },
    { kind: 'textarea', name: 'text', label: t('assistance.drafts.words'), optional: true, rows: 6 },
  ]
}

interface ToolsProps {
  readonly context: PageContext
  readonly action: string
  readonly closeHref: string
  readonly provision: Provision
  readonly count: number
  readonly places: { readonly before: boolean; readonly parent: boolean }
}

const moves = ['join', 'lower', 'raise'] as const

/** Stands under the provision; what is said of it in words is in the page's language. */
export const Tools = ({ context, action, closeHref, provision, count, places }: ToolsProps) => {
  const { translator, key, posted } = context
  const { t } = translator
  const own = { translator, formKey: key, action }
  const problemOf = (form: string) => (posted?.form === form ? { problem: posted.problem } : {})
  const { kind, number, heading, text } = provision
  const possible = { join: places.before || places.parent, lower: places.before, raise: places.parent }
  const hint = [number, heading].filter((words) => words !== '').join(' ')
  return (
    <aside
      class="law-tools"
      {...inLanguage(translator.language)}
      tabindex={-1}
      autofocus
      aria-label={`${t('assistance.drafts.correct')} ${hint}`}
    >
      <div class="buttons">
        {moves
          .filter((move) => possible[move])
          .map((move) => (
            <ActionButton
              key={move}
              form={move}
              formKey={key}
              action={action}
              label={t(`assistance.drafts.do.${move}`)}
            />
          ))}
        <a href={closeHref}>{t('assistance.drafts.close_tools')}</a>
      </div>
      <Form
        {...own}
        {...problemOf('edit')}
        form="edit"
        label={t('assistance.drafts.do.edit')}
        values={posted?.form === 'edit' ? posted.values : { kind, number, heading, text }}
        fields={wordFields(context)}
        buttons={[{ label: t('assistance.drafts.save') }]}
      />
      {text !== '' && (
        <details open={posted?.form === 'split'}>
          <summary>{t('assistance.drafts.do.split')}</summary>
          <Form
            {...own}
            {...problemOf('split')}
            form="split"
            values={posted?.form === 'split' ? posted.values : { pieces: text }}
            fields={[
              {
                kind: 'textarea',
                name: 'pieces',
                label: t('assistance.drafts.words'),
                hint: t('assistance.drafts.split_hint'),
                rows: 8,
              },
            ]}
            buttons={[{ label: t('assistance.drafts.do.split') }]}
          />
        </details>
      )}
      <details open={posted?.form === 'insert'}>
        <summary>{t('assistance.drafts.do.insert')}</summary>
        <Form
          {...own}
          {...problemOf('insert')}
          form="insert"
          values={posted?.form === 'insert' ? posted.values : { kind }}
          fields={wordFields(context)}
          buttons={[{ label: t('assistance.drafts.do.insert') }]}
        />
      </details>
      <details>
        <summary>{t('assistance.drafts.do.delete')}</summary>
        <p>{t('assistance.drafts.delete_text', { count })}</p>
        <ActionButton
          form="delete"
          formKey={key}
          action={action}
          label={t('assistance.drafts.do.delete')}
          kind="danger"
        />
      </details>
    </aside>
  )
}

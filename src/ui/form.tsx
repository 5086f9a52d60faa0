/** Forms that change something: fields, the summary of what is wrong, buttons, and the page that asks before it is done. */
import type { ComponentChildren } from 'preact'
import { messageFormat } from '../i18n/catalogue.ts'
import type { Translator } from '../i18n/translate.ts'
import type { FieldProblem, Problem } from '../kernel/problem.ts'
import { FieldView } from './field.tsx'
import { type FormField, type FormValues, fieldSentence } from './field-kinds.ts'
import { Section } from './page.tsx'

export type { FormField, FormValues } from './field-kinds.ts'

export type FormItem =
  | FormField
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string }
  /** Fields that belong together, under a heading. */
  | {
      readonly kind: 'set'
      readonly legend: string
      readonly hint?: ComponentChildren
      readonly fields: readonly FormItem[]
    }
  /** Whatever else stands between fields: a notice, the text that is agreed to. */
  | { readonly kind: 'content'; readonly content: ComponentChildren }

export interface FormButton {
  readonly label: string
  /** The first button is the one that Enter presses; it is `primary` unless told. */
  readonly kind?: 'primary' | 'quiet' | 'danger'
  readonly name?: string
  readonly value?: string
}

export interface FormProps {
  readonly translator: Translator
  /** Tells this form apart on its page; sent as `form`, and the beginning of its fields' ids. */
  readonly form: string
  /** Idempotency key, sent as `key`: the same form sent twice is done once. */
  readonly formKey: string
  /** Where it is posted to. */
  readonly action: string
  readonly fields: readonly FormItem[]
  /** What was sent before, or what is recorded now. */
  readonly values?: FormValues
  readonly problem?: Problem
  /** A sentence of the page's own for a problem that no field has: "The address or the password is not right". */
  readonly says?: string
  readonly buttons: readonly FormButton[]
  readonly cancelHref?: string
  /** What the form is for, where the heading above does not say it. */
  readonly label?: string
}

interface Placed {
  readonly field: FormField
  /** With the headings that it stands under: "Official title – Français". */
  readonly path: string
}

const placedIn = (items: readonly FormItem[], under: readonly string[] = []): Placed[] =>
  items.flatMap((item) => {
    if (item.kind === 'set') return placedIn(item.fields, [...under, item.legend])
    return item.kind === 'hidden' || item.kind === 'content'
      ? []
      : [{ field: item, path: [...under, item.label].join(' – ') }]
  })

/** A problem of `states.3` is one of the field `states`. */
const belongs = (problem: FieldProblem, name: string): boolean =>
  problem.field === name || problem.field.startsWith(`${name}.`)

const idOf = (form: string, name: string): string => `${form}-${name}`

/** At the head of a form that was refused: what to correct, each with a link to its field. Without script, `autofocus` brings the reader here. */
const Summary = ({ translator, form, fields, problem, says }: FormProps & { problem: Problem }) => {
  const { t, language } = translator
  const here = placedIn(fields)
  const lines = here.flatMap(({ field, path }) => {
    const wrong = problem.fields.find((each) => belongs(each, field.name))
    return wrong ? [{ field, path, words: fieldSentence(translator, field, wrong) }] : []
  })
  const elsewhere = problem.fields.filter((each) => !here.some(({ field }) => belongs(each, field.name)))
  const count = lines.length + elsewhere.length
  const general = (part: 'title' | 'text') =>
    String(messageFormat(language, `action.problem.${problem.code}.${part}`).format())
  return (
    <div class="summary" role="alert" tabindex={-1} id={idOf(form, 'problem')} autofocus>
      <strong>{says ?? (count > 0 ? t('ui.form.corrections', { count }) : general('title'))}</strong>
      {says === undefined && <p>{count > 0 ? t('ui.form.nothing_saved') : general('text')}</p>}
      {count > 0 && (
        <ul class="plain">
          {lines.map(({ field, path, words }) => (
            <li key={field.name}>
              <a href={`#${idOf(form, field.name)}`}>{path}</a>: {words}
            </li>
          ))}
          {elsewhere.map(({ field, value, allowed }) => (
            <li key={field}>
              {field}: {value === '' ? t('ui.form.missing', { allowed }) : t('ui.form.refused', { value, allowed })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type ItemProps = Required<Pick<FormProps, 'translator' | 'form' | 'values'>> & {
  readonly item: FormItem
  readonly problem: Problem | undefined
}

const Item = ({ item, ...around }: ItemProps) => {
  const { translator, form, values, problem } = around
  if (item.kind === 'hidden') return <input type="hidden" name={item.name} value={item.value} />
  if (item.kind === 'content') return <>{item.content}</>
  if (item.kind === 'set')
    return (
      <fieldset class="set">
        <legend>{item.legend}</legend>
        {item.hint !== undefined && <div class="hint">{item.hint}</div>}
        {item.fields.map((inner, index) => (
          <Item key={index} item={inner} {...around} />
        ))}
      </fieldset>
    )
  return (
    <FieldView
      translator={translator}
      field={item}
      id={idOf(form, item.name)}
      values={values}
      wrong={problem?.fields.find((each) => belongs(each, item.name))}
    />
  )
}

/** A row of buttons, and the way back without doing anything. */
export const Buttons = (props: {
  translator: Translator
  buttons: readonly FormButton[]
  cancelHref?: string | undefined
}) => (
  <div class="buttons">
    {props.buttons.map(({ label, kind, name, value }) => (
      <button key={label} type="submit" class={kind === 'primary' ? undefined : kind} name={name} value={value}>
        {label}
      </button>
    ))}
    {props.cancelHref !== undefined && <a href={props.cancelHref}>{props.translator.t('ui.form.cancel')}</a>}
  </div>
)

const Marks = ({ form, formKey }: Pick<FormProps, 'form' | 'formKey'>) => (
  <>
    <input type="hidden" name="form" value={form} />
    <input type="hidden" name="key" value={formKey} />
  </>
)

/** Posts and is answered by a redirect, or comes back filled in with its problem; browsers' own checks are off, so that the server's words show. */
export const Form = (props: FormProps) => {
  const { translator, form, fields, values = {}, problem } = props
  const hasFile = placedIn(fields).some(({ field }) => field.kind === 'file')
  return (
    <form
      class="form"
      method="post"
      action={props.action}
      enctype={hasFile ? 'multipart/form-data' : undefined}
      novalidate
      aria-label={props.label}
    >
      {problem !== undefined && <Summary {...props} problem={problem} />}
      <Marks {...props} />
      {fields.map((item, index) => (
        <Item key={index} item={item} translator={translator} form={form} values={values} problem={problem} />
      ))}
      <Buttons {...props} />
    </form>
  )
}

/** One button that does something to one thing, in a row or a list; `about` names the thing for those who hear the button alone. */
export const ActionButton = (
  props: Pick<FormProps, 'form' | 'formKey' | 'action'> & {
    label: string
    about?: string
    kind?: FormButton['kind']
    hidden?: Readonly<Record<string, string>>
  },
) => (
  <form class="inline" method="post" action={props.action}>
    <Marks {...props} />
    {Object.entries(props.hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class={props.kind ?? 'quiet'}>
      {props.label}
      {props.about !== undefined && <span class="hidden"> {props.about}</span>}
    </button>
  </form>
)

/** A part of a page that says what will happen before it does; asks for the reason where one is recorded. */
export const Confirm = (
  props: Omit<FormProps, 'fields' | 'buttons' | 'cancelHref' | 'label'> & {
    title: string
    /** What will happen, and what cannot be undone. */
    children: ComponentChildren
    reason?: 'needed' | 'optional'
    /** Further fields, such as the password once more. */
    fields?: readonly FormItem[]
    /** Says the act: "Erase this person", never "OK". */
    button: string
    cancelHref: string
  },
) => {
  const { title, children, reason, button, fields = [], ...form } = props
  const { t } = form.translator
  const reasonField: FormItem = {
    kind: 'textarea',
    name: 'reason',
    label: t('ui.form.reason'),
    hint: t('ui.form.reason_hint'),
    optional: reason === 'optional',
    rows: 3,
  }
  return (
    <div class="confirm">
      <Section title={title}>
        <div class="consequences">{children}</div>
        <Form
          {...form}
          fields={reason === undefined ? fields : [...fields, reasonField]}
          buttons={[{ label: button, kind: 'danger' }]}
        />
      </Section>
    </div>
  )
}

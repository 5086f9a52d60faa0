/** The fields of a form: each with its label, its hint, what is wrong with it, and the control that holds its value. */
import type { ComponentChildren } from 'preact'
import { locales } from '../i18n/locales.ts'
import type { Translator } from '../i18n/translate.ts'
import type { FieldProblem } from '../kernel/problem.ts'
import { languages } from '../kernel/text.ts'
import { choicesOf, type FormField, type FormValues, fieldSentence, one, several } from './field-kinds.ts'
import type { Option } from './filters.tsx'

interface FieldProps<F extends FormField = FormField> {
  readonly translator: Translator
  readonly field: F
  readonly id: string
  readonly values: FormValues
  readonly wrong: FieldProblem | undefined
}

const joined = (hint: ComponentChildren, limit: string): ComponentChildren =>
  hint === undefined ? limit : [hint, ' ', limit]

const hintOf = ({ t, number }: Translator, field: FormField): ComponentChildren => {
  if (field.kind === 'textarea' && field.limit !== undefined)
    return joined(field.hint, t('ui.form.limit', { count: field.limit }))
  if (field.kind !== 'file') return field.hint
  const types = field.types.map((type) => type.toUpperCase()).join(' · ')
  return joined(field.hint, t('ui.form.file', { types, size: number(field.megabytes) }))
}

/** The label's words, and that the field may be left empty. */
const Words = ({ translator, field }: Pick<FieldProps, 'translator' | 'field'>) => (
  <>
    {field.label}
    {field.optional && <span class="optional"> {translator.t('ui.form.optional')}</span>}
  </>
)

const Notes = ({ translator, field, id, wrong }: FieldProps) => {
  const hint = hintOf(translator, field)
  return (
    <>
      {hint !== undefined && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {wrong !== undefined && (
        <p class="wrong" id={`${id}-wrong`}>
          <span class="hidden">{translator.t('ui.form.error')} </span>
          {fieldSentence(translator, field, wrong)}
        </p>
      )}
    </>
  )
}

/** What ties a control to its hint and to what is wrong with it. */
const ties = ({ translator, field, id, wrong }: FieldProps) => {
  const ids = [
    hintOf(translator, field) === undefined ? '' : `${id}-hint`,
    wrong === undefined ? '' : `${id}-wrong`,
  ].filter((each) => each !== '')
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': wrong === undefined ? undefined : ('true' as const),
  }
}

const Options = ({ options, chosen }: { options: readonly Option[]; chosen: string }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  ))

type Selected = Extract<FormField, { kind: 'select' | 'state' | 'language' }>

const Select = (props: FieldProps<Selected>) => {
  const { translator, field, id, values } = props
  const { t, compare, language } = translator
  const chosen = one(values, field.name)
  const common = { id, name: field.name, ...ties(props) }
  if (field.kind === 'language')
    return (
      <select {...common} autocomplete="language">
        {languages.map((each) => (
          <option key={each} value={each} lang={each} selected={each === (chosen || language)}>
            {locales[each].name}
          </option>
        ))}
      </select>
    )
  const options = field.options ?? []
  const sorted = field.kind === 'state' ? options.toSorted((a, b) => compare(a.label, b.label)) : options
  const groups = field.kind === 'select' ? field.groups : undefined
  return (
    <select {...common}>
      {!options.some(({ value }) => value === '') && (
        <option value="">{t(field.kind === 'state' ? 'ui.form.choose_state' : 'ui.form.choose')}</option>
      )}
      <Options options={sorted} chosen={chosen} />
      {groups?.map((group) => (
        <optgroup key={group.label} label={group.label}>
          <Options options={group.options} chosen={chosen} />
        </optgroup>
      ))}
    </select>
  )
}

type Typed = Exclude<FormField, { kind: 'radios' | 'checks' | 'check' }>

/** Addresses, passwords and codes run from left to right in every language; other words as they are written. */
const Control = (props: FieldProps<Typed>) => {
  const { field, id, values } = props
  const common = { id, name: field.name, ...ties(props) }
  const plain = { ...common, dir: 'ltr', spellcheck: false, autocapitalize: 'none' } as const
  const value = one(values, field.name)
  switch (field.kind) {
    case 'text':
      return (
        <input
          {...common}
          type="text"
          dir="auto"
          class={field.short ? 'short' : undefined}
          autocomplete={field.autocomplete ?? 'off'}
          inputmode={field.inputmode}
          value={value}
        />
      )
    case 'email':
      return <input {...plain} type="email" autocomplete={field.autocomplete ?? 'email'} value={value} />
    case 'password':
      return <input {...plain} type="password" autocomplete={field.autocomplete} />
    case 'code':
      return <input {...plain} type="text" class="short" inputmode="numeric" autocomplete="one-time-code" />
    case 'textarea':
      return <textarea {...common} dir="auto" rows={field.rows ?? 4} value={value} />
    case 'date':
      return (
        <input
          {...common}
          type="date"
          class="short"
          autocomplete={field.autocomplete ?? 'off'}
          value={value}
          min={field.min}
          max={field.max}
        />
      )
    case 'file':
      return (
        <input
          {...common}
          type="file"
          accept={field.types.map((type) => `.${type}`).join()}
          multiple={field.multiple}
        />
      )
    default:
      return <Select {...props} field={field} />
  }
}

interface BoxProps {
  readonly type: 'checkbox' | 'radio'
  readonly name: string
  readonly option: Option & { readonly hint?: string }
  readonly id: string
  readonly checked: boolean
}

const Box = ({ type, name, option, id, checked }: BoxProps) => (
  <li>
    <label>
      <input
        type={type}
        name={name}
        value={option.value}
        id={id}
        checked={checked}
        aria-describedby={option.hint === undefined ? undefined : `${id}-more`}
      />
      <span>{option.label}</span>
    </label>
    {option.hint !== undefined && (
      <div class="hint" id={`${id}-more`}>
        {option.hint}
      </div>
    )}
  </li>
)

/** More choices than a page should be long for. */
const many = 12

/** Radio buttons or boxes under one heading; the first carries the field's id, so that links reach it. */
const Group = (props: FieldProps<Extract<FormField, { kind: 'radios' | 'checks' }>>) => {
  const { translator, field, id, values } = props
  const chosen = several(values, field.name)
  const type = field.kind === 'radios' ? 'radio' : 'checkbox'
  const all = choicesOf(field)
  const boxes = (options: readonly Option[]) => (
    <ul class="boxes">
      {options.map((option) => (
        <Box
          key={option.value}
          type={type}
          name={field.name}
          option={option}
          id={option === all[0] ? id : `${id}-${all.indexOf(option)}`}
          checked={chosen.includes(option.value)}
        />
      ))}
    </ul>
  )
  const groups = field.kind === 'checks' ? (field.groups ?? []) : []
  const { 'aria-describedby': describedBy } = ties(props)
  return (
    <fieldset class={props.wrong ? 'field invalid' : 'field'} aria-describedby={describedBy}>
      <legend class="label">
        <Words translator={translator} field={field} />
      </legend>
      <Notes {...props} />
      <div class={all.length > many ? 'all long' : 'all'}>
        {field.options !== undefined && boxes(field.options)}
        {groups.map(({ label, options }) => (
          <fieldset key={label}>
            <legend>{label}</legend>
            {boxes(options)}
          </fieldset>
        ))}
      </div>
    </fieldset>
  )
}

const Check = (props: FieldProps<Extract<FormField, { kind: 'check' }>>) => {
  const { translator, field, id, values, wrong } = props
  const value = field.value ?? 'yes'
  return (
    <div class={wrong ? 'field single invalid' : 'field single'}>
      <label for={id}>
        <input
          type="checkbox"
          id={id}
          name={field.name}
          value={value}
          checked={one(values, field.name) === value}
          {...ties(props)}
        />
        <span>
          <Words translator={translator} field={field} />
        </span>
      </label>
      <Notes {...props} />
    </div>
  )
}

export const FieldView = (props: FieldProps) => {
  const { translator, field, id, wrong } = props
  if (field.kind === 'radios' || field.kind === 'checks') return <Group {...props} field={field} />
  if (field.kind === 'check') return <Check {...props} field={field} />
  return (
    <div class={wrong ? 'field invalid' : 'field'}>
      <label for={id}>
        <Words translator={translator} field={field} />
      </label>
      <Notes {...props} />
      <Control {...props} field={field} />
    </div>
  )
}

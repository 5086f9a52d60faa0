/** The form above a list: what it can be narrowed by, what is active and can be taken off, how many rows are left. */
import type { ComponentChildren } from 'preact'
import type { Translator } from '../i18n/translate.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Named {
  readonly name: string
  readonly label: string
}

export interface OptionGroup {
  readonly label: string
  readonly options: readonly Option[]
}

export type FilterField =
  | (Named & {
      readonly kind: 'select'
      readonly value: string
      readonly options: readonly Option[]
      /** Further choices under headings. */
      readonly groups?: readonly OptionGroup[]
    })
  | (Named & { readonly kind: 'checks'; readonly values: readonly string[]; readonly options: readonly Option[] })
  | (Named & { readonly kind: 'date'; readonly value: string; readonly min?: string })
  | (Named & { readonly kind: 'search'; readonly value: string; readonly placeholder?: string })
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string }

export interface ActiveFilter {
  /** Name of the field and the value: "Region: Africa". */
  readonly label: string
  readonly removeHref: string
}

/** The fields that are set, each with the address of the list `without` it; a field without a label is not set. */
export const activeFilters = <Field extends string>(
  labels: Readonly<Record<Field, string | undefined>>,
  without: (field: NoInfer<Field>) => string,
): ActiveFilter[] =>
  (Object.keys(labels) as Field[]).flatMap((field) => {
    const label = labels[field]
    return label === undefined ? [] : [{ label, removeHref: without(field) }]
  })

export interface FiltersProps {
  readonly translator: Translator
  /** Tells this form apart on a page that has several. */
  readonly label?: string
  /** What the button says where the form begins a task and narrows no list; its fields then never fold away. */
  readonly submit?: string
  /** How many fields stand open; the others fold away until one of them is used. */
  readonly open?: number
  readonly action: string
  readonly fields: readonly FilterField[]
  readonly active?: readonly ActiveFilter[]
  readonly clearHref?: string
  /** Count of rows: "54 of 193 States". */
  readonly summary?: ComponentChildren
  /** What stands at the end of the form: exports, print. */
  readonly children?: ComponentChildren
}

const idOf = (name: string): string => `filter-${name}`

const Checks = ({ field, t }: { field: Extract<FilterField, { kind: 'checks' }>; t: Translator['t'] }) => {
  const chosen = field.options.filter(({ value }) => field.values.includes(value))
  const said = chosen.length === 1 ? chosen[0]!.label : t('ui.filters.chosen', { count: chosen.length })
  return (
    <fieldset class="field">
      <legend class="label">{field.label}</legend>
      <details class="checks">
        <summary>{said}</summary>
        <ul class="plain">
          {field.options.map(({ value, label }) => (
            <li key={value}>
              <label>
                <input type="checkbox" name={field.name} value={value} checked={field.values.includes(value)} />
                <span>{label}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  )
}

const Choices = ({ options, value: chosen }: { options: readonly Option[]; value: string }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  ))

const Control = ({ field }: { field: Exclude<FilterField, { kind: 'hidden' | 'checks' }> }) => {
  const id = idOf(field.name)
  if (field.kind === 'select')
    return (
      <select id={id} name={field.name}>
        <Choices options={field.options} value={field.value} />
        {field.groups?.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            <Choices options={options} value={field.value} />
          </optgroup>
        ))}
      </select>
    )
  if (field.kind === 'search')
    return <input id={id} type="search" name={field.name} value={field.value} placeholder={field.placeholder} />
  return <input id={id} type="date" name={field.name} value={field.value} min={field.min} />
}

const Field = ({ field, t }: { field: FilterField; t: Translator['t'] }) => {
  if (field.kind === 'hidden') return null
  if (field.kind === 'checks') return <Checks field={field} t={t} />
  return (
    <div class={`field ${field.kind}`}>
      <label for={idOf(field.name)}>{field.label}</label>
      <Control field={field} />
    </div>
  )
}

const Active = ({ translator, active, clearHref, summary }: FiltersProps & { active: readonly ActiveFilter[] }) => {
  const { t } = translator
  return (
    <div class="active">
      {summary !== undefined && <strong>{summary}</strong>}
      {active.length > 0 && (
        <ul class="plain" aria-label={t('ui.filters.active')}>
          {active.map(({ label, removeHref }) => (
            <li key={removeHref}>
              <a href={removeHref} aria-label={t('ui.filters.remove', { filter: label })}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {active.length > 0 && clearHref !== undefined && <a href={clearHref}>{t('ui.filters.clear')}</a>}
    </div>
  )
}

const isUsed = (field: FilterField): boolean =>
  field.kind === 'checks' ? field.values.length > 0 : field.kind !== 'hidden' && field.value !== ''

/** A GET form: the address holds the whole state of the list, so it can be kept, sent and exported. */
export const Filters = (props: FiltersProps) => {
  const { translator, action, fields, active = [], children, label, submit, open = 3 } = props
  const { t } = translator
  const shown = fields.filter(({ kind }) => kind !== 'hidden')
  const first = shown.slice(0, open)
  const rest = shown.slice(open)
  const controls = (
    <div class="fields">
      {first.map((field) => (
        <Field key={field.name} field={field} t={t} />
      ))}
      {rest.length > 0 && (
        <details class="more" open={rest.some(isUsed)}>
          <summary>{t('ui.filters.more')}</summary>
          <div class="fields">
            {rest.map((field) => (
              <Field key={field.name} field={field} t={t} />
            ))}
          </div>
        </details>
      )}
      <div class="actions">
        <button type="submit">{submit ?? t('ui.filters.apply')}</button>
        {children}
      </div>
    </div>
  )
  return (
    <form class="filters" action={action} method="get" aria-label={label ?? t('ui.filters.label')}>
      {fields.map(
        (field) =>
          field.kind === 'hidden' && <input key={field.name} type="hidden" name={field.name} value={field.value} />,
      )}
      {submit === undefined ? (
        <details class="fold-fields">
          <summary>{t('ui.filters.fold')}</summary>
          {controls}
        </details>
      ) : (
        controls
      )}
      {(props.summary !== undefined || active.length > 0) && <Active {...props} active={active} />}
    </form>
  )
}

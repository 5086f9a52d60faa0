/** What an entry says of an act, field by field in words; and two entries side by side with what differs. */
import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../action/manifest.ts'
import { locales } from '../../../i18n/locales.ts'
import type { Language } from '../../../kernel/text.ts'
import { DataTable } from '../../../ui/table.tsx'
import { organisationName, type Reference, stateName } from '../../reference/index.ts'
import type { Register } from '../register.ts'
import type { ActKind } from './act.ts'
import { actPath } from './act-path.ts'
import type { ActFields } from './entry.ts'

export interface Around {
  readonly context: PageContext
  readonly register: Register
  readonly reference: Reference
}

/** An entry with its text, where there is one. */
export type Said = ActFields & { readonly text?: string | null; readonly text_language?: string | null }

export const entryFields = [
  'kind',
  'state',
  'instrument',
  'done_on',
  'deposited_on',
  'effective_on',
  'territory',
  'provisions',
  'effect',
  'about',
  'precludes',
  'reservation',
  'objection',
  'declaration',
  'text',
  'depositary',
  'notification',
  'notified_on',
  'source',
  'note',
] as const satisfies readonly (keyof Said)[]

export type EntryField = (typeof entryFields)[number]

export const fieldLabel = ({ context }: Around, field: EntryField): string =>
  context.translator.t(`treaties.acts.entering.field.${field}`)

/** The value in words; empty where nothing is said. */
export const fieldWords = ({ context, register, reference }: Around, entry: Said, field: EntryField): string => {
  const { t, text, date, list } = context.translator
  switch (field) {
    case 'kind':
      return t(`treaties.act.${entry.kind as ActKind}`)
    case 'state':
      return entry.state === null
        ? t('treaties.acts.of_depositary')
        : stateName(reference, context.translator, entry.state)
    case 'instrument':
      return text(register.instruments.get(entry.instrument)!.short_title)
    case 'done_on':
    case 'deposited_on':
    case 'effective_on':
    case 'notified_on':
      return entry[field] === null ? '' : date(entry[field])
    case 'territory':
      if (entry.territory_name !== null) return text(entry.territory_name)
      return entry.territory === null ? '' : stateName(reference, context.translator, entry.territory)
    case 'provisions':
      return list(entry.provisions)
    case 'effect':
      return entry.effect === null ? '' : t(`treaties.acts.entering.effect.${entry.effect}`)
    case 'depositary':
      return entry.depositary === null ? '' : organisationName(reference, context.translator, entry.depositary)
    case 'precludes':
    case 'reservation':
    case 'objection':
      return entry[field] ? t('treaties.acts.entering.yes') : ''
    case 'declaration':
      return entry.declaration === null ? '' : t(`treaties.remark.${entry.declaration}`)
    case 'text':
      return entry.text ?? ''
    default:
      return entry[field] ?? ''
  }
}

/** The value as it stands on a page: acts as links, a text in its own language. */
export const fieldContent = (around: Around, entry: Said, field: EntryField): ComponentChildren => {
  const words = fieldWords(around, entry, field)
  if (words === '') return null
  if (field === 'about') return <a href={around.context.href(actPath(words))}>{words}</a>
  if (field === 'text') {
    const language = entry.text_language as Language | null | undefined
    return (
      <blockquote lang={language ?? undefined} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {words}
      </blockquote>
    )
  }
  return <bdi>{words}</bdi>
}

/** For a list of facts: only what is said. */
export const factItems = (around: Around, entry: Said, without: readonly EntryField[] = []) =>
  entryFields
    .filter((field) => !without.includes(field))
    .map((field) => ({ key: field, term: fieldLabel(around, field), value: fieldContent(around, entry, field) }))

const _languageName = (language: string): string => locales[language as Language].name

/** What is recorded beside what is proposed; only fields that differ, unless `all`. */
export const Difference = ({
  before,
  after,
  labels,
  caption,
  ...around
}: Around & {
  readonly before: Said
  readonly after: Said
  readonly labels: { readonly before: string; readonly after: string }
  readonly caption: string
}) => {
  const rows = entryFields.filter((field) => fieldWords(around, before, field) !== fieldWords(around, after, field))
  return (
    <DataTable<EntryField>
      caption={caption}
      captionHidden
      rows={rows}
      empty={<p>{around.context.translator.t('treaties.acts.proposals.no_difference')}</p>}
      columns={[
        {
          key: 'field',
          header: true,
          label: around.context.translator.t('treaties.acts.entering.field.name'),
          cell: (field) => fieldLabel(around, field),
        },
        {
          key: 'before',
          label: labels.before,
          cell: (field) => <del>{fieldContent(around, before, field) ?? '–'}</del>,
        },
        { key: 'after', label: labels.after, cell: (field) => <ins>{fieldContent(around, after, field) ?? '–'}</ins> },
      ]}
    />
  )
}

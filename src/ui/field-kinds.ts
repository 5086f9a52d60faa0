/** What a form may ask for, and what is said when an answer is refused. */
import type { ComponentChildren } from 'preact'
import type { Translator } from '../i18n/translate.ts'
import type { FieldProblem } from '../kernel/problem.ts'
import type { Option, OptionGroup } from './filters.tsx'

interface Named {
  readonly name: string
  readonly label: string
  /** Why a value is needed, where that takes words of its own. */
  readonly needed?: string
  readonly hint?: ComponentChildren
  /** Said in words after the label; every other field has to be filled in. */
  readonly optional?: boolean
}

interface Choices {
  readonly options?: readonly Option[]
  /** Choices under headings, after those without one. */
  readonly groups?: readonly OptionGroup[]
}

export type FormField =
  /** `short` for codes, numbers and the like. */
  | (Named & {
      readonly kind: 'text'
      readonly autocomplete?: string
      readonly inputmode?: 'numeric' | 'tel'
      readonly short?: boolean
    })
  /** `autocomplete` is `email` unless told: `username` (or `username webauthn`) where somebody signs in. */
  | (Named & { readonly kind: 'email'; readonly autocomplete?: string })
  /** Comes back empty, whatever `values` hold. */
  | (Named & { readonly kind: 'password'; readonly autocomplete: 'current-password' | 'new-password' })
  /** A one-time code from an app or a message; comes back empty. */
  | (Named & { readonly kind: 'code' })
  /** Several lines; `limit` in characters is said, not enforced: what is pasted must not be cut in silence. */
  | (Named & { readonly kind: 'textarea'; readonly rows?: number; readonly limit?: number })
  | (Named & Choices & { readonly kind: 'select' })
  /** All States (or some), sorted here. */
  | (Named & { readonly kind: 'state'; readonly options: readonly Option[] })
  /** The six languages, each by its own name; this page's language unless `values` say another. */
  | (Named & { readonly kind: 'language' })
  | (Named & { readonly kind: 'radios'; readonly options: readonly (Option & { readonly hint?: string })[] })
  /** Any number of choices; a long list scrolls in its own box. */
  | (Named & Choices & { readonly kind: 'checks' })
  /** One box, such as a consent; sends `value`, by default `yes`. */
  | (Named & { readonly kind: 'check'; readonly value?: string })
  | (Named & { readonly kind: 'date'; readonly min?: string; readonly max?: string; readonly autocomplete?: string })
  /** `types` are endings without a dot; both limits are said in the hint. */
  | (Named & {
      readonly kind: 'file'
      readonly types: readonly string[]
      readonly megabytes: number
      readonly multiple?: boolean
    })

export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>

export const one = (values: FormValues, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? ''
}

export const several = (values: FormValues, name: string): readonly string[] => {
  const value = values[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

export const choicesOf = (field: FormField): readonly Option[] => {
  if (!('options' in field || 'groups' in field)) return []
  const groups = 'groups' in field ? (field.groups ?? []) : []
  return [...(field.options ?? []), ...groups.flatMap(({ options }) => options)]
}

/** What is wrong, in a sentence: the value is repeated unless it is secret, and choices are not listed a second time. */
export const fieldSentence = ({ t }: Translator, field: FormField, { value, allowed }: FieldProblem): string => {
  const listed = choicesOf(field)
  const names = new Set(allowed.split(', '))
  if (value === '' && 'needed' in field && field.needed !== undefined) return field.needed
  if (field.kind === 'check' && value === '') return t('ui.form.tick')
  if (
    field.kind === 'language' ||
    (listed.length > 0 && (value === '' || listed.some((each) => names.has(each.value))))
  )
    return field.kind === 'checks' ? t('ui.form.choose_some') : t('ui.form.choose_one')
  if (field.kind === 'password' || field.kind === 'code') return t('ui.form.refused_secret', { allowed })
  return value === '' ? t('ui.form.missing', { allowed }) : t('ui.form.refused', { value, allowed })
}

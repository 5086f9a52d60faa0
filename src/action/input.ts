/** Input from a form, an address, a command or a file becomes typed values here, or a Problem that names each field. */
import { z } from 'zod'
import { translator } from '../i18n/translate.ts'
import { isFullDate, isPartialDate } from '../kernel/dates.ts'
import { type FieldProblem, Problem } from '../kernel/problem.ts'
import { type Language, languages } from '../kernel/text.ts'

const zodLocales = {
  ar: z.locales.ar(),
  en: z.locales.en(),
  es: z.locales.es(),
  fr: z.locales.fr(),
  ru: z.locales.ru(),
  zh: z.locales.zhCN(),
} as const

/** What is allowed in place of a refused value, as a noun phrase; undefined where the schema library's own words must do. */
const allowedBy = (issue: z.core.$ZodRawIssue, language: Language): string | undefined => {
  const { t, number } = translator(language)
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.join(', ')
    case 'invalid_type':
      if (Array.isArray(issue.input)) return t('action.allowed.one_value')
      if (issue.expected === 'string') return t('action.allowed.text')
      return issue.expected === 'int' || issue.expected === 'number' ? t('action.allowed.whole_number') : undefined
    case 'too_small':
      if (issue.origin === 'string') return t('action.allowed.at_least', { count: Number(issue.minimum) })
      return issue.origin === 'number' || issue.origin === 'int' ? `≥ ${number(Number(issue.minimum))}` : undefined
    case 'too_big':
      if (issue.origin === 'string') return t('action.allowed.at_most', { count: Number(issue.maximum) })
      return issue.origin === 'number' || issue.origin === 'int' ? `≤ ${number(Number(issue.maximum))}` : undefined
    default:
      return undefined
  }
}

const longestShown = 100

const shown = (value: unknown): string => {
  const words = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return words.length > longestShown ? `${words.slice(0, longestShown)}…` : words
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (at instanceof Map ? at.get(key) : (at as Record<PropertyKey, unknown> | undefined | null)?.[key]),
    raw,
  )

const entriesOf = (value: unknown): [string, unknown][] => {
  if (value instanceof Map) return [...value].map(([key, one]) => [String(key), one])
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** Every text in an input, with its path. */
export const textsIn = (value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] =>
  typeof value === 'string'
    ? [{ path, text: value }]
    : entriesOf(value).flatMap(([key, one]) => textsIn(one, [...path, key]))

/** Neither PostgreSQL nor a page can hold these: NUL, and half a pair of surrogates. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1)

const unstorable = (raw: unknown): FieldProblem[] =>
  textsIn(raw)
    .filter(({ path, text }) => !isStorable(text) || !path.every(isStorable))
    .map(({ path, text }) => ({
      field: escaped(path.join('.')),
      value: shown(escaped(text)),
      allowed: 'Unicode: U+0001–U+D7FF, U+E000–U+10FFFF',
    }))

const fieldProblems = (
  schema: z.ZodType,
  raw: unknown,
  issue: z.core.$ZodIssue,
  language: Language,
): FieldProblem[] => {
  if (issue.code !== 'unrecognized_keys')
    return [{ field: issue.path.join('.'), value: shown(valueAt(raw, issue.path)), allowed: issue.message }]
  const known = issue.path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  const { t } = translator(language)
  const allowed =
    known.length > 0 ? t('action.allowed.fields', { names: known.join(', ') }) : t('action.allowed.no_such_field')
  return issue.keys.map((key) => {
    const path = [...issue.path, key]
    return { field: path.join('.'), value: shown(valueAt(raw, path)), allowed }
  })
}

/** The typed value, or a `bad-input` Problem with one entry a field, in the user's language. */
export const parseInput = <S extends z.ZodType>(schema: S, raw: unknown, language: Language = 'en'): z.output<S> => {
  const refused = unstorable(raw)
  if (refused.length > 0) throw new Problem('bad-input', refused)
  const { localeError } = zodLocales[language]
  const result = schema.safeParse(raw, { error: (issue) => allowedBy(issue, language) ?? localeError(issue) })
  if (result.success) return result.data
  throw new Problem(
    'bad-input',
    result.error.issues.flatMap((issue) => fieldProblems(schema, raw, issue, language)),
  )
}

/** Fields that several inputs share. */
export const fullDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'YYYY-MM-DD', abort: true })
  .refine(isFullDate, { error: 'YYYY-MM-DD' })
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'YYYY, YYYY-MM, YYYY-MM-DD', abort: true })
  .refine(isPartialDate, { error: 'YYYY, YYYY-MM, YYYY-MM-DD' })
export const languageCode = z.enum(languages)
export const text = z.object(
  Object.fromEntries(languages.map((language) => [language, z.string().min(1)])) as Record<Language, z.ZodString>,
)
/** Alpha-3 code of a State or area. */
export const stateCode = z.string().regex(/^[A-Z]{3}$/, { error: 'ISO 3166 alpha-3' })
/** Identifier of a theme, an organisation, a figure and the like. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a–z 0–9 -' })
/** A whole number between two others, from a form or an address. */
export const integer = (least: number, most: number) => {
  const error = `${least}–${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}
export const year = integer(1945, 2100)
/** Page of a list, from 1. */
export const pageNumber = z.coerce.number().int().min(1).default(1)
/** An empty field of a form means that nothing was chosen. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
/** A field that may be given several times. */
export const many = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) =>
      value === undefined || value === '' ? [] : Array.isArray(value) ? value.filter((item) => item !== '') : [value],
    z.array(schema),
  )

/** A cell of a CSV file; empty is null. */
export const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)

/** The CSV columns `<prefix>_ar` to `<prefix>_zh` as one text; null when all are empty. */
export const textOf = (row: Record<string, string>, prefix: string): Record<string, string | undefined> | null => {
  const cells = languages.map((language) => [language, row[`${prefix}_${language}`]] as const)
  return cells.every(([, cell]) => orNull(cell) === null) ? null : Object.fromEntries(cells)
}

/** The day for which data are asked: given itself, or as the last one of a year. */
export const dayFields = {
  date: optional(fullDate).describe('Day for which the data are asked; today if left out'),
  year: optional(year).describe('The last day of a year, in place of a date'),
}

export const dayAsked = ({
  date,
  year: of,
}: {
  date?: string | undefined
  year?: number | undefined
}): string | undefined => date ?? (of === undefined ? undefined : `${of}-12-31`)

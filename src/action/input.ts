/** Input from a form, an address, a command or a file becomes typed values here, or a Problem that names each field. */
import { z } from 'zod'
import { isFullDate, isPartialDate } from '../kernel/dates.ts'
import { type Language, languages } from '../kernel/text.ts'
import { type FieldProblem, Problem } from '../kernel/problem.ts'

const zodLocales = {
  ar: z.locales.ar(),
  en: z.locales.en(),
  es: z.locales.es(),
  fr: z.locales.fr(),
  ru: z.locales.ru(),
  zh: z.locales.zhCN(),
} as const

const valueAt = (raw: unknown, path: readonly PropertyKey[]): string => {
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw)
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
}

/** The typed value, or a `bad-input` Problem with one entry a field, in the user's language. */
export const parseInput = <S extends z.ZodType>(schema: S, raw: unknown, language: Language = 'en'): z.output<S> => {
  const result = schema.safeParse(raw, { error: zodLocales[language].localeError })
  if (result.success) return result.data
  const fields = result.error.issues.map(
    ({ path, message }): FieldProblem => ({ field: path.join('.'), value: valueAt(raw, path), allowed: message }),
  )
  throw new Problem('bad-input', fields)
}

/** Fields that several inputs share. */
export const fullDate = z.string().refine(isFullDate, { error: 'YYYY-MM-DD' })
export const partialDate = z.string().refine(isPartialDate, { error: 'YYYY, YYYY-MM, YYYY-MM-DD' })
export const languageCode = z.enum(languages)
export const text = z.object(
  Object.fromEntries(languages.map((language) => [language, z.string().min(1)])) as Record<Language, z.ZodString>,
)
/** Alpha-3 code of a State or area. */
export const stateCode = z.string().regex(/^[A-Z]{3}$/)
/** Identifier of a theme, an organisation, a figure and the like. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const year = z.coerce.number().int().min(1945).max(2100)
/** An empty field of a form means that nothing was chosen. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
/** A field that may be given several times. */
export const many = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value.filter((item) => item !== '') : [value]),
    z.array(schema),
  )

/** A cell of a CSV file; empty is null. */
export const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)

/** The CSV columns `<prefix>_ar` to `<prefix>_zh` as one text; null when all are empty. */
export const textOf = (row: Record<string, string>, prefix: string): Record<string, string | undefined> | null => {
  const cells = languages.map((language) => [language, row[`${prefix}_${language}`]] as const)
  return cells.every(([, cell]) => orNull(cell) === null) ? null : Object.fromEntries(cells)
}

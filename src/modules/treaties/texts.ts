/** Texts in six languages as forms send them, and forms whose field names are paths. */
import { z } from 'zod'
import { type Language, languages } from '../../kernel/text.ts'

export const inSix = z.strictObject(
  Object.fromEntries(languages.map((language) => [language, z.string().trim().min(1).max(2_000)])) as Record<
    Language,
    z.ZodString
  >,
)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && Object.values(value).every((one) => one === ''))

/** All six, or none: a form sends six empty fields. */
export const sixOrNone = z.preprocess((value) => (isEmpty(value) ? null : value), inSix.nullable())

/** An object of which a form sends every field, or sends them all empty. */
export const objectOrNone = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (isEmpty(value) ? null : value), schema.nullable())

type Fields = Readonly<Record<string, string | readonly string[]>>

/** `measure.fr` of a form becomes `fr` of `measure`; `sources.0.id` the id of the first of `sources`. */
export const nested = (fields: Fields): Record<string, unknown> => {
  const direct: Record<string, unknown> = {}
  const inner = new Map<string, Record<string, string | readonly string[]>>()
  for (const [name, value] of Object.entries(fields)) {
    const at = name.indexOf('.')
    if (at === -1) direct[name] = value
    else {
      const key = name.slice(0, at)
      inner.set(key, { ...inner.get(key), [name.slice(at + 1)]: value })
    }
  }
  for (const [key, of] of inner) {
    const value = nested(of)
    direct[key] = Object.keys(value).every((part) => /^\d+$/.test(part)) ? Object.values(value) : value
  }
  return direct
}

/** What legal officers ask of the register of obligations, by form or through the API. */
import { z } from 'zod'
import { many, slug } from '../../../../action/input.ts'
import { inSix, sixOrNone } from '../../texts.ts'
import { instrumentCode, obligationId } from '../input.ts'
import { bearers, forces, obligationTypes, safeguards } from '../obligation.ts'

const lines = <S extends z.ZodType>(line: S) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : (value ?? [])),
    z.array(line),
  )

const emptyIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

const checkedText = z.strictObject({
  title: z.string().trim().min(3).max(500),
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}$/, { error: 'en, fr, de' }),
  read: z.string().trim().min(3).max(500),
})

/** A text of the list by its key, or another one. */
const textFields = {
  source: z.string().trim().default(''),
  text: checkedText.optional(),
}

/** A form sends the fields of the other text empty: they count for nothing beside a key, and are needed without one. */
const withText = <S extends z.ZodType>(schema: S) =>
  z.preprocess((raw) => {
    if (typeof raw !== 'object' || raw === null) return raw
    const { text, ...rest } = raw as { text?: unknown; source?: unknown }
    const isEmpty =
      text === undefined ||
      (typeof text === 'object' && text !== null && Object.values(text).every((one) => one === ''))
    if (!isEmpty) return raw
    const named = typeof rest.source === 'string' ? rest.source.trim() !== '' : rest.source !== undefined
    return named ? rest : { ...rest, text: { title: '', language: '', read: '' } }
  }, schema)

export const reason = z.string().trim().min(3).max(500)

const contentFields = {
  type: z.enum(obligationTypes),
  force: z.enum(forces),
  bearer: z.enum(bearers),
  measure: inSix,
  conditions: sixOrNone,
  safeguards: many(z.enum(safeguards)),
  parallel: emptyIsNull(slug),
  replaces: lines(obligationId),
  ...textFields,
  reason,
}

const version = z.coerce.number().int().positive()

export const CorrectObligation = withText(
  z.strictObject({
    obligation: obligationId,
    /** The version that was before the eyes of whoever corrects. */
    number: version,
    ...contentFields,
  }),
)

export const AddObligation = withText(
  z.strictObject({
    instrument: instrumentCode,
    article: z
      .string()
      .trim()
      .regex(/^\d+[A-Za-z]*$/, { error: '5, 2A, 3bis' }),
    paragraph: z
      .string()
      .trim()
      .regex(/^(\([0-9a-z]+\))*$/, { error: '(1)(a)' })
      .default(''),
    second: z.coerce.number().int().min(1).max(9).default(1),
    ...contentFields,
  }),
)

export const RetireObligation = z.strictObject({ obligation: obligationId, reason })

export const RestoreObligation = z.strictObject({ obligation: obligationId, version, reason })

export const ReviewObligation = withText(
  z.strictObject({
    obligation: obligationId,
    number: version,
    ...textFields,
    note: emptyIsNull(z.string().trim().max(500)),
  }),
)

export const fileFormats = ['yaml', 'json', 'csv'] as const

export const ImportObligations = z.strictObject({
  content: z.string().min(1).max(2_000_000),
  format: z.enum(fileFormats),
  /** Of a CSV file, which does not say it. */
  instrument: z.preprocess((value) => (value === '' ? undefined : value), instrumentCode.optional()),
  reason,
})

export const AddRule = z.strictObject({ id: slug, name: inSix, reason })

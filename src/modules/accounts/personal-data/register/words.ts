/** Short forms for the descriptions of tables: the words of fields, grounds and groups. */
import type { FieldErasure, PersonalField } from '../../../../action/personal.ts'
import type { PlainKey } from '../../../../i18n/translate.ts'

type Word<Kind extends string> =
  Extract<PlainKey, `accounts.personal-data.${Kind}.${string}`> extends `accounts.personal-data.${Kind}.${infer Name}`
    ? Name
    : never

export const field = (name: Word<'field'>, erased: FieldErasure = 'kept'): PersonalField => ({
  label: `accounts.personal-data.field.${name}` as PlainKey,
  erased,
})

/** A hash or a key. */
export const secret = (erased: FieldErasure = 'kept'): PersonalField => ({ ...field('secret', erased), secret: true })

export const group = (name: Word<'group'>): PlainKey => `accounts.personal-data.group.${name}` as PlainKey
export const label = (name: Word<'table'>): PlainKey => `accounts.personal-data.table.${name}` as PlainKey
export const after = (name: Word<'after'>): PlainKey => `accounts.personal-data.after.${name}` as PlainKey

/** What a table is for, and by which right the programme holds it. */
export const why = (purpose: Word<'purpose'>, ground: Word<'ground'>): { purpose: PlainKey; ground: PlainKey } => ({
  purpose: `accounts.personal-data.purpose.${purpose}` as PlainKey,
  ground: `accounts.personal-data.ground.${ground}` as PlainKey,
})

/** Reasons why a column says nothing about a person. */
export const rowId = 'Identifies the row; made at random.'
export const moment = 'A moment of the row itself.'
export const technical = 'Of the technique, the same for many.'

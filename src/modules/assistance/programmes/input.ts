/** Programme years, field presence, totals and lists of States as the data files write them. */
import { z } from 'zod'
import { fullDate, languageCode, slug, stateCode, text, year } from '../../../action/input.ts'
import { paragraph } from '../../../action/programme-files.ts'

export const programme = z
  .strictObject({
    id: slug,
    year,
    name: text,
    office: z.strictObject({ id: slug, branch: slug.nullable().default(null) }),
    source: z.strictObject({
      symbol: z.string().min(1),
      title: text,
      body: slug,
      session: z.int().positive().nullable().default(null),
      session_name: text.nullable().default(null),
      session_start: fullDate.nullable().default(null),
      session_end: fullDate.nullable().default(null),
      session_place: text.nullable().default(null),
      agenda_item: z.string().nullable().default(null),
      agenda_title: text.nullable().default(null),
      language_read: languageCode.nullable().default(null),
    }),
  })
  .transform(({ office, source: { symbol, title, body, ...meeting }, ...rest }) => ({
    ...rest,
    ...meeting,
    office: office.id,
    branch: office.branch,
    source_symbol: symbol,
    source_title: title,
    source_body: body,
  }))

export const office = z.strictObject({ id: slug, country: stateCode, paragraph, name: text })

const part = String.raw`\d{4}(-\d{2}(-\d{2})?)?`

export const aggregate = z.strictObject({
  id: slug,
  paragraph,
  value: z.int().min(0),
  unit: slug,
  period: z.string().regex(new RegExp(String.raw`^(as-at-\d{4}-\d{2}-\d{2}|${part}(/${part})?)$`)),
  part_of: slug.nullable(),
  label: text,
  statement: text,
  records: slug.nullable(),
  difference: text.nullable(),
})

export const stateList = z.strictObject({
  id: slug,
  paragraph,
  label: text,
  states: z.array(stateCode),
  groupings: z.array(slug),
  complete: z.boolean(),
  note: text.nullable().default(null),
})

/** What the freezing of an edition takes: the report as it was composed, and the change up to which it was. */
import { z } from 'zod'
import { fullDate, slug, text, year } from '../../../action/input.ts'
import { isLanguage, languages } from '../../../kernel/text.ts'
import type { ReportDocument } from './document.ts'

const figure = z.object({
  id: slug,
  kind: z.enum(['computed', 'attested']),
  value: z.int(),
  label: text,
  definition: text,
  source: z.object({ symbol: z.string(), paragraph: z.string() }).nullable(),
  beside: slug.nullable(),
  difference: text.nullable(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ cells: z.array(z.union([z.string(), z.number(), z.null()])), href: z.string().nullable() })),
})

export const Freezing = z.object({
  year,
  reason: z.string().trim().min(1).max(500).nullable().default(null),
  as_at: fullDate,
  change: z.int().min(0),
  template: slug,
  figures: z.array(figure).min(1),
  /** Composed by us a moment ago, so only what names a document is checked. */
  documents: z
    .array(z.custom<ReportDocument>((value) => isLanguage((value as ReportDocument | null)?.language)))
    .length(languages.length),
})

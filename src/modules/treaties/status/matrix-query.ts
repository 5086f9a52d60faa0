/** What the address of the matrix may say. */
import { z } from 'zod'
import { fullDate, many, optional } from '../../../action/input.ts'
import { knownAtField } from '../known-at.tsx'
import { statuses } from './status.ts'

export const matrixQuery = z.object({
  as_at: optional(fullDate),
  ...knownAtField,
  collection: optional(z.string()),
  instrument: many(z.string()),
  region: optional(z.string()),
  status: optional(z.enum(statuses)),
  who: optional(z.enum(['members', 'all'])),
  cells: optional(z.enum(['signs', 'dates'])),
})

export type MatrixQuery = z.output<typeof matrixQuery>

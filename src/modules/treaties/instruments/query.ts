/** What the address of an instrument's page may say. */
import { z } from 'zod'
import { fullDate, optional } from '../../../action/input.ts'
import type { PageContext } from '../../../action/manifest.ts'
import { statuses } from '../status/status.ts'

export const instrumentQuery = z.object({
  as_at: optional(fullDate),
  status: optional(z.enum(statuses)),
  region: optional(z.string()),
  q: optional(z.string().trim().max(100)),
  sort: optional(z.enum(['name', '-name', 'deposited', '-deposited'])),
  page: z.coerce.number().int().min(1).default(1),
  from: optional(fullDate),
  to: optional(fullDate),
})

export type InstrumentContext = PageContext<z.output<typeof instrumentQuery>>

/** What may be asked of the background jobs. */
import { z } from 'zod'
import { optional, pageNumber } from '../../../action/input.ts'

const reason = optional(z.string().trim().max(500))

export const JobOnly = z.strictObject({ job: z.uuid() })
export const JobAndReason = JobOnly.extend({ reason })

export const JobsQuery = z.object({
  queue: optional(z.string().max(100)),
  page: pageNumber,
  /** The dead letter that is about to be discarded. */
  discard: optional(z.uuid()),
})

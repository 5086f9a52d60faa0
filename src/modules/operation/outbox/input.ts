/** What may be asked of the outbox. */
import { z } from 'zod'
import { languageCode, optional, pageNumber } from '../../../action/input.ts'

const states = ['queued', 'sent', 'failed', 'held'] as const

export const MailOnly = z.strictObject({ mail: z.uuid() })
export const MailAndReason = MailOnly.extend({ reason: optional(z.string().trim().max(500)) })

export const MailFilter = z.object({
  q: optional(z.string().trim().max(200)),
  state: optional(z.enum(states)),
  kind: optional(z.string().max(50)),
  lang: optional(languageCode),
})

export type MailFilter = z.output<typeof MailFilter>

export const OutboxQuery = MailFilter.extend({ page: pageNumber })

/** The page of one mail; `do` opens what it asks before it is done. */
export const MailQuery = z.object({ do: optional(z.enum(['discard'])) })

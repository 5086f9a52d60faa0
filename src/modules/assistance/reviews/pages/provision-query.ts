/** What the address of a provision's page may ask: one of its concerns to correct or to withdraw. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'

export const provisionQuery = z.object({ correct: optional(z.uuid()), withdraw: optional(z.uuid()) })
export type ProvisionQuery = z.output<typeof provisionQuery>

/** Input of grants. */
import { z } from 'zod'
import { fullDate, many, optional } from '../../../action/input.ts'
import { roles } from '../../../kernel/actor.ts'

/** Why something was done; it stays in the audit. */
export const reason = z.string().trim().min(3).max(1000)

export const grantFields = {
  role: z.enum(roles),
  reach: many(z.string().max(100)).describe(
    'everything; state:<code>, region:<code>, grouping:<id>, as many as needed; project:<id>; module:<name>',
  ),
  until: optional(fullDate).describe('Last day on which it holds; without one it holds until it is ended'),
}

export const GiveGrant = z.strictObject({ user: z.uuid(), ...grantFields, reason })
export const EndGrant = z.strictObject({ grant: z.uuid(), reason })
export const RequireSecondFactor = z.strictObject({ roles: many(z.enum(roles)), reason })

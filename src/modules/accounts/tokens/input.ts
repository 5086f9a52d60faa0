/** Input of API tokens. */
import { z } from 'zod'
import { fullDate, many } from '../../../action/input.ts'

export const MakeToken = z.strictObject({
  name: z.string().trim().min(2).max(80).describe('What it is for, in its owner’s words'),
  rights: many(z.string().max(100)).describe('Names of rights that its owner holds'),
  until: fullDate.describe('Last day on which it works, at most a year from now'),
})
export const RevokeToken = z.strictObject({ token: z.uuid() })

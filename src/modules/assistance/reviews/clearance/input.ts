/** Input of the clearance. */
import { z } from 'zod'
import { optional, pageNumber, stateCode } from '../../../../action/input.ts'
import { reason } from '../input.ts'

const review = z.uuid()
/** Of what was read before the answer was given: nothing else is cleared or returned by it. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const AskClearance = z.strictObject({ review, sha256 })
export const GiveClearance = z.strictObject({ review, sha256 })
export const ReturnReview = z.strictObject({ review, sha256, words: z.string().trim().min(3).max(6000) })
export const WithdrawReview = z.strictObject({ review, reason })

export const clearedSorts = ['cleared', '-cleared', 'state', '-state', 'title', '-title'] as const

export const clearedFields = {
  q: optional(z.string().trim().max(100)).describe('Words in the title, the reference or the State’s name'),
  state: optional(stateCode).describe('Alpha-3 code of the State'),
  sort: optional(z.enum(clearedSorts)).describe('Order of the rows'),
}

export const ClearedQuery = z.object({ ...clearedFields, page: pageNumber })

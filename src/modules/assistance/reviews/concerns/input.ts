/** Input of concerns. */
import { z } from 'zod'
import { safeguards } from '../../../treaties/index.ts'
import { maybeWords, reason, words } from '../input.ts'

const said = { safeguard: z.enum(safeguards), concern: words(6000), suggestion: maybeWords(12000) }

export const MakeConcern = z.strictObject({ review: z.uuid(), provision: z.uuid(), ...said })
export const CorrectConcern = z.strictObject({ concern_id: z.uuid(), ...said })
/** What was carried over is read, and holds as it is. */
export const ConfirmConcern = z.strictObject({ concern_id: z.uuid() })
export const WithdrawConcern = z.strictObject({ concern_id: z.uuid(), reason })

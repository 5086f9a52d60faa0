/** Input of what became of suggestions. */
import { z } from 'zod'
import { maybeWords } from '../input.ts'
import { dispositions } from '../review.ts'

export const MakeDisposition = z
  .strictObject({
    review: z.uuid(),
    suggestion: z.uuid(),
    disposition: z.enum(dispositions),
    reason: maybeWords(4000),
  })
  .refine(({ disposition, reason }) => disposition !== 'refused' || reason !== '', { path: ['reason'], error: '≥ 1' })

/** Input of findings. */
import { z } from 'zod'
import { many, optional } from '../../../../action/input.ts'
import { maybeWords, obligationField, reason } from '../input.ts'
import { needsProvisions, verdicts } from '../review.ts'

const on = { review: z.uuid(), obligation: obligationField }

/** `held`: the finding that the reviewer saw when they began, `none` if there was none; so that nobody overwrites another unseen. */
export const MakeFinding = z
  .strictObject({
    ...on,
    verdict: z.enum(verdicts),
    provisions: many(z.uuid()),
    comment: maybeWords(6000),
    suggestion: maybeWords(12000),
    held: optional(z.union([z.uuid(), z.literal('none')])),
  })
  .refine(({ verdict, provisions }) => !needsProvisions(verdict) || provisions.length > 0, {
    path: ['provisions'],
    error: '≥ 1',
  })
  .refine(({ verdict, comment }) => verdict !== 'not-applicable' || comment !== '', {
    path: ['comment'],
    error: '≥ 1',
  })

/** What was carried over is read, and holds as it is. */
export const ConfirmFinding = z.strictObject(on)

export const WithdrawFinding = z.strictObject({ ...on, reason })

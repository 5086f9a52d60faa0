/** Input of comments. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { obligationField, words } from '../input.ts'

/** A reply names its thread; what opens one is about an obligation, a provision or the whole. */
export const MakeComment = z
  .strictObject({
    review: z.uuid(),
    thread: optional(z.uuid()),
    obligation: optional(obligationField),
    provision: optional(z.uuid()),
    words: words(6000),
  })
  .refine((given) => [given.thread, given.obligation, given.provision].filter((one) => one !== undefined).length <= 1, {
    path: ['thread'],
    error: 'thread | obligation | provision',
  })

export const ResolveThread = z.strictObject({ thread: z.uuid() })

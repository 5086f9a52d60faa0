/** The file of the resolutions, data/treaties/resolutions.yaml. */
import { z } from 'zod'
import { fullDate, text } from '../../../action/input.ts'

export const resolution = z
  .strictObject({
    code: z.string().regex(/^S-RES-\d+$/, { error: 'S-RES-1373' }),
    symbol: z.string().regex(/^S\/RES\/\d+ \(\d{4}\)$/, { error: 'S/RES/1373 (2001)' }),
    title: text,
    short: text,
    adopted_on: fullDate,
    source: z.strictObject({ title: z.string().min(1), read: z.string().min(1) }),
  })
  .transform(({ short, ...rest }) => ({ ...rest, short_title: short }))

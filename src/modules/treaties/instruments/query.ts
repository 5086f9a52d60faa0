/** What the address of an instrument's page may say, and what the parts of the page share. */
import { z } from 'zod'
import { fullDate, optional, pageNumber } from '../../../action/input.ts'
import type { PageContext } from '../../../action/manifest.ts'
import type { Reference } from '../../reference/index.ts'
import { knownAtField } from '../known-at.tsx'
import type { Register } from '../register.ts'
import { statuses } from '../status/status.ts'
import type { Instrument } from './instrument.ts'

export const instrumentQuery = z.object({
  as_at: optional(fullDate),
  ...knownAtField,
  status: optional(z.enum(statuses)),
  region: optional(z.string()),
  q: optional(z.string().trim().max(100)),
  sort: optional(z.enum(['name', '-name', 'deposited', '-deposited'])),
  page: pageNumber,
  from: optional(fullDate),
  to: optional(fullDate),
})

export type InstrumentContext = PageContext<z.output<typeof instrumentQuery>>

export interface InstrumentView {
  readonly context: InstrumentContext
  readonly register: Register
  readonly reference: Reference
  readonly instrument: Instrument
  /** The day whose status is shown. */
  readonly at: string
}

/** What the addresses of the pages on obligations of a State may say. */
import { z } from 'zod'
import { fullDate, many, optional, pageNumber, stateCode } from '../../../action/input.ts'
import { forces, obligationTypes } from '../obligations/obligation.ts'

const days = { as_at: optional(fullDate), known_at: optional(fullDate) }

export const owedQuery = z.object({
  ...days,
  towards: optional(stateCode),
  instrument: optional(z.string()),
  type: optional(z.enum(obligationTypes)),
  force: optional(z.enum(forces)),
  page: pageNumber,
})

export const joiningQuery = z.object({ ...days, instrument: many(z.string()) })

export const proposalsQuery = z.object({ ...days, region: optional(z.string()), collection: optional(z.string()) })

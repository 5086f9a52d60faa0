/** Input of applications. */
import { z } from 'zod'
import { languageCode, optional, pageNumber, stateCode } from '../../../action/input.ts'
import { consentGiven } from '../consent/input.ts'
import { reason } from '../grants/input.ts'
import { emailAddress, personName } from '../users/input.ts'
import { applicationStates } from './application.ts'

export const longestMotivation = 2000

const short = z.string().trim().min(2).max(200)

export const MakeApplication = z.strictObject({
  name: personName,
  email: emailAddress,
  state: stateCode,
  profession: short,
  institution: short,
  motivation: z.string().trim().min(10).max(longestMotivation),
  language: languageCode,
  consent: consentGiven,
})

export const ByLink = z.strictObject({ token: z.string().min(1).max(200) })

export const DecideApplication = z.strictObject({
  application: z.uuid(),
  decision: z.enum(['admit', 'refuse']),
  reason,
})

export const applicationSorts = ['created', '-created', 'name', '-name', 'state', '-state'] as const

export const ApplicationsQuery = z.object({
  q: optional(z.string().trim().max(100)),
  state: optional(stateCode),
  status: optional(z.enum(applicationStates)),
  sort: optional(z.enum(applicationSorts)),
  page: pageNumber,
})

/** Input of contribution statements. */
import { z } from 'zod'
import { languageCode, many, optional, pageNumber, slug, stateCode } from '../../../action/input.ts'
import { grades } from './contribution.ts'

const reason = z.string().trim().min(3).max(1000)

export const MakeContribution = z
  .strictObject({
    act: z.string().min(1).max(200),
    sentence: z.string().trim().min(10).max(1000),
    language: languageCode,
    activities: many(z.string().min(1).max(100)),
    projects: many(slug),
    reason,
  })
  .refine(({ activities, projects }) => activities.length + projects.length > 0, {
    path: ['activities'],
    error: '≥ 1',
  })

export const OfContribution = z.strictObject({ contribution: z.uuid(), reason })

export const contributionSorts = ['deposited', '-deposited', 'state', '-state', 'made', '-made'] as const

export const contributionFields = {
  state: optional(stateCode).describe('Alpha-3 code of the State'),
  grade: optional(z.enum([...grades, 'withdrawn'])).describe('The highest grade that stands, or withdrawn'),
  q: optional(z.string().trim().max(100)).describe('Words in the statement or in the names of State and instrument'),
}

export const ContributionsQuery = z.object({
  ...contributionFields,
  sort: optional(z.enum(contributionSorts)),
  page: pageNumber,
})

export const NewQuery = z.object({ state: optional(stateCode), instrument: optional(z.string().max(60)) })

export const OneQuery = z.object({
  do: optional(z.enum(['confirm', 'verify', 'withdraw', 'withdraw-confirmation', 'withdraw-verification'])),
})

/** Input of the laws. */
import { z } from 'zod'
import { fullDate, languageCode, optional, pageNumber, stateCode, year } from '../../../action/input.ts'
import { today } from '../../../kernel/dates.ts'
import { standings } from './law.ts'

const fields = {
  title: z.string().trim().min(3).max(500),
  language: languageCode,
  citation: z.string().trim().max(300).default(''),
  adopted_on: fullDate.refine((day) => day <= today(), { error: () => `≤ ${today()}` }),
  published_on: optional(fullDate),
  in_force_on: optional(fullDate),
  draft: optional(z.uuid()),
}

/** A gazette cannot print what is not adopted yet; a law may well be in force for the time before. */
const inTime = ({ adopted_on, published_on }: { adopted_on: string; published_on?: string | undefined }): boolean =>
  published_on === undefined || published_on >= adopted_on

const late = { path: ['published_on'], error: 'published_on ≥ adopted_on' }

export const RecordLaw = z.strictObject({ state: stateCode, ...fields }).refine(inTime, late)

export const CorrectLaw = z
  .strictObject({ law: z.uuid(), ...fields, reason: z.string().trim().min(3).max(1000) })
  .refine(inTime, late)

export const lawSorts = ['adopted', '-adopted', 'in_force', '-in_force', 'state', '-state', 'title', '-title'] as const
export type LawSort = (typeof lawSorts)[number]

export const lawFields = {
  q: optional(z.string().trim().max(100)).describe(
    'Words in the title, the citation, the reference or the State’s name',
  ),
  state: optional(stateCode).describe('Alpha-3 code of the State'),
  language: optional(languageCode).describe('Language of the law'),
  year: optional(year).describe('Year of adoption'),
  stands: optional(z.enum(standings)).describe('Whether it is in force today'),
  sort: optional(z.enum(lawSorts)).describe('Order of the rows'),
}

export const LawsQuery = z.object({ ...lawFields, page: pageNumber })

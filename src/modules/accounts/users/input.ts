/** Input of people: filters, corrections, and reasons. */
import { z } from 'zod'
import { languageCode, optional, pageNumber, slug, stateCode } from '../../../action/input.ts'
import { roles } from '../../../kernel/actor.ts'
import { reason } from '../grants/input.ts'
import { peopleSorts, personStatuses } from './user.ts'

export const personName = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}<>]+$/u)
/** Kept in lower case: nobody has two accounts by one address. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'name@example.org' }))

export const peopleFilters = {
  q: optional(z.string().trim().max(100)).describe('Part of the name, the address or the profession'),
  role: optional(z.enum(roles)).describe('A role that the person holds today'),
  state: optional(stateCode).describe('State of the person'),
  status: optional(z.enum(personStatuses)).describe('Everyone but erased people if left out'),
  second_factor: optional(z.enum(['yes', 'no'])).describe('Whether the person has a second factor'),
}

export const PeopleQuery = z.object({ ...peopleFilters, sort: optional(z.enum(peopleSorts)), page: pageNumber })

export const PersonAndReason = z.strictObject({ user: z.uuid(), reason })
export const PersonOnly = z.strictObject({ user: z.uuid() })
export const CorrectPerson = z.strictObject({
  user: z.uuid(),
  name: personName,
  email: emailAddress,
  state: optional(stateCode),
  organisation: optional(slug),
  language: languageCode,
  reason,
})

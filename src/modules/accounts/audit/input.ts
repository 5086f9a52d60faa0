/** Filters of the audit log, the same for the page, the export and the API. */
import { z } from 'zod'
import { fullDate, integer, optional } from '../../../action/input.ts'
import { ways } from './audit.ts'

const words = (most: number) => optional(z.string().trim().max(most))

export const filters = z.object({
  q: words(200).describe(
    'Words in the reason, the subject or the request id, or in the name or address of a person you may see',
  ),
  actor: words(200).describe('Who: user:<id>, operator:<account>, pacta, public, or words in their name or address'),
  action: words(100).describe('What was done, such as accounts.invitation.make'),
  subject: words(300).describe('On what: kind:id'),
  through: optional(z.enum(ways)).describe('Through what: start, cli, web, api, job'),
  from: optional(fullDate).describe('First day, in UTC'),
  to: optional(fullDate).describe('Last day, in UTC'),
  before: optional(integer(1, Number.MAX_SAFE_INTEGER)).describe('Entries below this number'),
})

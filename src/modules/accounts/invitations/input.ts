/** Input of invitations. */
import { z } from 'zod'
import { languageCode, optional, pageNumber, slug, stateCode } from '../../../action/input.ts'
import { consentGiven } from '../consent/input.ts'
import { grantFields, reason } from '../grants/input.ts'
import { emailAddress, personName } from '../users/input.ts'
import { invitationStates } from './invitation.ts'

export const mostGrants = 10

export const MakeInvitation = z.strictObject({
  email: optional(emailAddress),
  name: optional(personName),
  language: languageCode.default('en'),
  state: optional(stateCode),
  organisation: optional(slug),
  grants: z.array(z.strictObject(grantFields)).min(1).max(mostGrants),
  reason,
})

export const InvitationOnly = z.strictObject({ invitation: z.uuid() })
export const RevokeInvitation = z.strictObject({ invitation: z.uuid(), reason })

/** The password is judged by its own rules, in the reader's language. */
export const AcceptInvitation = z.strictObject({
  token: z.string().min(1).max(200),
  email: optional(emailAddress),
  name: personName,
  password: z.string().min(1).max(1000),
  language: languageCode,
  consent: consentGiven,
})

export const InvitationsQuery = z.object({
  q: optional(z.string().trim().max(100)),
  state: optional(z.enum(invitationStates)),
  sort: optional(z.enum(['created', '-created', 'email', '-email'])),
  do: optional(z.literal('revoke')),
  invitation: optional(z.uuid()),
  page: pageNumber,
})

/** An invitation: a link that works once, and what its holder becomes by it. */
import { createHash, randomBytes } from 'node:crypto'
import { installation } from '../../../action/installation.ts'
import type { Language } from '../../../kernel/text.ts'
import type { GrantTerms } from '../grants/grant.ts'

export interface Invitation {
  readonly id: string
  /** Without one it is the set-up link of the first administrator. */
  readonly email: string | null
  readonly name: string | null
  readonly language: Language
  readonly state: string | null
  readonly organisation: string | null
  readonly profession: string | null
  readonly grants: readonly GrantTerms[]
  readonly invitedBy: string
  readonly reason: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
  readonly userId: string | null
}

export const invitationStates = ['open', 'accepted', 'expired', 'revoked'] as const

export type InvitationState = (typeof invitationStates)[number]

export const stateOf = (invitation: Invitation, now = new Date()): InvitationState => {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

const hour = 3_600_000

/** Milliseconds for which a link works. */
export const lasts = 7 * 24 * hour
export const setUpLasts = 24 * hour

/** What stands in a link, and what is stored of it. */
export const newLink = () => {
  const token = randomBytes(32).toString('base64url')
  return { token, sha256: sha256Of(token) }
}

export const sha256Of = (token: string): string => createHash('sha256').update(token).digest('hex')

export const linkTo = (path: 'invitation' | 'application', language: Language, token: string): string =>
  `${installation().publicUrl}/${language}/${path}/${token}`

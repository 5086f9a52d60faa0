/** An API token: what a program shows in place of its owner's session. */
import { createHash, randomBytes } from 'node:crypto'
import { may, type Right } from '../../../action/rights.ts'
import type { Actor } from '../../../kernel/actor.ts'

export interface Token {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly prefix: string
  readonly rights: readonly string[]
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

export type TokenState = 'active' | 'expired' | 'revoked'

export const tokenState = ({ expiresAt, revokedAt }: Token, now = new Date()): TokenState =>
  revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'active'

const beginning = 'pacta_'

export const sha256Of = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The secret, what is stored of it, and the beginning by which its owner recognises it. */
export const newSecret = () => {
  const secret = `${beginning}${randomBytes(32).toString('base64url')}`
  return { secret, sha256: sha256Of(secret), prefix: secret.slice(0, beginning.length + 6) }
}

/** The secret in `Authorization: Bearer pacta_…`; undefined for any other header. */
export const secretIn = (header: string): string | undefined =>
  new RegExp(`^Bearer (${beginning}[A-Za-z0-9_-]{43})$`, 'i').exec(header)?.[1]

/** A program may neither make itself more tokens nor change how its owner comes in. */
export const never: ReadonlySet<string> = new Set([
  'accounts.token.make',
  'accounts.profile.change',
  'accounts.session.end',
])

/** What this person can give to a token: what they hold themselves, without what everyone may anyway. */
export const grantableRights = (actor: Actor, all: readonly Right[]): Right[] =>
  all.filter(
    (right) =>
      !right.holders.includes('public') && !never.has(right.name) && actor.token === undefined && may(actor, right),
  )

/** The longest that a token lasts, in days. */
export const longest = 366

export const dayAfter = (days: number, now = Date.now()): string =>
  new Date(now + days * 86_400_000).toISOString().slice(0, 10)

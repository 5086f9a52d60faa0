/** How an attempt to sign in ended, and how it stands in the audit. */
import type { Recorded } from '../../../action/action.ts'
import { userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { hashedToken } from '../sessions/hashed-tokens.ts'
import { sessionCookie } from '../sessions/limits.ts'
import { sessionByToken } from './queries.ts'

export type Way = 'password' | 'code' | 'recovery-code' | 'passkey' | 'service'

export type Outcome =
  /** Whose attempt it was, where that is known: a user or the hash of an address. Its browser may have to forget a cookie. */
  | { readonly kind: 'failed'; readonly subject: string; readonly way: Way; readonly cookies?: readonly string[] }
  | { readonly kind: 'half'; readonly user: string; readonly cookies: readonly string[] }
  | {
      readonly kind: 'begun'
      readonly user: string
      readonly session: string
      readonly way: Way
      readonly secondFactor: boolean
      readonly cookies: readonly string[]
    }

/** What an attempt changes in the audit: `accounts.session.begin`, `.failed` or `.half`. */
export const entryOf = (outcome: Outcome): Recorded => {
  if (outcome.kind === 'failed')
    return {
      action: 'accounts.session.failed',
      subject: outcome.subject,
      detail: { way: outcome.way },
      changes: 'nothing',
    }
  if (outcome.kind === 'half')
    return { action: 'accounts.session.half', subject: userName(outcome.user), changes: 'nothing' }
  const { user, way, secondFactor, session } = outcome
  const who = userName(user)
  return { actor: who, subject: who, detail: { session, way, secondFactor }, changes: 'nothing' }
}

/** The token that a list of cookies gives to the browser. */
const tokenIn = (cookies: readonly string[]): string | undefined => {
  const found = cookies.findLast((cookie) => cookie.startsWith(`${sessionCookie()}=`))
  const value = found?.slice(sessionCookie().length + 1).split(';')[0]
  return value === undefined ? undefined : decodeURIComponent(value).split('.')[0]
}

/** The session that the library has just begun. @throws Error if there is none */
export const sessionIn = async (tx: Db, cookies: readonly string[]): Promise<{ id: string; user: string }> => {
  const token = tokenIn(cookies)
  const session = token ? await sessionByToken(tx, hashedToken(token)) : undefined
  if (session === undefined) throw new Error('the library began no session')
  return session
}

/** What the library refuses becomes an outcome, because the attempt must be counted and recorded, not undone. */
export const orFailed = async <T>(attempt: Promise<T>, failed: Outcome): Promise<T | Outcome> => {
  try {
    return await attempt
  } catch (error) {
    if (error instanceof Problem && error.code === 'sign-in-failed') return failed
    throw error
  }
}

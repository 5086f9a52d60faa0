/** Makes users and begins sessions, for whatever has proved who someone is: an invitation, the demonstration. */
import { randomBytes } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Db } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import { hashedToken } from '../sessions/hashed-tokens.ts'
import { hashPassword } from './hashing.ts'
import { libraryHeaders } from './headers.ts'
import { insertUser, type NewUser, setToken } from './queries.ts'

/**
 * A new user with a password that `passwordProblem` has accepted; the address counts as verified, because whoever makes the
 * user has proved it. Needs full sight.
 */
export const createUser = async (
  tx: Db,
  { password, ...user }: NewUser & { password: string },
): Promise<{ id: string }> => {
  const id = newId()
  await insertUser(tx, id, user, { id: newId(), hash: await hashPassword(password) })
  return { id }
}

/**
 * Signs a user in; answers the cookies for the browser. Leaves the transaction with full sight.
 * @throws Problem sign-in-failed for who is suspended
 */
export const beginSession = (tx: Db, actor: Actor, user: string, secondFactor = false): Promise<readonly string[]> =>
  withAuth(tx, async ({ api }) => {
    const { headers } = await api.beginSession({
      body: { user, secondFactor },
      headers: libraryHeaders(actor),
      returnHeaders: true,
    })
    return headers.getSetCookie()
  })

/**
 * Gives the session at hand another token, after its owner has proved once more who they are: one that was taken before is worth
 * nothing then. Answers the cookies for the browser. Leaves the transaction with full sight.
 */
export const renewSession = async (tx: Db, actor: Actor): Promise<readonly string[]> => {
  const { session } = actor
  if (session === undefined) return []
  const token = randomBytes(24).toString('base64url')
  return withAuth(tx, async ({ api }) => {
    await setToken(tx, session.id, hashedToken(token))
    const { headers } = await api.showSession({ body: { token }, headers: libraryHeaders(actor), returnHeaders: true })
    return headers.getSetCookie()
  })
}

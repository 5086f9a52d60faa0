/** Makes users and begins sessions, for whatever has proved who someone is: an invitation, the demonstration. */

import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Db } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import { hashPassword } from './hashing.ts'
import { libraryHeaders } from './headers.ts'
import { insertUser, type NewUser } from './queries.ts'

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

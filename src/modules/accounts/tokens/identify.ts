/** Who sends an API token. */
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { type GrantRow, grantsOf, seeingAll } from '../sign-in/queries.ts'
import { type Bearer, bearerOf, markUsed } from './queries.ts'
import { secretIn, sha256Of } from './token.ts'

/**
 * The owner of the token in an `Authorization` header, with the owner's grants of today. One look by hash, whatever the
 * header holds; that it was used is written at most once a minute, and nobody waits for it.
 * @throws Problem signed-out for a token that is not valid, has ended, or whose owner is suspended
 */
export const identifyToken = async (
  db: Db,
  authorization: string,
): Promise<Bearer & { readonly grants: readonly GrantRow[] }> => {
  const sha256 = sha256Of(secretIn(authorization) ?? '')
  const found = await seeingAll(db, async (tx) => {
    const bearer = await bearerOf(tx, sha256)
    return bearer && { ...bearer, grants: await grantsOf(tx, bearer.userId) }
  })
  if (found === undefined) throw new Problem('signed-out')
  // A failure to write it is no failure of the request.
  if (found.stale) void seeingAll(db, (tx) => markUsed(tx, found.id)).catch(() => {})
  return found
}

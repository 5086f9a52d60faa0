/** Who the names of actors in records stand for, as far as the reader may know it. */
import type { Context } from '../../action/manifest.ts'
import { may, type Right } from '../../action/rights.ts'
import { reading } from '../../action/sight.ts'
import { actorWords, userIn } from './audit/audit.ts'
import { namesOf } from './audit/queries.ts'
import { rights } from './permissions.ts'

/**
 * Words for each of these actors, such as `user:<id>` or `pacta`.
 * @param by the right under which the reader may know who they are
 */
export const actorNames = async (
  context: Context,
  actors: readonly string[],
  by: Right = rights['user.see'],
): Promise<(actor: string) => string> => {
  const ids = [...new Set(actors.flatMap((actor) => userIn(actor) ?? []))]
  const names: ReadonlyMap<string, string> =
    ids.length > 0 && may(context.actor, by) ? await reading(context, by, (tx) => namesOf(tx, ids)) : new Map()
  return (actor) => actorWords(context.translator, actor, names)
}

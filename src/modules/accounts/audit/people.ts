/** Words in the filters of the log that name people: entries hold no names, so they are found by whom the words mean. */
import { isActorName } from '../../../action/audit.ts'
import type { Context } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { rights } from '../permissions.ts'
import type { AuditFilter } from './audit.ts'
import { usersNamed } from './queries.ts'

/** The filter with the people whom the reader may see. */
export const withPeople = async (context: Pick<Context, 'db' | 'actor'>, filter: AuditFilter): Promise<AuditFilter> => {
  const { q, actor } = filter
  const right = rights['user.see']
  const someone = actor && !isActorName(actor) ? actor : undefined
  if ((!q && !someone) || !may(context.actor, right)) return filter
  const people = await reading(context, right, async (tx) => ({
    q: q ? await usersNamed(tx, q) : [],
    actor: someone ? await usersNamed(tx, someone) : [],
  }))
  return { ...filter, people }
}

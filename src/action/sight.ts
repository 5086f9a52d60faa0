/** Shows a transaction the restricted rows that a right lets the actor see, and no others: the database's own wall. */
import { sql } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import { type Db, inTransaction } from '../storage/database.ts'
import { type Entry, writeAudit } from './audit.ts'
import { may, type Right, type Sight, sightOf } from './rights.ts'

export const setSight = async (tx: Db, { all, states, user }: Sight): Promise<void> => {
  await sql`select set_config('pacta.sees', ${all ? 'all' : ''}, true), set_config('pacta.user', ${user ?? ''}, true),
    set_config('pacta.states', ${states.join(',')}, true)`.execute(tx)
}

/** For what no single right shows: signing in, retention, erasure. */
export const fullSight: Sight = { all: true, states: [], projects: [], user: null }

/**
 * Reads restricted rows under a right, in one snapshot. With `record`, the reading stands in the audit; what reads personal
 * data of others must give one.
 * @throws Problem not-found for an actor who does not have the right anywhere
 */
export const reading = <T>(
  { db, actor }: { readonly db: Db; readonly actor: Actor },
  right: Right,
  work: (tx: Db, sight: Sight) => Promise<T>,
  record?: (result: T) => Omit<Entry, 'changes'> | null,
): Promise<T> => {
  if (!may(actor, right)) throw new Problem('not-found')
  const sight = sightOf(actor, right)
  return inTransaction(db, async (tx) => {
    await setSight(tx, sight)
    const result = await work(tx, sight)
    const entry = record?.(result)
    if (entry) await writeAudit(tx, actor, { ...entry, changes: 'nothing' })
    return result
  })
}

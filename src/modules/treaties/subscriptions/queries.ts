/** SQL of subscriptions: restricted rows, read in a transaction with a sight. */
import { sql } from 'kysely'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'

export interface Subscription {
  readonly id: string
  readonly user_id: string
  readonly state: string | null
  readonly instrument: string | null
  readonly told: number
  readonly created_at: Date
}

export const subscriptionsOf = (tx: Db, user: string): Promise<Subscription[]> =>
  tx.selectFrom('subscription').selectAll().where('user_id', '=', user).orderBy('created_at').execute()

export const subscriptionById = (tx: Db, id: string): Promise<Subscription | undefined> =>
  tx.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst()

/** False if there is one already. */
export const addSubscription = async (tx: Db, row: Omit<Subscription, 'created_at'>): Promise<boolean> => {
  const added = await tx
    .insertInto('subscription')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user_id', 'state', 'instrument']).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) === 1
}

export const removeSubscription = async (tx: Db, id: string): Promise<void> => {
  await tx.deleteFrom('subscription').where('id', '=', id).execute()
}

export const setTold = async (tx: Db, ids: readonly string[], told: number): Promise<void> => {
  await tx.updateTable('subscription').set({ told }).where('id', 'in', ids).execute()
}

/** Subscriptions for which something new is recorded, with whom they are for; who cannot come in hears nothing. */
export const subscriptionsDue = async (tx: Db) => {
  const { rows } = await sql<Subscription & { email: string; name: string; language: Language }>`
    select s.id, s.user_id, s.state, s.instrument, s.told, s.created_at, u.email, u.name, u.language
    from subscription s join app_user u on u.id = s.user_id
    where u.status = 'active' and exists (
      select 1 from act_decision d join act_entry e on e.id = d.entry
      where d.outcome = 'approved' and d.number > s.told
        and (s.state is null or e.state = s.state) and (s.instrument is null or e.instrument = s.instrument))
    order by s.user_id, s.created_at`.execute(tx)
  return rows
}

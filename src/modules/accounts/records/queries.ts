/** Who holds a right over a place today, of those whom the transaction's sight shows. */
import { sql } from 'kysely'
import { type Place, type Right, reasonFor } from '../../../action/rights.ts'
import { userName } from '../../../kernel/actor.ts'
import type { Db } from '../../../storage/database.ts'
import { grantsFrom } from '../sign-in/identify.ts'
import type { GrantRow } from '../sign-in/queries.ts'

interface Holding {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly reach: string
  /** By which grant. */
  readonly grant: string
}

export const holdersOf = async (tx: Db, right: Right, place: Place): Promise<Holding[]> => {
  const { rows } = await sql<{ id: string; name: string; grants: readonly GrantRow[] }>`
    select id, name, grants_of(id) as grants from app_user
    where status = 'active' and exists (
      select 1 from role_grant where user_id = app_user.id and ended_at is null and role = any(${right.holders})
    )
    order by name, id`.execute(tx)
  return rows.flatMap(({ id, name, grants: given }) => {
    const { grants } = grantsFrom(given, true)
    const actor = { name: userName(id), through: 'web', user: null, grants, requestId: null } as const
    const reason = reasonFor(actor, right, place)
    return reason?.grant === undefined
      ? []
      : [{ id, name, role: reason.holder, reach: reason.grant.reach.kind, grant: reason.grant.id }]
  })
}

/** What the demonstration reads beside the pages: everyone's mail, and who its people are by now. */
import { sql } from 'kysely'
import { fullSight, setSight } from '../../action/sight.ts'
import type { Role } from '../../kernel/actor.ts'
import type { Text } from '../../kernel/text.ts'
import { type Db, inTransaction } from '../../storage/database.ts'

const seeingAll = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

/** The path of the link in the newest mail to the address. */
export const linkMailedTo = (db: Db, email: string, kind: 'invitation' | 'application'): Promise<string> =>
  seeingAll(db, async (tx) => {
    const { body } = await tx
      .selectFrom('mail')
      .select('body')
      .where('to_address', '=', email)
      .where('body', 'like', `%/${kind}/%`)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    const [path] = new RegExp(`/[a-z]{2}/${kind}/[\\w-]+`).exec(body ?? '') ?? []
    if (path === undefined) throw new Error(`no link of an ${kind} in the mail`)
    return path
  })

export const idOf = (db: Db, table: 'app_user' | 'application', email: string): Promise<string> =>
  seeingAll(db, async (tx) => {
    const { id } = await tx.selectFrom(table).select('id').where('email', '=', email).executeTakeFirstOrThrow()
    return id
  })

export interface PresentGrant {
  readonly role: Role
  readonly reach: 'everything' | 'states' | 'project' | 'module'
  readonly module: string | null
  /** Of the States, groups of States or the project. */
  readonly names: readonly Text[]
}

export interface PresentPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly status: 'active' | 'suspended' | 'erased'
  readonly state: Text | null
  readonly grants: readonly PresentGrant[]
}

export const presentPeople = (db: Db): Promise<readonly PresentPerson[]> =>
  seeingAll(db, async (tx) => {
    const { rows } = await sql<PresentPerson>`
      select app_user.id, app_user.name, email, status, to_jsonb(state.name) as state, coalesce((
        select jsonb_agg(jsonb_build_object('role', role, 'reach', reach, 'module', module, 'names', (
          select coalesce(jsonb_agg(place.name), '[]') from (
            select to_jsonb(region.name) as name from role_grant_region join region on code = region
              where grant_id = role_grant.id
            union all select to_jsonb(grouping.name) from role_grant_grouping join grouping on grouping.id = grouping_id
              where grant_id = role_grant.id
            union all select to_jsonb(s.name) from role_grant_state join state s on s.code = role_grant_state.state
              where grant_id = role_grant.id
            union all select to_jsonb(project.name) from project where project.id = role_grant.project
          ) place
        )) order by granted_at, role_grant.id)
        from role_grant where user_id = app_user.id and ended_at is null
          and (until is null or until >= (now() at time zone 'UTC')::date)
      ), '[]') as grants
      from app_user left join state on state.code = app_user.state`.execute(tx)
    return rows
  })

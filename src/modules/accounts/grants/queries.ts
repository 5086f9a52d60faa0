/** SQL of grants: given, ended, never deleted. */
import { sql } from 'kysely'
import type { Role } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Text } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import type { Grant, GrantTerms } from './grant.ts'

const running = sql<boolean>`role_grant.ended_at is null
  and (role_grant.until is null or role_grant.until >= (now() at time zone 'UTC')::date)`

const listOf = (table: 'role_grant_state' | 'role_grant_region' | 'role_grant_grouping', column: string) =>
  sql<string[]>`coalesce((select array_agg(${sql.ref(column)} order by ${sql.ref(column)}) from ${sql.table(table)}
    where grant_id = role_grant.id), '{}')`

const selection = (db: Db) =>
  db
    .selectFrom('role_grant')
    .select([
      'id',
      'user_id as userId',
      'role',
      'reach',
      'project',
      'module',
      'until',
      'reason',
      'granted_by as grantedBy',
      'granted_at as grantedAt',
      'ended_at as endedAt',
      'ended_by as endedBy',
      'end_reason as endReason',
    ])
    .select([
      listOf('role_grant_state', 'state').as('states'),
      listOf('role_grant_region', 'region').as('regions'),
      listOf('role_grant_grouping', 'grouping_id').as('groupings'),
    ])

/** Of one person, also ended ones, the newest first. */
export const grantsOfUser = async (db: Db, userId: string): Promise<Grant[]> =>
  (await selection(db)
    .where('user_id', '=', userId)
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .execute()) as Grant[]

export const grantById = async (db: Db, id: string): Promise<Grant | undefined> =>
  (await selection(db).where('id', '=', id).executeTakeFirst()) as Grant | undefined

interface Given {
  readonly userId: string
  readonly by: string
  readonly reason: string | null
}

export const insertGrant = async (tx: Db, terms: GrantTerms, { userId, by, reason }: Given): Promise<string> => {
  const id = newId()
  const { role, reach, project, module, until, states, regions, groupings } = terms
  await tx
    .insertInto('role_grant')
    .values({ id, user_id: userId, role, reach, project, module, until, reason, granted_by: by })
    .execute()
  const grant_id = id
  if (states.length > 0)
    await tx
      .insertInto('role_grant_state')
      .values(states.map((state) => ({ grant_id, state })))
      .execute()
  if (regions.length > 0)
    await tx
      .insertInto('role_grant_region')
      .values(regions.map((region) => ({ grant_id, region })))
      .execute()
  if (groupings.length > 0)
    await tx
      .insertInto('role_grant_grouping')
      .values(groupings.map((grouping_id) => ({ grant_id, grouping_id })))
      .execute()
  return id
}

/** False if it had ended before. */
export const markEnded = async (tx: Db, id: string, by: string, reason: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('role_grant')
    .set({ ended_at: new Date(), ended_by: by, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Any fixed numbers; changes that could leave nobody in charge take turns. */
const lastAdministratorLock = sql`select pg_advisory_xact_lock(7240, 6)`

/** Active people with a running grant of the administrator over everything. The transaction must see them all. */
export const administrators = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('app_user', 'app_user.id', 'role_grant.user_id')
    .select('role_grant.user_id')
    .distinct()
    .where('role', '=', 'administrator')
    .where('reach', '=', 'everything')
    .where('app_user.status', '=', 'active')
    .where(running)
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** Of a refusal because nobody would be left in charge; the page has the sentence. */
export const lastAdministrator = 'last-administrator'

/**
 * Before a change that takes the person out of charge, by this grant if one is given: somebody else must be left. The
 * transaction must see everyone.
 * @throws Problem conflict
 */
export const assertOtherAdministrator = async (tx: Db, userId: string): Promise<void> => {
  await lastAdministratorLock.execute(tx)
  const all = await administrators(tx)
  if (all.includes(userId) && all.length === 1)
    throw new Problem('conflict', [{ field: lastAdministrator, value: '1', allowed: '≥ 2' }])
}

export interface Project {
  readonly id: string
  readonly name: Text
}

export const projects = (db: Db): Promise<Project[]> =>
  db.selectFrom('project').select(['id', 'name']).orderBy('id').execute()

/** Roles whose holders must use two factors. */
export const requiredRoles = async (db: Db): Promise<Role[]> => {
  const rows = await db.selectFrom('role_requirement').select('role').where('second_factor', '=', true).execute()
  return rows.map(({ role }) => role as Role)
}

export const setRequiredRoles = async (tx: Db, roles: readonly Role[]): Promise<void> => {
  await tx.deleteFrom('role_requirement').execute()
  if (roles.length > 0)
    await tx
      .insertInto('role_requirement')
      .values(roles.map((role) => ({ role, second_factor: true })))
      .execute()
}

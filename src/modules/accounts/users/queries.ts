/** SQL of people; whom it shows is the database's to say, by the sight of the transaction. */
import { type SelectQueryBuilder, sql } from 'kysely'
import { Problem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import type { Tables } from '../../../storage/tables.ts'
import type { PeopleFilter, PeopleSort, Person, PersonStatus } from './user.ts'

/** A passkey, or a code by an app that has been tried. */
const secondFactor = sql<boolean>`(two_factor_enabled or exists (select 1 from passkey where user_id = app_user.id))`

const runningRoles = sql<string[]>`coalesce((select array_agg(distinct role order by role) from role_grant
  where user_id = app_user.id and ended_at is null
    and (until is null or until >= (now() at time zone 'UTC')::date)), '{}')`

const selection = (db: Db) =>
  db
    .selectFrom('app_user')
    .select([
      'id',
      'name',
      'email',
      'state',
      'organisation',
      'profession',
      'language',
      'status',
      'created_at as createdAt',
    ])
    .select([secondFactor.as('secondFactor'), runningRoles.as('roles')])
    .select(
      sql<Date | null>`(select max(session.updated_at) from session where user_id = app_user.id)`.as('lastActiveAt'),
    )

/** @throws Problem not-found, also for someone who is hidden */
export const personOf = async (db: Db, id: string): Promise<Person> => {
  const person = await selection(db).where('id', '=', id).executeTakeFirst()
  if (person === undefined) throw new Problem('not-found')
  return person as Person
}

export const personByEmail = async (db: Db, email: string): Promise<Person | undefined> =>
  (await selection(db).where('email', '=', email.toLowerCase()).executeTakeFirst()) as Person | undefined

type Users = SelectQueryBuilder<Tables, 'app_user', object>

const narrowed = <Q extends Users>(query: Q, filter: PeopleFilter): Q => {
  let some: Users = query
  const { q, role, state, status, second_factor } = filter
  if (q !== undefined) {
    const words = q.toLowerCase()
    some = some.where(
      sql<boolean>`strpos(lower(name), ${words}) > 0 or strpos(email, ${words}) > 0
        or strpos(lower(coalesce(profession, '')), ${words}) > 0`,
    )
  }
  if (role !== undefined) some = some.where(sql<boolean>`${role} = any(${runningRoles})`)
  if (state !== undefined) some = some.where('state', '=', state)
  some = status === undefined ? some.where('status', '<>', 'erased') : some.where('status', '=', status)
  if (second_factor !== undefined) some = some.where(sql<boolean>`${secondFactor} = ${second_factor === 'yes'}`)
  return some as Q
}

const columns = { name: sql`lower(name)`, state: sql`state`, created: sql`created_at` } as const

export const countPeople = async (db: Db, filter: PeopleFilter): Promise<number> => {
  const { count } = await narrowed(
    db.selectFrom('app_user').select(({ fn }) => fn.countAll<number>().as('count')) as unknown as Users,
    filter,
  )
    .executeTakeFirstOrThrow()
    .then((row) => row as { count: number })
  return Number(count)
}

export const peopleOf = async (
  db: Db,
  filter: PeopleFilter,
  { sort = 'name', limit, offset = 0 }: { sort?: PeopleSort | undefined; limit?: number; offset?: number } = {},
): Promise<Person[]> => {
  const key = sort.replace('-', '') as keyof typeof columns
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const query = narrowed(selection(db) as unknown as Users, filter)
    .orderBy(sql`${columns[key]} ${sql.raw(direction)} nulls last`)
    .orderBy('id')
  const some = limit === undefined ? query : query.limit(limit).offset(offset)
  return (await some.execute()) as Person[]
}

export const setStatus = async (tx: Db, id: string, status: PersonStatus): Promise<void> => {
  await tx.updateTable('app_user').set({ status, updated_at: new Date() }).where('id', '=', id).execute()
}

export const endSessionsOf = async (tx: Db, id: string): Promise<number> => {
  const { numDeletedRows } = await tx.deleteFrom('session').where('user_id', '=', id).executeTakeFirst()
  return Number(numDeletedRows)
}

export const countSessions = async (db: Db, id: string): Promise<number> => {
  const { count } = await db
    .selectFrom('session')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', id)
    .where('expires_at', '>', new Date())
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface Corrected {
  readonly name: string
  readonly email: string
  readonly state: string | null
  readonly organisation: string | null
  readonly language: Language
}

export const correct = async (tx: Db, id: string, values: Corrected): Promise<void> => {
  await tx
    .updateTable('app_user')
    .set({ ...values, updated_at: new Date() })
    .where('id', '=', id)
    .execute()
}

/** Codes by app, recovery codes and passkeys; answers whether there was anything. */
export const dropSecondFactors = async (tx: Db, id: string): Promise<boolean> => {
  const gone = await tx.deleteFrom('two_factor').where('user_id', '=', id).executeTakeFirst()
  const passkeys = await tx.deleteFrom('passkey').where('user_id', '=', id).executeTakeFirst()
  await tx.updateTable('app_user').set({ two_factor_enabled: false }).where('id', '=', id).execute()
  await tx.updateTable('api_token').set({ second_factor: false }).where('user_id', '=', id).execute()
  return Number(gone.numDeletedRows) + Number(passkeys.numDeletedRows) > 0
}

/** By `user:<id>` as the audit names them; only of those who are visible. */
export const namesOf = async (db: Db, actors: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = actors.filter((name) => name.startsWith('user:')).map((name) => name.slice('user:'.length))
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('app_user').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [`user:${id}`, name]))
}

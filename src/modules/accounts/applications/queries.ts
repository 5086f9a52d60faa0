/** SQL of applications; a focal point's sight holds those of their States alone. */
import { type SelectQueryBuilder, sql } from 'kysely'
import { Problem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import type { Tables } from '../../../storage/tables.ts'
import type { Application, ApplicationState } from './application.ts'

const selection = (db: Db) =>
  db
    .selectFrom('application')
    .select([
      'id',
      'name',
      'email',
      'state',
      'profession',
      'institution',
      'motivation',
      'language',
      'created_at as createdAt',
      'confirmed_at as confirmedAt',
      'status',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
      'reason',
      'invitation_id as invitationId',
    ])

/** @throws Problem not-found, also for one that is hidden */
export const applicationById = async (db: Db, id: string): Promise<Application> => {
  const found = await selection(db).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

export const applicationByLink = (db: Db, sha256: string): Promise<Application | undefined> =>
  selection(db).where('confirm_sha256', '=', sha256).executeTakeFirst()

export interface NewApplication
  extends Pick<
    Application,
    'id' | 'name' | 'email' | 'state' | 'profession' | 'institution' | 'motivation' | 'language'
  > {
  /** Of the link that confirms; without one nobody can. */
  readonly sha256: string | null
}

export const insertApplication = async (tx: Db, { sha256, ...given }: NewApplication): Promise<void> => {
  await tx
    .insertInto('application')
    .values({ ...given, confirm_sha256: sha256 })
    .execute()
}

/** Earlier ones of the same address give way to this one. */
export const markConfirmed = async (tx: Db, { id, email }: Application): Promise<void> => {
  await tx
    .updateTable('application')
    .set({ status: 'withdrawn', decided_at: new Date(), decided_by: 'public' })
    .where('email', '=', email)
    .where('status', '=', 'pending')
    .execute()
  await tx
    .updateTable('application')
    .set({ status: 'pending', confirmed_at: new Date() })
    .where('id', '=', id)
    .execute()
}

interface Decision {
  readonly status: Exclude<ApplicationState, 'unconfirmed' | 'pending'>
  readonly by: string
  readonly reason: string | null
  readonly invitation: string | null
}

/** @throws Problem done-already if somebody was faster */
export const markDecided = async (tx: Db, id: string, { status, by, reason, invitation }: Decision): Promise<void> => {
  const { numUpdatedRows } = await tx
    .updateTable('application')
    .set({ status, decided_by: by, decided_at: new Date(), reason, invitation_id: invitation })
    .where('id', '=', id)
    .where('status', 'in', ['unconfirmed', 'pending'])
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Problem('done-already')
}

export interface ApplicationFilter {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly status?: ApplicationState | undefined
}

type Query = SelectQueryBuilder<Tables, 'application', object>

const narrowed = <Q extends Query>(query: Q, { q, state, status }: ApplicationFilter): Q => {
  let some: Query = query
  if (q !== undefined)
    some = some.where(
      sql<boolean>`strpos(lower(name || ' ' || email || ' ' || institution || ' ' || profession), ${q.toLowerCase()}) > 0`,
    )
  if (state !== undefined) some = some.where('state', '=', state)
  // What nobody confirmed is not for those who decide.
  some = status === undefined ? some.where('status', '<>', 'unconfirmed') : some.where('status', '=', status)
  return some as Q
}

export const countApplications = async (db: Db, filter: ApplicationFilter): Promise<number> => {
  const all = db.selectFrom('application').select(({ fn }) => fn.countAll<number>().as('count'))
  const { count } = await narrowed(all, filter).executeTakeFirstOrThrow()
  return Number(count)
}

const columns = { created: sql`created_at`, name: sql`lower(name)`, state: sql`state` } as const

export const applicationsOf = (
  db: Db,
  filter: ApplicationFilter,
  { sort = '-created', limit, offset }: { sort?: string | undefined; limit: number; offset: number },
): Promise<Application[]> =>
  narrowed(selection(db), filter)
    .orderBy(columns[sort.replace('-', '') as keyof typeof columns], sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

export interface FocalPoint {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

/** Who decides for the State today, administrators aside. Under full sight. */
export const focalPointsOf = async (tx: Db, state: string): Promise<FocalPoint[]> => {
  const { rows } = await sql<FocalPoint>`
    select distinct app_user.id, app_user.name, email, language from role_grant
    join app_user on app_user.id = role_grant.user_id
    where role = 'focal-point' and status = 'active' and ended_at is null
      and (until is null or until >= (now() at time zone 'UTC')::date)
      and (reach = 'everything' or ${state} = any(grant_states(role_grant.id)))`.execute(tx)
  return rows
}

/** What signing in reads and writes beside the library. */
import { sql } from 'kysely'
import { fullSight, setSight } from '../../../action/sight.ts'
import type { Language } from '../../../kernel/text.ts'
import { type Db, inTransaction } from '../../../storage/database.ts'

/** For what happens before anyone is known. */
export const seeingAll = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

/** A grant as the database's function grants_of gives it. */
export interface GrantRow {
  readonly id: string
  readonly role: string
  readonly reach: 'everything' | 'states' | 'project' | 'module'
  readonly project: string | null
  readonly module: string | null
  readonly states: readonly string[]
  /** The role sleeps in a session that has none. */
  readonly secondFactor: boolean
}

export interface SessionRow {
  readonly id: string
  readonly user_id: string
  readonly name: string
  readonly second_factor: boolean
  /** Not marked as used for some minutes. */
  readonly stale: boolean
  readonly grants: readonly GrantRow[]
}

/** Needs no sight: the database's function shows the session of whoever holds its token. */
export const sessionOf = async (db: Db, hashedToken: string): Promise<SessionRow | undefined> => {
  const { rows } = await sql<SessionRow>`select * from session_of(${hashedToken})`.execute(db)
  return rows[0]
}

/** The grants of a person that hold today. Under full sight, or that of the person. */
export const grantsOf = async (tx: Db, user: string): Promise<readonly GrantRow[]> => {
  const { rows } = await sql<{ grants: readonly GrantRow[] }>`select grants_of(${user}::uuid) as grants`.execute(tx)
  return rows[0]?.grants ?? []
}

/** Moves the session's end away; never beyond what its beginning allows. */
export const markUsed = async (
  tx: Db,
  session: string,
  { idle, longest }: { idle: number; longest: number },
): Promise<void> => {
  await sql`update session set updated_at = now(), expires_at = least(now() + make_interval(secs => ${idle}),
    created_at + make_interval(secs => ${longest})) where id = ${session}::uuid`.execute(tx)
}

export const isActive = async (tx: Db, user: string): Promise<boolean> => {
  const row = await tx.selectFrom('app_user').select('status').where('id', '=', user).executeTakeFirst()
  return row?.status === 'active'
}

export interface NewUser {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly state: string | null
  readonly organisation: string | null
  readonly profession: string | null
}

/** With the password's hash, where there is a password; an address that is taken breaks the unique constraint. */
export const insertUser = async (
  tx: Db,
  id: string,
  user: NewUser,
  credential?: { id: string; hash: string },
): Promise<void> => {
  await tx
    .insertInto('app_user')
    .values({ ...user, id, email: user.email.toLowerCase(), email_verified: true })
    .execute()
  if (credential === undefined) return
  await tx
    .insertInto('credential')
    .values({ id: credential.id, account_id: id, provider_id: 'credential', user_id: id, password: credential.hash })
    .execute()
}

export interface Reader {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
}

export const userById = (tx: Db, id: string): Promise<Reader | undefined> =>
  tx.selectFrom('app_user').select(['id', 'name', 'email', 'language']).where('id', '=', id).executeTakeFirst()

export interface Credential {
  readonly user: string
  readonly hash: string | null
  readonly status: string
}

/** By the address as typed. Under full sight. */
export const credentialOf = async (tx: Db, email: string): Promise<Credential | undefined> => {
  const row = await tx
    .selectFrom('app_user')
    .leftJoin('credential', (join) =>
      join.onRef('credential.user_id', '=', 'app_user.id').on('credential.provider_id', '=', 'credential'),
    )
    .select(['app_user.id', 'app_user.status', 'credential.password'])
    .where('app_user.email', '=', email)
    .executeTakeFirst()
  return row && { user: row.id, hash: row.password, status: row.status }
}

export const passwordHashOf = async (tx: Db, user: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('credential')
    .select('password')
    .where('user_id', '=', user)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

export const setPasswordHash = async (tx: Db, user: string, hash: string, id: string): Promise<void> => {
  await tx
    .insertInto('credential')
    .values({ id, account_id: user, provider_id: 'credential', user_id: user, password: hash })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: new Date() }),
    )
    .execute()
}

/** The session of a token that the library has just given out. */
export const sessionByToken = async (
  tx: Db,
  hashedToken: string,
): Promise<{ id: string; user: string } | undefined> => {
  const row = await tx
    .selectFrom('session')
    .select(['id', 'user_id'])
    .where('token', '=', hashedToken)
    .executeTakeFirst()
  return row && { id: row.id, user: row.user_id }
}

export const markSecondFactor = async (tx: Db, session: string): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ second_factor: true, proved_at: new Date() })
    .where('id', '=', session)
    .execute()
}

export const deleteSession = async (tx: Db, session: string): Promise<boolean> => {
  const gone = await tx.deleteFrom('session').where('id', '=', session).executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}

/** For the buttons of the sign-in page. */
export const serviceNames = (tx: Db): Promise<{ id: string; name: string }[]> =>
  tx.selectFrom('sso_provider').select(['provider_id as id', 'name']).orderBy('name').execute()

export const provedAt = async (tx: Db, session: string): Promise<Date | undefined> => {
  const row = await tx.selectFrom('session').select('proved_at').where('id', '=', session).executeTakeFirst()
  return row?.proved_at
}

export const setToken = async (tx: Db, session: string, hashedToken: string): Promise<void> => {
  await tx.updateTable('session').set({ token: hashedToken }).where('id', '=', session).execute()
}

export const markProved = async (tx: Db, session: string): Promise<void> => {
  await tx.updateTable('session').set({ proved_at: new Date() }).where('id', '=', session).execute()
}

const askedIdentifier = (id: string): string => `reset-asked:${id}`

/** Keeps the address for the job that looks whether it is anyone's. */
export const putAsked = async (tx: Db, id: string, email: string): Promise<void> => {
  const expires_at = new Date(Date.now() + 24 * 60 * 60_000)
  await tx
    .insertInto('verification')
    .values({ id, identifier: askedIdentifier(id), value: email, expires_at })
    .execute()
}

export const takeAsked = async (tx: Db, id: string): Promise<{ user: string; email: string } | undefined> => {
  const asked = await tx
    .deleteFrom('verification')
    .where('identifier', '=', askedIdentifier(id))
    .returning('value')
    .executeTakeFirst()
  if (asked === undefined) return undefined
  const user = await tx.selectFrom('app_user').select('id').where('email', '=', asked.value).executeTakeFirst()
  return user && { user: user.id, email: asked.value }
}

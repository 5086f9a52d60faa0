/** What a person's own pages show and change. Under the sight of that person, or full sight. */
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'

export interface Profile {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly profession: string | null
  readonly state: string | null
  readonly organisation: string | null
  readonly twoFactor: boolean
}

export const profileOf = (tx: Db, user: string): Promise<Profile> =>
  tx
    .selectFrom('app_user')
    .select([
      'id',
      'name',
      'email',
      'language',
      'profession',
      'state',
      'organisation',
      'two_factor_enabled as twoFactor',
    ])
    .where('id', '=', user)
    .executeTakeFirstOrThrow()

export const setProfile = async (
  tx: Db,
  user: string,
  values: { name: string; language: Language; profession: string | null },
): Promise<void> => {
  await tx
    .updateTable('app_user')
    .set({ ...values, updated_at: new Date() })
    .where('id', '=', user)
    .execute()
}

export interface OpenSession {
  readonly id: string
  readonly begun: Date
  readonly used: Date
  readonly network: string | null
  readonly agent: string | null
  readonly secondFactor: boolean
}

/** The last used first. */
export const sessionsOf = (tx: Db, user: string): Promise<OpenSession[]> =>
  tx
    .selectFrom('session')
    .select([
      'id',
      'created_at as begun',
      'updated_at as used',
      'ip_address as network',
      'user_agent as agent',
      'second_factor as secondFactor',
    ])
    .where('user_id', '=', user)
    .where('expires_at', '>', new Date())
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()

/** Whether it was one of this person's. */
export const endSession = async (tx: Db, user: string, session: string): Promise<boolean> => {
  const gone = await tx.deleteFrom('session').where('user_id', '=', user).where('id', '=', session).executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}

/** Answers how many there were. */
export const endOthers = async (tx: Db, user: string, own: string | undefined): Promise<number> => {
  const all = tx.deleteFrom('session').where('user_id', '=', user)
  const gone = await (own === undefined ? all : all.where('id', '<>', own)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export interface OwnPasskey {
  readonly id: string
  readonly name: string | null
  readonly made: Date | null
}

export const passkeysOf = (tx: Db, user: string): Promise<OwnPasskey[]> =>
  tx
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as made'])
    .where('user_id', '=', user)
    .orderBy('id')
    .execute()

export const renamePasskey = async (tx: Db, user: string, id: string, name: string): Promise<boolean> => {
  const done = await tx
    .updateTable('passkey')
    .set({ name })
    .where('user_id', '=', user)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}

export const removePasskey = async (tx: Db, user: string, id: string): Promise<boolean> => {
  const gone = await tx.deleteFrom('passkey').where('user_id', '=', user).where('id', '=', id).executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}

/** Whether a secret waits to be confirmed by its first code. */
export const hasPendingSecret = async (tx: Db, user: string): Promise<boolean> => {
  const row = await tx.selectFrom('two_factor').select('verified').where('user_id', '=', user).executeTakeFirst()
  return row?.verified === false
}

/** Sessions that were begun with the factor which is gone now, and tokens that were made in one. */
export const forgetSecondFactor = async (tx: Db, user: string): Promise<void> => {
  await tx.updateTable('session').set({ second_factor: false }).where('user_id', '=', user).execute()
  await tx.updateTable('api_token').set({ second_factor: false }).where('user_id', '=', user).execute()
}

/** By which ways a person can come in: `credential` for the password, or the id of a sign-in service. */
export const waysOf = async (tx: Db, user: string): Promise<string[]> => {
  const rows = await tx.selectFrom('credential').select('provider_id').where('user_id', '=', user).execute()
  return rows.map(({ provider_id }) => provider_id)
}

/** SQL of API tokens: only their hash is stored. */
import { sql } from 'kysely'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { Token } from './token.ts'

const selection = (db: Db) =>
  db
    .selectFrom('api_token')
    .select([
      'id',
      'user_id as userId',
      'name',
      'prefix',
      'rights',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
      'revoked_at as revokedAt',
    ])

/** The newest first. */
export const tokensOfUser = (db: Db, userId: string): Promise<Token[]> =>
  selection(db).where('user_id', '=', userId).orderBy('created_at', 'desc').orderBy('id', 'desc').execute()

/** @throws Problem not-found, also for one that is hidden */
export const tokenById = async (db: Db, id: string): Promise<Token> => {
  const token = await selection(db).where('id', '=', id).executeTakeFirst()
  if (token === undefined) throw new Problem('not-found')
  return token
}

export interface NewToken {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly sha256: string
  readonly prefix: string
  readonly rights: readonly string[]
  readonly secondFactor: boolean
  readonly expiresAt: Date
}

export const insertToken = async (
  tx: Db,
  { userId, expiresAt, rights, secondFactor, ...token }: NewToken,
): Promise<void> => {
  await tx
    .insertInto('api_token')
    .values({ ...token, user_id: userId, expires_at: expiresAt, rights: [...rights], second_factor: secondFactor })
    .execute()
}

/** False if it was revoked before. */
export const markRevoked = async (tx: Db, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('api_token')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Answers how many there were. */
export const revokeTokensOf = async (tx: Db, userId: string): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('api_token')
    .set({ revoked_at: new Date() })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export interface Bearer {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly rights: readonly string[]
  readonly secondFactor: boolean
  /** Nothing was written of its use for a minute. */
  readonly stale: boolean
}

/** Who may act by a token with this hash, now. Under full sight. */
export const bearerOf = async (tx: Db, sha256: string): Promise<Bearer | undefined> =>
  tx
    .selectFrom('api_token')
    .innerJoin('app_user', 'app_user.id', 'api_token.user_id')
    .select(['api_token.id', 'user_id as userId', 'app_user.name', 'rights', 'second_factor as secondFactor'])
    .select(sql<boolean>`last_used_at is null or last_used_at < now() - interval '1 minute'`.as('stale'))
    .where('sha256', '=', sha256)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('app_user.status', '=', 'active')
    .executeTakeFirst()

export const markUsed = async (tx: Db, id: string): Promise<void> => {
  await sql`update api_token set last_used_at = now() where id = ${id}::uuid`.execute(tx)
}

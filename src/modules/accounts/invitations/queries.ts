/** SQL of invitations. */
import { type SelectQueryBuilder, sql } from 'kysely'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { Tables } from '../../../storage/tables.ts'
import type { GrantTerms } from '../grants/grant.ts'
import type { Invitation, InvitationState } from './invitation.ts'

const selection = (db: Db) =>
  db
    .selectFrom('invitation')
    .select([
      'id',
      'email',
      'name',
      'language',
      'state',
      'organisation',
      'profession',
      'grants',
      'invited_by as invitedBy',
      'reason',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'accepted_at as acceptedAt',
      'revoked_at as revokedAt',
      'user_id as userId',
    ])

/** @throws Problem not-found */
export const invitationById = async (db: Db, id: string): Promise<Invitation> => {
  const found = await selection(db).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

export const invitationByToken = (db: Db, sha256: string): Promise<Invitation | undefined> =>
  selection(db).where('token_sha256', '=', sha256).executeTakeFirst()

/** Locked until the transaction ends, so that a link works once. */
export const takeInvitation = (tx: Db, sha256: string): Promise<Invitation | undefined> =>
  selection(tx).where('token_sha256', '=', sha256).forUpdate().executeTakeFirst()

export interface NewInvitation {
  readonly id: string
  readonly email: string | null
  readonly name: string | null
  readonly language: Invitation['language']
  readonly state: string | null
  readonly organisation: string | null
  readonly profession: string | null
  readonly grants: readonly GrantTerms[]
  readonly sha256: string
  readonly invitedBy: string
  readonly reason: string | null
  readonly expiresAt: Date
}

export const insertInvitation = async (tx: Db, given: NewInvitation): Promise<void> => {
  const { grants, sha256, invitedBy, expiresAt, ...invitation } = given
  await tx
    .insertInto('invitation')
    .values({
      ...invitation,
      grants: JSON.stringify(grants),
      token_sha256: sha256,
      invited_by: invitedBy,
      expires_at: expiresAt,
    })
    .execute()
}

/** Open invitations to the address end; without one those to nobody in particular, the set-up links. */
export const endOpen = async (tx: Db, email: string | null): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ revoked_at: new Date() })
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where(({ eb }) => (email === null ? eb('email', 'is', null) : eb('email', '=', email)))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const markInvitationRevoked = async (tx: Db, id: string): Promise<void> => {
  await tx.updateTable('invitation').set({ revoked_at: new Date() }).where('id', '=', id).execute()
}

export const renewLink = async (tx: Db, id: string, sha256: string, expiresAt: Date): Promise<void> => {
  await tx
    .updateTable('invitation')
    .set({ token_sha256: sha256, expires_at: expiresAt, revoked_at: null })
    .where('id', '=', id)
    .execute()
}

export const markAccepted = async (tx: Db, id: string, userId: string): Promise<void> => {
  await tx.updateTable('invitation').set({ accepted_at: new Date(), user_id: userId }).where('id', '=', id).execute()
}

export interface InvitationFilter {
  readonly q?: string | undefined
  readonly state?: InvitationState | undefined
}

const states: Record<InvitationState, ReturnType<typeof sql<boolean>>> = {
  accepted: sql<boolean>`accepted_at is not null`,
  revoked: sql<boolean>`accepted_at is null and revoked_at is not null`,
  expired: sql<boolean>`accepted_at is null and revoked_at is null and expires_at <= now()`,
  open: sql<boolean>`accepted_at is null and revoked_at is null and expires_at > now()`,
}

type Query = SelectQueryBuilder<Tables, 'invitation', object>

const narrowed = <Q extends Query>(query: Q, { q, state }: InvitationFilter): Q => {
  let some: Query = query
  if (q !== undefined)
    some = some.where(
      sql<boolean>`strpos(lower(coalesce(email, '') || ' ' || coalesce(name, '')), ${q.toLowerCase()}) > 0`,
    )
  if (state !== undefined) some = some.where(states[state])
  return some as Q
}

export const countInvitations = async (db: Db, filter: InvitationFilter): Promise<number> => {
  const all = db.selectFrom('invitation').select(({ fn }) => fn.countAll<number>().as('count'))
  const { count } = await narrowed(all, filter).executeTakeFirstOrThrow()
  return Number(count)
}

const columns = { created: 'created_at', email: 'email' } as const

export const invitationsOf = (
  db: Db,
  filter: InvitationFilter,
  { sort = '-created', limit, offset }: { sort?: string | undefined; limit: number; offset: number },
): Promise<Invitation[]> =>
  narrowed(selection(db), filter)
    .orderBy(columns[sort.replace('-', '') as keyof typeof columns], sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

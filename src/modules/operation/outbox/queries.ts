/** SQL of the outbox. `mail` is restricted: each query runs in a transaction that says what it may see. */
import { sql } from 'kysely'
import type { Db } from '../../../storage/database.ts'
import type { MailFilter } from './input.ts'

const columns = [
  'id',
  'to_address as to',
  'language',
  'kind',
  'subject',
  'queued_at as queuedAt',
  'sent_at as sentAt',
  'state',
  'error',
  'attempts',
  'expires_at as expiresAt',
] as const

const filtered = (tx: Db, { q, state, kind, lang }: MailFilter) => {
  let query = tx.selectFrom('mail')
  if (state !== undefined) query = query.where('state', '=', state)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (lang !== undefined) query = query.where('language', '=', lang)
  if (q !== undefined)
    query = query.where(sql<boolean>`strpos(lower(to_address || ' ' || subject), ${q.toLowerCase()}) > 0`)
  return query
}

export const countMails = async (tx: Db, filter: MailFilter): Promise<number> =>
  (
    await filtered(tx, filter)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** Newest first. */
export const listMails = (tx: Db, filter: MailFilter, { limit, offset }: { limit: number; offset: number }) =>
  filtered(tx, filter)
    .select(columns)
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

export const mailKinds = async (tx: Db): Promise<string[]> =>
  (await tx.selectFrom('mail').select('kind').distinct().orderBy('kind').execute()).map(({ kind }) => kind)

export const mailById = (tx: Db, id: string) =>
  tx
    .selectFrom('mail')
    .select([...columns, 'body', 'to_user as toUser'])
    .where('id', '=', id)
    .executeTakeFirst()

export type MailRow = Awaited<ReturnType<typeof listMails>>[number]
export type WholeMail = NonNullable<Awaited<ReturnType<typeof mailById>>>

/** It is not sent any more and its text goes; false if it has none, as what was sent or is void. */
export const discardMailRow = async (tx: Db, id: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({ state: 'failed', error: 'discarded', body: null })
    .where('id', '=', id)
    .where('body', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** SQL of the audit log. Entries hold no personal values; what they say of people stands apart, behind the database's wall. */
import { sql } from 'kysely'
import { userName } from '../../../kernel/actor.ts'
import type { Db } from '../../../storage/database.ts'
import type { AuditFilter, LogEntry, PersonalValue } from './audit.ts'

const columns = [
  'id',
  'at',
  'actor',
  'through',
  'action',
  'subject',
  'detail',
  'reason',
  'request_id as requestId',
] as const

const filtered = (db: Db, { actor, action, subject, through, from, to, q, people }: AuditFilter) => {
  let query = db.selectFrom('audit_entry').select(columns)
  if (actor !== undefined) query = query.where('actor', 'in', [actor, ...(people?.actor ?? [])])
  if (action !== undefined) query = query.where('action', '=', action)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (through !== undefined) query = query.where('through', '=', through)
  if (from !== undefined) query = query.where('at', '>=', sql<Date>`${from}::timestamptz`)
  if (to !== undefined) query = query.where('at', '<', sql<Date>`${to}::timestamptz + interval '1 day'`)
  if (q !== undefined) {
    const named = people?.q ?? []
    query = query.where(
      sql<boolean>`(
        strpos(lower(coalesce(reason, '') || ' ' || subject || ' ' || coalesce(request_id, '')), ${q.toLowerCase()}) > 0
        or actor = any(${named}::text[]) or subject = any(${named}::text[]))`,
    )
  }
  return query
}

/** The newest first; `before` leaves out entries from that number on, `after` answers the oldest ones after that number. */
export const entriesOf = async (
  db: Db,
  filter: AuditFilter,
  { before, after, most }: { before?: number | undefined; after?: number | undefined; most: number },
): Promise<LogEntry[]> => {
  let query = filtered(db, filter).limit(most)
  if (before !== undefined) query = query.where('id', '<', before)
  if (after !== undefined) {
    const rows = await query.where('id', '>', after).orderBy('id', 'asc').execute()
    return (rows as LogEntry[]).reverse()
  }
  return (await query.orderBy('id', 'desc').execute()) as LogEntry[]
}

export const actionsOf = async (db: Db): Promise<string[]> => {
  // A loose index scan: there are few actions among very many entries.
  const { rows } = await sql<{ action: string }>`
    with recursive one as (
      (select action from audit_entry order by action limit 1)
      union all
      select (select action from audit_entry where action > one.action order by action limit 1) from one where one.action is not null
    )
    select action from one where action is not null`.execute(db)
  return rows.map(({ action }) => action)
}

/** Entries of any of the subjects, the newest first. */
export const historyOf = async (db: Db, subjects: readonly string[], most: number): Promise<LogEntry[]> =>
  (await db
    .selectFrom('audit_entry')
    .select(columns)
    .where('subject', 'in', subjects)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()) as LogEntry[]

/** Personal values of these entries, as far as the transaction's sight shows them. */
export const personalValues = async (tx: Db, entries: readonly number[]): Promise<PersonalValue[]> =>
  entries.length === 0
    ? []
    : ((await tx
        .selectFrom('audit_value')
        .select(['entry_id as entry', 'field', 'before', 'after'])
        .where('entry_id', 'in', entries)
        .execute()) as PersonalValue[])

/** People in whose name or address the words stand, as `user:<id>`, as far as the transaction's sight shows them. */
export const usersNamed = async (tx: Db, words: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('app_user')
    .select('id')
    .where('status', '<>', 'erased')
    .where(sql<boolean>`strpos(lower(name || ' ' || email), ${words.toLowerCase()}) > 0`)
    .limit(500)
    .execute()
  return rows.map(({ id }) => userName(id))
}

/** Names of users, as far as the transaction's sight shows them. */
export const namesOf = async (tx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('app_user').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

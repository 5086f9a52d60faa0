/** SQL of retention. Under full sight. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../../storage/database.ts'
import { daysBefore, dormantStep, noticeAfter, type TableRule, type Use, withdrawnAfter } from './retention.ts'

const due = ({ of: { table }, after, only = {}, days }: TableRule, now: Date): RawBuilder<boolean> => {
  const before = daysBefore(now, days)
  const moment =
    typeof after === 'string'
      ? sql`${sql.ref(`${table}.${after}`)} < ${before}`
      : sql`exists (select 1 from ${sql.table(after.of)} where ${sql.ref(`${after.of}.id`)} = ${sql.ref(`${table}.${after.by}`)}
          and ${sql.ref(`${after.of}.${after.column}`)} < ${before})`
  const narrowed = Object.entries(only).map(([column, values]) => sql`${sql.ref(column)} = any(${values}::text[])`)
  return sql`${sql.join([moment, ...narrowed], sql` and `)}`
}

export const countDue = async (tx: Db, rule: TableRule, now: Date): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(rule.of.table)} where ${due(rule, now)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export const deleteDue = async (tx: Db, rule: TableRule, now: Date): Promise<number> => {
  const { numAffectedRows } = await sql`delete from ${sql.table(rule.of.table)} where ${due(rule, now)}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

interface User extends Use {
  readonly id: string
}

/** People who were not seen for long, with the last sign of use: a sign-in, anything they did, a token of theirs. */
const unseen = async (tx: Db, now: Date): Promise<User[]> => {
  const { rows } = await sql<User>`
    select id, seen, noticed from (
      select app_user.id, dormant_notice.sent_at as noticed, greatest(app_user.created_at,
        (select max(session.updated_at) from session where session.user_id = app_user.id),
        (select max(last_used_at) from api_token where api_token.user_id = app_user.id),
        (select at from audit_entry where actor = 'user:' || app_user.id order by audit_entry.id desc limit 1),
        (select at from audit_entry where subject = 'user:' || app_user.id and action = 'accounts.session.begin'
          order by audit_entry.id desc limit 1)) as seen
      from app_user left join dormant_notice on dormant_notice.user_id = app_user.id
      where app_user.status <> 'erased' and app_user.created_at <= ${daysBefore(now, noticeAfter)}
    ) each_user where seen <= ${daysBefore(now, noticeAfter)} order by id`.execute(tx)
  return rows
}

export const dormantPeople = async (tx: Db, now: Date): Promise<{ notice: string[]; erase: string[] }> => {
  const steps = (await unseen(tx, now)).map((user) => ({ id: user.id, step: dormantStep(user, now) }))
  const of = (wanted: string) => steps.filter(({ step }) => step === wanted).map(({ id }) => id)
  return { notice: of('notice'), erase: of('erase') }
}

/** Whose consent to have an account is withdrawn, and not given again since. */
export const withdrawnPeople = async (tx: Db, now: Date): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select app_user.id from app_user where status <> 'erased' and exists (
      select 1 from consent where user_id = app_user.id and withdrawn_at < ${daysBefore(now, withdrawnAfter)})
    and not exists (select 1 from consent where user_id = app_user.id and withdrawn_at is null)
    and not exists (select 1 from consent where user_id = app_user.id and withdrawn_at >= ${daysBefore(now, withdrawnAfter)})
    order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

export const noteNotice = async (tx: Db, user: string): Promise<void> => {
  const sent_at = new Date()
  await tx
    .insertInto('dormant_notice')
    .values({ user_id: user, sent_at })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ sent_at }))
    .execute()
}

/** SQL of erasure: what follows from a person's going, beside the fields of the register. Under full sight. */
import { sql } from 'kysely'
import { userName } from '../../../../kernel/actor.ts'
import type { Db } from '../../../../storage/database.ts'
import { type DataSubject, erasedWord, mentionOf, nameIn } from '../person.ts'

/** Before the fields go: what stands open ends, so that nothing goes on without its person. */
export const endWhatIsOpen = async (tx: Db, { id, addresses }: DataSubject, by: string): Promise<void> => {
  await sql`update role_grant set ended_at = now(), ended_by = ${by} where user_id = ${id}::uuid and ended_at is null`.execute(
    tx,
  )
  await sql`update invitation set revoked_at = now()
    where email = any(${addresses}::text[]) and accepted_at is null and revoked_at is null`.execute(tx)
  await sql`update application set status = 'withdrawn', decided_at = now(), decided_by = ${by}
    where email = any(${addresses}::text[]) and status in ('unconfirmed', 'pending')`.execute(tx)
  await sql`update file set removed_at = coalesce(removed_at, now()) where owner = ${id}::uuid`.execute(tx)
}

/**
 * Values in the audit that were written before the person had an account, of their invitations and applications, also of
 * those that are no longer kept: an entry that names one of their addresses is theirs.
 */
export const eraseEarlierValues = async (tx: Db, { id, addresses }: DataSubject): Promise<void> => {
  await sql`delete from audit_value where entry_id in (
    select audit_entry.id from audit_entry where subject = ${userName(id)} or subject in (
      select 'invitation:' || invitation.id from invitation where user_id = ${id}::uuid or email = any(${addresses}::text[])
      union all
      select 'application:' || application.id from application where email = any(${addresses}::text[]))
    union all
    select entry_id from audit_value
    where before #>> '{}' = any(${addresses}::text[]) or after #>> '{}' = any(${addresses}::text[]))`.execute(tx)
}

/** Every string in a result, at any depth. */
const strings = sql`jsonb_path_query(result, 'strict $.** ? (@.type() == "string")')`

/**
 * Where others' messages and repeated requests name the person. Rows go by id and address alone: anyone may bear a name, or
 * choose one, so that a name is only replaced. A message that still waits may name somebody else of that name, and is sent;
 * its body goes then.
 */
export const eraseMentions = async (tx: Db, { id, names, addresses }: DataSubject): Promise<void> => {
  const patterns = addresses.map(mentionOf)
  await sql`delete from mail where subject ~ any(${patterns}::text[]) or body ~ any(${patterns}::text[])`.execute(tx)
  // The longest first: a name may hold another one.
  for (const name of names.toSorted((a, b) => b.length - a.length).map(nameIn))
    await sql`update mail set subject = regexp_replace(subject, ${name}, ${erasedWord}, 'g'),
        body = regexp_replace(body, ${name}, ${erasedWord}, 'g')
      where state <> 'queued' and (subject ~ ${name} or body ~ ${name})`.execute(tx)
  await sql`delete from idempotency where exists (
    select from ${strings} as each (value)
    where lower(value #>> '{}') = any(${[id, userName(id), ...addresses]}::text[]))`.execute(tx)
}

/** Delays that the address had run up; `seals` are its keyed hashes. */
export const eraseDelays = async (tx: Db, seals: readonly string[]): Promise<void> => {
  await sql`delete from sign_in_throttle where split_part(key, ':', 2) = any(${seals}::text[])`.execute(tx)
}

export const markErased = async (tx: Db, id: string): Promise<void> => {
  await tx.updateTable('app_user').set({ status: 'erased', updated_at: new Date() }).where('id', '=', id).execute()
}

/** Does to the audit what only the owner of a database can, with everything that stands in the way taken off. */
import { sql } from 'kysely'
import type { Db } from '../../src/storage/database.ts'

const free = [
  'alter table audit_entry disable trigger user',
  'alter table audit_seal disable trigger user',
  'alter table audit_value disable trigger user',
  'alter table audit_value no force row level security',
  'alter table audit_value drop constraint audit_value_entry_id_fkey',
  'alter table audit_seal drop constraint audit_seal_entry_id_fkey',
  'alter table audit_entry drop constraint audit_entry_pkey',
]

export async function tamper(db: Db, ...statements: string[]): Promise<void> {
  for (const statement of [...free, ...statements]) await sql.raw(statement).execute(db)
}

/** Writes the hashes anew from an entry on, so that the chain holds by itself. */
export const rechain = (from: number): string => `do $$
  declare entry audit_entry; head bytea;
  begin
    select hash into head from audit_entry where id < ${from} order by id desc limit 1;
    for entry in select * from audit_entry where id >= ${from} order by id loop
      entry.previous := coalesce(head, audit_origin());
      head := audit_entry_hash(entry);
      update audit_entry set previous = entry.previous, hash = head where id = entry.id;
    end loop;
  end $$`

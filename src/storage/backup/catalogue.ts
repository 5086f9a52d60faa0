/** What the database holds, asked in the snapshot of a backup or before a restore: tables, numbers of sequences, the audit's head. */
import type pg from 'pg'
import { type FileEntry, filesPerList, type Manifest } from './manifest.ts'

/** Tables of Pacta in the schema at hand: not those of extensions, nor those that someone else has put beside them. */
const ownTables = `
  from pg_class c
  where relkind = 'r' and relnamespace = (select oid from pg_namespace where nspname = current_schema())
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`

/** The same text for the same value on every server, and all rows: the owner is bound by row-level security too. */
export const settings = `
  set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local pacta.sees = 'all'`

/** By name, in the order of their names, the columns that a row is written with. */
export async function tablesOf(client: pg.ClientBase): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select relname as name, array(
       select attname::text from pg_attribute
       where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
     ${ownTables} and relname <> 'migration'
       and relowner = (select relowner from pg_class where oid = to_regclass('migration'))
     order by relname collate "C"`,
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

/** Undefined when nobody has put a row into any table, but for the list of migrations. */
export async function firstFilledTable(client: pg.ClientBase): Promise<string | undefined> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I', relname) as name ${ownTables} and relname <> 'migration' order by relname collate "C"`,
  )
  if (tables.length === 0) return undefined
  const names = tables.map(({ name }) => name)
  // From here until the end of the transaction nobody else writes to them.
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
  const { rows } = await client.query<{ name: string }>(
    names.map((name) => `(select ${literal(name)} as name from ${name} limit 1)`).join(' union all '),
  )
  return rows[0]?.name
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export async function isMigrated(client: pg.ClientBase): Promise<boolean> {
  return (await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)).rows[0]!.there
}

export async function migrationsOf(client: pg.ClientBase): Promise<{ name: string; sha256: string }[]> {
  return (await client.query('select name, sha256 from migration order by number')).rows
}

/** @returns false when there is no such sequence */
export async function setSequence(client: pg.ClientBase, name: string, last: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select setval(oid::regclass, $2::bigint) from pg_class
     where relkind = 'S' and relname = $1 and relnamespace = (select oid from pg_namespace where nspname = current_schema())`,
    [name, last],
  )
  return rowCount === 1
}

/** The numbers of a sequence do not belong to a snapshot: read later, they are only higher. */
export async function sequencesOf(client: pg.ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = current_schema() and last_value is not null order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]))
}

/** Null for an empty audit; no hash in databases from before the chain. */
export async function auditHead(client: pg.ClientBase): Promise<Manifest['audit']> {
  const { rows } = await client.query<{ id: string; hash: string | null }>(
    `select id::text as id, to_jsonb(e) ->> 'hash' as hash from audit_entry e order by e.id desc limit 1`,
  )
  const [head] = rows
  return head ? { id: head.id, hash: head.hash?.replace(/^\\x/, '') ?? null } : null
}

export async function postgresqlOf(client: pg.ClientBase): Promise<string> {
  return (await client.query<{ server_version: string }>('show server_version')).rows[0]!.server_version
}

/** The contents that files of the snapshot have, in the order of their hashes; without a file, one may be just arriving. */
export async function* filesOf(client: pg.ClientBase): AsyncGenerator<FileEntry[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('file_content') is not null as there`)
  if (!rows[0]?.there) return
  for (let after = ''; ; ) {
    const next = await client.query<{ sha256: string; size: string }>(
      `select sha256, bytes::text as size from file_content c
       where sha256 > $1 and exists (select from file where file.sha256 = c.sha256) order by sha256 limit $2`,
      [after, filesPerList],
    )
    const entries = next.rows.map(({ sha256, size }) => ({ sha256, size: Number(size) }))
    if (entries.length === 0) return
    yield entries
    after = entries.at(-1)?.sha256 ?? ''
  }
}

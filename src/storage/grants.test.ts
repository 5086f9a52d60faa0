/** The application's account proves by trying that it can work, and can do nothing to what holds it. */
import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { asOwner, freshDatabase, freshDatabaseUrl, openTestStorage, ownerUrl } from '../../test/support/database.ts'
import { open } from '../../test/support/embedded.ts'
import type { Storage } from './database.ts'
import { grantTo, wallOf } from './grants.ts'
import { migrate } from './migrate.ts'

const storage = await freshDatabase()
const application = new URL(inject('databaseUrl')).username
const owner = new URL(inject('ownerUrl')).username
const entry = `insert into audit_entry (actor, through, action, subject) values ('a', 'cli', 'x', 's')`

/** The codes with which PostgreSQL refuses, or `done`; nothing stays. */
const attempt = async ({ pool }: Storage, statement: string): Promise<string> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    return await client.query(statement).then(
      () => 'done',
      ({ code }) => code,
    )
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('the account of the application', () => {
  test.each([
    'drop table audit_entry',
    'drop function append_only cascade',
    'drop schema public cascade',
    'alter table state add column more text',
    'alter table audit_entry disable trigger all',
    'alter table audit_entry disable trigger audit_entry_append_only',
    'alter table state disable row level security',
    'alter table state owner to current_user',
    'create trigger mine before insert on state for each row execute function append_only()',
    'create or replace function append_only() returns trigger language plpgsql as $$ begin return null; end $$',
    'create policy mine on state using (true)',
    'create index mine on state (name)',
    'create table mine ()',
    'create table public.mine ()',
    'create temporary table state ()',
    'create schema mine',
    'create function mine() returns int language sql as $$ select 1 $$',
    'truncate state cascade',
    'truncate audit_entry',
    'delete from audit_entry',
    `update audit_entry set actor = 'b'`,
    `insert into migration (number, name, sha256) values (99, '', '')`,
    'update migration set number = 1',
    'delete from migration',
    `set role ${owner}`,
    `set session authorization ${owner}`,
    'set session_replication_role = replica',
    `alter role ${owner} password null`,
    `alter role ${application} superuser`,
    `alter role ${application} bypassrls`,
    `grant ${owner} to ${application}`,
    'create role mine',
    `copy state to program 'true'`,
  ])('may not: %s', async (statement) => {
    expect(await attempt(storage, statement)).toBe('42501')
  })

  test.each(['create database mine', 'drop database pacta_template'])('may not: %s', async (statement) => {
    // Not in a transaction, where nobody may.
    await expect(storage.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  })

  test('cannot hand on a right that it lacks', async () => {
    const client = await storage.pool.connect()
    await client.query(`grant update, delete on audit_entry to ${application}`)
    client.release()
    expect(await attempt(storage, 'delete from audit_entry')).toBe('42501')
  })

  test.each([
    'select * from state',
    'select * from migration',
    entry,
    `insert into data_set (name, sha256, rows) values ('mine', '', 1)`,
    'update data_set set rows = 2',
    'delete from data_set',
    'listen pacta_change',
  ])('may: %s', async (statement) => {
    expect(await attempt(storage, statement)).toBe('done')
  })

  test('has no way around, and says so', async () => {
    expect(storage.wall).toBe('separate-role')
    const { rows } = await storage.pool.query(
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }])
  })

  test('reaches every table, and nobody else does', async () => {
    const { rows } = await storage.pool.query(
      `select relname, array_agg(distinct coalesce(rolname, 'everybody')::text) as roles
       from pg_class, aclexplode(relacl) left join pg_roles on pg_roles.oid = grantee
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') group by relname`,
    )
    expect(rows.length).toBeGreaterThan(40)
    for (const { relname, roles } of rows) expect(roles, relname).toEqual([application, owner].sort())
    const { rows: open } = await storage.pool.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and has_function_privilege('public', oid, 'execute')`,
    )
    expect(open).toEqual([])
  })
})

describe('rights', () => {
  test('follow what a migration makes, and are taken where they are too many', async () => {
    const url = await freshDatabaseUrl()
    const made = await openTestStorage(url)
    await asOwner(
      made,
      `create schema if not exists pgboss; create table pgboss.test_job (id integer);
       create table later (id integer generated always as identity, "Odd name" text);
       create function later_one(a integer, out b text) language sql as $$ select 'x' $$;
       create procedure pgboss.later_two() language sql as $$ select 1 $$;
       create view latest as select * from later;
       grant all on audit_entry to ${application};
       grant select on state to public;`,
    )
    expect(await attempt(made, 'select * from later')).toBe('42501')
    expect(await attempt(made, 'delete from audit_entry')).toBe('23001')
    const again = await openTestStorage(url)
    const codes = async (...statements: string[]) => {
      const all: string[] = []
      for (const statement of statements) all.push(await attempt(again, statement))
      return all
    }
    expect(
      await codes(
        `insert into later ("Odd name") values ('x')`,
        'select * from latest',
        'select later_one(1)',
        'call pgboss.later_two()',
        'delete from pgboss.test_job',
        `${entry}; insert into audit_seal (by) values ('me')`,
      ),
    ).toEqual(Array(6).fill('done'))
    expect(
      await codes(
        'create table pgboss.mine ()',
        'truncate pgboss.test_job',
        'update audit_seal set id = 2',
        'delete from audit_entry',
      ),
    ).toEqual(Array(4).fill('42501'))
    const { rows } = await again.pool.query(`select has_table_privilege('public', 'state', 'select') as open`)
    expect(rows).toEqual([{ open: false }])
  })

  test('that are as they should be cost one query and change nothing', async () => {
    const rights = async () =>
      (await storage.pool.query('select oid, xmin::text, relacl::text from pg_class order by oid')).rows
    const before = await rights()
    await grantTo(storage.owner, application)
    expect(await rights()).toEqual(before)
  })

  test('are given once by starts at the same moment', async () => {
    const url = await freshDatabaseUrl('template1')
    const all = await Promise.all([1, 2, 3, 4].map(() => openTestStorage(url)))
    for (const one of all) expect(await attempt(one, entry)).toBe('done')
  })
})

describe('an account that does both', () => {
  test('works and is told as the owner of the tables', async () => {
    const owning = await openTestStorage(ownerUrl(await freshDatabaseUrl('template1')))
    expect(owning.wall).toBe('owner')
    expect(await attempt(owning, 'alter table state add column more text')).toBe('done')
  })
})

test('who is a member of the owner counts as owner; who goes past row-level security is told so', async () => {
  const embedded = await open('members')
  await migrate(embedded.owner)
  const superuser = new pg.Client({ ...embedded.owner, user: 'postgres' })
  await superuser.connect()
  const rights = {
    member: 'in role pacta_owner',
    maker: 'createrole',
    bypass: 'bypassrls',
    root: 'superuser',
    plain: '',
  }
  const walls: Record<string, string> = {}
  for (const [user, right] of Object.entries(rights)) {
    await superuser.query(`create role ${user} login ${right}`)
    const pool = new pg.Pool({ ...embedded.connection, user })
    walls[user] = await wallOf(pool)
    await pool.end()
  }
  await superuser.end()
  expect(walls).toEqual({
    member: 'owner',
    maker: 'owner',
    bypass: 'bypassed',
    root: 'bypassed',
    plain: 'separate-role',
  })
})

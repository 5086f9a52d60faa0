/** Makes a database ready to take rows as they were, and holds it to its rules again: all in the transaction of a restore. */
import type pg from 'pg'

/** Everything in the schema that does not belong to an extension. */
const objects = `
  select format('drop %s if exists %I.%I cascade', kind, nspname, name) as statement
  from pg_namespace n join (
    select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as kind,
      relname as name, relnamespace as namespace, oid, 'pg_class'::regclass as catalogue
    from pg_class where relkind in ('r', 'p', 'v', 'm') or (relkind = 'S' and not exists (
      select 1 from pg_depend where objid = pg_class.oid and deptype in ('a', 'i')))
    union all
    select case typtype when 'd' then 'domain' else 'type' end, typname, typnamespace, oid, 'pg_type'::regclass
    from pg_type where typtype in ('d', 'e') or (typtype = 'c' and exists (
      select 1 from pg_class where pg_class.oid = typrelid and relkind = 'c'))
  ) o on o.namespace = n.oid
  where nspname = current_schema() and not exists (
    select 1 from pg_depend d where d.classid = o.catalogue and d.objid = o.oid and d.deptype = 'e')`

const routines = `
  select format('drop routine if exists %s cascade', p.oid::regprocedure) as statement
  from pg_proc p join pg_namespace n on n.oid = pronamespace
  where nspname = current_schema() and not exists (
    select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`

/** Takes the tables of an empty database away, whatever version made them. */
export async function clearSchema(client: pg.ClientBase): Promise<void> {
  for (const query of [objects, routines])
    for (const { statement } of (await client.query<{ statement: string }>(query)).rows) await client.query(statement)
}

/**
 * What must be put off while rows come in, and how each is put back. Foreign keys hold only when all rows are there, triggers
 * would number and stamp anew what is already numbered, and COPY does not write through row-level security.
 */
const obstacles = `
  with own as (
    select oid, oid::regclass::text as name, relforcerowsecurity from pg_class
    where relkind = 'r' and relnamespace = (select oid from pg_namespace where nspname = current_schema())
  )
  select 1 as step, format('alter table %s drop constraint %I', name, conname) as off,
    format('alter table %s add constraint %I %s', name, conname, pg_get_constraintdef(c.oid)) as "on"
  from pg_constraint c join own on own.oid = conrelid where contype = 'f'
  union all
  select 2, format('alter table %s disable trigger %I', name, tgname),
    format('alter table %s enable %s trigger %I', name,
      case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
  from pg_trigger join own on own.oid = tgrelid where not tgisinternal and tgenabled <> 'D'
  union all
  select 3, format('alter table %s no force row level security', name),
    format('alter table %s force row level security', name)
  from own where relforcerowsecurity
  order by step`

/** Empties the tables and puts off what would hinder the rows; the returned work brings it back and checks the rows. */
export async function openForRows(client: pg.ClientBase, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ off: string; on: string }>(obstacles)
  for (const { off } of rows) await client.query(off)
  if (tables.length > 0)
    await client.query(`truncate ${tables.map((table) => client.escapeIdentifier(table)).join(', ')}`)
  return async () => {
    for (const { on } of rows) await client.query(on)
  }
}

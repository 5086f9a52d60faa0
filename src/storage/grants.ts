/** What the application's account may do in a database that another account owns, and whether such a wall stands at all. */
import pg from 'pg'
import { errorText, StartError } from './start-error.ts'

/**
 * Whether the database holds the application to its rights. `separate-role`: its account owns nothing. `owner`: it owns the
 * tables, or could, so that row-level security binds it but it may alter what binds it. `bypassed`: row-level security does
 * not apply to it.
 */
export type Wall = 'separate-role' | 'owner' | 'bypassed'

/** Any fixed numbers; two starts at once take turns. */
const grantsLock = [7_240, 5]

/** `pgboss` belongs to the jobs. */
const schemas = ['public', 'pgboss']

/**
 * A statement for each object of the owner whose rights are not as they should be, for the role $1 in the schemas $2. Rights
 * that the owner gave to other roles stay. Temporary tables are refused because they hide the real ones of their name.
 */
const dueStatements = `
  with application as (select oid, rolname from pg_roles where rolname = $1),
  object as (
    select format('schema %I', nspname) as name, nspowner as owner, coalesce(nspacl, acldefault('n', nspowner)) as acl,
      '{USAGE}'::text[] as wanted
    from pg_namespace where nspname = any($2)
    union all
    select format('%s %I.%I', case relkind when 'S' then 'sequence' else 'table' end, nspname, relname), relowner,
      coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)),
      case
        when relkind = 'S' then '{SELECT,USAGE}'
        when nspname = 'public' and relname in ('audit_entry', 'audit_seal', 'act_entry', 'act_decision', 'edition',
          'edition_figure', 'edition_document', 'instrument_version', 'instrument_terms_version', 'obligation_version',
          'obligation_review', 'statement_grade', 'review_version', 'finding', 'finding_provision', 'concern', 'disposition',
          'review_clearance', 'review_sent')
          then '{INSERT,SELECT}'
        when nspname = 'public' and relname = 'migration' then '{SELECT}'
        else '{DELETE,INSERT,SELECT,UPDATE}'
      end::text[]
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = any($2) and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    union all
    select format('routine %I.%I(%s)', nspname, proname, pg_get_function_identity_arguments(pg_proc.oid)), proowner,
      coalesce(proacl, acldefault('f', proowner)), '{EXECUTE}'
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
    where nspname = any($2)
  )
  select format('revoke all on %1$s from public, %2$I; grant %3$s on %1$s to %2$I', name, rolname,
    array_to_string(wanted, ', ')) as statement
  from object, application, lateral (
    select coalesce(array_agg(distinct privilege_type collate "C") filter (where grantee = application.oid), '{}') as given,
      coalesce(bool_or(grantee = 0), false) as given_to_all
    from aclexplode(acl)
  ) actual
  where pg_has_role(owner, 'usage') and not pg_has_role(application.oid, owner, 'member') and (given <> wanted or given_to_all)
  union all
  select format('revoke create, temporary on database %I from public, %I', datname, rolname)
  from pg_database, application
  where datname = current_database() and pg_has_role(datdba, 'usage')
    and not pg_has_role(application.oid, datdba, 'member')
    and (has_database_privilege(application.oid, pg_database.oid, 'temporary')
      or has_database_privilege(application.oid, pg_database.oid, 'create'))`

/**
 * After every migration: gives the role what the application needs and takes the rest. Nothing for the owner itself.
 * @throws StartError migration-failed
 */
export async function grantTo(owner: pg.ClientConfig, role: string): Promise<void> {
  const client = new pg.Client({ ...owner, application_name: 'pacta grants' })
  client.on('error', () => {})
  const due = async () => (await client.query<{ statement: string }>(dueStatements, [role, schemas])).rows
  try {
    await client.connect()
    // No need to wait for the lock when nothing has changed, as on most starts.
    if ((await due()).length === 0) return
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1, $2)', grantsLock)
    for (const { statement } of await due()) await client.query(statement)
    await client.query('commit')
  } catch (error) {
    throw new StartError('migration-failed', { migration: 'grants', reason: errorText(error) })
  } finally {
    await client.end()
  }
}

const wall = `
  select case
    when exists (select 1 from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(oid, 'member')) then 'bypassed'
    when (select rolcreaterole from pg_roles where rolname = current_user) then 'owner'
    when exists (select 1 from pg_database where datname = current_database() and pg_has_role(datdba, 'member'))
      or exists (select 1 from pg_namespace where nspname = any($1) and pg_has_role(nspowner, 'member'))
      or exists (select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname = any($1) and pg_has_role(relowner, 'member'))
    then 'owner'
    else 'separate-role'
  end as wall`

/** Of the account of this connection. */
export async function wallOf(application: pg.Pool): Promise<Wall> {
  const { rows } = await application.query<{ wall: Wall }>(wall, [schemas])
  return rows[0]?.wall ?? 'owner'
}

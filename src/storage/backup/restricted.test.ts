/** What row-level security hides from others is in the archive and comes out of it, and stays hidden where it is restored. */
import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import {
  asSuperuser,
  contentOf,
  emptyDatabase,
  nothing,
  path,
  rowsOf,
  savedProgramme,
  version,
} from '../../../test/support/backup.ts'
import { restrictedRows } from '../../../test/support/restricted-rows.ts'
import type { FileStore } from '../files/store.ts'
import { createBackup } from './create.ts'
import { restoreBackup } from './restore.ts'

let source: pg.ClientConfig
let files: FileStore
beforeAll(async () => {
  ;({ source, files } = await savedProgramme())
  await rowsOf(source, restrictedRows)
})

/** Each table behind row-level security, and each of its columns that may be empty and decides who sees a row. */
const cases = `
  select relname as table, quote_ident(relname) as "from", '' as column, true as here
  from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace
  union all
  select distinct relname, quote_ident(relname) || format(' where (%I is null) = %L', attname, empty), attname::text, empty
  from pg_class join pg_policy on polrelid = pg_class.oid and polcmd in ('r', '*')
    join pg_depend on pg_depend.classid = 'pg_policy'::regclass and pg_depend.objid = pg_policy.oid
      and refclassid = 'pg_class'::regclass and refobjid = polrelid
    join pg_attribute on attrelid = polrelid and attnum = refobjsubid and attnum > 0 and not attnotnull,
    (values (true), (false)) as either (empty)
  where relrowsecurity and relnamespace = 'public'::regnamespace
  order by 1, 3, 4`

interface Case {
  readonly table: string
  readonly from: string
}

const counted = async (connection: pg.ClientConfig, sees: 'all' | '' = 'all'): Promise<Map<string, number>> => {
  const all = await rowsOf<Case>(connection, cases)
  const queries = all.map(({ from }) => `select count(*)::integer as n from ${from}`)
  const text = queries.map((query, at) => `select ${at} as at, n from (${query}) q`).join(' union all ')
  const rows = await rowsOf<{ at: number; n: number }>(connection, `${text} order by at`, sees)
  return new Map(all.map(({ from }, at) => [from, rows[at]?.n ?? 0]))
}

test('there is something hidden in every table behind row-level security, whoever it belongs to', async () => {
  const [there, shown] = [await counted(asSuperuser(source)), await counted(source, '')]
  const bare = [...there].filter(([from, n]) => n - (shown.get(from) ?? 0) === 0).map(([from]) => from)
  // A new table needs its rows in test/support/restricted-rows.ts: without them, nothing below is proved of it.
  expect(bare).toEqual([])
  expect(there.size).toBeGreaterThan(50)
})

test('every table behind row-level security shows all its rows to who may see all', async () => {
  expect(await counted(source)).toEqual(await counted(asSuperuser(source)))
  expect(await contentOf(source)).toEqual(await contentOf(asSuperuser(source)))
  const narrowing = 'select polrelid::regclass::text as table, polname from pg_policy where not polpermissive'
  expect(await rowsOf(source, narrowing)).toEqual([])
})

test('a draft, its review and an open proposal come back, and are hidden again', async () => {
  const file = path('restricted.tar.zst')
  const { manifest } = await createBackup({ owner: source, files, version, file })
  const target = await emptyDatabase()
  await restoreBackup({ owner: target, files, file, record: nothing })
  const restored = await contentOf(asSuperuser(target))
  expect(restored).toEqual(await contentOf(asSuperuser(source)))
  const inArchive = Object.entries(manifest.tables).map(([name, { rows }]) => [name, String(rows)])
  expect(inArchive).toEqual(Object.keys(manifest.tables).map((name) => [name, restored[name]?.split(' ')[0]]))
  expect(await counted(target, '')).toEqual(await counted(source, ''))
  const found = `select (select text from provision where id = md5('provisiondraft1')::uuid) as provision,
    (select verdict from finding where id = md5('found')::uuid) as finding,
    (select count(*)::integer from act_entry where act in ('open', 'open-all')) as open`
  expect(await rowsOf(target, found)).toEqual([{ provision: 'Whoever …', finding: 'partly', open: 2 }])
  expect(await rowsOf(target, found, '')).toEqual([{ provision: null, finding: null, open: 0 }])
})

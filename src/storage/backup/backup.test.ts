/** What goes into an archive comes out of it, into another database of another owner. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import {
  asSuperuser,
  codeOf,
  contentOf,
  emptyDatabase,
  hash,
  large,
  nothing,
  path,
  put,
  rowsOf,
  savedProgramme,
  small,
  tablesIn,
  version,
} from '../../../test/support/backup.ts'
import type { Db } from '../database.ts'
import { openLocalStore } from '../files/local.ts'
import type { FileStore } from '../files/store.ts'
import { migrate, migrations } from '../migrate.ts'
import { type Backup, createBackup } from './create.ts'
import { contentOf as bytesOf, readMembers } from './read-archive.ts'
import { restoreBackup } from './restore.ts'
import { settleRestored } from './runs.ts'
import { walkArchive } from './walk.ts'

let source: pg.ClientConfig
let files: FileStore
let backup: Backup
beforeAll(async () => {
  ;({ source, files, backup } = await savedProgramme())
})

const shapeOf = (connection: pg.ClientConfig) =>
  rowsOf(
    connection,
    `select 'constraint' as kind, conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) || convalidated as shape
       from pg_constraint where connamespace = 'public'::regnamespace
     union all select 'trigger', tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all select 'column', table_name, column_name, concat_ws(' ', data_type, is_nullable, column_default, is_identity)
       from information_schema.columns where table_schema = 'public'
     union all select 'table', oid::regclass::text, '', relrowsecurity::text || relforcerowsecurity
       from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     union all select 'sequence', sequencename, '', coalesce(last_value::text, '') from pg_sequences where schemaname = 'public'
     order by 1, 2, 3, 4`,
  )

test('an archive holds every row that a superuser sees, also behind row-level security', async () => {
  const counts = await rowsOf<{ name: string; rows: number }>(
    asSuperuser(source),
    `select relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]::text::integer as rows
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' order by relname collate "C"`,
  )
  const { tables } = backup.manifest
  expect(Object.entries(tables).map(([name, { rows }]) => ({ name, rows }))).toEqual(counts)
  expect(tables.audit_value?.rows).toBe(1)
  expect(tables.state?.rows).toBeGreaterThan(190)
})

test('it is whole, and says what it holds', async () => {
  expect(statSync(backup.file).size).toBe(backup.bytes)
  expect(createHash('sha256').update(readFileSync(backup.file)).digest('hex')).toBe(backup.sha256)
  const manifest = await walkArchive(backup.file, {})
  expect(manifest).toEqual(backup.manifest)
  expect(manifest.pacta).toBe(version)
  expect(manifest.migrations).toEqual(migrations.map(({ name, sha256 }) => ({ name, sha256 })))
  expect(manifest.files).toEqual({ count: 2, bytes: small.byteLength + large.byteLength, lost: [] })
  const [head] = await rowsOf<{ id: string; hash: string }>(
    source,
    `select e.id::text, encode(hash, 'hex') as hash from audit_entry e order by e.id desc limit 1`,
  )
  expect(manifest.audit).toEqual(head)
})

test('restored into a new database it is the same, row by row and rule by rule', async () => {
  const target = await emptyDatabase()
  const store = await openLocalStore(path('files-restored'))
  await restoreBackup({ owner: target, files: store, file: backup.file, record: nothing })
  expect(await contentOf(asSuperuser(target))).toEqual(await contentOf(asSuperuser(source)))
  expect(await shapeOf(target)).toEqual(await shapeOf(source))
  for (const content of [small, large]) {
    const chunks: Buffer[] = []
    for await (const chunk of await store.open(createHash('sha256').update(content).digest('hex'))) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(content)).toBe(true)
  }
  // The chain goes on where it was.
  await rowsOf(target, `insert into audit_entry (actor, through, action, subject) values ('pacta', 'start', 'a', 'b')`)
  const broken = `select id from (select *, lag(hash) over (order by id) as before from audit_entry) e
    where before is distinct from previous and id > 1 or hash <> audit_entry_hash(row(e.id, e.at, e.actor, e.through, e.action, e.subject, e.detail, e.request_id, e.reason, e.public, e.previous, e.hash)::audit_entry)`
  expect(await rowsOf(target, broken)).toEqual([])
  await expect(rowsOf(target, 'delete from audit_entry')).rejects.toThrow('append-only')
})

test('what must not live on in a second database does not', async () => {
  const target = await emptyDatabase()
  let rests = false
  const record = async (tx: Db) => {
    rests = await settleRestored(tx)
  }
  await rowsOf(
    source,
    `insert into backup_schedule (active, every, at, zone, keep, folder, recipients) values (true, 'day', '02:00', 'UTC', 1, '/x', '{}')`,
  )
  await rowsOf(source, `insert into app_user (id, name, email) values (repeat('0', 32)::uuid, 'A', 'a@example.org')`)
  await rowsOf(
    source,
    `insert into session (id, token, user_id, expires_at) values (gen_random_uuid(), 'x', repeat('0', 32)::uuid, now() + interval '1 day')`,
  )
  await rowsOf(source, `insert into backup_run (scheduled, file, encrypted) values (true, 'this one', false)`)
  await rowsOf(
    source,
    `insert into backup_run (scheduled, file, encrypted, ended_at) values (true, 'earlier', false, now())`,
  )
  const file = path('second.tar.zst')
  await createBackup({ owner: source, files, version, file })
  await restoreBackup({ owner: target, files, file, record })
  for (const table of ['backup_schedule', 'backup_run', 'session', 'app_user'])
    await rowsOf(source, `delete from ${table}`)
  expect(rests).toBe(true)
  const left = `select (select count(*)::integer from session) as sessions, (select active from backup_schedule) as active,
    (select count(*)::integer from app_user) as users, (select count(*)::integer from file_content) as contents,
    (select json_agg(json_build_array(file, scheduled)) from backup_run) as runs`
  expect(await rowsOf(target, left)).toEqual([
    { sessions: 0, active: false, users: 1, contents: 2, runs: [['earlier', false]] },
  ])
})

test('a migrated database without rows counts as empty, whatever its version; any row does not', async () => {
  const target = await emptyDatabase()
  await migrate(target)
  const restore = () => restoreBackup({ owner: target, files, file: backup.file, record: nothing })
  await restore()
  expect(await contentOf(target)).toEqual(await contentOf(source))
  expect(await codeOf(restore())).toMatchObject({ code: 'not-empty' })
  const foreign = await emptyDatabase()
  await rowsOf(foreign, 'create table theirs as select 1 as one')
  expect(await codeOf(restoreBackup({ owner: foreign, files, file: backup.file, record: nothing }))).toEqual({
    code: 'not-empty',
    table: 'theirs',
  })
})

test('an archive of an earlier version is brought up to date, in the same transaction', async () => {
  const early = migrations.slice(0, 4)
  const old = await emptyDatabase()
  await migrate(old, early)
  await rowsOf(
    old,
    `insert into audit_entry (actor, through, action, subject) select 'a', 'cli', 'b', 'c' from generate_series(1, 3)`,
  )
  const file = path('early.tar.zst')
  const { manifest } = await createBackup({ owner: old, files, version: '0.9', file })
  expect(manifest.audit).toEqual({ id: '3', hash: null })
  const target = await emptyDatabase()
  await restoreBackup({ owner: target, files, file, record: nothing })
  expect(await rowsOf(target, 'select name from migration order by number')).toEqual(
    migrations.map(({ name }) => ({ name })),
  )
  expect(await rowsOf(target, 'select count(*)::integer as n from audit_entry where hash is not null')).toEqual([
    { n: 4 },
  ])
})

test('an archive of a newer version, or of one with other migrations, is refused and leaves nothing', async () => {
  const target = await emptyDatabase()
  const restore = (wanted: typeof migrations) =>
    codeOf(restoreBackup({ owner: target, files, file: backup.file, record: nothing, wanted }))
  const last = migrations.at(-1)
  expect(await restore(migrations.slice(0, -1))).toMatchObject({ code: 'newer', version, migration: last?.name })
  expect(await restore(migrations.map((one, index) => (index === 2 ? { ...one, sha256: '' } : one)))).toMatchObject({
    code: 'other-history',
    migration: migrations[2]?.name,
  })
  expect(await tablesIn(target)).toEqual([])
})

test('a backup that fails leaves no file, and none is written over', async () => {
  expect(await codeOf(createBackup({ owner: source, files, version, file: backup.file }))).toMatchObject({
    code: 'exists',
  })
  expect(await codeOf(createBackup({ owner: source, files, version, file: path('no/such/folder') }))).toMatchObject({
    code: 'unwritable',
  })
  const stopped = new AbortController()
  const progress = (bytes: number) => {
    if (bytes > 100_000) stopped.abort(new Error('stopped'))
  }
  const file = path('stopped')
  await expect(createBackup({ owner: source, files, version, file, progress, signal: stopped.signal })).rejects.toThrow(
    'stopped',
  )
  expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false])
})

test('contents that the file store has lost are named, and the rest is saved', async () => {
  const store = await openLocalStore(path('files-holed'))
  const { sha256: kept } = await put(store, small)
  const file = path('lost.tar.zst')
  const { manifest } = await createBackup({ owner: source, files: store, version, file })
  expect(manifest.files).toEqual({ count: 1, bytes: small.byteLength, lost: [hash(large)] })
  writeFileSync(path(`files-holed/${kept.slice(0, 2)}/${kept.slice(2, 4)}/${kept}`), 'Something else, longer.')
  const again = await createBackup({ owner: source, files: store, version, file: path('lost-2.tar.zst') })
  expect(again.manifest.files).toEqual({ count: 0, bytes: 0, lost: [hash(small), hash(large)].sort() })
  expect((await walkArchive(again.file, {})).files.count).toBe(0)
})

test('what is written meanwhile is not in it: one snapshot', async () => {
  const file = path('snapshot.tar.zst')
  let written: Promise<unknown> | undefined
  const progress = () => {
    written ??= rowsOf(source, `insert into data_set (name, sha256, rows) values ('late', '', 0)`)
  }
  const { manifest } = await createBackup({ owner: source, files, version, file, progress })
  await written
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(source, 'select count(*)::integer as n from data_set')
  expect(manifest.tables.data_set?.rows).toBe(n - 1)
  await rowsOf(source, `delete from data_set where name = 'late'`)
})

test('a part is plain COPY text, readable without Pacta', async () => {
  for await (const member of readMembers(backup.file, {}))
    if (member.name === 'tables/state.copy.000001') expect((await bytesOf(member)).toString()).toMatch(/^[^\t\n]+\t/)
})

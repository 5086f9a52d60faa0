import { createHash } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabaseUrl, ownerUrl } from '../../test/support/database.ts'
import { openDatabase } from './database.ts'
import { type Migration, migrate, migrations, readMigrations } from './migrate.ts'

async function query(connectionString: string, text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const emptyDatabase = async () => ownerUrl(await freshDatabaseUrl('template1'))
const applied = (url: string) => query(url, 'select number, name from migration order by number')

function fake(number: number, name: string, sql: string): Migration {
  return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

test('an empty database gets every migration once', async () => {
  const connectionString = await emptyDatabase()
  expect(await migrate({ connectionString })).toEqual(migrations.map(({ name }) => name))
  expect(await migrate({ connectionString })).toEqual([])
  expect(await applied(connectionString)).toEqual(migrations.map(({ number, name }) => ({ number, name })))
})

test('starts at the same moment take turns', async () => {
  const connectionString = await emptyDatabase()
  const results = await Promise.all([1, 2, 3, 4].map(() => migrate({ connectionString })))
  expect(results.flat()).toEqual(migrations.map(({ name }) => name))
})

test('data stay when a migration is added', async () => {
  const connectionString = await emptyDatabase()
  const first = fake(1, '0001-first', 'create table kept (n integer); insert into kept values (7)')
  await migrate({ connectionString }, [first])
  const second = fake(2, '0002-second', 'alter table kept add column more text')
  expect(await migrate({ connectionString }, [first, second])).toEqual(['0002-second'])
  expect(await query(connectionString, 'select * from kept')).toEqual([{ n: 7, more: null }])
})

test('one that fails leaves nothing behind, and those before it stand', async () => {
  const connectionString = await emptyDatabase()
  const list = [fake(1, '0001-good', 'create table good ()'), fake(2, '0002-bad', 'create table bad (); select 1 / 0')]
  await expect(migrate({ connectionString }, list)).rejects.toMatchObject({
    code: 'migration-failed',
    details: { migration: '0002-bad', reason: 'division by zero' },
  })
  expect(
    await query(connectionString, `select to_regclass('good') is not null as good, to_regclass('bad') as bad`),
  ).toEqual([{ good: true, bad: null }])
})

test('a database of a newer version is refused', async () => {
  const databaseUrl = await freshDatabaseUrl()
  await query(ownerUrl(databaseUrl), `insert into migration (number, name, sha256) values (9999, '9999-later', '')`)
  await expect(openDatabase({ databaseUrl, dataFolder: '', role: 'server' })).rejects.toMatchObject({
    code: 'database-newer',
    details: { migration: '9999-later' },
  })
})

test('a file that was changed after it was applied is refused', async () => {
  const databaseUrl = await freshDatabaseUrl()
  await query(ownerUrl(databaseUrl), `update migration set sha256 = 'other' where number = 1`)
  await expect(openDatabase({ databaseUrl, dataFolder: '', role: 'server' })).rejects.toMatchObject({
    code: 'migration-changed',
    details: { migration: migrations[0]?.name },
  })
})

test('an account that may not make tables is told so', async () => {
  const connectionString = await emptyDatabase()
  await query(connectionString, 'drop schema public')
  await expect(migrate({ connectionString })).rejects.toMatchObject({
    code: 'migration-failed',
    details: { reason: expect.stringContaining('no schema') },
  })
})

test('files are numbered without holes or doubles', () => {
  const read = (...names: string[]) =>
    readMigrations(Object.fromEntries(names.map((name) => [`./migrations/${name}`, ''])))
  expect(read('0002-b.sql', '0001-a.sql').map(({ name }) => name)).toEqual(['0001-a', '0002-b'])
  expect(() => read('0001-a.sql', '0003-b.sql')).toThrow('0003-b')
  expect(() => read('0001-a.sql', '0001-b.sql')).toThrow('numbered')
  expect(() => read('first.sql')).toThrow('0001-change.sql')
})

test('every foreign key has an index that begins with its columns', async () => {
  expect(
    await query(
      await freshDatabaseUrl(),
      `select conrelid::regclass::text as table, conname from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
         select 1 from pg_index where indrelid = conrelid and indpred is null
         and (indkey::smallint[])[0 : cardinality(conkey) - 1] @> conkey)`,
    ),
  ).toEqual([])
})

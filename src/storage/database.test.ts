import { createServer, type Server } from 'node:net'
import { sql } from 'kysely'
import { afterAll, describe, expect, inject, test } from 'vitest'
import {
  asAdministrator,
  dropDatabase,
  freshDatabaseUrl,
  openTestStorage,
  ownerUrl,
  rolledBack,
  testDatabase,
} from '../../test/support/database.ts'
import { inTransaction, openDatabase } from './database.ts'

const storage = await testDatabase()
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

const open = (databaseUrl?: string, ownerUrl?: string) =>
  openDatabase({ databaseUrl, ownerUrl, dataFolder: '/nowhere', role: 'server' })

/** The test database's URL with one part changed. */
function changed(change: (url: URL) => void): string {
  const url = new URL(inject('databaseUrl'))
  change(url)
  return url.href
}

async function portThatSays(text: string): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => {}).end(text))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const entry = { actor: 'a', through: 'cli', action: 'test', subject: 's' }

test('whoever asks for its health again at once gets the same answer, and later a new one', async () => {
  const [first, second] = await Promise.all([storage.health(), storage.health()])
  expect(first.ok).toBe(true)
  expect(second).toBe(first)
  expect(await storage.health()).toBe(first)
  await expect.poll(() => storage.health()).not.toBe(first)
})

describe('values', () => {
  test('integers are numbers and dates are plain', async () => {
    const { rows } = await sql`select count(*) as n, 9007199254740991::bigint as big, date '2016-02-29' as day,
      array[1, null, 3]::bigint[] as list, array[date '2002-04-10'] as days, array[]::date[] as none,
      null::date as missing`.execute(storage.db)
    expect(rows).toEqual([
      {
        n: 1,
        big: 9007199254740991,
        day: '2016-02-29',
        list: [1, null, 3],
        days: ['2002-04-10'],
        none: [],
        missing: null,
      },
    ])
  })

  test('an integer that a number cannot hold is an error, not another number', async () => {
    await expect(sql`select 9007199254740993::bigint`.execute(storage.db)).rejects.toThrow('9007199254740993')
  })
})

describe('transactions', () => {
  test('join the one at hand', async () => {
    const failing = inTransaction(storage.db, async (outer) => {
      await inTransaction(outer, (inner) => inner.insertInto('audit_entry').values(entry).execute())
      throw new Error('after the inner work')
    })
    await expect(failing).rejects.toThrow('after the inner work')
    expect(await storage.db.selectFrom('audit_entry').where('action', '=', 'test').selectAll().execute()).toEqual([])
  })

  test('of tests are undone', async () => {
    await rolledBack(storage, async ({ db }) => {
      await db.insertInto('data_set').values({ name: 'undone', sha256: '', rows: 1 }).execute()
      expect(await db.selectFrom('data_set').select('rows').where('name', '=', 'undone').execute()).toEqual([
        { rows: 1 },
      ])
    })
    expect(await storage.db.selectFrom('data_set').select('rows').where('name', '=', 'undone').execute()).toEqual([])
  })

  test('cannot alter audit entries, not even those of their owner by mistake', async () => {
    const owning = await openTestStorage(ownerUrl(await freshDatabaseUrl()))
    const attempt = (statement: string) =>
      rolledBack(owning, async ({ db }) => {
        await db.insertInto('audit_entry').values(entry).execute()
        await sql.raw(statement).execute(db)
      })
    for (const statement of [
      `update audit_entry set actor = 'b'`,
      'delete from audit_entry',
      'truncate audit_entry cascade',
    ])
      await expect(attempt(statement)).rejects.toMatchObject({ code: '23001', message: 'audit_entry is append-only' })
  })

  test('write audit entries in the order in which they commit', async () => {
    const other = await openTestStorage(await freshDatabaseUrl())
    const order: number[] = []
    const write = (wait: number) =>
      inTransaction(other.db, async (db) => {
        const { id } = await db.insertInto('audit_entry').values(entry).returning('id').executeTakeFirstOrThrow()
        await new Promise((resolve) => setTimeout(resolve, wait))
        return id
      }).then((id) => order.push(id))
    await Promise.all([write(60), write(0), write(30), write(0)])
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})

describe('health', () => {
  test('says the version and how long the answer took', async () => {
    const health = await storage.health()
    expect(health).toMatchObject({ ok: true, version: expect.stringMatching(/^1\d\.\d/) })
    expect(health.latencyMs).toBeGreaterThan(0)
    // Otherwise it would have counted as down.
    expect(health.latencyMs).toBeLessThan(3_000)
  })

  test('is bad when the database does not answer', async () => {
    const url = await freshDatabaseUrl()
    const lost = await openTestStorage(url)
    await dropDatabase(new URL(url).pathname.slice(1))
    expect(await lost.health()).toMatchObject({ ok: false, version: '' })
  })
})

describe('a DATABASE_URL that cannot be used says why, without its password', () => {
  const cases: [string, () => string | Promise<string>, string][] = [
    ['another kind of URL', () => 'mysql://me:s3cret@localhost/db', 'url'],
    ['no URL', () => 'postgres://me:s3cret@[bad', 'url'],
    ['a port where nothing listens', () => 'postgresql://me:s3cret@127.0.0.1:1/db', 'connect'],
    ['a socket that is not there', () => 'postgresql://me:s3cret@%2Fnowhere/db', 'connect'],
    [
      'a web server',
      async () => `postgresql://me:s3cret@127.0.0.1:${await portThatSays('HTTP/1.1 400 No\r\n\r\n')}/db`,
      'connect',
    ],
    ['a port that hangs up', async () => `postgresql://me:s3cret@127.0.0.1:${await portThatSays('')}/db`, 'connect'],
    [
      'an unknown account',
      () => changed((url) => Object.assign(url, { username: 'stranger', password: 's3cret' })),
      'authentication',
    ],
    [
      'an unknown database',
      () => changed((url) => Object.assign(url, { pathname: '/nowhere', password: 's3cret' })),
      'database',
    ],
  ]
  test.each(cases)('%s', async (_, url, reason) => {
    const failure = await open(await url()).catch((error) => error)
    expect(failure).toMatchObject({ code: 'database-unreachable', details: { reason } })
    expect(JSON.stringify([failure, failure.message, failure.cause ?? '', failure.stack])).not.toContain('s3cret')
  })

  test('a DATABASE_OWNER_URL that cannot be used is the one that is named', async () => {
    const failure = open(inject('databaseUrl'), 'postgresql://me:s3cret@127.0.0.1:1/db')
    await expect(failure).rejects.toMatchObject({ details: { reason: 'connect', setting: 'DATABASE_OWNER_URL' } })
  })

  test('one that leads to another database, or stands alone, is refused', async () => {
    const [here, there] = [await freshDatabaseUrl(), ownerUrl(await freshDatabaseUrl())]
    const refused = (reason: string) => ({ code: 'owner-elsewhere', details: { reason } })
    await expect(open(here, there)).rejects.toMatchObject(refused('differs'))
    await expect(open(undefined, there)).rejects.toMatchObject(refused('alone'))
  })

  test('an encoding other than UTF-8', async () => {
    await asAdministrator('drop database if exists pacta_latin')
    await asAdministrator(
      `create database pacta_latin template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
    )
    const failure = await open(changed((url) => Object.assign(url, { pathname: '/pacta_latin' }))).catch(
      (error) => error,
    )
    expect(failure).toMatchObject({ code: 'database-unreachable', details: { reason: 'encoding', encoding: 'LATIN1' } })
    await asAdministrator('drop database pacta_latin')
  })
})

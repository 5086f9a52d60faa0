/** Writing the audit: the database numbers and chains the entries, whoever writes them and however many at once. */
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, freshDatabaseUrl, openTestStorage, ownerUrl, rolledBack } from '../../test/support/database.ts'
import { type Actor, commandLine } from '../kernel/actor.ts'
import { inTransaction, type Storage } from '../storage/database.ts'
import { migrate, migrations } from '../storage/migrate.ts'
import { writeAudit } from './audit.ts'
import { sealNow } from './audit-seal.ts'
import { verifyChain } from './audit-verify.ts'

const writer: Actor = { ...commandLine('writer'), requestId: 'req-7' }
const entry = { action: 'test.write', subject: 'thing:1' }
const write = (storage: Storage) => inTransaction(storage.db, (tx) => writeAudit(tx, writer, entry))

test('an entry says who, through what, on what and why', async () => {
  const storage = await freshDatabase()
  const id = await inTransaction(storage.db, (tx) =>
    writeAudit(tx, writer, { ...entry, detail: { before: 1, after: 2 }, reason: 'asked for' }),
  )
  expect(await storage.db.selectFrom('audit_entry').selectAll().where('id', '=', id).executeTakeFirst()).toMatchObject({
    actor: writer.name,
    through: 'cli',
    ...entry,
    detail: { before: 1, after: 2 },
    reason: 'asked for',
    request_id: 'req-7',
    public: true,
  })
  expect(storage.revision.current).toBe(id)
})

test('readings and sign-ins leave the revision alone, also for processes that start later', async () => {
  const url = await freshDatabaseUrl()
  const storage = await openTestStorage(url)
  const change = await write(storage)
  const reading = await inTransaction(storage.db, (tx) =>
    writeAudit(tx, writer, { ...entry, changes: 'nothing', personal: { mail: { after: 'a' } } }),
  )
  expect([reading, storage.revision.current]).toEqual([change + 1, change])
  expect((await openTestStorage(url)).revision.current).toBe(change)
})

test('numbers have no holes, whatever is undone and whoever writes at once', async () => {
  const url = await freshDatabaseUrl()
  const sides = [await openTestStorage(url), await openTestStorage(url)]
  const begin = (await verifyChain(sides[0]!.db)).last
  const ids = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const storage = sides[index % 2]!
      if (index % 3 === 0) {
        await rolledBack(storage, ({ db }) => writeAudit(db, writer, entry))
        return []
      }
      return [await write(storage)]
    }),
  )
  const sorted = ids.flat().sort((a, b) => a - b)
  expect(sorted).toEqual(Array.from({ length: 40 }, (_, index) => begin + 1 + index))
  const several = [1, 2, 3].map((number) => ({ actor: 'a', through: 'cli', action: 'a', subject: `thing:${number}` }))
  const together = await sides[0]!.db.insertInto('audit_entry').values(several).returning('id').execute()
  expect(together.map(({ id }) => id)).toEqual([41, 42, 43].map((number) => begin + number))
  expect(await verifyChain(sides[1]!.db)).toMatchObject({ last: begin + 43, faults: [] })
})

test('nobody gives an entry or a seal its number, time or hash', async () => {
  const { db } = await freshDatabase()
  const { last } = await verifyChain(db)
  const given = sql.raw(`7777, '2001-01-01', 'a', 'cli', 'a', 'thing:1', decode('00', 'hex'), decode('00', 'hex')`)
  await sql`insert into audit_entry (id, at, actor, through, action, subject, previous, hash) values (${given})`.execute(
    db,
  )
  await sql`insert into audit_seal (id, entry_id, entry_hash, made_at, by, previous, hash)
    values (9, 1, decode('00', 'hex'), '2001-01-01', 'a', decode('00', 'hex'), decode('00', 'hex'))`.execute(db)
  expect(await verifyChain(db)).toMatchObject({ last: last + 1, seals: 1, faults: [] })
  const { rows } = await sql<{ recent: boolean }>`
    select at > now() - interval '1 minute' and made_at >= at as recent
    from audit_entry join audit_seal on entry_id = audit_entry.id`.execute(db)
  expect(rows).toEqual([{ recent: true }])
})

test('an hourly seal is made only when there is something new', async () => {
  const storage = await freshDatabase()
  await write(storage)
  const seals = await Promise.all([1, 2, 3].map(() => sealNow(storage.db, writer)))
  expect(new Set(seals.map((seal) => seal?.hash)).size).toBe(1)
  const id = await write(storage)
  expect(await sealNow(storage.db, writer)).toMatchObject({
    id: 2,
    entry: id,
    previous: seals[0]?.hash,
    by: writer.name,
  })
})

test('a database from before the chain keeps its entries and their numbers; holes of that time are no fault', async () => {
  const url = ownerUrl(await freshDatabaseUrl('template1'))
  const connection = { connectionString: url }
  await migrate(connection, migrations.slice(0, 4))
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const insert = `insert into audit_entry (actor, through, action, subject, detail)
      values ('editor', 'cli', 'treaties.load', 'treaties', '{"rows": 7}')`
    await client.query(`begin; ${insert}; rollback`)
    for (let number = 0; number < 5; number += 1) await client.query(insert)
    await client.query(`begin; ${insert}; rollback`)
    await client.query(insert)
    const before = (await client.query('select id, at, actor from audit_entry order by id')).rows
    expect(before.map(({ id }) => Number(id))).toEqual([2, 3, 4, 5, 6, 8])
    await migrate(connection)
    const after = (await client.query('select id, at, actor from audit_entry where id < 9 order by id')).rows
    expect(after).toEqual(before)

    const storage = await openTestStorage(url)
    const next = await write(storage)
    expect(next).toBe(10)
    expect(await verifyChain(storage.db)).toMatchObject({ entries: 8, last: 10, faults: [] })
    await expect(client.query('delete from audit_entry where id = 4')).rejects.toThrow('append-only')
    await client.query('alter table audit_entry disable trigger audit_entry_append_only')
    await client.query('delete from audit_entry where id = 4')
    expect((await verifyChain(storage.db)).faults).toEqual([{ kind: 'missing', from: 4, to: 4 }])
  } finally {
    await client.end()
  }
})

import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { freshDatabaseUrl, openTestStorage, rolledBack } from '../../test/support/database.ts'
import { inTransaction, type Storage } from './database.ts'
import { notifyChange, remember, rememberTables } from './revision.ts'

const url = await freshDatabaseUrl()
const [one, two] = await Promise.all([openTestStorage(url), openTestStorage(url)])

const change = ({ db }: Storage): Promise<number> =>
  inTransaction(db, async (inside) => {
    await inside.insertInto('audit_entry').values({ actor: 'a', through: 'cli', action: 'x', subject: 's' }).execute()
    return notifyChange(inside)
  })

test('a change is known at once to the one who made it, and soon to every other', async () => {
  for (let round = 0; round < 20; round++) {
    const id = await change(one)
    expect(one.revision.current).toBe(id)
    await vi.waitFor(() => expect(two.revision.current).toBe(id), { interval: 1 })
  }
})

test('a process that starts later begins at the last change', async () => {
  const id = await change(one)
  const three = await openTestStorage(url)
  expect(three.revision.current).toBe(id)
})

test('a change that is rolled back is not one', async () => {
  const before = one.revision.current
  await rolledBack(one, ({ db }) => change({ ...one, db }))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(one.revision.current).toBe(before)
})

test('changes made at once from several sides end in the same number everywhere', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => change(index % 2 ? one : two)))
  const last = Math.max(...ids)
  expect(new Set(ids).size).toBe(20)
  await vi.waitFor(() => expect([one.revision.current, two.revision.current]).toEqual([last, last]))
})

test('while the connection is lost nothing is known; then it comes back by itself', async () => {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'pacta listen' and datname = current_database()`.execute(one.db)
  await vi.waitFor(() => expect(two.revision.current).toBeUndefined(), { interval: 1 })
  const load = vi.fn(async () => 1)
  await remember(two.db, 'lost', load)
  await remember(two.db, 'lost', load)
  expect(load).toHaveBeenCalledTimes(2)
  const id = await change(one)
  await vi.waitFor(() => expect(two.revision.current).toBe(id))
})

test('values are remembered until the next change', async () => {
  await vi.waitFor(() => expect(one.revision.current).toBeDefined())
  const load = vi.fn(async () => ({}))
  const [first, same] = await Promise.all([remember(one.db, 'a', load), remember(one.db, 'a', load)])
  expect(same).toBe(first)
  expect(await remember(one.db, 'a', load)).toBe(first)
  expect(await remember(one.db, 'b', load)).not.toBe(first)
  expect(load).toHaveBeenCalledTimes(2)
  await change(one)
  expect(await remember(one.db, 'a', load)).not.toBe(first)
})

test('failures and what a transaction sees are not remembered', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('once')).mockResolvedValue('value')
  await expect(remember(one.db, 'c', load)).rejects.toThrow('once')
  expect(await remember(one.db, 'c', load)).toBe('value')
  const inside = vi.fn(async () => 'inside')
  await rolledBack(one, async ({ db }) => {
    await remember(db, 'c', inside)
    expect(await remember(db, 'c', inside)).toBe('inside')
  })
  expect(inside).toHaveBeenCalledTimes(2)
  expect(await remember(one.db, 'c', load)).toBe('value')
})

test('what follows from a few tables outlives changes elsewhere, and no change of theirs', async () => {
  const load = vi.fn(async () => ({}))
  const ask = () => rememberTables(one.db, 'of tables', ['theme'], load)
  const first = await ask()
  await change(one)
  expect(await ask()).toBe(first)
  await sql`update theme set position = position where id = (select id from theme limit 1)`.execute(one.db)
  await change(one)
  expect(await ask()).not.toBe(first)
  expect(load).toHaveBeenCalledTimes(2)
})

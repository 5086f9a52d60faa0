import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDatabase, rolledBack, testDatabase } from '../../test/support/database.ts'
import type { Db } from '../storage/database.ts'
import { discardJob, failedJobs, queueCounts, retryJob, runningJobs, schedules } from './job-queries.ts'
import { bossOn, deadLetters, enqueue, finishWith, giveBack } from './jobs.ts'

const letter = { name: 'test.letter', input: z.strictObject({ to: z.uuid() }), retry: { limit: 0, seconds: 1 } }
const to = '019a0000-0000-7000-8000-000000000001'
const counts = async (db: Db) => (await queueCounts(db)).find(({ name }) => name === letter.name)

/** What a worker does first, by the library's own statement. */
const claim = async (db: Db) => {
  const [claimed] = await bossOn(db).fetch(letter.name, { includeMetadata: true })
  return claimed!
}

describe('enqueue', () => {
  it('puts the job into the transaction of the change, with an account that owns nothing', async () => {
    const storage = await freshDatabase()
    const { db } = storage
    expect(storage.wall).toBe('separate-role')
    const failing = db.transaction().execute(async (tx) => {
      await enqueue(tx, letter, { to })
      expect(await counts(tx)).toMatchObject({ waiting: 1 })
      throw new Error('the change failed')
    })
    await expect(failing).rejects.toThrow('the change failed')
    expect(await counts(db)).toBeUndefined()

    await db.transaction().execute((tx) => enqueue(tx, letter, { to }))
    expect(await counts(db)).toEqual({
      name: letter.name,
      waiting: 1,
      retrying: 0,
      running: 0,
      done: 0,
      failed: 0,
    })
  })

  it('refuses a job outside a transaction, and data that the job does not take', async () => {
    const storage = await testDatabase()
    await expect(enqueue(storage.db, letter, { to })).rejects.toThrow('in the transaction of the change')
    await rolledBack(storage, async ({ db }) => {
      await expect(enqueue(db, letter, { to: 'somebody' })).rejects.toThrow(z.ZodError)
      // What JavaScript callers may still do.
      await expect(enqueue(db, letter, { to, name: 'Ada' } as { to: string })).rejects.toThrow(z.ZodError)
    })
  })

  it('waits for its hour', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      await enqueue(db, letter, { to }, { startAfter: new Date(Date.now() + 60_000) })
      expect(await claim(db)).toBeUndefined()
    })
  })
})

describe('an attempt', () => {
  it('commits its work with the end of the job, and nothing once the job went to another process', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const id = await enqueue(db, letter, { to })
      const lost = await claim(db)
      expect(await runningJobs(db)).toMatchObject([{ id, name: letter.name, attempt: 1 }])
      await giveBack(db, letter, lost)
      const won = await claim(db)
      expect(won.id).toBe(id)
      await expect(finishWith(db, letter, lost, async () => 'too late')).rejects.toThrow('went to another process')
      expect(await finishWith(db, letter, won, async () => 'in time')).toBe('in time')
      expect(await counts(db)).toMatchObject({ running: 0, done: 1 })
    })
  })

  it('that was given back counts as none, and what its process still says of it meets nothing', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      await enqueue(db, letter, { to })
      const given = await claim(db)
      await giveBack(db, letter, given)
      const again = await claim(db)
      expect(again.retryLimit - again.retryCount).toBe(given.retryLimit - given.retryCount)
      await bossOn(db).fail(letter.name, given, new Error('ended'))
      expect(await counts(db)).toMatchObject({ running: 1, failed: 0 })
    })
  })
})

describe('dead letters', () => {
  const failForGood = async (db: Db) => {
    await enqueue(db, letter, { to })
    await bossOn(db).fail(letter.name, await claim(db), new Error('no such house'))
    const [failed] = await failedJobs(db, { limit: 10, offset: 0 })
    return failed!
  }

  it('name the job, its data and the error', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      expect(await failForGood(db)).toMatchObject({
        name: letter.name,
        data: { to },
        attempts: 1,
        error: 'no such house',
      })
      expect(await counts(db)).toMatchObject({ waiting: 0, failed: 1 })
      expect((await queueCounts(db)).map(({ name }) => name)).not.toContain(deadLetters)
    })
  })

  it('go back into their queue once, or away', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const { id } = await failForGood(db)
      await retryJob(db, id)
      expect(await counts(db)).toMatchObject({ waiting: 1, failed: 0 })
      await expect(retryJob(db, id)).rejects.toMatchObject({ code: 'not-found' })
      await bossOn(db).fail(letter.name, await claim(db), new Error('still no such house'))
      const [failed] = await failedJobs(db, { limit: 10, offset: 0 })
      await discardJob(db, failed!.id)
      expect(await counts(db)).toMatchObject({ waiting: 0, failed: 0 })
      await expect(discardJob(db, failed!.id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(discardJob(db, to)).rejects.toMatchObject({ code: 'not-found' })
    })
  })
})

it('schedules say when they run next, in UTC, and what became of the last run', async () => {
  await rolledBack(await testDatabase(), async ({ db }) => {
    const id = await enqueue(db, letter, { to })
    await bossOn(db).schedule(letter.name, '30 4 * * *', {}, { tz: 'UTC' })
    const of = async () => (await schedules(db)).find(({ name }) => name === letter.name)!
    const next = await of()
    expect(next).toMatchObject({ cron: '30 4 * * *', lastRun: null, lastState: null })
    expect(next.nextRun?.toISOString()).toMatch(/T04:30:00.000Z$/)
    expect(next.nextRun!.getTime()).toBeGreaterThan(Date.now())
    await sql`update pgboss.schedule set last_job_id = ${id} where name = ${letter.name}`.execute(db)
    expect(await of()).toMatchObject({ lastRun: expect.any(Date), lastState: 'created' })
  })
})

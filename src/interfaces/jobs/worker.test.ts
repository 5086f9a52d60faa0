import { sql } from 'kysely'
import pino from 'pino'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDatabaseUrl, openTestStorage } from '../../../test/support/database.ts'
import { until } from '../../../test/support/embedded.ts'
import { failedJobs, queueCounts, schedules } from '../../action/job-queries.ts'
import { enqueue, type Job, type JobContext, job } from '../../action/jobs.ts'
import type { Storage } from '../../storage/database.ts'
import { startWorker, type Worker } from './worker.ts'

let url = ''
let storage: Storage
const lines: Record<string, unknown>[] = []
const log = pino({ level: 'info' }, { write: (text) => void lines.push(JSON.parse(text)) })
const workers: Worker[] = []

beforeAll(async () => {
  url = await freshDatabaseUrl()
  storage = await openTestStorage(url)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  lines.length = 0
})

const start = async (jobs: readonly Job[], on = storage): Promise<Worker> => {
  const worker = await startWorker({ storage: on, jobs, log })
  workers.push(worker)
  return worker
}
const add = (queue: Job, data: object = {}) => storage.db.transaction().execute((tx) => enqueue(tx, queue, data))
const counts = async ({ name }: Job) => (await queueCounts(storage.db)).find((queue) => queue.name === name)!
const hangs = (run: (context: JobContext) => Promise<void>, name: string) =>
  job({ name, input: z.object({}), retry: { limit: 0, seconds: 1 }, run })

describe('a job', () => {
  it('gets its data as its schema makes it, and is done', async () => {
    const got: unknown[] = []
    const run = async (_: JobContext, data: unknown) => void got.push(data)
    const count = job({ name: 'test.count', input: z.object({ to: z.number(), step: z.number().default(1) }), run })
    await start([count])
    await add(count, { to: 7 })
    await until(async () => (await counts(count)).done === 1)
    expect(got).toEqual([{ to: 7, step: 1 }])
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'job done', job: 'test.count', attempt: 1 }))
  })

  it('that fails is tried again, and in the end lies among the dead letters with its error and nothing more', async () => {
    const attempts: boolean[] = []
    const fails = job({
      name: 'test.fails',
      input: z.object({}),
      retry: { limit: 1, seconds: 1 },
      run: async ({ last }) => {
        attempts.push(last)
        throw Object.assign(new Error('no luck'), { detail: 'Key (email)=(ada@example.org) exists', code: '23505' })
      },
    })
    await start([fails])
    await add(fails)
    await until(async () => (await counts(fails)).failed === 1, 20_000)
    expect(attempts).toEqual([false, true])
    const [failed] = await failedJobs(storage.db, { limit: 10, offset: 0 })
    expect(failed).toMatchObject({ name: 'test.fails', error: 'no luck', attempts: 2 })
    const { rows } = await sql<{ all: string }>`select string_agg(job::text, '') as all from pgboss.job`.execute(
      storage.db,
    )
    expect(rows[0]?.all).toContain('no luck')
    expect(rows[0]?.all).not.toContain('ada@example.org')
  })
})

describe('a worker that stops', () => {
  it('lets a job under way end', async () => {
    const begun = Promise.withResolvers<void>()
    const slow = hangs(async () => {
      begun.resolve()
      await new Promise((resolve) => setTimeout(resolve, 700))
    }, 'test.slow')
    const worker = await start([slow])
    await add(slow)
    await begun.promise
    await worker.stop()
    expect(await counts(slow)).toMatchObject({ done: 1, running: 0, waiting: 0, retrying: 0 })
  })

  it('returns to the queue what does not end, whether it listens or not, and no attempt is lost', async () => {
    const begun: string[] = []
    const listens = hangs(async ({ signal, id }) => {
      begun.push(id)
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    }, 'test.listens')
    const late = Promise.withResolvers<unknown>()
    const free = Promise.withResolvers<void>()
    const deaf = hangs(async ({ id, oncePerJob }) => {
      begun.push(id)
      await free.promise
      // What a job says after its process has given it back must not be heard.
      late.resolve(await oncePerJob(async () => {}).catch((error: unknown) => error))
    }, 'test.deaf')
    const worker = await start([listens, deaf])
    await add(listens)
    await add(deaf)
    await until(() => begun.length === 2)
    await worker.stop()
    for (const each of [listens, deaf])
      expect(await counts(each)).toMatchObject({ retrying: 1, running: 0, failed: 0, done: 0 })
    free.resolve()
    expect(await late.promise).toMatchObject({ message: expect.stringContaining('went to another process') })

    const done: string[] = []
    const quick = [listens, deaf].map(({ name }) => hangs(async ({ id }) => void done.push(id), name))
    await start(quick)
    await until(async () => (await counts(listens)).done + (await counts(deaf)).done === 2)
    expect(done.toSorted()).toEqual(begun.toSorted())
  }, 40_000)
})

describe('two processes on one database', () => {
  it('share the jobs, and run what is scheduled once an hour', async () => {
    const other = await openTestStorage(url)
    const ran: { by: string; id: string; name: string }[] = []
    const jobsOf = (by: string): Job[] => {
      const run = async ({ id }: JobContext, _: unknown) => {
        ran.push({ by, id, name: 'test.shared' })
        // Long enough for the other one to come for the next.
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
      return [
        job({ name: 'test.shared', input: z.object({}), run }),
        job({
          name: 'test.hourly',
          input: z.object({}),
          // Due at the beginning of this minute: a minute ago at most.
          schedule: `${new Date().getUTCMinutes()} * * * *`,
          run: async ({ id }) => void ran.push({ by, id, name: 'test.hourly' }),
        }),
      ]
    }
    // As if nobody had looked at the schedules for long; the due minute must not be over before both have.
    await sql`update pgboss.version set cron_on = null`.execute(storage.db)
    if (new Date().getUTCSeconds() > 45) await new Promise((resolve) => setTimeout(resolve, 16_000))
    const [shared] = jobsOf('')
    await Promise.all([start(jobsOf('one')), start(jobsOf('two'), other)])
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(() => add(shared!)))
    const hourly = () => ran.filter(({ name }) => name === 'test.hourly')
    await until(() => ran.length - hourly().length === ids.length, 30_000)
    await until(() => hourly().length > 0, 30_000)
    // The other one, too, has looked at the schedule at its start, and a second job would have been run by now.
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    expect(hourly()).toHaveLength(1)
    const sharedRuns = ran.filter(({ name }) => name === 'test.shared')
    expect(sharedRuns.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(new Set(sharedRuns.map(({ by }) => by))).toEqual(new Set(['one', 'two']))
    expect((await schedules(storage.db)).find(({ name }) => name === 'test.hourly')).toMatchObject({
      lastState: 'completed',
      lastRun: expect.any(Date),
    })
  }, 120_000)
})

it('forgets the schedules of jobs that are no more', async () => {
  const input = z.object({})
  const run = async () => {}
  await (await start([job({ name: 'test.old', input, schedule: '0 4 * * *', run })])).stop()
  expect((await schedules(storage.db)).map(({ name }) => name)).toContain('test.old')
  await start([job({ name: 'test.new', input, schedule: '0 5 * * *', run })])
  expect((await schedules(storage.db)).map(({ name }) => name)).toEqual(['test.new'])
})

/** Runs the jobs of the queue in this process. Several processes on one database share them: each job is run by one. */
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { type JobWithMetadata, PgBoss, type Db as QueueDatabase } from 'pg-boss'
import type { Logger } from 'pino'
import { type Attempt, bossOn, defineQueues, finishWith, giveBack, type Job, optionsOf } from '../../action/jobs.ts'
import type { Db, Storage } from '../../storage/database.ts'
import { quiet } from '../../storage/jobs-schema.ts'

interface WorkerParts {
  readonly storage: Storage
  readonly jobs: readonly Job[]
  readonly log: Logger
}

export interface Worker {
  /** Takes no more jobs, lets those under way end, and returns the others to the queue. The database is still needed. */
  stop(): Promise<void>
}

/** Seconds between looks for jobs whose process has died. */
const lookAfter = 5
/** Milliseconds that jobs under way get to end by themselves, and then to end because they were told to. */
const [grace, lastGrace] = [5_000, 1_000]
/** Milliseconds in which the same complaint of the queue is made once; without a database it makes one every second. */
const silence = 60_000

const onPool = (pool: pg.Pool): QueueDatabase => ({
  executeSql: (text, values) => pool.query(text, values),
})

/** Only what was thrown says of itself: other properties, such as the details of a database error, may hold personal data. */
const bare = (error: unknown): Error => {
  const { message = String(error), name = 'Error' } = error as Partial<Error>
  return Object.assign(new Error(message), { name, stack: undefined })
}

export const startWorker = async ({ storage, jobs, log }: WorkerParts): Promise<Worker> => {
  const { db } = storage
  const boss = new PgBoss({
    ...quiet,
    db: onPool(storage.pool),
    migrate: false,
    superviseIntervalSeconds: lookAfter,
    monitorIntervalSeconds: lookAfter,
  })
  const said = new Map<string, number>()
  const complain = (level: 'warn' | 'error', message: string) => {
    if (Date.now() - (said.get(message) ?? -Infinity) < silence) return
    said.set(message, Date.now())
    log[level]({ fault: message }, 'the job queue complains')
  }
  boss.on('error', ({ message }) => complain('error', message.replace(/ \(Queue: .*$/, '')))
  boss.on('warning', ({ message }) => complain('warn', message))

  const stopping = new AbortController()
  const running = new Map<Promise<void>, () => Promise<void>>()
  const settled = () => Promise.allSettled(running.keys())

  const attempt = async (job: Job, taken: JobWithMetadata<unknown>): Promise<void> => {
    const { id, retryCount, retryLimit } = taken
    const own: Attempt = { id, retryCount }
    const began = performance.now()
    const about = { job: job.name, id, attempt: retryCount + 1 }
    try {
      stopping.signal.throwIfAborted()
      await job.run(
        {
          db,
          storage,
          log: log.child(about),
          signal: AbortSignal.any([taken.signal, stopping.signal]),
          id,
          last: retryCount >= retryLimit,
          oncePerJob: (work) => finishWith(db, job, own, work),
        },
        job.input.parse(taken.data ?? {}),
      )
      log.info({ ...about, ms: Math.round(performance.now() - began) }, 'job done')
    } catch (error) {
      if (stopping.signal.aborted) return giveBack(db, job, own)
      log.error({ ...about, err: error }, 'job failed')
      throw bare(error)
    }
  }

  await define(db, jobs)
  await boss.start()
  for (const job of jobs)
    await boss.work(job.name, { includeMetadata: true }, async ([taken]) => {
      if (taken === undefined) return
      const done = attempt(job, taken)
      running.set(done, () => giveBack(db, job, taken))
      await done.finally(() => running.delete(done))
    })

  const stop = async (): Promise<void> => {
    await Promise.all(jobs.map(({ name }) => boss.offWork(name, { wait: false })))
    await Promise.race([settled(), setTimeout(grace, undefined, { ref: false })])
    stopping.abort()
    await Promise.race([settled(), setTimeout(lastGrace, undefined, { ref: false })])
    await Promise.allSettled([...running.values()].map((back) => back()))
    await boss.stop({ close: false, graceful: running.size === 0 })
  }
  return { stop }
}

/**
 * The queues and schedules of this version and no others, before the first look at what is due. A slot of a minute keeps an
 * occurrence from being sent twice after a crash.
 */
const define = async (db: Db, jobs: readonly Job[]): Promise<void> => {
  const boss = bossOn(db)
  await defineQueues(db, jobs)
  for (const job of jobs) await boss.updateQueue(job.name, optionsOf(job))
  const slot = { tz: 'UTC', missed: 'once', singletonKey: 'schedule', singletonSeconds: 60 } as const
  for (const { name, schedule } of jobs) if (schedule !== undefined) await boss.schedule(name, schedule, {}, slot)
  for (const { name } of await boss.getSchedules())
    if (!jobs.some((job) => job.name === name && job.schedule !== undefined)) await boss.unschedule(name)
}

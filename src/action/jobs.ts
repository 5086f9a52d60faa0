/** Work for later: a job is put into the queue in the transaction of the change that wants it, so that neither is without the other. */
import { type Kysely, sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { z } from 'zod'
import { type Db, inTransaction, type Storage } from '../storage/database.ts'
import { quiet } from '../storage/jobs-schema.ts'
import type { Tables } from '../storage/tables.ts'

/** What must be known to put a job into the queue. */
export interface Queue<S extends z.ZodType = z.ZodType> {
  /** Module and verb: `mail.send`. */
  readonly name: string
  /** Stored in the clear and shown to administrators: identifiers only, no personal data and no secrets. */
  readonly input: S
  /** Attempts after the first, and seconds before the second one; each next pause is about twice as long, an hour at most. */
  readonly retry?: { readonly limit: number; readonly seconds: number }
  /** Seconds after which an attempt counts as failed. */
  readonly expireSeconds?: number
}

export interface JobContext {
  readonly db: Db
  readonly storage: Storage
  readonly log: Logger
  /** Aborts when the attempt has run out of time or the process stops; then the job should throw, and returns to the queue. */
  readonly signal: AbortSignal
  readonly id: string
  /** After this attempt there is none. */
  readonly last: boolean
  /**
   * Work in one transaction that commits only together with the end of the job, and not at all if the job meanwhile went to
   * another process: done once in effect, however often it was begun. Nothing may follow it in `run`.
   */
  readonly oncePerJob: <T>(work: (tx: Db) => Promise<T>) => Promise<T>
}

export interface Job extends Queue {
  /** Cron expression in UTC: `0 3 * * *`. Of several processes one runs it; what fell into a standstill runs once afterwards. */
  readonly schedule?: string
  readonly run: (context: JobContext, data: unknown) => Promise<void>
}

/** Ties a job's input schema to its work, which acts as `worker` of kernel/actor. */
export const job = <S extends z.ZodType>(
  definition: Queue<S> & {
    readonly schedule?: string
    readonly run: (context: JobContext, data: z.output<S>) => Promise<void>
  },
): Job => definition as unknown as Job

/** Where jobs end that have failed for good. */
export const deadLetters = 'dead-letters'

const day = 24 * 60 * 60

export const optionsOf = ({ retry = { limit: 5, seconds: 10 }, expireSeconds = 15 * 60 }: Queue) => ({
  retryLimit: retry.limit,
  retryDelay: retry.seconds,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  expireInSeconds: expireSeconds,
  // A job of a process that died is found out within so many seconds and the worker's next look.
  heartbeatSeconds: 15,
  deadLetter: deadLetters,
})

/** Makes the queues that are missing. Not the library's own function, which ends the transaction that it is called in. */
export const defineQueues = async (db: Db, queues: readonly Queue[]): Promise<void> => {
  const make = (name: string, options: object) =>
    sql`select pgboss.create_queue(${name}, ${JSON.stringify({ policy: 'standard', ...options })}::jsonb)`.execute(db)
  await make(deadLetters, { retentionSeconds: 365 * day, retryLimit: 0 })
  for (const queue of queues) await make(queue.name, optionsOf(queue))
}

/** The library's statements on our connection or in our transaction; it is never started. */
export const bossOn = (db: Db): PgBoss =>
  new PgBoss({ ...quiet, db: fromKysely(db as Kysely<Tables>), migrate: false, supervise: false, schedule: false })

const isUnknownQueue = (error: unknown): boolean => (error as { code?: unknown }).code === 'PGBOSS_QUEUE_NOT_FOUND'

/**
 * Puts a job into the queue, in the transaction at hand: it exists when that commits. Answers its id.
 * @throws Error outside a transaction, ZodError for data that the job does not take
 */
export const enqueue = async <S extends z.ZodType>(
  tx: Db,
  queue: Queue<S>,
  data: z.input<S>,
  { startAfter }: { readonly startAfter?: Date } = {},
): Promise<string> => {
  if (!tx.isTransaction) throw new Error(`${queue.name} must be enqueued in the transaction of the change`)
  queue.input.parse(data)
  const boss = bossOn(tx)
  const send = () => boss.send(queue.name, data as object, startAfter ? { startAfter } : {})
  const id = await send().catch(async (error) => {
    if (!isUnknownQueue(error)) throw error
    await defineQueues(tx, [queue])
    return send()
  })
  if (id === null) throw new Error(`${queue.name} was not enqueued`)
  return id
}

/** One attempt at a job, as the queue knows it. */
export interface Attempt {
  readonly id: string
  readonly retryCount: number
}

/** Ends the job and commits the work in one transaction, if the attempt still has the job. */
export const finishWith = <T>(db: Db, queue: Queue, attempt: Attempt, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    const result = await work(tx)
    const { id, retryCount } = attempt
    const { affected } = (await bossOn(tx).complete(queue.name, { id, retryCount })) as { affected: number }
    if (affected !== 1) throw new Error(`${queue.name} ${id} went to another process`)
    return result
  })

/**
 * Returns a job to the queue as if this attempt had not been. The count of attempts moves on together with its limit, so that
 * whatever the ending process still says about its own attempt meets nothing.
 */
export const giveBack = async (db: Db, queue: Queue, { id, retryCount }: Attempt): Promise<void> => {
  await sql`update pgboss.job set state = 'retry', started_on = null, heartbeat_on = null, start_after = now(),
      retry_count = retry_count + 1, retry_limit = retry_limit + 1
    where name = ${queue.name} and id = ${id} and state = 'active' and retry_count = ${retryCount}`.execute(db)
}

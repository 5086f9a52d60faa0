/** What the queue holds, for people who watch over it, and what they may do about a job that has failed for good. */
import { type RawBuilder, sql } from 'kysely'
import { Problem } from '../kernel/problem.ts'
import type { Db } from '../storage/database.ts'
import { bossOn, deadLetters } from './jobs.ts'

export interface QueueCounts {
  readonly name: string
  /** Ready to run, or waiting for its hour. */
  readonly waiting: number
  /** Failed, and waiting for the next attempt. */
  readonly retrying: number
  readonly running: number
  /** Of the last seven days. */
  readonly done: number
  /** Dead letters: jobs that nobody runs any more until someone retries them. */
  readonly failed: number
}

const ours = sql`not starts_with(queue.name, '__pgboss__') and queue.name <> ${deadLetters}`

/** Every queue, also the empty ones. */
export const queueCounts = async (db: Db): Promise<QueueCounts[]> => {
  const { rows } = await sql<QueueCounts>`
    select queue.name, coalesce(waiting, 0) as waiting, coalesce(retrying, 0) as retrying, coalesce(running, 0) as running,
      coalesce(done, 0) as done, coalesce(failed, 0) as failed
    from pgboss.queue
    left join (
      select coalesce(source_name, name) as name,
        count(*) filter (where name <> ${deadLetters} and state = 'created') as waiting,
        count(*) filter (where name <> ${deadLetters} and state = 'retry') as retrying,
        count(*) filter (where name <> ${deadLetters} and state = 'active') as running,
        count(*) filter (where name <> ${deadLetters} and state = 'completed') as done,
        count(*) filter (where name = ${deadLetters} and state = 'created') as failed
      from pgboss.job group by 1
    ) counts on counts.name = queue.name
    where ${ours} order by queue.name`.execute(db)
  return rows
}

export interface RunningJob {
  readonly id: string
  readonly name: string
  readonly startedAt: Date
  /** From 1. */
  readonly attempt: number
}

export const runningJobs = async (db: Db): Promise<RunningJob[]> => {
  const { rows } = await sql<RunningJob>`
    select id, name, started_on as "startedAt", retry_count + 1 as attempt from pgboss.job as queue
    where state = 'active' and ${ours} order by started_on, id`.execute(db)
  return rows
}

export interface FailedJob {
  /** Of the dead letter. */
  readonly id: string
  readonly name: string
  readonly data: unknown
  readonly queuedAt: Date
  readonly failedAt: Date
  readonly attempts: number
  readonly error: string
}

interface FailedAsked {
  readonly limit: number
  readonly offset: number
  /** Of one queue only. */
  readonly queue?: string | undefined
}

const failed = (db: Db, which: RawBuilder<unknown>) =>
  sql<FailedJob>`
  select id, source_name as name, data, source_created_on as "queuedAt", created_on as "failedAt",
    source_retry_count + 1 as attempts,
    coalesce(source_output ->> 'message', source_output #>> '{value,message}', source_output ->> 'value', '') as error
  from pgboss.job where name = ${deadLetters} and state = 'created' and ${which}`.execute(db)

/** Newest first; one page of them. */
export const failedJobs = async (db: Db, { limit, offset, queue }: FailedAsked): Promise<FailedJob[]> => {
  const { rows } = await failed(
    db,
    sql`(${queue ?? null}::text is null or source_name = ${queue ?? null})
      order by created_on desc, id limit ${limit} offset ${offset}`,
  )
  return rows
}

export const failedJob = async (db: Db, id: string): Promise<FailedJob | undefined> =>
  (await failed(db, sql`id = ${id}`)).rows[0]

/** Puts a dead letter back into its queue, with all its attempts. @throws Problem not-found */
export const retryJob = async (tx: Db, id: string): Promise<void> => {
  if ((await bossOn(tx).redrive(deadLetters, { ids: [id] })) !== 1) throw new Problem('not-found')
}

/** @throws Problem not-found */
export const discardJob = async (tx: Db, id: string): Promise<void> => {
  const { affected } = (await bossOn(tx).deleteJob(deadLetters, id)) as { affected: number }
  if (affected !== 1) throw new Problem('not-found')
}

export interface Schedule {
  readonly name: string
  /** Cron expression in UTC. */
  readonly cron: string
  readonly nextRun: Date | null
  readonly lastRun: Date | null
  /** Of the last run; null when there was none or it is no longer kept. */
  readonly lastState: 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed' | null
}

export const schedules = async (db: Db): Promise<Schedule[]> => {
  const { rows } = await sql<Omit<Schedule, 'nextRun'>>`
    select schedule.name, cron, last.created_on as "lastRun", last.state as "lastState"
    from pgboss.schedule
    left join pgboss.job last on last.name = schedule.name and last.id = last_job_id
    order by schedule.name`.execute(db)
  const boss = bossOn(db)
  return rows.map((row) => ({ ...row, nextRun: boss.previewSchedule(row.cron, { tz: 'UTC', count: 1 })[0] ?? null }))
}

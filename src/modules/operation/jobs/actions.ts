/** What people do about jobs that have failed for good. */
import { action } from '../../../action/action.ts'
import { discardJob, type FailedJob, failedJob, retryJob } from '../../../action/job-queries.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { JobAndReason, JobOnly } from './input.ts'

const find = async (db: Db, { job }: { job: string }): Promise<FailedJob> => {
  const found = await failedJob(db, job)
  if (found === undefined) throw new Problem('not-found')
  return found
}

const entryOf = ({ id, name, attempts }: FailedJob, reason?: string) => ({
  subject: `job:${id}`,
  detail: { queue: name, attempts },
  reason,
  changes: 'nothing' as const,
})

export const retryFailedJob = action({
  name: 'operation.job.retry',
  right: rights['job.retry'],
  seen: rights['job.see'],
  input: JobOnly,
  find,
  run: (tx, { job }) => retryJob(tx, job),
  record: (_, __, job) => entryOf(job),
})

export const discardFailedJob = action({
  name: 'operation.job.discard',
  right: rights['job.discard'],
  seen: rights['job.see'],
  input: JobAndReason,
  find,
  run: (tx, { job }) => discardJob(tx, job),
  record: (_, { reason }, job) => entryOf(job, reason),
})

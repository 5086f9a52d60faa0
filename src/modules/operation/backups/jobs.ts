/** Makes backups: when the schedule asks for one, and when somebody does. */
import { z } from 'zod'
import { writeAudit } from '../../../action/audit.ts'
import { job, type Queue } from '../../../action/jobs.ts'
import { worker } from '../../../kernel/actor.ts'
import type { Db } from '../../../storage/database.ts'
import { makeBackup, makeDueBackup } from './queries.ts'

/** A backup may take hours; a process that dies is found out by its heartbeat, long before. */
const expireSeconds = 23 * 60 * 60

const record = (tx: Db, note: { action: string; subject: string; detail: Readonly<Record<string, unknown>> }) =>
  writeAudit(tx, worker, { ...note, changes: 'nothing' })

export const backupMake = {
  name: 'backup.make',
  input: z.strictObject({}),
  retry: { limit: 3, seconds: 60 },
  expireSeconds,
} satisfies Queue

export const backupJobs = [
  // Asks every few minutes whether one is due. What went wrong stands with the run, and is tried again by the schedule.
  job({
    name: 'backup.schedule',
    input: z.strictObject({}),
    schedule: '*/5 * * * *',
    retry: { limit: 0, seconds: 1 },
    expireSeconds,
    run: async (context) => {
      await makeDueBackup(context, record)
    },
  }),
  job({ ...backupMake, run: (context) => makeBackup(context, record) }),
]

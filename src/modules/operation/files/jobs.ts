/** Looks every hour at the contents that were not looked at for longest. */
import { z } from 'zod'
import { writeAudit } from '../../../action/audit.ts'
import { job, type Queue } from '../../../action/jobs.ts'
import { worker } from '../../../kernel/actor.ts'
import { checkContents } from './queries.ts'

/** Contents of one run: at the size of an upload's limit still within the time that an attempt has. */
const most = 200

export const filesCheck = {
  name: 'files.check',
  input: z.strictObject({}),
  expireSeconds: 60 * 60,
} satisfies Queue

export const fileJobs = [
  job({
    ...filesCheck,
    schedule: '23 * * * *',
    run: async ({ db, log, oncePerJob, id }) => {
      const report = await checkContents(db, most)
      const { checked, missing, damaged, removed } = report
      const broken = missing.length + damaged.length > 0
      if (broken) log.error({ missing, damaged }, 'contents of files are missing or damaged')
      if (!broken && removed === 0) return
      await oncePerJob((tx) =>
        writeAudit(tx, worker, {
          action: 'operation.file.checked',
          subject: `job:${id}`,
          detail: { checked, missing: missing.join(' '), damaged: damaged.join(' '), removed },
          changes: 'nothing',
        }),
      )
    },
  }),
]

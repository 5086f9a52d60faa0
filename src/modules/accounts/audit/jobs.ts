/** Seals the audit every hour in which something was written. */
import { z } from 'zod'
import { sealNow } from '../../../action/audit-seal.ts'
import { job } from '../../../action/jobs.ts'
import { worker } from '../../../kernel/actor.ts'

export const auditJobs = [
  job({
    name: 'audit.seal',
    input: z.strictObject({}),
    schedule: '7 * * * *',
    run: async ({ db }) => {
      await sealNow(db, worker)
    },
  }),
]

/** What has ended or was for a while only goes every night: sessions, links, codes that were used, counts of attempts. */
import { z } from 'zod'
import { job } from '../../../action/jobs.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { deleteEnded } from './queries.ts'

export const sweepJob = job({
  name: 'accounts.sweep',
  schedule: '40 2 * * *',
  input: z.strictObject({}),
  run: ({ oncePerJob }) =>
    oncePerJob(async (tx) => {
      await setSight(tx, fullSight)
      await deleteEnded(tx)
    }),
})

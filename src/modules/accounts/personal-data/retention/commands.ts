/** `pacta retention preview|run` and the daily job. */
import { z } from 'zod'
import { languageCode } from '../../../../action/input.ts'
import { job } from '../../../../action/jobs.ts'
import { command } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { worker } from '../../../../kernel/actor.ts'
import { rights } from '../../permissions.ts'
import { type Counts, previewRetention, runRetention } from './run.ts'

const input = z.object({ lang: languageCode.default('en') })
const options = { lang: { description: 'language: ar, en, es, fr, ru, zh (default en)', value: 'language' } }

/** One rule a line, for programs too. */
const lines = (counts: Counts): string[] => Object.entries(counts).map(([rule, count]) => `${rule}: ${count}`)

export const retentionCommands = [
  command({
    name: ['retention', 'preview'],
    summary: 'say how many rows and people of each rule are due for deletion now, and delete nothing',
    right: rights['retention.see'],
    options,
    input,
    run: async (context) => {
      const counts = await reading(context, rights['retention.see'], (tx) => previewRetention(tx))
      for (const line of lines(counts)) context.print(line)
      return 0
    },
  }),
  command({
    name: ['retention', 'run'],
    summary: 'delete what has been kept long enough, as the daily job does',
    right: rights['retention.run'],
    options,
    input,
    run: async ({ db, actor, print }) => {
      for (const line of lines(await runRetention(db, actor, {}))) print(line)
      return 0
    },
  }),
]

export const retentionJobs = [
  job({
    name: 'retention.run',
    input: z.strictObject({}),
    schedule: '20 2 * * *',
    run: ({ oncePerJob }) =>
      oncePerJob(async (tx) => {
        await runRetention(tx, worker, {})
      }),
  }),
]

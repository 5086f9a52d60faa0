/** Coverage and concerns of the reviews that the reader may see; of all of them, or of one. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { type Context, exportOf } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { rights } from '../../permissions.ts'
import { reviewIds } from '../queries.ts'
import { registersOf } from '../words.tsx'
import type { Said } from './content.ts'
import { saidIn, saidInAll } from './load.ts'
import { concernColumns, concernRows, coverageColumns, coverageRows } from './rows.ts'

const query = z.object({ review: optional(z.uuid()).describe('Id of one review') })

/** Reviews read at once: few queries, and not the text of every draft in memory. */
const together = 100

const everything = async (context: Context, review: string | undefined): Promise<Said[]> => {
  const registers = await registersOf(context.db)
  return reading(context, rights['review.see'], async (tx) => {
    if (review !== undefined) return [await saidIn(tx, review, registers)]
    const ids = await reviewIds(tx)
    const all: Said[] = []
    for (let at = 0; at < ids.length; at += together)
      all.push(...(await saidInAll(tx, ids.slice(at, at + together), registers)))
    return all
  })
}

export const coverageExport = exportOf({
  name: 'review-coverage',
  right: rights['review.see'],
  summary: 'What reviews of draft laws identified in them, obligation by obligation, in the version at hand',
  query,
  columns: coverageColumns,
  rows: async (context, { review }) =>
    (await everything(context, review)).flatMap((said) => coverageRows(context.translator, said)),
})

export const concernsExport = exportOf({
  name: 'review-concerns',
  right: rights['review.see'],
  summary: 'Safeguards of human rights that provisions of draft laws touch, in the version at hand',
  query,
  columns: concernColumns,
  rows: async (context, { review }) => (await everything(context, review)).flatMap(concernRows),
})

/** Open data of the totals that the sources give without all their parts. */
import { z } from 'zod'
import { fullDate, optional, year } from '../../../action/input.ts'
import { exportOf } from '../../../action/manifest.ts'
import { latestYear } from '../assistance.ts'
import { rights } from '../permissions.ts'
import { assistanceOf } from '../queries.ts'

export const aggregatesExport = exportOf({
  name: 'aggregates',
  right: rights['programme.see'],
  summary: 'Totals that the source of a programme year attests without listing all their parts',
  query: z.object({
    year: optional(year).describe('Year of the programme; the latest if left out'),
    date: optional(fullDate).describe('Only programme years that had begun by that day'),
  }),
  columns: {
    id: { type: 'string', description: 'Identifier of the total, also of its figure' },
    paragraph: { type: 'string', description: 'Paragraph of the source' },
    value: { type: 'integer', description: 'The number as attested' },
    unit: { type: 'string', description: 'What is counted' },
    period: { type: 'string', description: 'A year, a period 2003/2016, or as-at- with a date' },
    part_of: { type: 'string', description: 'Id of the total that contains this one' },
    label: { type: 'string', description: 'Name of the total in the language asked for' },
  },
  rows: async ({ db, translator }, query) => {
    const assistance = await assistanceOf(db)
    const of = query.year ?? latestYear(assistance, query.date)
    return assistance.aggregates
      .filter(({ programme }) => programme === of && programme <= (latestYear(assistance, query.date) ?? 0))
      .map(({ id, paragraph, value, unit, period, part_of, label }) => ({
        id,
        paragraph,
        value,
        unit,
        period,
        part_of,
        label: translator.text(label),
      }))
  },
})

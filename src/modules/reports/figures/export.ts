/** The figures as open data. */
import { z } from 'zod'
import { optional, year } from '../../../action/input.ts'
import { type Context, exportOf } from '../../../action/manifest.ts'
import { plain } from '../../reference/index.ts'
import { reportYears } from '../edition/gather.ts'
import { rights } from '../permissions.ts'
import { figuresOf } from './queries.ts'
import type { FigureWithEvidence } from './stated.ts'

export const figureQuery = z.object({
  year: optional(year).describe('Year of the programme; the latest if left out'),
  kind: optional(z.enum(['attested', 'computed'])).describe('attested or computed'),
  q: optional(z.string().trim().max(100)).describe('Words in the name or the definition'),
})

export const chosenFigures = async (
  context: Context,
  { year: asked, kind, q }: z.output<typeof figureQuery>,
): Promise<readonly FigureWithEvidence[]> => {
  const of = asked ?? (await reportYears(context))[0]
  if (of === undefined) return []
  const words = plain(q ?? '')
  const { text } = context.translator
  return (await figuresOf(context, of)).filter(
    ({ figure }) =>
      (kind === undefined || figure.kind === kind) &&
      (words === '' ||
        [figure.id, text(figure.label), text(figure.definition)].some((said) => plain(said).includes(words))),
  )
}

export const figuresExport = exportOf({
  name: 'figures',
  right: rights['report.see'],
  summary: 'Named figures with their values for a year: attested totals and counts of records',
  query: figureQuery,
  columns: {
    id: { type: 'string', description: 'Identifier of the figure' },
    label: { type: 'string', description: 'Name' },
    kind: { type: 'string', description: 'attested (a total that a source states) or computed (counted from records)' },
    value: { type: 'integer', description: 'Value for the year' },
    source: { type: 'string', description: 'Document that attests it' },
    paragraph: { type: 'string', description: 'Paragraph of that document' },
    beside: { type: 'string', description: 'Computed figure that stands beside an attested total' },
    beside_value: { type: 'integer', description: 'Its value' },
    rows: { type: 'integer', description: 'Number of records behind the value' },
    definition: { type: 'string', description: 'What is counted' },
  },
  rows: async (context, query) => {
    const chosen = await chosenFigures(context, query)
    const all = new Map((await chosenFigures(context, { year: query.year })).map((one) => [one.figure.id, one]))
    return chosen.map(({ figure, value, rows }) => ({
      id: figure.id,
      label: context.translator.text(figure.label),
      kind: figure.kind,
      value,
      source: figure.source?.symbol ?? null,
      paragraph: figure.source?.paragraph ?? null,
      beside: figure.beside ?? null,
      beside_value: figure.beside === undefined ? null : (all.get(figure.beside)?.value ?? null),
      rows,
      definition: context.translator.text(figure.definition),
    }))
  },
})

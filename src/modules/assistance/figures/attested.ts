/** Figures that the source attests as totals; each stands beside what the records show, if they show anything comparable. */
import type { Figure, FigureScope } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import type { Assistance } from '../assistance.ts'
import type { Aggregate } from '../programmes/programme.ts'
import { assistanceOf } from '../queries.ts'

/** The total of the programme year in which the scope ends; the latest known one outside of all years. */
const inScope = (totals: readonly Aggregate[], { to }: FigureScope): Aggregate | undefined =>
  totals.find(({ programme }) => programme === Number(to.slice(0, 4))) ?? totals.at(-1)

/** "2016", "2003–2016", or "at 31 December 2016". */
const periodWords = (words: Translator, { period }: Aggregate): string => {
  const [, date] = /^as-at-(.+)$/.exec(period) ?? []
  if (date !== undefined) return words.t('assistance.evidence.as_at', { date: words.date(date) })
  const [from = period, to = from] = period.split('/')
  return words.dateRange(from, to)
}

/** One figure for each id of a total; the same total of several years is one figure. */
export const attestedFigures = ({ aggregates, programmes }: Assistance): Figure[] =>
  [...Map.groupBy(aggregates, ({ id }) => id)].flatMap(([id, totals]) => {
    const latest = totals.at(-1)
    const symbol = latest && programmes.get(latest.programme)?.source_symbol
    if (latest === undefined || symbol === undefined) return []
    return [
      {
        id,
        label: latest.label,
        definition: latest.statement,
        kind: 'attested' as const,
        source: { symbol, paragraph: latest.paragraph },
        beside: latest.records ?? undefined,
        difference: latest.difference ?? undefined,
        evidence: async ({ db, translator: words }, scope) => {
          const current = await assistanceOf(db)
          const total = inScope(
            current.aggregates.filter((one) => one.id === id),
            scope,
          )
          return {
            value: total?.value ?? 0,
            columns: ['assistance.evidence.paragraph', 'assistance.evidence.period', 'assistance.evidence.statement'],
            rows:
              total === undefined
                ? []
                : [{ cells: [total.paragraph, periodWords(words, total), words.text(total.statement)] }],
          }
        },
      } satisfies Figure,
    ]
  })

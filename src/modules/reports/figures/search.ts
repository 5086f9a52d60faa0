/** Finds figures by name or definition. */
import type { Context, SearchHit } from '../../../action/manifest.ts'
import { chosenFigures } from './export.ts'

export const searchFigures = async (context: Context, words: string): Promise<SearchHit[]> =>
  (await chosenFigures(context, { q: words })).map(({ figure, value }) => ({
    title: context.translator.text(figure.label),
    detail: context.translator.number(value),
    path: `/figures/${figure.id}`,
    kind: 'reports.figures.short' as const,
  }))

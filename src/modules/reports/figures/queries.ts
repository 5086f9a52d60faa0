/** The figures that the modules contribute, evaluated once until the next change. */
import type { Context, Figure, Module } from '../../../action/manifest.ts'
import type { Db } from '../../../storage/database.ts'
import { remember } from '../../../storage/revision.ts'
import { type FigureWithEvidence, yearScope } from './stated.ts'

const allFigures = async (db: Db, modules: readonly Module[]): Promise<Figure[]> =>
  (await Promise.all(modules.map(async (module) => (await module.figures?.figures(db)) ?? []))).flat()

/** Every figure with its evidence for the year, in the reader's language. */
export const figuresOf = (context: Context, year: number): Promise<readonly FigureWithEvidence[]> =>
  remember(context.db, `reports.figures:${year}:${context.translator.language}`, async () => {
    const figures = await allFigures(context.db, context.modules)
    return Promise.all(
      figures.map(async (figure) => {
        const evidence = await figure.evidence(context, yearScope(year))
        return { figure, value: evidence.value, rows: evidence.rows.length, evidence }
      }),
    )
  })

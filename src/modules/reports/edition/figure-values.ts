/** The figures that the modules contribute, with their values and rows for a year. */
import type { Context, Evidence, Figure, FigureScope, Module } from '../../../action/manifest.ts'
import type { Db } from '../../../storage/database.ts'
import { remember } from '../../../storage/revision.ts'

export interface StatedFigure {
  readonly figure: Figure
  readonly value: number
  /** Number of rows behind the value. */
  readonly rows: number
}

export interface FigureWithEvidence extends StatedFigure {
  readonly evidence: Evidence
}

export const yearScope = (year: number): FigureScope => ({ from: `${year}-01-01`, to: `${year}-12-31` })

export const allFigures = async (db: Db, modules: readonly Module[]): Promise<Figure[]> =>
  (await Promise.all(modules.map(async (module) => (await module.figures?.figures(db)) ?? []))).flat()

/** Every figure with its evidence in the reader's language, kept until the next change. */
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

/** The figures that the modules contribute, evaluated once until the next change. */
import type { Context, Figure } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { publicReader } from '../../../kernel/actor.ts'
import { remember } from '../../../storage/revision.ts'
import { type FigureWithEvidence, yearScope } from './stated.ts'

const allFigures = async ({ db, modules, actor }: Context): Promise<Figure[]> =>
  (
    await Promise.all(
      modules.map(async ({ figures }) => (figures && may(actor, figures.right) ? await figures.figures(db) : [])),
    )
  ).flat()

/** Every figure with its evidence for the year, in the reader's language: as everyone may see it, whoever asks, since it is kept for all. */
export const figuresOf = (asked: Context, year: number): Promise<readonly FigureWithEvidence[]> =>
  remember(asked.db, `reports.figures:${year}:${asked.translator.language}`, async () => {
    const context = { ...asked, actor: publicReader }
    const figures = await allFigures(context)
    return Promise.all(
      figures.map(async (figure) => {
        const evidence = await figure.evidence(context, yearScope(year))
        return { figure, value: evidence.value, rows: evidence.rows.length, evidence }
      }),
    )
  })

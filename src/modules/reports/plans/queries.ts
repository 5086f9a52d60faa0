/** SQL of the plans; rows come back in the shapes of plan.ts. */
import { type Db, inTransaction } from '../../../storage/database.ts'
import { replaceRows } from '../../../storage/replace-rows.ts'
import { remember } from '../../../storage/revision.ts'
import { type PlanFiles, recordsOf } from './input.ts'
import type { Mandate, Plans, Priority, Recommendation } from './plan.ts'

const load = async (db: Db): Promise<Plans> => {
  const [mandates, asks, priorities, themes, recommendations] = await Promise.all([
    db.selectFrom('mandate').selectAll().orderBy('programme').orderBy('position').execute(),
    db.selectFrom('mandate_ask').selectAll().orderBy('mandate').orderBy('position').execute(),
    db.selectFrom('priority').selectAll().orderBy('programme').orderBy('position').execute(),
    db.selectFrom('priority_theme').selectAll().orderBy('priority').orderBy('position').execute(),
    db.selectFrom('recommendation').selectAll().orderBy('programme').orderBy('position').execute(),
  ])
  return {
    mandates: mandates.map(
      ({ position: _, ...one }) =>
        ({
          ...one,
          asks: asks
            .filter(({ programme, mandate }) => programme === one.programme && mandate === one.id)
            .map(({ text }) => ({ text })),
        }) as Mandate,
    ),
    priorities: priorities.map(
      ({ position: _, ...one }) =>
        ({
          ...one,
          themes: themes
            .filter(({ programme, priority }) => programme === one.programme && priority === one.id)
            .map(({ theme }) => theme),
        }) as Priority,
    ),
    recommendations: recommendations.map(({ position: _, ...one }) => one as Recommendation),
  }
}

/** Kept in memory until the next recorded change. */
export const plansOf = (db: Db): Promise<Plans> => remember(db, 'reports.plans', () => load(db))

/** Makes the tables hold what the files say; answers the number of records. */
export const replacePlans = (db: Db, files: PlanFiles): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { mandates, priorities, recommendations } = recordsOf(files)
    const counts = [
      await replaceRows(
        tx,
        'mandate',
        ['programme', 'id'],
        mandates.map(({ where: _, asks: __, ...one }, position) => ({ ...one, position })),
      ),
      await replaceRows(
        tx,
        'priority',
        ['programme', 'id'],
        priorities.map(({ where: _, themes: __, ...one }, position) => ({ ...one, position })),
      ),
      await replaceRows(
        tx,
        'recommendation',
        ['programme', 'id'],
        recommendations.map(({ where: _, ...one }, position) => ({ ...one, position })),
      ),
    ]
    await replaceRows(
      tx,
      'mandate_ask',
      ['programme', 'mandate', 'position'],
      mandates.flatMap(({ programme, id, asks }) =>
        asks.map(({ text }, position) => ({ programme, mandate: id, position, text })),
      ),
    )
    await replaceRows(
      tx,
      'priority_theme',
      ['programme', 'priority', 'theme'],
      priorities.flatMap(({ programme, id, themes }) =>
        themes.map((theme, position) => ({ programme, priority: id, theme, position })),
      ),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  })

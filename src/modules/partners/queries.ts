/** SQL of the partnerships; rows come back in the shapes of partnership.ts. */
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { remember } from '../../storage/revision.ts'
import { type PartnerFiles, recordsOf } from './input.ts'
import type { Partners, Partnership, WorkingGroup } from './partnership.ts'

const load = async (db: Db): Promise<Partners> => {
  const [partnerships, groups, leaders] = await Promise.all([
    db.selectFrom('partnership').selectAll().orderBy('programme').orderBy('position').execute(),
    db.selectFrom('working_group').selectAll().orderBy('programme').orderBy('position').execute(),
    db.selectFrom('working_group_partner').selectAll().orderBy('working_group').orderBy('position').execute(),
  ])
  const leadersOf = Map.groupBy(leaders, ({ working_group }) => working_group)
  return {
    partnerships: partnerships.map(({ position: _, ...partnership }) => partnership as Partnership),
    workingGroups: groups.map(
      ({ position: _, ...group }) =>
        ({ ...group, with: (leadersOf.get(group.id) ?? []).map(({ organisation }) => organisation) }) as WorkingGroup,
    ),
  }
}

/** Partnerships and working groups, kept in memory until the next recorded change. */
export const partnersOf = (db: Db): Promise<Partners> => remember(db, 'partners', () => load(db))

/** Makes the tables hold what the files say. */
export const replacePartners = (db: Db, files: PartnerFiles): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { partnerships, workingGroups } = recordsOf(files)
    const counts = [
      await replaceRows(
        tx,
        'partnership',
        ['programme', 'organisation'],
        partnerships.map(({ where: _, ...partnership }, position) => ({ ...partnership, position })),
      ),
      await replaceRows(
        tx,
        'working_group',
        ['id'],
        workingGroups.map(({ where: _, with: __, ...group }, position) => ({ ...group, position })),
      ),
    ]
    await replaceRows(
      tx,
      'working_group_partner',
      ['working_group', 'organisation'],
      workingGroups.flatMap(({ id, with: leaders }) =>
        leaders.map((organisation, position) => ({ working_group: id, organisation, position })),
      ),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  })

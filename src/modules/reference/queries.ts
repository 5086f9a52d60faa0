/** SQL of the reference data; rows come back in the shapes of state.ts. */
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { rememberTables } from '../../storage/revision.ts'
import type { ReferenceFiles } from './input.ts'
import type { Grouping, Organisation, Place, Reference, Region, State, Theme } from './state.ts'

const byKey = <T, K extends keyof T>(rows: readonly T[], key: K): Map<string, T> =>
  new Map(rows.map((row) => [String(row[key]), row]))

const load = async (db: Db): Promise<Reference> => {
  const [states, regions, groupings, members, themes, organisations, places] = await Promise.all([
    db.selectFrom('state').selectAll().orderBy('code').execute(),
    db.selectFrom('region').selectAll().orderBy('position').execute(),
    db.selectFrom('grouping').selectAll().orderBy('position').execute(),
    db.selectFrom('grouping_member').selectAll().orderBy('state').execute(),
    db.selectFrom('theme').selectAll().orderBy('position').execute(),
    db.selectFrom('organisation').selectAll().orderBy('id').execute(),
    db.selectFrom('place').selectAll().orderBy('id').execute(),
  ])
  const membersById = Map.groupBy(members, ({ grouping_id }) => grouping_id)
  return {
    states: byKey(states as State[], 'code'),
    regions: byKey(regions as Region[], 'code'),
    groupings: byKey(
      groupings.map(
        ({ position: _, ...grouping }): Grouping => ({
          ...grouping,
          members: (membersById.get(grouping.id) ?? []).map(({ state }) => state),
        }),
      ),
      'id',
    ),
    themes: byKey(themes as Theme[], 'id'),
    organisations: byKey(organisations as Organisation[], 'id'),
    places: byKey(places as Place[], 'id'),
  }
}

/** The reference data, kept in memory until the next recorded change. */
export const referenceOf = (db: Db): Promise<Reference> =>
  rememberTables(
    db,
    'reference',
    ['state', 'region', 'grouping', 'grouping_member', 'theme', 'organisation', 'place'],
    () => load(db),
  )

/** Withdrawn codes that once stood for a State or area, or that it succeeded. */
export const codeHistoryOf = (db: Db, state: string) =>
  db
    .selectFrom('code_history')
    .selectAll()
    .where((where) => where.or([where('code', '=', state), where(where.val(state), '=', where.fn.any('successors'))]))
    .orderBy('withdrawn_on')
    .execute()

const placed = <T extends object>(rows: readonly T[]) => rows.map((row, position) => ({ ...row, position }))

/** Makes the tables hold what the files say; a record that others still refer to cannot be taken out. */
export const replaceReference = (db: Db, files: ReferenceFiles): Promise<number> =>
  inTransaction(db, async (tx) => {
    const counts = [
      await replaceRows(tx, 'region', ['code'], placed(files.regions)),
      await replaceRows(tx, 'state', ['code'], files.states),
      await replaceRows(tx, 'grouping', ['id'], placed(files.groupings.map(({ members: _, ...grouping }) => grouping))),
      await replaceRows(
        tx,
        'grouping_member',
        ['grouping_id', 'state'],
        files.groupings.flatMap(({ id, members }) => members.map((state) => ({ grouping_id: id, state }))),
      ),
      await replaceRows(tx, 'code_history', ['code'], files.codeHistory),
      await replaceRows(tx, 'theme', ['id'], placed(files.themes)),
      await replaceRows(tx, 'organisation', ['id'], files.organisations),
      await replaceRows(tx, 'place', ['id'], files.places),
    ]
    return counts.reduce((sum, count) => sum + count, 0)
  })

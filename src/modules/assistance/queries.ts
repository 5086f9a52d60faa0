/** SQL of the programme; rows come back in the shapes of assistance.ts and its parts. */
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { rememberTables } from '../../storage/revision.ts'
import { type Activity, byDate, type Format } from './activities/activity.ts'
import type { FormatFiles } from './activities/input.ts'
import type { Assistance } from './assistance.ts'
import type { ProgrammeRecords } from './input.ts'
import type { Aggregate, Office, Programme, StateList } from './programmes/programme.ts'
import type { Project } from './projects/project.ts'

/** Lists of ids that a record holds: the join table's name ends in `suffix`, and its ids stand in `column`. */
const joins = {
  states: { suffix: 'state', column: 'state' },
  groupings: { suffix: 'grouping', column: 'grouping_id' },
  themes: { suffix: 'theme', column: 'theme' },
  partners: { suffix: 'partner', column: 'organisation' },
  donors: { suffix: 'donor', column: 'organisation' },
} as const

type List = keyof typeof joins
type Owner = 'activity' | 'project' | 'state_list'

const everyList = Object.keys(joins) as List[]

/** The tables of a `state_list` hold States and groupings only. */
const tableOf = (owner: Owner, list: List) => `${owner}_${joins[list].suffix}` as 'activity_state'

/** The lists of each record of an owner by its id, in the order of the file. */
const listsOf = async <L extends List>(db: Db, owner: Owner, lists: readonly L[]) => {
  const found = new Map<L, Map<string, Record<string, unknown>[]>>()
  for (const list of lists) {
    const rows = await db.selectFrom(tableOf(owner, list)).selectAll().orderBy('position').execute()
    found.set(
      list,
      Map.groupBy(rows as Record<string, unknown>[], (row) => String(row[owner])),
    )
  }
  return (id: string) =>
    Object.fromEntries(
      lists.map((list) => [list, (found.get(list)?.get(id) ?? []).map((row) => row[joins[list].column])]),
    ) as Record<L, string[]>
}

const loadActivities = async (db: Db): Promise<Activity[]> => {
  const rows = await db.selectFrom('activity').selectAll().execute()
  const lists = await listsOf(db, 'activity', everyList)
  const notes = Map.groupBy(
    await db.selectFrom('activity_note').selectAll().orderBy('position').execute(),
    ({ activity }) => activity,
  )
  return rows
    .map(
      (row) =>
        ({
          ...row,
          ...lists(row.id),
          notes: (notes.get(row.id) ?? []).map(({ kind, text }) => ({ kind, text })),
        }) as Activity,
    )
    .sort(byDate)
}

const loadProjects = async (db: Db): Promise<Project[]> => {
  const rows = await db.selectFrom('project').selectAll().orderBy('programme').orderBy('position').execute()
  const lists = await listsOf(db, 'project', everyList)
  return rows.map(({ position: _, ...row }) => ({ ...row, ...lists(row.id) }) as Project)
}

const load = async (db: Db): Promise<Assistance> => {
  const ordered = <T extends 'office' | 'aggregate' | 'state_list'>(table: T) =>
    db
      .selectFrom(table as 'office')
      .selectAll()
      .orderBy('programme')
      .orderBy('position')
      .execute()
  const programmes = await db.selectFrom('programme').selectAll().orderBy('year').execute()
  const formats = await db.selectFrom('activity_format').selectAll().orderBy('position').execute()
  const lists = await listsOf(db, 'state_list', ['states', 'groupings'])
  const activities = await loadActivities(db)
  const projects = await loadProjects(db)
  return {
    programmes: new Map(programmes.map((programme) => [programme.year, programme as Programme])),
    formats: new Map(formats.map((format) => [format.id, format as Format])),
    activities: new Map(activities.map((activity) => [activity.id, activity])),
    projects: new Map(projects.map((project) => [project.id, project])),
    offices: (await ordered('office')) as unknown as Office[],
    aggregates: (await ordered('aggregate')) as unknown as Aggregate[],
    stateLists: (await ordered('state_list')).map((row) => ({ ...row, ...lists(row.id) }) as unknown as StateList),
  }
}

/** The programme of every year, kept in memory until the next recorded change. */
export const assistanceOf = (db: Db): Promise<Assistance> =>
  rememberTables(
    db,
    'assistance',
    [
      'programme',
      'activity_format',
      'activity',
      'activity_note',
      'project',
      'office',
      'aggregate',
      'state_list',
      tableOf('state_list', 'states'),
      tableOf('state_list', 'groupings'),
      ...everyList.flatMap((list) => [tableOf('activity', list), tableOf('project', list)]),
    ],
    () => load(db),
  )

export const formatIds = async (db: Db): Promise<Set<string>> =>
  new Set((await db.selectFrom('activity_format').select('id').execute()).map(({ id }) => id))

export const replaceFormats = (db: Db, files: FormatFiles): Promise<number> =>
  replaceRows(
    db,
    'activity_format',
    ['id'],
    Object.values(files['formats.yaml']).map((format, position) => ({ ...format, position })),
  )

const replaceLists = async <L extends List>(
  db: Db,
  owner: Owner,
  lists: readonly L[],
  records: readonly ({ readonly id: string } & Readonly<Record<L, readonly string[]>>)[],
): Promise<void> => {
  for (const list of lists) {
    const { column } = joins[list]
    const rows = records.flatMap((record) =>
      record[list].map((value, position) => ({ [owner]: record.id, [column]: value, position })),
    )
    await replaceRows(db, tableOf(owner, list), [owner, column] as never, rows)
  }
}

/** Makes the tables hold what the files say. */
export const replaceProgramme = (db: Db, records: ProgrammeRecords): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { programmes, offices, projects, activities, aggregates, stateLists } = records
    const counts = [
      await replaceRows(
        tx,
        'programme',
        ['year'],
        programmes.map(({ where: _, ...programme }) => programme),
      ),
      await replaceRows(
        tx,
        'office',
        ['id'],
        offices.map(({ where: _, ...office }, position) => ({ ...office, position })),
      ),
      await replaceRows(
        tx,
        'project',
        ['id'],
        projects.map(({ where: _, states, groupings, themes, partners, donors, ...project }, position) => ({
          ...project,
          position,
        })),
      ),
      await replaceRows(
        tx,
        'activity',
        ['id'],
        activities.map(({ where: _, states, groupings, themes, partners, donors, notes, ...activity }) => activity),
      ),
      await replaceRows(
        tx,
        'activity_note',
        ['activity', 'position'],
        activities.flatMap(({ id, notes }) => notes.map((note, position) => ({ activity: id, position, ...note }))),
      ),
      await replaceRows(
        tx,
        'aggregate',
        ['programme', 'id'],
        aggregates.map(({ where: _, ...aggregate }, position) => ({ ...aggregate, position })),
      ),
      await replaceRows(
        tx,
        'state_list',
        ['id'],
        stateLists.map(({ where: _, states, groupings, ...list }, position) => ({ ...list, position })),
      ),
    ]
    await replaceLists(tx, 'project', everyList, projects)
    await replaceLists(tx, 'activity', everyList, activities)
    await replaceLists(tx, 'state_list', ['states', 'groupings'], stateLists)
    return counts.reduce((sum, count) => sum + count, 0)
  })

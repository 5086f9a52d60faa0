/** SQL of the programme; rows come back in the shapes of assistance.ts and its parts. */
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { remember } from '../../storage/revision.ts'
import { type Activity, byDate, type Format } from './activities/activity.ts'
import type { FormatFiles } from './activities/input.ts'
import type { Assistance } from './assistance.ts'
import type { ProgrammeRecords } from './input.ts'
import type { Aggregate, Office, Programme, StateList } from './programmes/programme.ts'
import type { Project } from './projects/project.ts'

type JoinTable =
  | 'activity_state'
  | 'activity_grouping'
  | 'activity_theme'
  | 'activity_partner'
  | 'activity_donor'
  | 'project_state'
  | 'project_grouping'
  | 'project_theme'
  | 'project_partner'
  | 'project_donor'
  | 'state_list_state'
  | 'state_list_grouping'

/** Values of a join table by the record that owns them, in the order of the file. */
const joined = async (db: Db, table: JoinTable, owner: string, of: string): Promise<(id: string) => string[]> => {
  const rows = (await db.selectFrom(table).selectAll().orderBy('position').execute()) as unknown as Record<
    string,
    string
  >[]
  const values = new Map<string, string[]>()
  for (const row of rows) {
    const id = row[owner] as string
    const list = values.get(id)
    if (list) list.push(row[of] as string)
    else values.set(id, [row[of] as string])
  }
  return (id) => values.get(id) ?? []
}

const loadActivities = async (db: Db): Promise<Activity[]> => {
  const rows = await db.selectFrom('activity').selectAll().execute()
  const states = await joined(db, 'activity_state', 'activity', 'state')
  const groupings = await joined(db, 'activity_grouping', 'activity', 'grouping_id')
  const themes = await joined(db, 'activity_theme', 'activity', 'theme')
  const partners = await joined(db, 'activity_partner', 'activity', 'organisation')
  const donors = await joined(db, 'activity_donor', 'activity', 'organisation')
  const notes = Map.groupBy(
    await db.selectFrom('activity_note').selectAll().orderBy('position').execute(),
    ({ activity }) => activity,
  )
  return rows
    .map((row) => ({
      ...(row as Omit<Activity, 'states' | 'groupings' | 'themes' | 'partners' | 'donors' | 'notes'>),
      states: states(row.id),
      groupings: groupings(row.id),
      themes: themes(row.id),
      partners: partners(row.id),
      donors: donors(row.id),
      notes: (notes.get(row.id) ?? []).map(({ kind, text }) => ({ kind, text }) as Activity['notes'][number]),
    }))
    .sort(byDate)
}

const loadProjects = async (db: Db): Promise<Project[]> => {
  const rows = await db.selectFrom('project').selectAll().orderBy('programme').orderBy('position').execute()
  const states = await joined(db, 'project_state', 'project', 'state')
  const groupings = await joined(db, 'project_grouping', 'project', 'grouping_id')
  const themes = await joined(db, 'project_theme', 'project', 'theme')
  const partners = await joined(db, 'project_partner', 'project', 'organisation')
  const donors = await joined(db, 'project_donor', 'project', 'organisation')
  return rows.map(
    ({ position: _, ...row }) =>
      ({
        ...row,
        states: states(row.id),
        groupings: groupings(row.id),
        themes: themes(row.id),
        partners: partners(row.id),
        donors: donors(row.id),
      }) as Project,
  )
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
  const states = await joined(db, 'state_list_state', 'state_list', 'state')
  const groupings = await joined(db, 'state_list_grouping', 'state_list', 'grouping_id')
  const activities = await loadActivities(db)
  const projects = await loadProjects(db)
  return {
    programmes: new Map(programmes.map((programme) => [programme.year, programme as Programme])),
    formats: new Map(formats.map((format) => [format.id, format as Format])),
    activities: new Map(activities.map((activity) => [activity.id, activity])),
    projects: new Map(projects.map((project) => [project.id, project])),
    offices: (await ordered('office')) as unknown as Office[],
    aggregates: (await ordered('aggregate')) as unknown as Aggregate[],
    stateLists: (await ordered('state_list')).map(
      (row) => ({ ...row, states: states(row.id), groupings: groupings(row.id) }) as unknown as StateList,
    ),
  }
}

/** The programme of every year, kept in memory until the next recorded change. */
export const assistanceOf = (db: Db): Promise<Assistance> => remember(db, 'assistance', () => load(db))

export const formatIds = async (db: Db): Promise<Set<string>> =>
  new Set((await db.selectFrom('activity_format').select('id').execute()).map(({ id }) => id))

export const replaceFormats = (db: Db, files: FormatFiles): Promise<number> =>
  replaceRows(
    db,
    'activity_format',
    ['id'],
    Object.values(files['formats.yaml']).map((format, position) => ({ ...format, position })),
  )

const joins = <Owner extends string, Of extends string>(
  owner: Owner,
  of: Of,
  records: readonly { readonly id: string; readonly values: readonly string[] }[],
): object[] =>
  records.flatMap(({ id, values }) => values.map((value, position) => ({ [owner]: id, [of]: value, position })))

type Lists = 'states' | 'groupings' | 'themes' | 'partners' | 'donors'

const columnOf = {
  states: 'state',
  groupings: 'grouping_id',
  themes: 'theme',
  partners: 'organisation',
  donors: 'organisation',
} as const
const suffixOf = {
  states: 'state',
  groupings: 'grouping',
  themes: 'theme',
  partners: 'partner',
  donors: 'donor',
} as const

const replaceJoins = async <L extends Lists>(
  db: Db,
  owner: 'activity' | 'project' | 'state_list',
  lists: readonly L[],
  records: readonly ({ readonly id: string } & Readonly<Record<L, readonly string[]>>)[],
): Promise<void> => {
  for (const list of lists) {
    const table = `${owner}_${suffixOf[list]}` as JoinTable
    const rows = joins(
      owner,
      columnOf[list],
      records.map((record) => ({ id: record.id, values: record[list] })),
    )
    await replaceRows(db, table, [owner, columnOf[list]] as never, rows)
  }
}

/** Makes the tables hold what the files say. */
export const replaceProgramme = (db: Db, records: ProgrammeRecords): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { programmes, offices, projects, activities, aggregates, stateLists } = records
    const every: Lists[] = ['states', 'groupings', 'themes', 'partners', 'donors']
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
    await replaceJoins(tx, 'project', every, projects)
    await replaceJoins(tx, 'activity', every, activities)
    await replaceJoins(tx, 'state_list', ['states', 'groupings'], stateLists)
    return counts.reduce((sum, count) => sum + count, 0)
  })

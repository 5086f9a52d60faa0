/** The data files of a programme year, read and checked: data/programmes/<year>/. */
import { z } from 'zod'
import { slug } from '../../action/input.ts'
import { keyed, programmeFiles, programmesOf, readProgrammes, recordsIn } from '../../action/programme-files.ts'
import { activity } from './activities/input.ts'
import { aggregate, office, programme, stateList } from './programmes/input.ts'
import { project } from './projects/input.ts'

const lists = {
  'offices.yaml': z.record(slug, office),
  'projects.yaml': z.record(slug, project),
  'activities.yaml': z.record(z.string(), activity),
  'aggregates.yaml': z.record(slug, aggregate),
  'state-lists.yaml': z.record(slug, stateList),
}

export const files = programmeFiles('programme.yaml', ...Object.keys(lists))

export const ProgrammeFiles = programmesOf(z.object({ 'programme.yaml': programme, ...lists }))

export type ProgrammeFiles = z.output<typeof ProgrammeFiles>

/** The files as the action `assistance.load` takes them. */
export const readProgrammeFiles = (): unknown =>
  readProgrammes({
    'programme.yaml': (content) => content,
    ...Object.fromEntries(
      Object.keys(lists).map((name) => [name, (content: unknown, path: string) => keyed(content, path)]),
    ),
  })

/** Every record of every year, with the year of its programme and where it stands: `2016.activities.yaml.ACT-2016-031-1`. */
export const recordsOf = (files: ProgrammeFiles) => ({
  programmes: Object.entries(files).map(([year, content]) => ({
    ...content['programme.yaml'],
    where: `${year}.programme.yaml`,
  })),
  offices: recordsIn(files, 'offices.yaml'),
  projects: recordsIn(files, 'projects.yaml'),
  activities: recordsIn(files, 'activities.yaml'),
  aggregates: recordsIn(files, 'aggregates.yaml'),
  stateLists: recordsIn(files, 'state-lists.yaml'),
})

export type ProgrammeRecords = ReturnType<typeof recordsOf>

/** Checks what the records of the programme refer to, across files and against the reference data. Pure. */
import { References } from '../../action/programme-files.ts'
import type { Reference } from '../reference/index.ts'
import type { ProgrammeRecords } from './input.ts'

const idsOf = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id))

const checkActivities = (
  references: References,
  reference: Reference,
  records: ProgrammeRecords,
  formats: ReadonlySet<string>,
): void => {
  const projects = idsOf(records.projects)
  for (const { where, ...activity } of records.activities) {
    const { place, country, starts, ends, programme } = activity
    references.check(`${where}.place`, place, reference.places)
    references.check(`${where}.country`, country, reference.states)
    references.check(`${where}.format`, activity.format, formats)
    references.check(`${where}.themes`, activity.themes, reference.themes)
    references.check(`${where}.beneficiaries.states`, activity.states, reference.states)
    references.check(`${where}.beneficiaries.groupings`, activity.groupings, reference.groupings)
    references.check(`${where}.partners`, activity.partners, reference.organisations)
    references.check(`${where}.donors`, activity.donors, reference.organisations)
    references.check(`${where}.project`, activity.project, projects)
    const of = place === null ? undefined : reference.places.get(place)?.country
    if (of !== undefined && country !== null && of !== country) references.report(`${where}.country`, country, of)
    if (Number(starts.slice(0, 4)) > programme || Number(ends.slice(0, 4)) < programme)
      references.report(`${where}.start`, starts, String(programme))
  }
}

const checkProjects = (references: References, reference: Reference, { projects }: ProgrammeRecords): void => {
  for (const { where, ...project } of projects) {
    references.check(`${where}.states`, project.states, reference.states)
    references.check(`${where}.groupings`, project.groupings, reference.groupings)
    references.check(`${where}.themes`, project.themes, reference.themes)
    references.check(`${where}.partners`, project.partners, reference.organisations)
    references.check(`${where}.donors`, project.donors, reference.organisations)
  }
}

const checkProgrammes = (references: References, reference: Reference, records: ProgrammeRecords): void => {
  for (const { where, office, branch, source_body, year } of records.programmes) {
    references.check(`${where}.office.id`, office, reference.organisations)
    references.check(`${where}.office.branch`, branch, reference.organisations)
    references.check(`${where}.source.body`, source_body, reference.organisations)
    if (!where.startsWith(`${year}.`)) references.report(`${where}.year`, String(year), where.slice(0, 4))
  }
  for (const { where, country } of records.offices) references.check(`${where}.country`, country, reference.states)
  for (const { where, states, groupings } of records.stateLists) {
    references.check(`${where}.states`, states, reference.states)
    references.check(`${where}.groupings`, groupings, reference.groupings)
  }
  for (const { where, programme, part_of } of records.aggregates) {
    const sameYear = records.aggregates.filter((one) => one.programme === programme)
    references.check(`${where}.part_of`, part_of, idsOf(sameYear))
  }
}

/** Ids of totals recur every year; all others name one record in all years. */
const checkUnique = (references: References, { projects, activities, offices, stateLists }: ProgrammeRecords): void => {
  for (const records of [projects, activities, offices, stateLists]) references.unique(records)
}

/** @throws Problem with the file, the record and the field of everything that does not exist or does not fit */
export const checkReferences = (
  reference: Reference,
  records: ProgrammeRecords,
  formats: ReadonlySet<string>,
): void => {
  const references = new References()
  checkProgrammes(references, reference, records)
  checkProjects(references, reference, records)
  checkActivities(references, reference, records, formats)
  checkUnique(references, records)
  references.settle()
}

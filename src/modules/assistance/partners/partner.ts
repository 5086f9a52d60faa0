/** What the records know of one organisation: its cooperation, activities, projects and working groups. Pure. */
import { groupsWith, type Partners, type Partnership, type WorkingGroup } from '../../partners/index.ts'
import type { Activity } from '../activities/activity.ts'
import type { Assistance } from '../assistance.ts'
import type { Project } from '../projects/project.ts'

export interface Partner {
  readonly id: string
  readonly partnership: Partnership | undefined
  readonly groups: readonly WorkingGroup[]
  readonly activities: readonly Activity[]
  /** Activities that it paid for. */
  readonly paidFor: readonly Activity[]
  readonly projects: readonly { readonly project: Project; readonly as: 'partner' | 'donor' }[]
}

type Records = Pick<Assistance, 'activities' | 'projects'>

export const partnerOf = (id: string, year: number, { activities, projects }: Records, partners: Partners): Partner => {
  const ofYear = [...activities.values()].filter(({ programme }) => programme === year)
  return {
    id,
    partnership: partners.partnerships.find(({ organisation, programme }) => organisation === id && programme === year),
    groups: groupsWith(partners, id).filter(({ programme }) => programme === year),
    activities: ofYear.filter((activity) => activity.partners.includes(id)),
    paidFor: ofYear.filter(({ donors }) => donors.includes(id)),
    projects: [...projects.values()]
      .filter(({ programme }) => programme === year)
      .filter(({ partners, donors }) => partners.includes(id) || donors.includes(id))
      .map((project) => ({ project, as: project.donors.includes(id) ? 'donor' : 'partner' })),
  }
}

/** Ids of all organisations that did something with the office in the year. */
export const partnerIds = (
  year: number,
  { activities, projects }: Records,
  { partnerships, workingGroups }: Partners,
): Set<string> => {
  const records = [...activities.values(), ...projects.values()].filter(({ programme }) => programme === year)
  return new Set([
    ...partnerships.filter(({ programme }) => programme === year).map(({ organisation }) => organisation),
    ...workingGroups.filter(({ programme }) => programme === year).flatMap((group) => group.with),
    ...records.flatMap(({ partners, donors }) => [...partners, ...donors]),
  ])
}

const kinds = [
  'academic',
  'government',
  'international',
  'national-institution',
  'ngo',
  'regional',
  'un-body',
  'un-entity',
] as const

export const organisationKinds = [...kinds, 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Kinds come from the reference data; one without a word is "other". */
export const organisationKind = (kind: string | undefined): OrganisationKind =>
  kinds.find((one) => one === kind) ?? 'other'

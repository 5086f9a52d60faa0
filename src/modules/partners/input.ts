/** The data files of the partnerships, read and checked: data/programmes/<year>/{partnerships,working-groups}.yaml. */
import { z } from 'zod'
import { slug, text } from '../../action/input.ts'
import {
  keyed,
  paragraph,
  programmeFiles,
  programmesOf,
  readProgrammes,
  recordsIn,
} from '../../action/programme-files.ts'
import { partnershipKinds, workingGroupRoles } from './partnership.ts'

export const files = programmeFiles('partnerships.yaml', 'working-groups.yaml')

const note = text.nullable().default(null)

const partnership = z.strictObject({
  organisation: slug,
  paragraphs: z.array(paragraph).min(1),
  kind: z.enum(partnershipKinds),
  text,
  note,
})

const workingGroup = z.strictObject({
  id: slug,
  name: text,
  role: z.enum(workingGroupRoles),
  with: z.array(slug),
  paragraph,
  note,
})

export const PartnerFiles = programmesOf(
  z.object({
    'partnerships.yaml': z.record(slug, partnership),
    'working-groups.yaml': z.record(slug, workingGroup),
  }),
)

export type PartnerFiles = z.output<typeof PartnerFiles>

/** The files as the action `partners.load` takes them. */
export const readPartners = (): unknown =>
  readProgrammes({
    'partnerships.yaml': (content, path) => keyed(content, path, 'organisation'),
    'working-groups.yaml': (content, path) => keyed(content, path),
  })

/** Every record of every year, with the year of its programme and where it stands. */
export const recordsOf = (files: PartnerFiles) => ({
  partnerships: recordsIn(files, 'partnerships.yaml'),
  workingGroups: recordsIn(files, 'working-groups.yaml'),
})

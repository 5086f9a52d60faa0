/** The data files of the reference data, read and checked: data/reference/. */
import { z } from 'zod'
import { fullDate, orNull, partialDate, slug, stateCode, text, textOf } from '../../action/input.ts'
import { byId, listById, References } from '../../action/programme-files.ts'
import { languages } from '../../kernel/text.ts'
import { readCsv, readYaml } from '../../storage/data-files.ts'
import { stateKinds } from './state.ts'

const yamlFiles = [
  'reference/groupings.yaml',
  'reference/themes.yaml',
  'reference/organisations.yaml',
  'reference/places.yaml',
] as const

export const files = [
  'reference/states.csv',
  'reference/regions.csv',
  'reference/code-history.csv',
  ...yamlFiles,
] as const

const m49 = z.string().regex(/^\d{3}$/)

const state = z.object({
  code: stateCode,
  kind: z.enum(stateKinds),
  iso2: z.string().length(2).nullable(),
  m49: m49.nullable(),
  region: m49.nullable(),
  admitted_on: fullDate.nullable(),
  ended_on: fullDate.nullable(),
  successors: z.array(stateCode),
  name: text,
  formal_name: text.nullable(),
  other_names: z.array(z.string().min(1)),
  note: z.string().nullable(),
})

const region = z.object({
  code: m49,
  parent: m49.nullable(),
  level: z.enum(['world', 'region', 'sub-region', 'intermediate-region']),
  name: text,
})

const grouping = z.object({
  id: slug,
  kind: z.enum(['un-regional-group', 'development', 'political']),
  name: text,
  source: z.string().min(1),
  members: z.array(stateCode).min(1),
})

const formerCode = z.object({
  code: stateCode,
  name: z.string(),
  withdrawn_on: partialDate.nullable(),
  successors: z.array(stateCode),
  note: z.string().nullable(),
})

const theme = z.object({ id: slug, broader: slug.nullable(), name: text, description: text })

const organisation = z.object({
  id: slug,
  kind: z.string().min(1),
  acronym: z.string().nullable().default(null),
  name: text,
})

const place = z
  .object({
    id: slug,
    country: stateCode,
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    name: text,
  })
  .transform(({ lat, lon, ...place }) => ({ ...place, latitude: lat, longitude: lon }))

/** The path of a mistake holds the file, the record's id and the field. */
export const ReferenceFiles = z
  .object({
    'reference/states.csv': listById(state),
    'reference/regions.csv': listById(region),
    'reference/groupings.yaml': listById(grouping),
    'reference/code-history.csv': listById(formerCode),
    'reference/themes.yaml': listById(theme),
    'reference/organisations.yaml': listById(organisation),
    'reference/places.yaml': listById(place),
  })
  .transform((files) => {
    const read = {
      states: files['reference/states.csv'],
      regions: files['reference/regions.csv'],
      groupings: files['reference/groupings.yaml'],
      codeHistory: files['reference/code-history.csv'],
      themes: files['reference/themes.yaml'],
      organisations: files['reference/organisations.yaml'],
      places: files['reference/places.yaml'],
    }
    checkReferences(read)
    return read
  })

export type ReferenceFiles = z.output<typeof ReferenceFiles>

interface Referring {
  readonly states: readonly z.output<typeof state>[]
  readonly regions: readonly z.output<typeof region>[]
  readonly groupings: readonly z.output<typeof grouping>[]
  readonly codeHistory: readonly z.output<typeof formerCode>[]
  readonly themes: readonly z.output<typeof theme>[]
  readonly places: readonly z.output<typeof place>[]
}

/** @throws Problem with the file, the record and the field of everything that does not exist or is named twice */
const checkReferences = ({ states, regions, groupings, codeHistory, themes, places }: Referring): void => {
  const references = new References()
  const stateCodes = new Set(states.map(({ code }) => code))
  const regionCodes = new Set(regions.map(({ code }) => code))
  const themeIds = new Set(themes.map(({ id }) => id))
  for (const { code, region, successors } of states) {
    references.check(`reference/states.csv.${code}.region`, region, regionCodes)
    references.check(`reference/states.csv.${code}.successors`, successors, stateCodes)
  }
  for (const { code, parent } of regions) references.check(`reference/regions.csv.${code}.parent`, parent, regionCodes)
  for (const { id, members } of groupings)
    references.check(`reference/groupings.yaml.${id}.members`, members, stateCodes)
  for (const { code, successors } of codeHistory)
    references.check(`reference/code-history.csv.${code}.successors`, successors, stateCodes)
  for (const { id, broader } of themes) references.check(`reference/themes.yaml.${id}.broader`, broader, themeIds)
  for (const { id, country } of places) references.check(`reference/places.yaml.${id}.country`, country, stateCodes)
  references.settle()
}

const words = (value: string): string[] => value.split(/\s+/).filter(Boolean)
const inSix = <P extends string>(prefix: P) => languages.map((language) => `${prefix}_${language}` as const)

const stateColumns = {
  needed: [
    'code',
    'kind',
    'iso2',
    'm49',
    'region',
    'admitted_on',
    'ended_on',
    'successors',
    ...inSix('name'),
    ...inSix('formal'),
    'note_en',
    'other_names',
  ],
  optional: ['grouping_un'],
} as const
const regionColumns = { needed: ['code', 'parent', 'level', ...inSix('name')] } as const
const formerColumns = {
  needed: ['code', 'name_en', 'withdrawn_on', 'successors', 'note_en'],
  optional: ['alpha2'],
} as const

const readStates = () =>
  readCsv('reference/states.csv', stateColumns).map((row) => ({
    code: row.code,
    kind: row.kind,
    iso2: orNull(row.iso2),
    m49: orNull(row.m49),
    region: orNull(row.region),
    admitted_on: orNull(row.admitted_on),
    ended_on: orNull(row.ended_on),
    successors: words(row.successors),
    name: textOf(row, 'name'),
    formal_name: textOf(row, 'formal'),
    other_names: row.other_names.split(';').filter(Boolean),
    note: orNull(row.note_en),
  }))

const readRegions = () =>
  readCsv('reference/regions.csv', regionColumns).map((row) => ({
    code: row.code,
    parent: orNull(row.parent),
    level: row.level,
    name: textOf(row, 'name'),
  }))

const readFormerCodes = () =>
  readCsv('reference/code-history.csv', formerColumns).map((row) => ({
    code: row.code,
    name: row.name_en,
    withdrawn_on: orNull(row.withdrawn_on),
    successors: words(row.successors),
    note: orNull(row.note_en),
  }))

/** The files as the action `reference.load` takes them. */
export const readReference = (): unknown => ({
  'reference/states.csv': byId(readStates(), 'reference/states.csv', 'code'),
  'reference/regions.csv': byId(readRegions(), 'reference/regions.csv', 'code'),
  'reference/code-history.csv': byId(readFormerCodes(), 'reference/code-history.csv', 'code'),
  ...Object.fromEntries(yamlFiles.map((path) => [path, byId(readYaml(path), path)])),
})

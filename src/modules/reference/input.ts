/** The data files of the reference data, read and checked: data/reference/. */
import { z } from 'zod'
import { fullDate, orNull, partialDate, slug, stateCode, text, textOf } from '../../action/input.ts'
import { readCsv, readYaml } from '../../storage/data-files.ts'
import { stateKinds } from './state.ts'

export const files = [
  'reference/states.csv',
  'reference/regions.csv',
  'reference/groupings.yaml',
  'reference/code-history.csv',
  'reference/themes.yaml',
  'reference/organisations.yaml',
  'reference/places.yaml',
] as const

const m49 = z.string().regex(/^\d{3}$/)

export const ReferenceFiles = z.object({
  states: z.array(
    z.object({
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
    }),
  ),
  regions: z.array(
    z.object({
      code: m49,
      parent: m49.nullable(),
      level: z.enum(['world', 'region', 'sub-region', 'intermediate-region']),
      name: text,
    }),
  ),
  groupings: z.array(
    z.object({
      id: slug,
      kind: z.enum(['un-regional-group', 'development', 'political']),
      name: text,
      source: z.string().min(1),
      members: z.array(stateCode).min(1),
    }),
  ),
  codeHistory: z.array(
    z.object({
      code: stateCode,
      name: z.string(),
      withdrawn_on: partialDate.nullable(),
      successors: z.array(stateCode),
      note: z.string().nullable(),
    }),
  ),
  themes: z.array(z.object({ id: slug, broader: slug.nullable(), name: text, description: text })),
  organisations: z.array(
    z.object({ id: slug, kind: z.string().min(1), acronym: z.string().nullable().default(null), name: text }),
  ),
  places: z.array(
    z
      .object({ id: slug, country: stateCode, lat: z.number(), lon: z.number(), name: text })
      .transform(({ lat, lon, ...place }) => ({ ...place, latitude: lat, longitude: lon })),
  ),
})

export type ReferenceFiles = z.output<typeof ReferenceFiles>

const words = (value: string | undefined): string[] => (value ?? '').split(/\s+/).filter(Boolean)

/** The files as the action `reference.load` takes them. */
export const readReference = (): unknown => ({
  states: readCsv('reference/states.csv').map((row) => ({
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
    other_names: (row.other_names ?? '').split(';').filter(Boolean),
    note: orNull(row.note_en),
  })),
  regions: readCsv('reference/regions.csv').map((row) => ({
    code: row.code,
    parent: orNull(row.parent),
    level: row.level,
    name: textOf(row, 'name'),
  })),
  groupings: readYaml('reference/groupings.yaml'),
  codeHistory: readCsv('reference/code-history.csv').map((row) => ({
    code: row.code,
    name: row.name_en,
    withdrawn_on: orNull(row.withdrawn_on),
    successors: words(row.successors),
    note: orNull(row.note_en),
  })),
  themes: readYaml('reference/themes.yaml'),
  organisations: readYaml('reference/organisations.yaml'),
  places: readYaml('reference/places.yaml'),
})

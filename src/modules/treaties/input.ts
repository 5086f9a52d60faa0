/** The data files of the treaty register, read and checked: data/treaties/. */
import { z } from 'zod'
import { fullDate, orNull, slug, stateCode, text, textOf } from '../../action/input.ts'
import { byId, listById, References } from '../../action/programme-files.ts'
import { languages } from '../../kernel/text.ts'
import { readCsv, readYaml } from '../../storage/data-files.ts'
import { actKinds } from './acts/act.ts'
import { instrumentKinds } from './instruments/instrument.ts'

export const files = [
  'treaties/instruments.yaml',
  'treaties/gaps.yaml',
  'treaties/collections.yaml',
  'treaties/acts.csv',
  'treaties/territorial-application.csv',
  'treaties/deviations.csv',
] as const

const instrumentCode = z.string().regex(/^[A-Z0-9-]+$/)
const delay = z.union([
  z.strictObject({ days: z.int().min(0) }),
  z.strictObject({ first_day_of_month_after: z.int().min(1) }),
])
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('producer-states'), count: z.int().positive() }),
  z.strictObject({ kind: z.literal('parent-in-force'), instrument: instrumentCode }),
])
const share = z.object({ of: instrumentCode, numerator: z.int().positive(), denominator: z.int().positive() })

export const instrument = z
  .object({
    code: instrumentCode,
    kind: z.enum(instrumentKinds),
    title: text,
    short: text,
    parents: z.array(instrumentCode).default([]),
    supersedes: z.array(z.unknown()).default([]),
    depositaries: z.array(slug).min(1),
    adopted_on: fullDate,
    place: text,
    entry_into_force: z
      .object({
        on: fullDate.nullable(),
        deposits: z.int().positive().optional(),
        share: share.optional(),
        delay,
        condition: condition.nullable().default(null),
        counts: z.array(z.enum(actKinds)).min(1),
        organisations_counted: z.boolean(),
        limited_to: z.enum(['signatories', 'conference-signatories']).nullable().default(null),
        article: z.string().min(1),
        source: z.string().min(1),
      })
      .refine((rule) => (rule.deposits === undefined) !== (rule.share === undefined), { error: 'deposits | share' }),
    for_each_party: z.object({
      delay,
      article: z.string().min(1),
      requires_party_to: z.array(instrumentCode).default([]),
      not_before_parent: z.boolean().default(false),
      succession: z.string().nullable().default(null),
    }),
    status_as_of: z.string().min(4),
    signatures_as_of: z.string().min(4).nullable().default(null),
    sources: z.array(z.object({ id: z.string(), text, as_of: z.string().nullable().default(null) })),
    gaps: z.array(slug),
  })
  .transform(({ short, place, ...rest }) => ({ ...rest, short_title: short, adopted_at: place }))

const gap = z.object({ id: slug, title: text, explanation: text })
const collection = z.object({ id: slug, name: text, instruments: z.array(instrumentCode) })

const act = z.object({
  id: z.string().min(1),
  instrument: instrumentCode,
  state: stateCode,
  kind: z.enum(actKinds),
  deposited_on: fullDate,
  effective_printed: fullDate.nullable(),
  reservation: z.boolean(),
  objection: z.boolean(),
  declaration: z.enum(['producer', 'not-producer']).nullable(),
  note: z.string().nullable(),
  source: z.string().min(1),
})

const territory = z.object({
  instrument: instrumentCode,
  state: stateCode,
  territory: stateCode.nullable(),
  name: text,
  reservation: z.boolean(),
  deposited_on: fullDate.nullable(),
  effective_printed: fullDate.nullable(),
  note: z.string().nullable(),
  source: z.string().min(1),
})

const deviation = z.object({
  instrument: instrumentCode,
  state: stateCode.nullable(),
  act: z.string().nullable(),
  what: z.string().min(1),
  explanation: text,
})

/** The path of a mistake holds the file, the record's id (or its number where it has none) and the field. */
export const RegisterFiles = z
  .object({
    'treaties/instruments.yaml': listById(instrument),
    'treaties/gaps.yaml': listById(gap),
    'treaties/collections.yaml': listById(collection),
    'treaties/acts.csv': listById(act),
    'treaties/territorial-application.csv': listById(territory),
    'treaties/deviations.csv': listById(deviation),
  })
  .transform((files) => {
    const read = {
      instruments: files['treaties/instruments.yaml'],
      gaps: files['treaties/gaps.yaml'],
      collections: files['treaties/collections.yaml'],
      acts: files['treaties/acts.csv'],
      territories: files['treaties/territorial-application.csv'],
      deviations: files['treaties/deviations.csv'],
    }
    checkReferences(read)
    return read
  })

export type RegisterFiles = z.output<typeof RegisterFiles>

interface Referring {
  readonly instruments: readonly z.output<typeof instrument>[]
  readonly gaps: readonly z.output<typeof gap>[]
  readonly collections: readonly z.output<typeof collection>[]
  readonly acts: readonly z.output<typeof act>[]
  readonly territories: readonly z.output<typeof territory>[]
  readonly deviations: readonly z.output<typeof deviation>[]
}

const checkInstruments = (references: References, { instruments, gaps }: Referring, codes: Set<string>): void => {
  const gapIds = new Set(gaps.map(({ id }) => id))
  for (const { code, parents, gaps: missing, entry_into_force, for_each_party } of instruments) {
    const where = `treaties/instruments.yaml.${code}`
    const { share, condition } = entry_into_force
    references.check(`${where}.parents`, parents, codes)
    references.check(`${where}.gaps`, missing, gapIds)
    references.check(`${where}.entry_into_force.share.of`, share?.of, codes)
    if (condition?.kind === 'parent-in-force')
      references.check(`${where}.entry_into_force.condition.instrument`, condition.instrument, codes)
    references.check(`${where}.for_each_party.requires_party_to`, for_each_party.requires_party_to, codes)
  }
}

/**
 * What the files refer to among themselves; the database knows the States.
 * @throws Problem with the file, the record and the field of everything that does not exist or is named twice
 */
const checkReferences = (files: Referring): void => {
  const references = new References()
  const codes = new Set(files.instruments.map(({ code }) => code))
  const acts = new Set(files.acts.map(({ id }) => id))
  checkInstruments(references, files, codes)
  for (const { id, instruments } of files.collections)
    references.check(`treaties/collections.yaml.${id}.instruments`, instruments, codes)
  for (const { id, instrument } of files.acts) references.check(`treaties/acts.csv.${id}.instrument`, instrument, codes)
  for (const [index, { instrument }] of files.territories.entries())
    references.check(`treaties/territorial-application.csv.${index + 1}.instrument`, instrument, codes)
  for (const [index, { instrument, act }] of files.deviations.entries()) {
    references.check(`treaties/deviations.csv.${index + 1}.instrument`, instrument, codes)
    references.check(`treaties/deviations.csv.${index + 1}.act`, act, acts)
  }
  references.settle()
}

const inSix = <P extends string>(prefix: P) => languages.map((language) => `${prefix}_${language}` as const)

const actColumns = {
  needed: [
    'id',
    'instrument',
    'state',
    'kind',
    'deposited_on',
    'effective_printed',
    'reservation',
    'objection',
    'declaration',
    'note',
    'source',
  ],
} as const
const territoryColumns = {
  needed: [
    'instrument',
    'state',
    'territory',
    ...inSix('name'),
    'deposited_on',
    'effective_printed',
    'reservation',
    'note',
    'source',
  ],
  optional: ['declaration'],
} as const
const deviationColumns = { needed: ['instrument', 'state', 'act', 'what', ...inSix('explanation')] } as const

const readActs = () =>
  readCsv('treaties/acts.csv', actColumns).map((row) => ({
    ...row,
    effective_printed: orNull(row.effective_printed),
    reservation: row.reservation !== '',
    objection: row.objection !== '',
    declaration: orNull(row.declaration),
    note: orNull(row.note),
  }))

const readTerritories = () =>
  readCsv('treaties/territorial-application.csv', territoryColumns).map((row) => ({
    instrument: row.instrument,
    state: row.state,
    name: textOf(row, 'name'),
    reservation: row.reservation !== '',
    source: row.source,
    territory: orNull(row.territory),
    deposited_on: orNull(row.deposited_on),
    effective_printed: orNull(row.effective_printed),
    note: orNull(row.note),
  }))

const readDeviations = () =>
  readCsv('treaties/deviations.csv', deviationColumns).map((row) => ({
    instrument: row.instrument,
    state: orNull(row.state),
    act: orNull(row.act),
    what: row.what,
    explanation: textOf(row, 'explanation'),
  }))

/** Records without an id of their own, by their number from 1. */
const numbered = (rows: readonly unknown[]) => new Map(rows.map((row, index) => [String(index + 1), row]))

const yamlById = (path: string, key?: string) => ({ [path]: byId(readYaml(path), path, key) })

/** The files as the action `treaties.load` takes them. */
export const readRegister = (): unknown => ({
  ...yamlById('treaties/instruments.yaml', 'code'),
  ...yamlById('treaties/gaps.yaml'),
  ...yamlById('treaties/collections.yaml'),
  'treaties/acts.csv': byId(readActs(), 'treaties/acts.csv'),
  'treaties/territorial-application.csv': numbered(readTerritories()),
  'treaties/deviations.csv': numbered(readDeviations()),
})

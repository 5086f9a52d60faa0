/** The data files of the treaty register, read and checked: data/treaties/. */
import { z } from 'zod'
import { fullDate, orNull, slug, stateCode, text, textOf } from '../../action/input.ts'
import { readCsv, readYaml } from '../../storage/data-files.ts'
import { actKinds } from './acts/act.ts'

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

const instrument = z
  .object({
    code: instrumentCode,
    kind: z.enum(['convention', 'protocol', 'amendment']),
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

export const RegisterFiles = z.object({
  instruments: z.array(instrument),
  gaps: z.array(z.object({ id: slug, title: text, explanation: text })),
  collections: z.array(z.object({ id: slug, name: text, instruments: z.array(instrumentCode) })),
  acts: z.array(
    z.object({
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
    }),
  ),
  territories: z.array(
    z.object({
      instrument: instrumentCode,
      state: stateCode,
      territory: stateCode.nullable(),
      name: text,
      reservation: z.boolean(),
      deposited_on: fullDate.nullable(),
      effective_printed: fullDate.nullable(),
      note: z.string().nullable(),
      source: z.string().min(1),
    }),
  ),
  deviations: z.array(
    z.object({
      instrument: instrumentCode,
      state: stateCode.nullable(),
      act: z.string().nullable(),
      what: z.string().min(1),
      explanation: text,
    }),
  ),
})

export type RegisterFiles = z.output<typeof RegisterFiles>

/** The files as the action `treaties.load` takes them. */
export const readRegister = (): unknown => ({
  instruments: readYaml('treaties/instruments.yaml'),
  gaps: readYaml('treaties/gaps.yaml'),
  collections: readYaml('treaties/collections.yaml'),
  acts: readCsv('treaties/acts.csv').map((row) => ({
    ...row,
    effective_printed: orNull(row.effective_printed),
    reservation: row.reservation !== '',
    objection: row.objection !== '',
    declaration: orNull(row.declaration),
    note: orNull(row.note),
  })),
  territories: readCsv('treaties/territorial-application.csv').map((row) => ({
    instrument: row.instrument,
    state: row.state,
    name: textOf(row, 'name'),
    reservation: row.reservation !== '',
    source: row.source,
    territory: orNull(row.territory),
    deposited_on: orNull(row.deposited_on),
    effective_printed: orNull(row.effective_printed),
    note: orNull(row.note),
  })),
  deviations: readCsv('treaties/deviations.csv').map((row) => ({
    instrument: row.instrument,
    state: orNull(row.state),
    act: orNull(row.act),
    what: row.what,
    explanation: textOf(row, 'explanation'),
  })),
})

/** Open data on what States owe, and what they would owe if they joined more. */
import { z } from 'zod'
import { dayAsked, dayFields, fullDate, many, optional, stateCode } from '../../../action/input.ts'
import { exportOf } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { inRegion, referenceOf, type State } from '../../reference/index.ts'
import { forces, obligationTypes } from '../obligations/obligation.ts'
import { obligationsOf } from '../obligations/queries.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { between, bondsOf, lawOf } from './bonds.ts'
import { joining, type Owed, owedBy, standingOf } from './owed.ts'
import { proposalsOf } from './queries.ts'

const known = optional(fullDate).describe('Day at the end of which the acts were known; now if left out')

const stateIn = (states: ReadonlyMap<string, State>, code: string, field: string): State => {
  const found = states.get(code)
  if (found === undefined) throw new Problem('bad-input', [{ field, value: code, allowed: 'ISO 3166 alpha-3' }])
  return found
}

const rowOf = (one: Owed, text: (words: Owed['obligation']['measure']) => string) => {
  const { obligation, since, by, limits } = one
  return {
    id: obligation.id,
    instrument: obligation.instrument,
    article: `${obligation.article}${obligation.paragraph}`,
    type: obligation.type,
    force: obligation.force,
    bearer: obligation.bearer,
    measure: text(obligation.measure),
    conditions: obligation.conditions === null ? null : text(obligation.conditions),
    since,
    by,
    standing: standingOf(one),
    limits: limits.map((limit) =>
      limit.kind === 'replaced'
        ? `replaced by ${limit.obligation}`
        : limit.kind === 'prevailed-over'
          ? `${limit.by} prevails`
          : `${limit.kind} by ${limit.act} in ${limit.provision}`,
    ),
  }
}

const columns = {
  id: { type: 'string', description: 'Identifier of the obligation' },
  instrument: { type: 'string', description: 'Code of the treaty or resolution' },
  article: { type: 'string', description: 'Article and paragraph; operative paragraph of a resolution' },
  type: { type: 'string', description: obligationTypes.join(', ') },
  force: { type: 'string', description: forces.join(', ') },
  bearer: { type: 'string', description: 'Who owes it' },
  measure: { type: 'string', description: 'The conduct or measure, in the language asked for' },
  conditions: { type: 'string', description: 'Conditions and exceptions' },
  since: { type: 'string', description: 'Day from which the instrument binds the State' },
  by: { type: 'string', description: 'consent, or charter for resolutions of the Security Council' },
  standing: {
    type: 'string',
    description:
      'owed; elsewhere: only towards parties that have not joined the later text; not-owed: excluded by a reservation',
  },
  limits: { type: 'list', description: 'Reservations, amendments and later instruments that limit it' },
} as const

export const owedExport = exportOf({
  name: 'owed',
  right: rights['register.see'],
  summary: 'What a State owes on a day under what is in force for it, less its reservations',
  query: z.object({
    ...dayFields,
    state: stateCode.describe('Alpha-3 code of the State'),
    known_at: known,
    towards: optional(stateCode).describe('Only what it owes to this State'),
    instrument: optional(z.string()).describe('Code of a treaty or resolution'),
    type: optional(z.enum(obligationTypes)),
    force: optional(z.enum(forces)),
  }),
  columns,
  rows: async ({ db, translator }, { state: code, known_at, towards, instrument, type, force, ...asked }) => {
    const day = dayAsked(asked) ?? today()
    const [register, obligations, { states }] = await Promise.all([
      registerOf(db, known_at),
      obligationsOf(db),
      referenceOf(db),
    ])
    const state = stateIn(states, code, 'state')
    const other = towards === undefined ? undefined : stateIn(states, towards, 'towards')
    return owedBy({
      law: lawOf(obligations),
      bonds: bondsOf(register, obligations, state, day),
      ...(other && { towards: between(register, state.code, other.code, day) }),
    })
      .filter(
        ({ obligation }) =>
          (instrument === undefined || obligation.instrument === instrument) &&
          (type === undefined || obligation.type === type) &&
          (force === undefined || obligation.force === force),
      )
      .map((one) => rowOf(one, translator.text))
  },
})

export const joiningExport = exportOf({
  name: 'joining',
  right: rights['register.see'],
  summary: 'What a State would owe if it joined instruments, as a difference to what it owes',
  query: z.object({
    ...dayFields,
    state: stateCode.describe('Alpha-3 code of the State'),
    instrument: many(z.string()).describe('Codes of the instruments that it would join'),
    known_at: known,
  }),
  columns: {
    change: { type: 'string', description: 'gained, or displaced: from then owed only towards other parties' },
    ...columns,
  },
  rows: async ({ db, translator }, { state: code, known_at, instrument, ...asked }) => {
    const day = dayAsked(asked) ?? today()
    const [register, obligations, { states }] = await Promise.all([
      registerOf(db, known_at),
      obligationsOf(db),
      referenceOf(db),
    ])
    for (const one of instrument)
      if (!register.instruments.has(one))
        throw new Problem('bad-input', [
          { field: 'instrument', value: one, allowed: [...register.instruments.keys()].join(', ') },
        ])
    const state = stateIn(states, code, 'state')
    const bonds = bondsOf(register, obligations, state, day)
    const { gained, displaced } = joining({ law: lawOf(obligations), bonds }, instrument, day)
    return [
      ...gained.map((one) => ({ change: 'gained', ...rowOf(one, translator.text) })),
      ...displaced.map((one) => ({ change: 'displaced', ...rowOf(one, translator.text) })),
    ]
  },
})

export const proposalsExport = exportOf({
  name: 'proposals',
  right: rights['register.see'],
  summary: 'Instruments whose joining would close most obligations, by State',
  query: z.object({
    ...dayFields,
    region: optional(z.string()).describe('M49 code or id of a grouping'),
    collection: optional(z.string()).describe('Id of a collection; the first if left out'),
    known_at: known,
  }),
  columns: {
    state: { type: 'string', description: 'Alpha-3 code' },
    instrument: { type: 'string', description: 'Code of the instrument not joined' },
    with: { type: 'list', description: 'Instruments that have to be joined as well' },
    mandatory: { type: 'integer', description: 'Mandatory obligations that it does not owe now' },
    optional: { type: 'integer', description: 'What it would only be allowed to do' },
    rules: { type: 'list', description: 'Shared rules that bind it under no other instrument' },
  },
  rows: async ({ db }, { region, collection, known_at, ...asked }) => {
    const isInside = inRegion(await referenceOf(db), region)
    const found = await proposalsOf(db, { day: dayAsked(asked) ?? today(), knownAt: known_at, collection })
    return found.filter(({ state }) => isInside(state)).map((one) => ({ ...one }))
  },
})

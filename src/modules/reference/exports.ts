/** Open data of the States and other participants. */
import { z } from 'zod'
import { optional } from '../../action/input.ts'
import { exportOf } from '../../action/manifest.ts'
import { Problem } from '../../kernel/problem.ts'
import { referenceOf } from './queries.ts'
import { membersOf, regionsAbove, stateKinds } from './state.ts'

export const statesExport = exportOf({
  name: 'states',
  summary: 'Member States, observers and the other participants that the data know',
  query: z.object({
    kind: optional(z.enum(stateKinds)),
    region: optional(z.string()).describe('M49 code or id of a grouping'),
  }),
  columns: {
    code: { type: 'string', description: 'ISO 3166 alpha-3, or a code of the user-assigned range' },
    iso2: { type: 'string', description: 'ISO 3166 alpha-2' },
    m49: { type: 'string', description: 'M49 code' },
    name: { type: 'string', description: 'Short name in the language asked for' },
    formal_name: { type: 'string', description: 'Formal name in the language asked for' },
    kind: { type: 'string', description: 'member, observer, other, organisation, area or former' },
    region: { type: 'string', description: 'M49 code of the region' },
    sub_region: { type: 'string', description: 'M49 code of the smallest sub-region' },
    groupings: { type: 'string', description: 'Ids of groupings, separated by ;' },
    admitted_on: { type: 'string', description: 'Date of membership of the United Nations' },
    ended_on: { type: 'string', description: 'Date on which a former State ended' },
    successors: { type: 'string', description: 'Successors of a former State, separated by ;' },
  },
  rows: async ({ db, translator }, { kind, region }) => {
    const reference = await referenceOf(db)
    const members = region === undefined ? undefined : membersOf(reference, region)
    if (region !== undefined && members === undefined)
      throw new Problem('bad-input', [
        {
          field: 'region',
          value: region,
          allowed: [...reference.groupings.keys(), ...reference.regions.keys()].join(', '),
        },
      ])
    return [...reference.states.values()]
      .filter((state) => (kind === undefined || state.kind === kind) && (members?.has(state.code) ?? true))
      .map((state) => ({
        code: state.code,
        iso2: state.iso2,
        m49: state.m49,
        name: translator.text(state.name),
        formal_name: state.formal_name && translator.text(state.formal_name),
        kind: state.kind,
        region: regionsAbove(reference.regions, state.region).find(({ level }) => level === 'region')?.code ?? null,
        sub_region: state.region,
        groupings: [...reference.groupings.values()]
          .filter(({ members: codes }) => codes.includes(state.code))
          .map(({ id }) => id)
          .join(';'),
        admitted_on: state.admitted_on,
        ended_on: state.ended_on,
        successors: state.successors.join(';'),
      }))
  },
})

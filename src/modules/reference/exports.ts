/** Open data of the States and other participants. */
import { z } from 'zod'
import { dayAsked, dayFields, optional } from '../../action/input.ts'
import { exportOf } from '../../action/manifest.ts'
import { rights } from './permissions.ts'
import { referenceOf } from './queries.ts'
import { inRegion, regionsAbove, type State, stateKinds } from './state.ts'

/** A Member State from its admission, a former one until its end; for other participants no date is known. */
const existed = ({ admitted_on, ended_on }: State, day: string | undefined): boolean =>
  day === undefined || ((admitted_on === null || admitted_on <= day) && (ended_on === null || ended_on > day))

export const statesExport = exportOf({
  name: 'states',
  right: rights['data.see'],
  summary: 'Member States, observers and the other participants that the data know',
  query: z.object({
    kind: optional(z.enum(stateKinds)),
    region: optional(z.string()).describe('M49 code or id of a grouping: 002, sahel, ldc'),
    ...dayFields,
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
    groupings: { type: 'list', description: 'Ids of groupings' },
    admitted_on: { type: 'string', description: 'Date of membership of the United Nations' },
    ended_on: { type: 'string', description: 'Date on which a former State ended' },
    successors: { type: 'list', description: 'Codes of the successors of a former State' },
  },
  rows: async ({ db, translator }, { kind, region, ...asked }) => {
    const day = dayAsked(asked)
    const reference = await referenceOf(db)
    const isInside = inRegion(reference, region)
    return [...reference.states.values()]
      .filter((state) => (kind === undefined || state.kind === kind) && isInside(state.code) && existed(state, day))
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
          .map(({ id }) => id),
        admitted_on: state.admitted_on,
        ended_on: state.ended_on,
        successors: state.successors,
      }))
  },
})

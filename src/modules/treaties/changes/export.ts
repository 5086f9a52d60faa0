/** Open data of what changed between two dates. */
import { z } from 'zod'
import { fullDate, optional, stateCode } from '../../../action/input.ts'
import { exportOf } from '../../../action/manifest.ts'
import { addDays, today } from '../../../kernel/dates.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { effectsWithin } from './changes.ts'
import { recordedChanges } from './queries.ts'

const most = 200_000

export const changesExport = exportOf({
  name: 'changes',
  right: rights['register.see'],
  summary: 'What was recorded of depositary acts, or took effect, between two dates',
  query: z.object({
    by: optional(z.enum(['recorded', 'effect'])).describe('Day of recording (the default) or of effect'),
    from: optional(fullDate).describe('First day; thirty days before the last one if left out'),
    to: optional(fullDate).describe('Last day; today if left out'),
    instrument: optional(z.string()).describe('Code of an instrument'),
    state: optional(stateCode).describe('Alpha-3 code'),
  }),
  columns: {
    date: { type: 'string', description: 'Day on which it was recorded or took effect' },
    what: { type: 'string', description: 'added, corrected, voided; or the effect' },
    instrument: { type: 'string', description: 'Code of the instrument' },
    participant: { type: 'string', description: 'Alpha-3 code; empty for an act of the depositary' },
    kind: { type: 'string', description: 'Kind of act' },
    act: { type: 'string', description: 'Id of the act' },
    act_date: { type: 'string', description: 'Date of the act' },
    entry: { type: 'string', description: 'Id of the record in the ledger' },
    reason: { type: 'string', description: 'Why it was corrected' },
  },
  rows: async ({ db }, { by = 'recorded', from, to = today(), instrument, state }) => {
    const within = { from: from ?? addDays(to, -30), to, instrument, state }
    if (by === 'effect')
      return effectsWithin(await registerOf(db), within).map((effect) => ({
        date: effect.date,
        what: effect.kind,
        instrument: effect.instrument,
        participant: effect.state,
        kind: effect.act?.kind ?? null,
        act: effect.act?.id ?? null,
        act_date: effect.act?.deposited_on ?? null,
        entry: effect.act?.entries[0].id ?? null,
        reason: null,
      }))
    return (await recordedChanges(db, within, { limit: most, offset: 0 })).map((change) => ({
      date: change.recorded_at.toISOString(),
      what: change.what,
      instrument: change.instrument,
      participant: change.state,
      kind: change.kind,
      act: change.act,
      act_date: change.date,
      entry: change.entry,
      reason: change.reason,
    }))
  },
})

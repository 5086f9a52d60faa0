/** Processes as a table, for those who may see them. */
import { z } from 'zod'
import { exportOf } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { processFields } from './input.ts'
import { progress } from './process.ts'
import { findProcesses, nextOf } from './view.ts'

export const processesExport = exportOf({
  name: 'ratification-processes',
  right: rights['ratification.see'],
  summary: 'Help to ratify: where each State stands with each instrument, its next step and who holds it',
  query: z.object(processFields),
  columns: {
    id: { type: 'string', description: 'Identifier of the process' },
    state: { type: 'string', description: 'Alpha-3 code of the State' },
    instrument: { type: 'string', description: 'Code of the instrument' },
    way: { type: 'string', description: 'How the State means to express its consent' },
    stands: { type: 'string', description: 'open, deposited or ended' },
    next_step: { type: 'string', description: 'Next step of an open process' },
    holder: { type: 'string', description: 'The authority that has the next step in hand' },
    due: { type: 'string', description: 'Day by which the next step should be done' },
    overdue: { type: 'list', description: 'Steps past their day' },
    silent_days: { type: 'integer', description: 'Whole days since anything was entered' },
    steps_done: { type: 'integer', description: 'Steps that are done' },
    steps_needed: { type: 'integer', description: 'Steps that are needed' },
    deposited_on: { type: 'string', description: 'Date of deposit of the act of consent in the register' },
    opened_on: { type: 'string', description: 'Day on which the process was opened' },
  },
  rows: async (context, query) =>
    (await findProcesses(context, query)).processes.map((process) => {
      const next = nextOf(process)
      const { done, needed } = progress(process.steps)
      return {
        id: process.id,
        state: process.state,
        instrument: process.instrument,
        way: process.way,
        stands: process.standing.kind,
        next_step: next?.kind ?? null,
        holder: next?.holder ?? null,
        due: next?.dueOn ?? null,
        overdue: process.overdue.map(({ kind }) => kind),
        silent_days: process.silent,
        steps_done: done,
        steps_needed: needed,
        deposited_on: process.consent?.deposited_on ?? null,
        opened_on: process.openedAt.toISOString().slice(0, 10),
      }
    }),
})

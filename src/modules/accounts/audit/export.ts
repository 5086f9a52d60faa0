/** The audit log as open columns: for auditors, and for whoever checks the chain elsewhere. */
import { exportOf } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { rights } from '../permissions.ts'
import { filters } from './input.ts'
import { withPeople } from './people.ts'
import { entriesOf } from './queries.ts'

const most = 50_000

export const auditExport = exportOf({
  name: 'audit',
  summary: `Entries of the audit log, the newest first, at most ${most}: with "before" the ones before them`,
  right: rights['audit.see'],
  query: filters,
  columns: {
    id: { type: 'integer', description: 'Number of the entry, without holes' },
    at: { type: 'string', description: 'Moment in UTC, ISO 8601' },
    actor: { type: 'string', description: 'user:<id>, operator:<account>, pacta or public' },
    through: { type: 'string', description: 'start, cli, web, api, job' },
    action: { type: 'string', description: 'Module, noun and verb' },
    subject: { type: 'string', description: 'kind:id' },
    reason: { type: 'string', description: 'As the actor gave it' },
    request_id: { type: 'string', description: 'Names the request in the logs' },
    detail: { type: 'string', description: 'What changed, as JSON; personal values by their commitment only' },
  },
  rows: async (context, { before, ...asked }) => {
    const filter = await withPeople(context, asked)
    return reading(context, rights['audit.see'], async (tx) =>
      (await entriesOf(tx, filter, { before, most })).map(({ at, detail, requestId, ...entry }) => ({
        ...entry,
        at: at.toISOString(),
        request_id: requestId,
        detail: JSON.stringify(detail),
      })),
    )
  },
})

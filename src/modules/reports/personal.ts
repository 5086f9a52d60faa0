/** What reports hold about people: who froze an edition, by the name that the audit has. */
import { personalOf } from '../../action/personal.ts'

export const reportsPersonal = personalOf('reports', [
  {
    table: 'edition',
    label: 'accounts.personal-data.table.edition',
    group: 'accounts.personal-data.group.traces',
    purpose: 'accounts.personal-data.purpose.proof',
    ground: 'accounts.personal-data.ground.accountability',
    seenBy: ['reports.report.see'],
    belongs: [{ column: 'frozen_by', to: 'actor' }],
    kept: [],
    erasure: 'nothing',
    fields: {
      id: { label: 'accounts.personal-data.field.id', erased: 'kept' },
      frozen_at: { label: 'accounts.personal-data.field.moment', erased: 'kept' },
      frozen_by: { label: 'accounts.personal-data.field.by', erased: 'kept' },
      reason: { label: 'accounts.personal-data.field.reason', erased: 'kept' },
    },
    other: Object.fromEntries(
      ['year', 'number', 'as_at', 'change', 'template', 'sha256'].map((column) => [column, 'Of the edition itself.']),
    ),
  },
])

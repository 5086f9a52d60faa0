/** What the laws hold about people: who recorded one, by the name that the audit has. */
import type { PersonalTable } from '../../../action/personal.ts'

const ofTheLaw = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, 'Of the law itself.']))

export const lawTables: readonly PersonalTable[] = [
  {
    table: 'law',
    label: 'assistance.laws.table',
    group: 'accounts.personal-data.group.traces',
    purpose: 'accounts.personal-data.purpose.proof',
    ground: 'accounts.personal-data.ground.accountability',
    seenBy: ['assistance.law.keep'],
    belongs: [{ column: 'recorded_by', to: 'actor' }],
    kept: [],
    erasure: 'nothing',
    fields: {
      recorded_at: { label: 'accounts.personal-data.field.moment', erased: 'kept' },
      recorded_by: { label: 'accounts.personal-data.field.by', erased: 'kept' },
    },
    other: ofTheLaw(
      ...['id', 'reference', 'state_code', 'title', 'language', 'citation', 'adopted_on', 'published_on'],
      ...['in_force_on', 'draft_id'],
    ),
  },
]

/** What clearance holds about people: who asked and who answered, by the name that the audit has. */
import type { PersonalField, PersonalTable } from '../../../../action/personal.ts'
import type { PlainKey } from '../../../../i18n/translate.ts'

const field = (label: PlainKey): PersonalField => ({ label, erased: 'kept' })
const ofTheReview = (...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, 'Of the review itself.']))

const common = {
  group: 'accounts.personal-data.group.traces',
  purpose: 'accounts.personal-data.purpose.proof',
  ground: 'accounts.personal-data.ground.accountability',
  seenBy: ['assistance.review.see'],
  kept: [],
  erasure: 'nothing',
} satisfies Partial<PersonalTable>

export const clearanceTables: readonly PersonalTable[] = [
  {
    ...common,
    table: 'review_clearance',
    label: 'assistance.reviews.clearance.table',
    belongs: [{ column: 'made_by', to: 'actor' }],
    fields: {
      made_at: field('accounts.personal-data.field.moment'),
      made_by: field('accounts.personal-data.field.by'),
    },
    other: ofTheReview('id', 'review_id', 'act', 'words', 'content_sha256'),
  },
  {
    ...common,
    table: 'review_sent',
    label: 'assistance.reviews.clearance.table_sent',
    belongs: [],
    fields: {},
    other: ofTheReview('clearance_id', 'review_id', 'content', 'content_sha256'),
  },
]

/** What reviews hold about people: who reviews, who said what, by the name that the audit has. */
import type { PersonalField, PersonalTable } from '../../../action/personal.ts'
import type { PlainKey } from '../../../i18n/translate.ts'

const field = (label: PlainKey, erased: PersonalField['erased'] = 'kept'): PersonalField => ({ label, erased })
const by = field('accounts.personal-data.field.by')
const moment = field('accounts.personal-data.field.moment')

const ofTheReview = (...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, 'Of the review of the draft law itself.']))

const table = (name: string, label: PlainKey): Omit<PersonalTable, 'belongs' | 'fields' | 'other'> => ({
  table: name,
  label,
  group: 'accounts.personal-data.group.traces',
  purpose: 'accounts.personal-data.purpose.proof',
  ground: 'accounts.personal-data.ground.accountability',
  seenBy: ['assistance.review.see'],
  kept: [],
  erasure: 'nothing',
})

const made = { belongs: [{ column: 'made_by', to: 'actor' }], fields: { made_at: moment, made_by: by } } as const

export const reviewTables: readonly PersonalTable[] = [
  {
    ...table('review', 'assistance.reviews.table.review'),
    belongs: [{ column: 'opened_by', to: 'actor' }],
    fields: { opened_at: moment, opened_by: by },
    other: ofTheReview('id', 'reference', 'draft_id', 'state_code', 'title', 'as_at', 'status', 'closed_at'),
  },
  {
    ...table('review_version', 'assistance.reviews.table.version'),
    belongs: [{ column: 'taken_up_by', to: 'actor' }],
    fields: { taken_up_at: moment, taken_up_by: by },
    other: ofTheReview('review_id', 'version_id', 'number'),
  },
  {
    ...table('review_member', 'assistance.reviews.table.member'),
    belongs: [{ column: 'user_id', to: 'id' }],
    erasure: 'row',
    fields: { user_id: field('accounts.personal-data.field.person'), since: moment },
    other: ofTheReview('review_id'),
  },
  {
    ...table('review_obligation', 'assistance.reviews.table.obligation'),
    belongs: [{ column: 'assigned_to', to: 'id' }],
    erasure: 'fields',
    fields: { assigned_to: field('accounts.personal-data.field.person', 'emptied') },
    other: ofTheReview('review_id', 'obligation', 'position', 'removed_at'),
  },
  {
    ...table('finding', 'assistance.reviews.table.finding'),
    ...made,
    other: ofTheReview(
      ...['id', 'review_id', 'version_id', 'obligation', 'verdict', 'comment', 'suggestion', 'origin', 'withdrawn'],
    ),
  },
  {
    ...table('finding_provision', 'assistance.reviews.table.finding_provision'),
    belongs: [],
    fields: {},
    other: ofTheReview('finding_id', 'version_id', 'provision'),
  },
  {
    ...table('concern', 'assistance.reviews.table.concern'),
    ...made,
    other: ofTheReview(
      ...['id', 'review_id', 'version_id', 'provision', 'safeguard', 'concern', 'suggestion', 'supersedes', 'origin'],
      'withdrawn',
    ),
  },
  {
    ...table('review_comment', 'assistance.reviews.table.comment'),
    belongs: [
      { column: 'made_by', to: 'actor' },
      { column: 'resolved_by', to: 'actor' },
    ],
    fields: { made_at: moment, made_by: by, resolved_at: moment, resolved_by: by },
    other: ofTheReview('id', 'review_id', 'thread', 'obligation', 'provision', 'words'),
  },
  {
    ...table('disposition', 'assistance.reviews.table.disposition'),
    ...made,
    other: ofTheReview('id', 'review_id', 'finding_id', 'concern_id', 'version_id', 'disposition', 'reason'),
  },
]

/** What drafts hold about people: who took in, corrected and uploaded, by the name that the audit has. */
import type { PersonalField, PersonalTable } from '../../../action/personal.ts'
import type { PlainKey } from '../../../i18n/translate.ts'

const field = (label: PlainKey): PersonalField => ({ label, erased: 'kept' })
const by = field('accounts.personal-data.field.by')
const moment = field('accounts.personal-data.field.moment')

const ofTheDraft = (...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, 'Of the draft law itself.']))

const table = (name: string, label: PlainKey): Omit<PersonalTable, 'belongs' | 'fields' | 'other'> => ({
  table: name,
  label,
  group: 'accounts.personal-data.group.traces',
  purpose: 'accounts.personal-data.purpose.proof',
  ground: 'accounts.personal-data.ground.accountability',
  seenBy: ['assistance.draft.see'],
  kept: [],
  erasure: 'nothing',
})

export const draftTables: readonly PersonalTable[] = [
  {
    ...table('draft', 'assistance.drafts.table.draft'),
    belongs: [{ column: 'opened_by', to: 'actor' }],
    fields: { opened_at: moment, opened_by: by },
    other: ofTheDraft('id', 'reference', 'state_code', 'title', 'working_title', 'language', 'subject', 'status'),
  },
  {
    ...table('draft_version', 'assistance.drafts.table.version'),
    belongs: [{ column: 'taken_in_by', to: 'actor' }],
    fields: { taken_in_at: moment, taken_in_by: by },
    other: ofTheDraft('id', 'draft_id', 'language', 'number', 'received_on', 'note', 'format'),
  },
  {
    ...table('draft_version_file', 'assistance.drafts.table.file'),
    belongs: [],
    fields: {},
    other: ofTheDraft('version_id', 'file_id'),
  },
  {
    ...table('provision', 'assistance.drafts.table.provision'),
    belongs: [],
    fields: {},
    other: ofTheDraft(
      ...['id', 'version_id', 'parent', 'eid', 'kind', 'number', 'heading', 'text', 'position', 'removed_at'],
    ),
  },
  {
    ...table('draft_correction', 'assistance.drafts.table.correction'),
    belongs: [
      { column: 'made_by', to: 'actor' },
      { column: 'undone_by', to: 'actor' },
    ],
    fields: { made_at: moment, made_by: by, undone_at: moment, undone_by: by },
    other: ofTheDraft('id', 'version_id', 'number', 'kind', 'changes'),
  },
  {
    ...table('provision_match', 'assistance.drafts.table.match'),
    belongs: [],
    fields: {},
    other: ofTheDraft(
      ...['id', 'from_version', 'to_version', 'kind', 'from_provision', 'to_provision', 'score', 'by_hand'],
    ),
  },
]

/** What the help to ratify holds about people: who has a step in hand, and who entered it. */
import type { PersonalField, PersonalTable } from '../../../action/personal.ts'
import type { PlainKey } from '../../../i18n/translate.ts'

const field = (label: PlainKey, erased: PersonalField['erased'] = 'kept'): PersonalField => ({ label, erased })
const by = field('accounts.personal-data.field.by')
const moment = field('accounts.personal-data.field.moment')
const ofTheProcess = (...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, 'Of the process itself.']))

const common = {
  group: 'accounts.personal-data.group.traces',
  purpose: 'accounts.personal-data.purpose.proof',
  ground: 'accounts.personal-data.ground.accountability',
  seenBy: ['treaties.ratification.see'],
  kept: [],
} satisfies Partial<PersonalTable>

export const ratificationTables: readonly PersonalTable[] = [
  {
    ...common,
    table: 'ratification_process',
    label: 'treaties.ratification.table.process',
    belongs: [
      { column: 'opened_by', to: 'actor' },
      { column: 'ended_by', to: 'actor' },
    ],
    erasure: 'nothing',
    fields: {
      opened_at: moment,
      opened_by: by,
      ended_at: moment,
      ended_by: by,
      end_reason: field('accounts.personal-data.field.reason'),
    },
    other: ofTheProcess('id', 'state_code', 'instrument', 'way'),
  },
  {
    ...common,
    table: 'ratification_step',
    label: 'treaties.ratification.table.step',
    belongs: [
      { column: 'holder_user', to: 'id' },
      { column: 'changed_by', to: 'actor' },
    ],
    erasure: 'fields',
    fields: {
      holder_user: field('accounts.personal-data.field.person', 'emptied'),
      changed_at: moment,
      changed_by: by,
    },
    other: ofTheProcess('process_id', 'kind', 'state', 'done_on', 'due_on', 'holder', 'note'),
  },
  {
    ...common,
    table: 'ratification_document',
    label: 'treaties.ratification.table.document',
    belongs: [],
    erasure: 'nothing',
    fields: {},
    other: ofTheProcess('process_id', 'file_id', 'kind', 'received_on', 'added_at'),
  },
]

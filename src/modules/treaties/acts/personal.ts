/** What the ledger and the subscriptions hold about people: who proposed, who decided, and who is told of what. */
import type { PersonalField, PersonalTable } from '../../../action/personal.ts'
import type { PlainKey } from '../../../i18n/translate.ts'

const field = (label: PlainKey, erased: PersonalField['erased'] = 'kept'): PersonalField => ({ label, erased })
const by = field('accounts.personal-data.field.by')
const moment = field('accounts.personal-data.field.moment')
const reason = field('accounts.personal-data.field.reason')
const ofTheAct = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, 'Of the act itself.']))

const common = {
  group: 'accounts.personal-data.group.traces',
  purpose: 'accounts.personal-data.purpose.proof',
  ground: 'accounts.personal-data.ground.accountability',
  kept: [],
} satisfies Partial<PersonalTable>

export const ledgerTables: readonly PersonalTable[] = [
  {
    ...common,
    table: 'act_entry',
    label: 'treaties.acts.entering.table.entry',
    seenBy: ['treaties.register.see', 'treaties.proposal.see'],
    belongs: [{ column: 'proposed_by', to: 'actor' }],
    erasure: 'nothing',
    fields: { proposed_by: by, proposed_at: moment, reason },
    other: ofTheAct(
      'id',
      'act',
      'instrument',
      'state',
      'kind',
      'done_on',
      'deposited_on',
      'effective_on',
      'territory',
      'territory_name',
      'provisions',
      'effect',
      'about',
      'precludes',
      'reservation',
      'objection',
      'declaration',
      'text',
      'text_language',
      'depositary',
      'notification',
      'notified_on',
      'source',
      'note',
      'supersedes',
      'void',
      'origin',
    ),
  },
  {
    ...common,
    table: 'act_decision',
    label: 'treaties.acts.entering.table.decision',
    seenBy: ['treaties.register.see', 'treaties.proposal.see'],
    belongs: [{ column: 'decided_by', to: 'actor' }],
    erasure: 'nothing',
    fields: { decided_by: by, decided_at: moment, reason },
    other: ofTheAct('entry', 'number', 'outcome', 'state', 'supersedes'),
  },
  {
    ...common,
    table: 'subscription',
    label: 'treaties.subscriptions.title',
    purpose: 'treaties.subscriptions.purpose',
    ground: 'accounts.personal-data.ground.consent',
    seenBy: ['treaties.subscription.keep'],
    belongs: [{ column: 'user_id', to: 'id' }],
    erasure: 'row',
    fields: {
      user_id: field('accounts.personal-data.field.person'),
      state: field('accounts.personal-data.field.state'),
      instrument: field('treaties.acts.instrument'),
      created_at: field('accounts.personal-data.field.given'),
    },
    other: { id: 'Identifies the row; made at random.', told: 'Counts what was told already.' },
  },
]

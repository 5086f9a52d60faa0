/** What contribution statements hold about people: who made them, stood by them or took them back. */
import type { PersonalField, PersonalTable } from '../../../action/personal.ts'
import type { PlainKey } from '../../../i18n/translate.ts'

const field = (label: PlainKey): PersonalField => ({ label, erased: 'kept' })
const by = field('accounts.personal-data.field.by')
const moment = field('accounts.personal-data.field.moment')
const ofTheStatement = (...columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, 'Of the statement itself.']))

const common = {
  group: 'accounts.personal-data.group.traces',
  purpose: 'accounts.personal-data.purpose.proof',
  ground: 'accounts.personal-data.ground.accountability',
  seenBy: ['assistance.contribution.see'],
  kept: [],
  erasure: 'nothing',
} satisfies Partial<PersonalTable>

export const contributionTables: readonly PersonalTable[] = [
  {
    ...common,
    table: 'contribution_statement',
    label: 'assistance.contributions.table.statement',
    belongs: [{ column: 'made_by', to: 'actor' }],
    fields: { made_at: moment, made_by: by },
    other: ofTheStatement('id', 'state_code', 'instrument', 'act', 'sentence', 'language'),
  },
  {
    ...common,
    table: 'statement_support',
    label: 'assistance.contributions.table.support',
    belongs: [],
    fields: {},
    other: ofTheStatement('statement_id', 'kind', 'subject'),
  },
  {
    ...common,
    table: 'statement_grade',
    label: 'assistance.contributions.table.grade',
    belongs: [{ column: 'by', to: 'actor' }],
    fields: { at: moment, by, reason: field('accounts.personal-data.field.reason') },
    other: ofTheStatement('id', 'statement_id', 'grade', 'given'),
  },
]

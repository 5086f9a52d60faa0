/** What the register of obligations holds about people: who corrected and who checked, by the name that the audit has. */
import type { PersonalField, PersonalTable } from '../../../action/personal.ts'
import type { PlainKey } from '../../../i18n/translate.ts'

const field = (name: 'moment' | 'by' | 'reason' | 'about' | 'note'): PersonalField => ({
  label: (name === 'note' ? 'treaties.obligations.keep.note' : `accounts.personal-data.field.${name}`) as PlainKey,
  erased: 'kept',
})

const kept = {
  group: 'accounts.personal-data.group.traces',
  purpose: 'accounts.personal-data.purpose.proof',
  ground: 'accounts.personal-data.ground.accountability',
  seenBy: ['treaties.register.see'],
  kept: [],
  erasure: 'nothing',
} as const

const other = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'Of the record itself.']))

const versions = (table: string, label: PlainKey): PersonalTable => ({
  ...kept,
  table,
  label,
  belongs: [{ column: 'recorded_by', to: 'actor' }],
  fields: {
    record: field('about'),
    recorded_at: field('moment'),
    recorded_by: field('by'),
    reason: field('reason'),
  },
  other: other(['number', 'content', 'origin']),
})

export const obligationsPersonal: readonly PersonalTable[] = [
  versions('obligation_version', 'treaties.obligations.personal.versions'),
  versions('instrument_terms_version', 'treaties.obligations.personal.terms'),
  versions('instrument_version', 'treaties.obligations.personal.instruments'),
  {
    ...kept,
    table: 'obligation_review',
    label: 'treaties.obligations.personal.checks',
    belongs: [{ column: 'reviewed_by', to: 'actor' }],
    fields: {
      obligation: field('about'),
      note: field('note'),
      reviewed_at: field('moment'),
      reviewed_by: field('by'),
    },
    other: other(['id', 'number', 'title', 'language', 'read']),
  },
]

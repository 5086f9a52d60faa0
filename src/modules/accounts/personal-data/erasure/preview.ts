/** What erasing does to a table, in words: which fields go, which stay, and why. */
import type { FieldErasure, PersonalTable } from '../../../../action/personal.ts'
import type { PlainKey, Translator } from '../../../../i18n/translate.ts'

const fieldsWith = ({ t, list }: Translator, { fields }: PersonalTable, wanted: (erased: FieldErasure) => boolean) => {
  const labels = Object.values(fields)
    .filter(({ erased, secret }) => !secret && wanted(erased))
    .map(({ label }) => (t as (key: PlainKey) => string)(label))
  return labels.length === 0 ? null : list([...new Set(labels)])
}

/** Null where nothing goes. */
export const whatGoes = (translator: Translator, table: PersonalTable): string | null => {
  if (table.erasure === 'row') return translator.t('accounts.personal-data.erase.row')
  return table.erasure === 'nothing' ? null : fieldsWith(translator, table, (erased) => erased !== 'kept')
}

/** Null where nothing stays. */
export const whatStays = (translator: Translator, table: PersonalTable): string | null => {
  const { t } = translator
  if (table.erasure === 'row') return null
  if (table.erasure === 'nothing') return t('accounts.personal-data.erase.for_audit')
  const fields = fieldsWith(translator, table, (erased) => erased === 'kept')
  return fields && t('accounts.personal-data.erase.for_counts', { fields })
}

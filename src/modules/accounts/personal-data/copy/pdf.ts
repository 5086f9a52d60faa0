/** A person's own copy on paper, in six languages. */
import type { Module } from '../../../../action/manifest.ts'
import type { MessageKey, Translator } from '../../../../i18n/translate.ts'
import { pdfOf } from '../../../../ui/pdf/compiler.ts'
import type { Reference } from '../../../reference/index.ts'
import { copiedColumns } from '../queries.ts'
import { fieldLabel, keptWords, type PersonalCopy, printedAtMost, seersOf } from './copy.ts'
import template from './copy.typ?raw'
import { isOwnId, valueWords } from './values.ts'

interface Words {
  readonly translator: Translator
  readonly modules: readonly Module[]
  readonly reference: Reference
  readonly made: Date
}

export const copyAsPdf = ({ who, held }: PersonalCopy, words: Words): Promise<Uint8Array> => {
  const { translator, modules, made } = words
  const { t, date, language } = translator
  const say = t as (key: MessageKey) => string
  const sections = held.map(({ table, rows, count }) => ({
    title: say(table.label),
    facts: [
      [t('accounts.personal-data.field.purpose'), say(table.purpose)],
      [t('accounts.personal-data.ground_label'), say(table.ground)],
      [t('accounts.personal-data.seen_by'), seersOf(table, modules, translator)],
      [t('accounts.personal-data.kept_label'), keptWords(translator, table)],
    ],
    rows: rows.slice(0, printedAtMost).map((row) =>
      copiedColumns(table).flatMap((column) => {
        const field = table.fields[column]
        const value = valueWords({ ...words, who }, column, row[column])
        return value === '' || (field !== undefined && isOwnId(who, field, row[column]))
          ? []
          : [[fieldLabel(translator, table, column), value]]
      }),
    ),
    more: count > printedAtMost ? t('accounts.personal-data.newest_only', { shown: printedAtMost, count }) : '',
  }))
  const title = t('accounts.personal-data.copy_title')
  const about = t('accounts.personal-data.copy_about', { name: who.name, date: date(made.toISOString().slice(0, 10)) })
  return pdfOf(template, { language, direction: language === 'ar' ? 'rtl' : 'ltr', title, about, sections }, made)
}

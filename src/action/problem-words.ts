/** A Problem in words: its title, then a line for each field with the value given and what is allowed. */
import { messageFormat } from '../i18n/catalogue.ts'
import type { Translator } from '../i18n/translate.ts'
import type { Problem } from '../kernel/problem.ts'

export const problemTitle = ({ language }: Translator, { code }: Problem): string =>
  String(messageFormat(language, `action.problem.${code}.title`).format())

export const problemText = ({ language }: Translator, { code }: Problem): string =>
  String(messageFormat(language, `action.problem.${code}.text`).format())

export const fieldLines = ({ t }: Translator, { fields }: Problem): string[] =>
  fields.map(({ field, value, allowed }) =>
    value === ''
      ? t('action.problem.field_missing', { field, allowed })
      : t('action.problem.field', { field, value, allowed }),
  )

/** Values of the register's columns in words of the reader's language. */
import type { PersonalField } from '../../../../action/personal.ts'
import { hasMessage } from '../../../../i18n/catalogue.ts'
import { locales } from '../../../../i18n/locales.ts'
import type { MessageKey, Translator } from '../../../../i18n/translate.ts'
import { userName } from '../../../../kernel/actor.ts'
import { isLanguage } from '../../../../kernel/text.ts'
import { organisationName, type Reference, stateName } from '../../../reference/index.ts'
import { actionWords, actorWords } from '../../audit/audit.ts'
import { roleName } from '../../grants/words.tsx'
import type { DataSubject } from '../person.ts'
import { field } from '../register/words.ts'

interface Words {
  readonly translator: Translator
  readonly reference: Reference
  /** Whose data they are; others are not named. */
  readonly who: Pick<DataSubject, 'id' | 'name'>
}

/** Their own id beside each of their rows says nothing more to people; the copy for machines has it. */
export const isOwnId = ({ id }: DataSubject, { label }: PersonalField, value: unknown): boolean =>
  label === field('person').label && value === id

/** Who did something, as the audit names them. */
const actorColumns = new Set([
  'actor',
  'by',
  'granted_by',
  'ended_by',
  'invited_by',
  'decided_by',
  'answered_by',
  'uploaded_by',
  'frozen_by',
])

const message = ({ t }: Translator, key: string): string | undefined =>
  hasMessage(key) ? (t as (key: MessageKey) => string)(key as MessageKey) : undefined

const textWords = ({ translator, reference, who }: Words, column: string, text: string): string => {
  const own = userName(who.id)
  if (actorColumns.has(column)) return actorWords(translator, text, new Map([[who.id, who.name]]))
  if (text === own) return who.name
  switch (column) {
    case 'state':
    case 'state_code':
      return reference.states.has(text) ? stateName(reference, translator, text) : text
    case 'organisation':
      return reference.organisations.has(text) ? organisationName(reference, translator, text) : text
    case 'language':
      return isLanguage(text) ? locales[text].name : text
    case 'role':
      return roleName(translator, text)
    case 'action':
      return actionWords(translator, text)
    case 'through':
      return message(translator, `ui.through.${text}`) ?? text
    case 'status':
      return (
        message(translator, `ui.state.${text}`) ??
        message(translator, `accounts.users.status.${text}`) ??
        message(translator, `accounts.personal-data.corrections.${text}`) ??
        message(translator, `accounts.applications.status.${text}`) ??
        text
      )
    case 'reach':
      return message(translator, `accounts.records.reach_${text}`) ?? text
    case 'purpose':
      return message(translator, `accounts.personal-data.table.${text}`) ?? text
    default:
      return text
  }
}

/** Empty for what is not there. */
export const valueWords = (words: Words, column: string, value: unknown): string => {
  const { t, date, list } = words.translator
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return t(`accounts.personal-data.${value ? 'yes' : 'no'}`)
  if (value instanceof Date) {
    const at = value.toISOString()
    return t('ui.moment', { date: date(at.slice(0, 10)), time: at.slice(11, 16) })
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return list(value)
  if (typeof value === 'object') return Object.keys(value).length === 0 ? '' : JSON.stringify(value)
  return textWords(words, column, String(value))
}

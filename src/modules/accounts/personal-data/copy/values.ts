/** Values of the register's columns in words of the reader's language. */
import { actionWords } from '../../../../action/audit-words.ts'
import type { Module } from '../../../../action/manifest.ts'
import type { PersonalField } from '../../../../action/personal.ts'
import { hasMessage } from '../../../../i18n/catalogue.ts'
import { locales } from '../../../../i18n/locales.ts'
import type { MessageKey, Translator } from '../../../../i18n/translate.ts'
import { userName } from '../../../../kernel/actor.ts'
import { isLanguage } from '../../../../kernel/text.ts'
import { groupingName, organisationName, type Reference, stateName } from '../../../reference/index.ts'
import { actorWords, changesOf, userIn } from '../../audit/audit.ts'
import { wordsIn } from '../../audit/values.ts'
import { allRights, rightWords } from '../../grants/sentences.ts'
import { roleName } from '../../grants/words.tsx'
import type { DataSubject } from '../person.ts'
import { field } from '../register/words.ts'

interface Words {
  readonly translator: Translator
  readonly reference: Reference
  readonly modules: readonly Module[]
  /** Whose data they are. */
  readonly who: Pick<DataSubject, 'id' | 'name'>
  /** Others whom the reader may know; a copy that leaves the system names nobody else. */
  readonly names?: ReadonlyMap<string, string>
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

const textWords = ({ translator, reference, who, names = new Map() }: Words, column: string, text: string): string => {
  const own = userName(who.id)
  if (actorColumns.has(column)) return actorWords(translator, text, new Map([...names, [who.id, who.name]]))
  if (text === own) return who.name
  const other = names.get(userIn(text) ?? '')
  if (other !== undefined) return other
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return translator.date(text)
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

/** One of a list: a State, a region or a group by name. */
const itemWords = ({ translator, reference }: Words, column: string, text: string): string => {
  if (column === 'states') return reference.states.has(text) ? stateName(reference, translator, text) : text
  return column === 'regions' || column === 'groupings' ? groupingName(reference, translator, text) : text
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** A token's rights as sentences; one that this version does not have stands by its name. */
const rightLines = ({ translator, modules }: Words, names: readonly string[]): string[] => {
  const known = new Map(allRights(modules).map((right) => [right.name, right]))
  return names.map((name) => {
    const right = known.get(name)
    return right === undefined ? name : rightWords(translator, right)
  })
}

/** "field: value"; what an entry of the audit holds of people stands in a table of its own. */
const detailLines = ({ translator, reference }: Words, { personal: _, ...detail }: Record<string, unknown>): string[] =>
  changesOf({ id: 0, detail }, [], '', wordsIn({ reference, projects: new Map() }, translator)).map(
    ({ field: name, before, after = '' }) => `${name}: ${before ? `${before} → ${after}` : after}`,
  )

/** The parts of a value that stand one below another: rights, details, paragraphs. Empty for what is not there. */
export const valueLines = (words: Words, column: string, value: unknown): string[] => {
  if (Array.isArray(value)) {
    if (column === 'rights') return rightLines(words, value.map(String))
    if (value.some(isObject))
      return value.map((one) => (isObject(one) ? words.translator.clauses(detailLines(words, one)) : String(one)))
  }
  if (isObject(value)) return detailLines(words, value)
  const said = valueWords(words, column, value)
  return said.split(/\n+/).filter((line) => line !== '')
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
  if (Array.isArray(value) && column !== 'rights' && value.every((one) => typeof one === 'string'))
    return list(value.map((one) => itemWords(words, column, one)))
  if (typeof value === 'object') return words.translator.clauses(valueLines(words, column, value))
  return textWords(words, column, String(value))
}

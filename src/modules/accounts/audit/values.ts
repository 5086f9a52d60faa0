/** What an entry says that changed, in words: fields by name, roles, places and days as people write them. */
import { hasMessage } from '../../../i18n/catalogue.ts'
import { locales } from '../../../i18n/locales.ts'
import type { PlainKey, Translator } from '../../../i18n/translate.ts'
import { isLanguage } from '../../../kernel/text.ts'
import { groupingName, stateName } from '../../reference/index.ts'
import { moduleName, type Places, roleName } from '../grants/words.tsx'

/** How details are said; see changesOf. */
export interface Words {
  readonly field: (name: string) => string
  /** Undefined for what says nothing to a reader. */
  readonly value: (field: string, value: unknown) => string | undefined
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const worded = ({ t }: Translator, keys: readonly string[]): string | undefined => {
  const key = keys.find(hasMessage)
  return key && t(key as PlainKey)
}

/** `state:TUN`, `region:015`, `module:reports`. */
const placeWords = ({ reference, projects }: Places, translator: Translator, place: string): string => {
  const [kind, id = ''] = place.split(/:(.*)/s)
  if (kind === 'everything') return translator.t('accounts.grants.everything')
  if (kind === 'state') return stateName(reference, translator, id)
  if (kind === 'region' || kind === 'grouping') return groupingName(reference, translator, id)
  if (kind === 'module') return moduleName(translator, id)
  const project = projects.get(id)
  return project === undefined ? place : translator.text(project)
}

export const wordsIn = (places: Places, translator: Translator): Words => {
  const plain = (field: string, text: string): string | undefined => {
    if (uuid.test(text)) return undefined
    if (field === 'role' || field === 'roles') return roleName(translator, text)
    if (field === 'language' && isLanguage(text)) return locales[text].name
    if (field === 'state' && /^[A-Z]{3}$/.test(text)) return stateName(places.reference, translator, text)
    if (field === 'fields') return fieldWords(translator, text)
    if (field === 'reach') return placeWords(places, translator, text)
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return translator.date(text)
    return worded(translator, [`accounts.audit.value.${text}`, `accounts.users.status.${text}`]) ?? text
  }
  const value = (field: string, given: unknown): string | undefined => {
    if (given === null || given === undefined) return ''
    if (typeof given === 'boolean') return translator.t(`accounts.users.${given ? 'yes' : 'no'}`)
    if (typeof given === 'number') return translator.number(given)
    if (typeof given === 'string') return plain(field, given)
    if (Array.isArray(given)) return translator.list(given.flatMap((one: unknown) => value(field, one) || []))
    const inner = Object.entries(given).flatMap(([name, one]) => {
      const words = value(name, one)
      return words ? [`${fieldWords(translator, name)}: ${words}`] : []
    })
    return translator.clauses(inner)
  }
  return { field: (name) => fieldWords(translator, name), value }
}

const fieldWords = (translator: Translator, name: string): string => {
  const key = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return worded(translator, [`accounts.audit.field.${key}`, `accounts.personal-data.field.${key}`]) ?? name
}

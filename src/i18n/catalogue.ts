/**
 * Every message of the application, compiled on first use.
 * A message's key is its folder under src/ (without `modules/`) and its name: `src/modules/treaties/matrix/messages/en.json`
 * holds `treaties.matrix.*`.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../kernel/text.ts'
import { locales } from './locales.ts'

const files = import.meta.glob<Record<string, string>>('../**/messages/*.json', { eager: true, import: 'default' })

const sources = new Map<string, string>()
for (const [path, messages] of Object.entries(files)) {
  const [, folder, language] = /^\.\.?\/(.*?\/?)messages\/(\w\w)\.json$/.exec(path) ?? []
  if (folder === undefined || language === undefined) throw new Error(`Unexpected message file ${path}`)
  const prefix = (folder === '' ? 'i18n/' : folder).replace(/^modules\//, '').replaceAll('/', '.')
  for (const [name, message] of Object.entries(messages)) sources.set(`${language}:${prefix}${name}`, message)
}

const compiled = new Map<string, IntlMessageFormat>()

/** The compiled message; throws when it does not exist, which the message check excludes. */
export const messageFormat = (language: Language, key: string): IntlMessageFormat => {
  const id = `${language}:${key}`
  let format = compiled.get(id)
  if (format === undefined) {
    const source = sources.get(id)
    if (source === undefined) throw new Error(`No message ${key} in ${language}`)
    format = new IntlMessageFormat(source, locales[language].tag)
    compiled.set(id, format)
  }
  return format
}

/** True if the key is a message; for keys built from data, such as `treaties.gap.<id>`. */
export const hasMessage = (key: string): boolean => sources.has(`en:${key}`)

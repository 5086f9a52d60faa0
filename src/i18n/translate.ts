/** Words and formats of one language, handed to every page, document and command. */
import type { Language, Text } from '../kernel/text.ts'
import { messageFormat } from './catalogue.ts'
import { type Formats, formatsOf } from './formats.ts'
import type { Messages } from './keys.ts'
import { type Locale, locales } from './locales.ts'

export type MessageKey = keyof Messages

type Values<K extends MessageKey> = Messages[K] extends Record<string, never> ? [] : [values: Messages[K]]

/** A message without arguments. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends Record<string, never> ? K : never }[MessageKey]

export type Translate = <K extends MessageKey>(key: K, ...values: Values<K>) => string

export interface Translator extends Formats {
  readonly language: Language
  readonly locale: Locale
  /** The message in this language with its arguments filled in. */
  readonly t: Translate
  /** This language's version of a text from the data. */
  readonly text: (text: Text) => string
}

const translators = new Map<Language, Translator>()

export const translator = (language: Language): Translator => {
  const known = translators.get(language)
  if (known) return known
  const t = (key: MessageKey, values?: Record<string, string | number>) =>
    String(messageFormat(language, key).format(values))
  const made: Translator = {
    language,
    locale: locales[language],
    t: t as Translate,
    text: (text) => text[language],
    ...formatsOf(language),
  }
  translators.set(language, made)
  return made
}

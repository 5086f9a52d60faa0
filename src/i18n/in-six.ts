/** Texts in all six languages made from messages, for labels that travel with data: figures, documents. */
import { languages, type Text } from '../kernel/text.ts'
import { type Translator, translator } from './translate.ts'

export const inSix = (make: (words: Translator) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, make(translator(language))])) as unknown as Text

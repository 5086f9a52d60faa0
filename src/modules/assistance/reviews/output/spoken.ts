/** In which language words were written that say nothing about it: by their letters, as far as these tell. Pure. */
import type { Language } from '../../../../kernel/text.ts'
import type { Run } from '../../../../ui/documents/document.ts'

const scripts: readonly (readonly [RegExp, Language])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
]

/** Of what is written in Latin letters: the first of these languages that is. */
const latin = (likely: readonly Language[]): Language => likely.find((one) => !['ar', 'zh', 'ru'].includes(one)) ?? 'en'

/** `likely`: the language of the document, then that of the draft. */
export const languageOf = (words: string, ...likely: readonly Language[]): Language => {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const found = scripts.find(([letter]) => (words.match(letter)?.length ?? 0) * 2 > letters)
  return letters === 0 ? (likely[0] ?? 'en') : (found?.[1] ?? latin(likely))
}

/** As a run of a document in the first language. */
export const runOf = (text: string, ...likely: readonly [Language, ...Language[]]): Run => {
  const language = languageOf(text, ...likely)
  return language === likely[0] ? { text } : { text, language }
}

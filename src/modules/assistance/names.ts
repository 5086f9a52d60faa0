/** Names of what activities refer to, in the reader's language; an unknown id stands for itself. */
import type { Translator } from '../../i18n/translate.ts'
import type { Text } from '../../kernel/text.ts'
import type { Reference } from '../reference/index.ts'

type Named = ReadonlyMap<string, { readonly name: Text }>

const nameIn = (things: Named, { text }: Translator, id: string): string => {
  const thing = things.get(id)
  return thing === undefined ? id : text(thing.name)
}

export const organisationName = ({ organisations }: Reference, words: Translator, id: string): string =>
  nameIn(organisations, words, id)

/** The acronym where one is in use, for narrow columns; the name otherwise. */
export const organisationShort = ({ organisations }: Reference, words: Translator, id: string): string =>
  organisations.get(id)?.acronym ?? nameIn(organisations, words, id)

export const themeName = ({ themes }: Reference, words: Translator, id: string): string => nameIn(themes, words, id)

export const groupingName = ({ groupings }: Reference, words: Translator, id: string): string =>
  nameIn(groupings, words, id)

export const placeName = ({ places }: Reference, words: Translator, id: string): string => nameIn(places, words, id)

/** In right-to-left text a symbol or a paragraph such as 31(b) keeps its own order only between directional isolates. */
const ltr = ({ locale }: Translator, text: string): string =>
  locale.direction === 'rtl' ? `\u2066${text}\u2069` : text

/** Where the source says it: "E/CN.15/2017/5, paragraph 31(b)". */
export const sourceOf = (words: Translator, symbol: string, paragraphs: readonly string[]): string => {
  const [first = '', ...rest] = paragraphs.map((paragraph) => ltr(words, paragraph))
  const source = ltr(words, symbol)
  return rest.length === 0
    ? words.t('assistance.activities.one.paragraph', { symbol: source, paragraph: first })
    : words.t('assistance.activities.one.paragraphs', { symbol: source, paragraphs: words.list([first, ...rest]) })
}

/** Where a record of the programme was read, as pages say it. */
import type { Translator } from '../../i18n/translate.ts'

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

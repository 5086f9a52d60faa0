/** Whoever asks, or is asked about: by what their rows are found. Pure. */
import type { Language } from '../../../kernel/text.ts'

export interface DataSubject {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly state: string | null
  readonly status: 'active' | 'suspended' | 'erased'
  /** Every address known, this one and earlier ones, in lower case. */
  readonly addresses: readonly string[]
  /** Every name known. */
  readonly names: readonly string[]
}

/** What stands in place of a name, a profession and whatever else the row cannot be without: in no language, the same for everyone. */
export const erasedWord = 'erased'

const special = /[.*+?^${}()|[\]\\]/g

const escaped = (words: string): string => words.replaceAll(special, '\\$&')

/** A pattern that finds an id or an address, whole: not as the end of a longer one, nor as its beginning. */
export const mentionOf = (words: string): string => `(?<![\\w.+-])${escaped(words)}(?!\\w|[-.]\\w)`

/**
 * A pattern that finds a name as whole words. Chinese is written without spaces, so there it may stand anywhere. Within a link
 * it is no name: whoever is called like a part of one must not break it.
 */
export const nameIn = (name: string): string => {
  const [before, after] = /\p{Script=Han}/u.test(name) ? ['', ''] : ['(?<!\\w)', '(?!\\w)']
  return `(?<!://\\S*)${before}${escaped(name)}${after}`
}

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

/**
 * A pattern that finds the name as a whole word. Chinese is written without spaces, so there it may stand anywhere; so may an
 * address.
 */
export const mentionOf = (words: string): string => {
  const escaped = words.replaceAll(special, '\\$&')
  return /\p{Script=Han}|@/u.test(words) ? escaped : `(^|\\W)${escaped}($|\\W)`
}

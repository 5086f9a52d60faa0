/** Finds States by name in any of the six languages, or by code. */
import type { Context, SearchHit } from '../../action/manifest.ts'
import { languages } from '../../kernel/text.ts'
import { referenceOf } from './queries.ts'

/** Lower case without accents, so that Cote finds Côte. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A test whether all the words occur, in any order, somewhere in the texts; case and accents do not matter. */
export const wordsMatch = (words: string): ((texts: readonly string[]) => boolean) => {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return (texts) => {
    const text = plain(texts.join(' '))
    return wanted.every((word) => text.includes(word))
  }
}

export const searchReference = async ({ db, translator }: Context, words: string): Promise<SearchHit[]> => {
  const isFound = wordsMatch(words)
  const code = words.trim().toUpperCase()
  const { states } = await referenceOf(db)
  return [...states.values()]
    .filter(
      (state) =>
        state.code === code ||
        languages.some((language) =>
          isFound([state.name[language], state.formal_name?.[language] ?? '', ...state.other_names]),
        ),
    )
    .map((state) => ({
      title: translator.text(state.name),
      detail: translator.t(`reference.kind.${state.kind}`),
      path: `/states/${state.code}`,
      kind: 'reference.states.title' as const,
    }))
}

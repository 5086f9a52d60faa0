/** Finds States by name in any of the six languages, or by code. */
import type { Context, SearchHit } from '../../action/manifest.ts'
import { languages } from '../../kernel/text.ts'
import { referenceOf } from './queries.ts'

/** Lower case without accents, so that Cote finds Côte. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const searchReference = async ({ db, translator }: Context, words: string): Promise<SearchHit[]> => {
  const wanted = plain(words)
  const { states } = await referenceOf(db)
  return [...states.values()]
    .filter(
      ({ code, name, formal_name }) =>
        code.toLowerCase() === wanted ||
        languages.some(
          (language) => plain(name[language]).includes(wanted) || plain(formal_name?.[language] ?? '').includes(wanted),
        ),
    )
    .map(({ code, kind, name }) => ({
      title: translator.text(name),
      detail: translator.t(`reference.kind.${kind}`),
      path: `/states/${code}`,
      kind: 'reference.states.title' as const,
    }))
}

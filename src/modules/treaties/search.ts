/** Finds instruments by title in any of the six languages, or by code. */
import type { Context, SearchHit } from '../../action/manifest.ts'
import { languages } from '../../kernel/text.ts'
import { wordsMatch } from '../reference/index.ts'
import { searchObligations } from './obligations/search.ts'
import { registerOf } from './queries.ts'

export const searchTreaties = async (context: Context, words: string): Promise<SearchHit[]> => {
  const { db, translator } = context
  const isFound = wordsMatch(words)
  const { instruments } = await registerOf(db)
  const found = [...instruments.values()]
    .filter(({ code, title, short_title }) =>
      languages.some((language) => isFound([code, title[language], short_title[language]])),
    )
    .map(({ code, title, short_title }) => ({
      title: translator.text(title),
      detail: translator.text(short_title),
      path: `/treaties/${code}`,
      kind: 'treaties.title' as const,
    }))
  return [...found, ...(await searchObligations(context, words))]
}

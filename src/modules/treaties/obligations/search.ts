/** Finds obligations by words of the measure in any of the six languages, or by article; and resolutions by title. */
import type { Context, SearchHit } from '../../../action/manifest.ts'
import { languages } from '../../../kernel/text.ts'
import { wordsMatch } from '../../reference/index.ts'
import { registerOf } from '../queries.ts'
import { chosenObligations } from './chosen.ts'
import { obligationsOf } from './queries.ts'
import { obligationPath } from './register.ts'
import { obligationTitle } from './titles.ts'

export const searchObligations = async ({ db, translator }: Context, words: string): Promise<SearchHit[]> => {
  const isFound = wordsMatch(words)
  const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
  const resolutions = [...obligations.resolutions.values()]
    .filter(({ symbol, title }) => languages.some((language) => isFound([symbol, title[language]])))
    .map(({ code, title, short_title }) => ({
      title: translator.text(title),
      detail: translator.text(short_title),
      path: `/resolutions/${code}`,
      kind: 'treaties.title' as const,
    }))
  const found = chosenObligations(obligations, { q: words }).map((each) => ({
    title: obligationTitle(translator, { register, obligations }, each),
    detail: translator.text(each.measure),
    path: obligationPath(each.id),
    kind: 'treaties.obligations.search.kind' as const,
  }))
  return [...resolutions, ...found]
}

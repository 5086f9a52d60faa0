/** Finds tools by words in the reader's language. */
import type { Context, SearchHit } from '../../action/manifest.ts'
import { plain } from '../reference/index.ts'
import { toolsOf } from './queries.ts'

export const searchTools = async ({ db, translator: { t, text } }: Context, words: string): Promise<SearchHit[]> => {
  const wanted = plain(words)
  return [...(await toolsOf(db)).values()]
    .filter((tool) => plain(`${text(tool.name)} ${text(tool.text)}`).includes(wanted))
    .map(({ id, name, kind }) => ({
      title: text(name),
      detail: t(`tools.kind.${kind}`),
      path: `/tools#${id}`,
      kind: 'tools.title' as const,
    }))
}

/** Finds laws by words in their title, citation, reference or State. */
import type { Context, SearchHit } from '../../../action/manifest.ts'
import { stateName } from '../../reference/index.ts'
import { lawPath } from './law.ts'
import { findLaws } from './view.ts'
import { standingWords } from './words.tsx'

export const searchLaws = async (context: Context, q: string): Promise<SearchHit[]> => {
  const { reference, laws } = await findLaws(context, { q })
  return laws.map((law) => ({
    title: law.title,
    detail: `${stateName(reference, context.translator, law.state)} · ${standingWords(context.translator, law)}`,
    path: lawPath(law.id),
    kind: 'assistance.laws.title' as const,
  }))
}

/** Which provisions of two versions belong together so far, and which are still free. */
import type { Provision } from '../draft.ts'
import type { Side } from './align.ts'

export interface Pairs {
  readonly forward: Map<string, string>
  readonly backward: Map<string, string>
}

export const groups = ['part', 'chapter', 'section']

/** What is matched among its like: groups, articles, and whatever stands in articles. */
export const rankOf = ({ kind }: Provision): string =>
  groups.includes(kind) ? kind : kind === 'article' ? 'article' : 'inner'

export const freeOf = (side: Side, taken: ReadonlyMap<string, string>, fixed: ReadonlySet<string>) =>
  side.list.filter(({ id }) => !taken.has(id) && !fixed.has(id))

/** The suggestions of a review over all its versions, each once, with what the State did with it. Pure. */
import type { Concern, DispositionKind, Finding } from '../review.ts'

export interface Disposition {
  readonly id: string
  /** Id of the finding or concern in which the suggestion stood when it was said, and its words. */
  readonly of: string
  readonly words: string
  /** Of the finding. */
  readonly obligation: string | null
  /** In which version it was taken or refused. */
  readonly version: string
  readonly disposition: DispositionKind
  readonly reason: string
  readonly madeAt: Date
  readonly madeBy: string
}

export interface Suggestion {
  /** Id of the finding or concern in which it first stood. */
  readonly id: string
  readonly kind: 'finding' | 'concern'
  /** Null for one on a provision. */
  readonly obligation: string | null
  readonly safeguard: string | null
  /** Provisions of the version in which it was last made, in the order of the text. */
  readonly provisions: readonly string[]
  readonly words: string
  /** What it answers: the comment of the finding, or the concern. */
  readonly ground: string
  /** The first and the last version in which it stands. */
  readonly since: string
  readonly until: string
  readonly disposition: DispositionKind
  /** The newest one; null while nothing was said. */
  readonly said: Disposition | null
}

/** What held in a version at its end. */
export interface HeldIn {
  readonly version: string
  readonly findings: readonly Finding[]
  readonly concerns: readonly Concern[]
}

type Found = Pick<Suggestion, 'id' | 'kind' | 'obligation' | 'safeguard' | 'provisions' | 'words' | 'ground'>

const foundIn = ({ findings, concerns }: HeldIn): Found[] => [
  ...findings.map(({ id, obligation, provisions, suggestion, comment }) => ({
    ...{ id, kind: 'finding' as const, obligation, safeguard: null, provisions },
    ...{ words: suggestion, ground: comment },
  })),
  ...concerns.map(({ id, provision, safeguard, suggestion, concern }) => ({
    ...{ id, kind: 'concern' as const, obligation: null, safeguard, provisions: [provision] },
    ...{ words: suggestion, ground: concern },
  })),
]

/**
 * A suggestion that a newer version repeats word for word is the same one: on the same obligation, or on the provision to which
 * its concern went. What a reviewer wrote and wrote anew within one version was never said to the State, and is none.
 * @param supersedes of each concern, also of those that no longer stand
 */
export const suggestionsOf = (
  versions: readonly HeldIn[],
  dispositions: readonly Disposition[],
  supersedes: ReadonlyMap<string, string | null>,
): Suggestion[] => {
  const firstOf = (concern: string): string => {
    const before = supersedes.get(concern)
    return before === null || before === undefined ? concern : firstOf(before)
  }
  const keyOf = ({ id, obligation, words }: Pick<Found, 'id' | 'obligation' | 'words'>): string =>
    `${obligation ?? firstOf(id)}\n${words}`
  const all = new Map<string, Suggestion>()
  for (const held of versions)
    for (const found of foundIn(held)) {
      if (found.words === '') continue
      const key = keyOf(found)
      const known = all.get(key)
      // A concern whose provision was split stands on both parts.
      const beside = known?.kind === 'concern' && known.until === held.version ? known.provisions : []
      all.set(key, {
        ...found,
        id: known?.id ?? found.id,
        provisions: [...beside, ...found.provisions],
        ...{ since: known?.since ?? held.version, until: held.version, disposition: 'open', said: null },
      })
    }
  for (const said of dispositions) {
    const key = keyOf({ id: said.of, obligation: said.obligation, words: said.words })
    const one = all.get(key)
    if (one !== undefined) all.set(key, { ...one, disposition: said.disposition, said })
  }
  const suggestions = [...all.values()]
  return [
    ...suggestions.filter(({ kind }) => kind === 'finding'),
    ...suggestions.filter(({ kind }) => kind === 'concern'),
  ]
}

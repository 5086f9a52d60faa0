/** The order in which articles and paragraphs stand in a text: 3, 3bis, 4(1)(a), 4(1)(b), 10. Pure. */

const latin = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies']
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi']

interface Place {
  readonly article: string
  readonly paragraph: string
  readonly id: string
}

/** Letters come in their order, and `aa` after `z`. */
const letterRank = (letters: string): number =>
  [...letters.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)

const articleRank = (article: string): [number, number] => {
  const [, number = '0', suffix = ''] = /^(\d+)([A-Za-z]*)$/.exec(article) ?? []
  const at = latin.indexOf(suffix.toLowerCase())
  return [Number(number), suffix === '' ? 0 : at === -1 ? letterRank(suffix) : at + 1]
}

const partsOf = (paragraph: string): string[] =>
  [...paragraph.matchAll(/\(([0-9a-z]+)\)/g)].map(([, part = '']) => part)

/**
 * `i` is a number among `ii` and `iii`, and a letter among `h` and `j`: the points beside it tell.
 * @returns for each group of points, the points by their number
 */
const ranksOf = (places: readonly Place[]): Map<string, (part: string) => number> => {
  const groups = new Map<string, Set<string>>()
  for (const { article, paragraph } of places) {
    const parts = partsOf(paragraph)
    for (const [depth, part] of parts.entries()) {
      const group = `${article}/${parts.slice(0, depth).join('/')}`
      groups.set(group, (groups.get(group) ?? new Set()).add(part))
    }
  }
  return new Map(
    [...groups].map(([group, parts]) => {
      const letters = [...parts].filter((part) => /[a-z]/.test(part))
      const roman = letters.every((part) => romans.includes(part)) && letters.some((part) => part === 'i')
      return [
        group,
        (part: string) => (/^\d+$/.test(part) ? Number(part) : roman ? romans.indexOf(part) + 1 : letterRank(part)),
      ]
    }),
  )
}

/** In the order of the text; several duties of one paragraph in the order of their numbers. */
export const inOrder = <P extends Place>(places: readonly P[]): P[] => {
  const ranks = ranksOf(places)
  const keyed = places.map((place) => {
    const parts = partsOf(place.paragraph)
    const second = Number(/#(\d)$/.exec(place.id)?.[1] ?? 1)
    const numbers = parts.map((part, depth) =>
      (ranks.get(`${place.article}/${parts.slice(0, depth).join('/')}`) ?? (() => 0))(part),
    )
    // A duty of the whole paragraph comes before those of its points.
    return { place, key: [...articleRank(place.article), ...numbers], second }
  })
  keyed.sort((a, b) => {
    for (let at = 0; at < Math.max(a.key.length, b.key.length); at += 1) {
      const difference = (a.key[at] ?? -1) - (b.key[at] ?? -1)
      if (difference !== 0) return difference
    }
    return a.second - b.second
  })
  return keyed.map(({ place }) => place)
}

/** The article as people cite it: `5(1)(a)`, `2A`, `3 bis`. */
export const cited = ({ article, paragraph }: Pick<Place, 'article' | 'paragraph'>): string => {
  const [, number = '', suffix = ''] = /^(\d+)([A-Za-z]*)$/.exec(article) ?? []
  return `${number}${latin.includes(suffix) ? ` ${suffix}` : suffix}${paragraph}`
}

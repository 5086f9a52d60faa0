/** Names of States, groups and organisations as runs, joined as each language joins a list. */
import type { Translator } from '../../../i18n/translate.ts'
import type { Reference } from '../../reference/index.ts'
import type { Run } from './document.ts'

export interface Names {
  readonly states: (codes: readonly string[], groupings?: readonly string[]) => Run[]
  readonly organisations: (ids: readonly string[]) => Run[]
  readonly state: (code: string) => string
  readonly place: (id: string) => string
}

const merge = (runs: readonly Run[]): Run[] => {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && !last.href && !run.href) merged[merged.length - 1] = { text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

export const namesOf = (reference: Reference, { text, compare, locale }: Translator): Names => {
  const format = new Intl.ListFormat(locale.tag, { type: 'conjunction' })
  const join = (runs: readonly Run[]): Run[] => {
    const named = runs.toSorted((a, b) => compare(a.text, b.text))
    let next = 0
    return merge(
      format
        .formatToParts(named.map((_, index) => String(index)))
        .map(({ type, value }) => (type === 'element' ? named[next++]! : { text: value })),
    )
  }
  const state = (code: string): string => {
    const found = reference.states.get(code)
    return found === undefined ? code : text(found.name)
  }
  const grouping = (id: string): string => {
    const found = reference.groupings.get(id)
    return found === undefined ? id : text(found.name)
  }
  return {
    state,
    place: (id) => {
      const place = reference.places.get(id)
      return place === undefined ? id : text(place.name)
    },
    states: (codes, groupings = []) =>
      join([
        ...codes.map((code): Run => ({ text: state(code), href: `/states/${code}` })),
        ...groupings.map((id): Run => ({ text: grouping(id) })),
      ]),
    organisations: (ids) =>
      join(
        ids.map((id): Run => {
          const organisation = reference.organisations.get(id)
          return { text: organisation === undefined ? id : text(organisation.name), href: `/partners/${id}` }
        }),
      ),
  }
}

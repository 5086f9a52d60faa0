/** Names of States, groups and organisations as runs, joined as each language joins a list. */
import type { Translator } from '../../../i18n/translate.ts'
import type { Text } from '../../../kernel/text.ts'
import { groupingName, organisationName, placeName, type Reference, stateName } from '../../reference/index.ts'
import type { Run } from './document.ts'

export interface Names {
  readonly states: (codes: readonly string[], groupings?: readonly string[]) => Run[]
  readonly organisations: (ids: readonly string[]) => Run[]
  /** In the order given; too long for commas. */
  readonly projects: (projects: readonly { readonly id: string; readonly name: Text }[]) => Run[]
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

const inverted = (name: string): boolean => /[(（]/.test(name)

export const namesOf = (reference: Reference, translator: Translator): Names => {
  const { compare, locale } = translator
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
    const name = stateName(reference, translator, code)
    const formal = reference.states.get(code)?.formal_name
    // Short names made for lists turn their words about: Iran (Islamic Republic of).
    return formal && inverted(name) && !inverted(translator.text(formal)) ? translator.text(formal) : name
  }
  return {
    state,
    place: (id) => placeName(reference, translator, id),
    states: (codes, groupings = []) =>
      join([
        ...codes.map((code): Run => ({ text: state(code), href: `/states/${code}` })),
        ...groupings.map((id): Run => ({ text: groupingName(reference, translator, id) })),
      ]),
    projects: (projects) =>
      projects.flatMap(({ id, name }, index): Run[] => [
        ...(index === 0 ? [] : [{ text: translator.t('reports.edition.part') }]),
        { text: translator.text(name), href: `/projects/${id}` },
      ]),
    organisations: (ids) =>
      join(ids.map((id): Run => ({ text: organisationName(reference, translator, id), href: `/partners/${id}` }))),
  }
}

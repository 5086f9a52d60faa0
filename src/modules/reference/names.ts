/** Names of what the reference data hold, as pages and filters show them; an unknown id stands for itself. */
import type { Translator } from '../../i18n/translate.ts'
import type { Text } from '../../kernel/text.ts'
import type { OptionGroup } from '../../ui/filters.tsx'
import type { Reference, Region } from './state.ts'

type Named = ReadonlyMap<string, { readonly name: Text }>

const nameIn = (things: Named, { text }: Translator, id: string): string => {
  const thing = things.get(id)
  return thing === undefined ? id : text(thing.name)
}

/** The short name. */
export const stateName = ({ states }: Reference, words: Translator, code: string): string => nameIn(states, words, code)

export const organisationName = ({ organisations }: Reference, words: Translator, id: string): string =>
  nameIn(organisations, words, id)

/** The acronym where one is in use, for narrow columns; the name otherwise. */
export const organisationShort = ({ organisations }: Reference, words: Translator, id: string): string =>
  organisations.get(id)?.acronym ?? nameIn(organisations, words, id)

export const themeName = ({ themes }: Reference, words: Translator, id: string): string => nameIn(themes, words, id)

export const placeName = ({ places }: Reference, words: Translator, id: string): string => nameIn(places, words, id)

/** Of a grouping or an M49 region; `membersOf` takes the same ids. */
export const groupingName = ({ groupings, regions }: Reference, words: Translator, id: string): string =>
  nameIn(groupings.has(id) ? groupings : regions, words, id)

/** M49 regions and groupings as choices of a filter: regions in their tree's order, then groupings by kind. */
export const regionOptions = (reference: Reference, translator: Translator): OptionGroup[] => {
  const { t, text } = translator
  const children = (parent: string): Region[] =>
    [...reference.regions.values()]
      .filter((region) => region.parent === parent)
      .flatMap((region) => [region, ...children(region.code)])
  const indent = { world: '', region: '', 'sub-region': '\u2003', 'intermediate-region': '\u2003\u2003' } as Record<
    string,
    string
  >
  const groupings = (kind: string) =>
    [...reference.groupings.values()]
      .filter((grouping) => grouping.kind === kind)
      .map(({ id, name }) => ({ value: id, label: text(name) }))
      .sort((a, b) => translator.compare(a.label, b.label))
  return [
    {
      label: t('reference.regions'),
      options: children('001').map(({ code, level, name }) => ({
        value: code,
        label: `${indent[level] ?? ''}${text(name)}`,
      })),
    },
    { label: t('reference.regional_groups'), options: groupings('un-regional-group') },
    { label: t('reference.development_groups'), options: groupings('development') },
    { label: t('reference.political_groups'), options: groupings('political') },
  ]
}

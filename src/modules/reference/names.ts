/** Names of States, regions and groupings as pages and filters show them. */
import type { Translator } from '../../i18n/translate.ts'
import type { Reference, Region } from './state.ts'

/** The short name in the reader's language; the code itself for one that is not known. */
export const stateName = (reference: Reference, translator: Translator, code: string): string => {
  const state = reference.states.get(code)
  return state === undefined ? code : translator.text(state.name)
}

interface OptionGroup {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

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

/** States shaded by the number of activities that name them: what a map shows, and its legend. */
import type { PageContext } from '../../../action/manifest.ts'
import type { MapValue, WorldMapProps } from '../../../ui/map.tsx'
import { type Reference, stateName } from '../../reference/index.ts'
import type { Activity } from './activity.ts'
import { byState } from './count.ts'
import { type Shade, shadeOf, shadesFor } from './shades.ts'

/** "Tunisia: 4 activities", as the map says on pointing. */
export const labelled = ({ translator: { t } }: PageContext, name: string, count: number): string =>
  t('assistance.activities.map.label', { name, activities: t('assistance.count.activities', { count }) })

const legendWord = ({ translator: { t } }: PageContext, { from, to }: Shade, only: boolean): string => {
  if (from === to || only) return t('assistance.activities.map.exactly', { count: from })
  return to === undefined
    ? t('assistance.activities.map.over', { from })
    : t('assistance.activities.map.range', { from, to })
}

/** @param query further fields of the list to which each State leads */
export const shadesOf = (
  context: PageContext,
  reference: Reference,
  activities: readonly Activity[],
  year: number,
  query: Parameters<PageContext['href']>[1] = {},
): Pick<WorldMapProps, 'values' | 'legend'> => {
  const states = byState(activities)
  const shades = shadesFor(Math.max(0, ...[...states.values()].map(({ length }) => length)))
  const values = new Map(
    [...states].flatMap(([state, { length }]): [string, MapValue][] => {
      const shade = shadeOf(shades, length)
      if (shade === undefined) return []
      const label = labelled(context, stateName(reference, context.translator, state), length)
      return [[state, { class: shade.class, label, href: context.href('/activities', { ...query, year, state }) }]]
    }),
  )
  const legend = shades.map((shade) => ({ class: shade.class, label: legendWord(context, shade, shades.length === 1) }))
  return { values, legend }
}

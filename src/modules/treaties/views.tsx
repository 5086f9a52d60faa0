/** The ways to look at the register, as tabs. */
import type { PageContext } from '../../action/manifest.ts'
import { ViewLinks } from '../../ui/page.tsx'

const views = {
  matrix: '/treaties',
  instruments: '/instruments',
  obligations: '/obligations',
  acts: '/acts',
  joining: '/joining',
  changes: '/changes',
} as const

export const treatyViews = ({ translator: { t }, href }: PageContext, current: keyof typeof views) => (
  <ViewLinks
    label={t('treaties.views')}
    views={(Object.keys(views) as (keyof typeof views)[]).map((view) => ({
      label: t(`treaties.view.${view}`),
      href: href(views[view]),
      current: view === current,
    }))}
  />
)

/** Laws, reviews and drafts are one subject: one entry of the bar, and tabs for what this reader may open. */
import type { PageContext } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { ViewLinks } from '../../ui/page.tsx'
import { rights } from './permissions.ts'

export const menu = 'assistance.laws.title' as const

const views = {
  laws: { path: '/laws', right: rights['law.see'] },
  cleared: { path: '/cleared-reviews', right: rights['publication.see'] },
  drafts: { path: '/drafts', right: rights['draft.see'] },
  reviews: { path: '/reviews', right: rights['review.see'] },
} as const

export const legislationViews = (
  { translator: { t }, href, actor }: Pick<PageContext, 'translator' | 'href' | 'actor'>,
  current: keyof typeof views,
) => (
  <ViewLinks
    label={t('assistance.legislation.views')}
    views={(Object.keys(views) as (keyof typeof views)[])
      .filter((view) => may(actor, views[view].right))
      .map((view) => ({
        label: t(`assistance.legislation.${view}`),
        href: href(views[view].path),
        current: view === current,
      }))}
  />
)

/** The ways to look at the register of obligations, as tabs. */
import type { PageContext } from '../../../action/manifest.ts'
import { ViewLinks } from '../../../ui/page.tsx'

export const obligationViews = (
  { translator: { t }, href }: PageContext,
  current: 'list' | 'picture' | 'rules' | null,
) => (
  <ViewLinks
    label={t('treaties.obligations.views')}
    views={[
      { label: t('treaties.obligations.list'), href: href('/obligations'), current: current === 'list' },
      {
        label: t('treaties.obligations.picture.view'),
        href: href('/obligations/types'),
        current: current === 'picture',
      },
      { label: t('treaties.obligations.rules.view'), href: href('/obligations/rules'), current: current === 'rules' },
    ]}
  />
)

/** The frame of the pages on which people work: the menu of what this reader may open, and the page beside it. */
import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import type { PlainKey } from '../../i18n/translate.ts'
import { Area, SideMenu } from '../../ui/work.tsx'

/** `current` is the path of the menu entry in which the page lies. */
export const WorkArea = (props: { context: PageContext; current: string; children: ComponentChildren }) => {
  const { context, current, children } = props
  const t = context.translator.t as (key: PlainKey) => string
  const entries = context.modules
    .flatMap((module) => module.accountMenu ?? [])
    .filter(({ right }) => may(context.actor, right))
    .sort((a, b) => a.order - b.order)
  const groups = [...Map.groupBy(entries, ({ group }) => group)].map(([group, some]) => ({
    label: t(group),
    items: some.map(({ label, path }) => ({ label: t(label), href: context.href(path), current: path === current })),
  }))
  return <Area menu={<SideMenu label={t('accounts.area')} groups={groups} />}>{children}</Area>
}

/** Rules that several instruments share: all of them, and one across the instruments. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { Problem } from '../../../kernel/problem.ts'
import { ButtonLink, PageHead } from '../../../ui/page.tsx'
import { DataTable, ExportLinks } from '../../../ui/table.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { ObligationTable } from './obligation-table.tsx'
import { obligationsOf } from './queries.ts'
import type { Parallel, RegisteredObligation } from './register.ts'
import { obligationViews } from './views.tsx'

const instrumentsIn = (obligations: readonly RegisteredObligation[]): number =>
  new Set(obligations.map(({ instrument }) => instrument)).size

export const rulesPage = page({
  path: '/obligations/rules',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({}),
  render: async (context) => {
    const { db, translator, href } = context
    const { t, text, number } = translator
    const { parallels, byParallel } = await obligationsOf(db)
    const of = ({ id }: Parallel) => byParallel.get(id) ?? []
    const rows = [...parallels.values()]
    return {
      title: t('treaties.obligations.rules.title'),
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.obligations.title'), href: href('/obligations') },
        { label: t('treaties.obligations.rules.title') },
      ],
      body: (
        <>
          <PageHead
            title={t('treaties.obligations.rules.title')}
            answer={t('treaties.obligations.rules.answer', {
              rules: rows.filter((rule) => instrumentsIn(of(rule)) > 1).length,
            })}
            actions={
              may(context.actor, rights['obligation.keep']) && (
                <ButtonLink label={t('treaties.obligations.keep.add_rule')} href={href('/obligations/rules/add')} />
              )
            }
          />
          {obligationViews(context, 'rules')}
          <DataTable<Parallel>
            caption={t('treaties.obligations.rules.title')}
            captionHidden
            rows={rows}
            columns={[
              {
                key: 'rule',
                header: true,
                label: t('treaties.obligations.parallel'),
                cell: ({ id, name }) => <a href={href(`/obligations/rules/${id}`)}>{text(name)}</a>,
              },
              {
                key: 'instruments',
                align: 'end',
                label: t('treaties.obligations.instruments'),
                cell: (rule) => number(instrumentsIn(of(rule))),
              },
              {
                key: 'obligations',
                align: 'end',
                label: t('treaties.obligations.search.kind'),
                cell: (rule) => number(of(rule).length),
              },
            ]}
          />
        </>
      ),
    }
  },
})

export const rulePage = page({
  path: '/obligations/rules/:id',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({}),
  render: async (context) => {
    const { db, translator, href, params } = context
    const { t, text } = translator
    const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
    const rule = obligations.parallels.get(params.id ?? '')
    if (rule === undefined) throw new Problem('not-found')
    const found = obligations.byParallel.get(rule.id) ?? []
    return {
      title: text(rule.name),
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.obligations.title'), href: href('/obligations') },
        { label: t('treaties.obligations.rules.title'), href: href('/obligations/rules') },
        { label: text(rule.name) },
      ],
      body: (
        <>
          <PageHead
            title={text(rule.name)}
            answer={t('treaties.obligations.rule.answer', { instruments: instrumentsIn(found) })}
            actions={
              <ExportLinks
                translator={translator}
                href={(format) => href(`/export/obligations.${format}`, { parallel: rule.id })}
              />
            }
          />
          <ObligationTable
            context={context}
            registers={{ register, obligations }}
            caption={text(rule.name)}
            obligations={found}
            withInstrument
          />
        </>
      ),
    }
  },
})

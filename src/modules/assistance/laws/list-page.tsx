/** Laws as adopted in all States that asked for help with one, for everybody. */
import type { PageContext } from '../../../action/manifest.ts'
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { locales } from '../../../i18n/locales.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { ButtonLink, Empty, PageHead } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { stateName } from '../../reference/index.ts'
import { legislationViews } from '../legislation.tsx'
import { rights } from '../permissions.ts'
import { LawsQuery } from './input.ts'
import { type Law, lawsPath, standings } from './law.ts'
import { findLaws } from './view.ts'
import { LawLink, StandingChip } from './words.tsx'

export const path = lawsPath
const perPage = 50

type Found = Awaited<ReturnType<typeof findLaws>>

const columnsOf = (context: PageContext, reference: Found['reference']) => {
  const { translator, href } = context
  const { t, date } = translator
  return [
    {
      key: 'title',
      header: true,
      sort: 'title',
      label: t('assistance.laws.law'),
      cell: (law: Law) => (
        <>
          <LawLink context={context} law={law} />
          {law.citation !== '' && (
            <small class="below">
              <bdi lang={law.language}>{law.citation}</bdi>
            </small>
          )}
        </>
      ),
    },
    {
      key: 'state',
      sort: 'state',
      label: t('assistance.laws.state'),
      cell: ({ state }: Law) => <a href={href(`/states/${state}`)}>{stateName(reference, translator, state)}</a>,
    },
    {
      key: 'adopted',
      sort: 'adopted',
      align: 'date' as const,
      label: t('assistance.laws.adopted_on'),
      cell: ({ adoptedOn }: Law) => date(adoptedOn),
    },
    {
      key: 'in_force',
      sort: 'in_force',
      align: 'date' as const,
      label: t('assistance.laws.in_force_on'),
      cell: ({ inForceOn }: Law) => (inForceOn === null ? '–' : date(inForceOn)),
    },
    {
      key: 'stands',
      label: t('assistance.laws.stands'),
      cell: (law: Law) => <StandingChip translator={translator} law={law} />,
    },
  ]
}

export const lawsPage = page({
  path,
  right: rights['law.see'],
  menu: 'assistance.laws.title',
  query: LawsQuery,
  render: async (context) => {
    const { translator, href, query, actor } = context
    const { t, compare } = translator
    const { page: asked, ...filter } = query
    const { sort = '-adopted', ...fields } = filter
    const { reference, all, laws } = await findLaws(context, filter)
    const paged = pageOf(laws, perPage, asked)
    const to = (change: object) => href(path, { ...filter, ...change })
    const any = { value: '', label: t('assistance.laws.any') }
    const nameOf = (state: string) => stateName(reference, translator, state)
    const states = [...new Set(all.map(({ state }) => state))]
      .map((value) => ({ value, label: nameOf(value) }))
      .sort((a, b) => compare(a.label, b.label))
    const years = [...new Set(all.map(({ adoptedOn }) => adoptedOn.slice(0, 4)))].sort().reverse()
    const spoken = [...new Set(all.map(({ language }) => language))].sort()
    const begin = may(actor, rights['law.keep']) && {
      label: t('assistance.laws.record'),
      href: href(`${path}/new`),
    }
    const title = t('assistance.laws.title')
    return {
      title,
      body: (
        <>
          <PageHead
            title={title}
            answer={t('assistance.laws.answer', { count: all.length, states: states.length })}
            actions={begin && <ButtonLink {...begin} />}
          />
          {legislationViews(context, 'laws')}
          <Filters
            translator={translator}
            action={href(path)}
            open={3}
            fields={[
              { kind: 'search', name: 'q', label: t('assistance.laws.search'), value: filter.q ?? '' },
              {
                kind: 'select',
                name: 'state',
                label: t('assistance.laws.state'),
                value: filter.state ?? '',
                options: [any, ...states],
              },
              {
                kind: 'select',
                name: 'stands',
                label: t('assistance.laws.stands'),
                value: filter.stands ?? '',
                options: [any, ...standings.map((value) => ({ value, label: t(`assistance.laws.stands.${value}`) }))],
              },
              {
                kind: 'select',
                name: 'year',
                label: t('assistance.laws.year'),
                value: String(filter.year ?? ''),
                options: [any, ...years.map((value) => ({ value, label: value }))],
              },
              {
                kind: 'select',
                name: 'language',
                label: t('assistance.laws.language'),
                value: filter.language ?? '',
                options: [any, ...spoken.map((value) => ({ value, label: locales[value].name }))],
              },
              { kind: 'hidden', name: 'sort', value: filter.sort ?? '' },
            ]}
            active={activeFilters(
              {
                q: filter.q,
                state: filter.state && nameOf(filter.state),
                stands: filter.stands && t(`assistance.laws.stands.${filter.stands}`),
                year: filter.year === undefined ? undefined : String(filter.year),
                language: filter.language && locales[filter.language].name,
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href(path)}
            summary={t('assistance.laws.count', { count: paged.total })}
          >
            <ExportLinks
              translator={translator}
              href={(format) => href(`/export/laws.${format}`, { ...fields, sort: filter.sort })}
            />
          </Filters>
          <DataTable<Law>
            caption={title}
            captionHidden
            rows={paged.rows}
            rowId={({ id }) => id}
            sort={sort}
            href={(by) => to({ sort: by })}
            columns={columnsOf(context, reference)}
            empty={
              <Empty
                title={t('assistance.laws.none')}
                text={t(all.length === 0 ? 'assistance.laws.none_text' : 'assistance.laws.none_found')}
                {...(begin ? { action: begin } : {})}
              />
            }
          />
          <Pager translator={translator} paged={paged} href={(at) => to({ page: at })} />
        </>
      ),
    }
  },
})

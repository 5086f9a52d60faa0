/** All reviews that States have cleared, and their coverage as open data. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { type Context, exportOf, page } from '../../../../action/manifest.ts'
import { activeFilters, Filters } from '../../../../ui/filters.tsx'
import { Empty, PageHead } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../../ui/table.tsx'
import { referenceOf, stateName, wordsMatch } from '../../../reference/index.ts'
import { legislationViews } from '../../legislation.tsx'
import { rights } from '../../permissions.ts'
import { readBack } from '../output/content.ts'
import { coverageColumns, coverageRows } from '../output/rows.ts'
import { ClearedQuery, clearedFields } from './input.ts'
import { publicPath, publicReviewsPath } from './public-words.ts'
import { type Listed, publicReview, publicReviews } from './queries.ts'

type Filter = Omit<z.output<typeof ClearedQuery>, 'page'>

const perPage = 50

const find = async ({ db, translator }: Context, { q, state, sort = '-cleared' }: Filter) => {
  const [reference, all] = await Promise.all([referenceOf(db), publicReviews(db)])
  const name = (one: Listed) => stateName(reference, translator, one.state)
  const said = q === undefined ? () => true : wordsMatch(q)
  const value = (one: Listed): string =>
    ({ cleared: one.clearedAt.toISOString(), state: name(one), title: one.title })[sort.replace('-', '')] ?? ''
  const direction = sort.startsWith('-') ? -1 : 1
  const found = all
    .filter((one) => (state === undefined || one.state === state) && said([one.title, one.reference, name(one)]))
    .sort((a, b) => direction * translator.compare(value(a), value(b)))
  return { reference, all, found }
}

export const publicReviewsPage = page({
  path: publicReviewsPath,
  right: rights['publication.see'],
  menu: 'assistance.laws.title',
  query: ClearedQuery,
  render: async (context) => {
    const { translator, href, query } = context
    const { t, date, compare } = translator
    const { page: asked, ...filter } = query
    const { reference, all, found } = await find(context, filter)
    const paged = pageOf(found, perPage, asked)
    const to = (change: object) => href(publicReviewsPath, { ...filter, ...change })
    const nameOf = (state: string) => stateName(reference, translator, state)
    const states = [...new Set(all.map(({ state }) => state))]
      .map((value) => ({ value, label: nameOf(value) }))
      .sort((a, b) => compare(a.label, b.label))
    const title = t('assistance.reviews.clearance.public_title')
    return {
      title,
      crumbs: [{ label: t('assistance.laws.title'), href: href('/laws') }, { label: title }],
      body: (
        <>
          <PageHead title={title} answer={t('assistance.reviews.clearance.public_text')} />
          {legislationViews(context, 'cleared')}
          <Filters
            translator={translator}
            action={href(publicReviewsPath)}
            fields={[
              { kind: 'search', name: 'q', label: t('assistance.reviews.clearance.search'), value: filter.q ?? '' },
              {
                kind: 'select',
                name: 'state',
                label: t('assistance.laws.state'),
                value: filter.state ?? '',
                options: [{ value: '', label: t('assistance.laws.any') }, ...states],
              },
              { kind: 'hidden', name: 'sort', value: filter.sort ?? '' },
            ]}
            active={activeFilters({ q: filter.q, state: filter.state && nameOf(filter.state) }, (field) =>
              to({ [field]: undefined }),
            )}
            clearHref={href(publicReviewsPath)}
            summary={t('assistance.reviews.clearance.count', { count: paged.total })}
          >
            <ExportLinks translator={translator} href={(format) => href(`/export/cleared-reviews.${format}`, filter)} />
          </Filters>
          <DataTable<Listed>
            caption={title}
            captionHidden
            rows={paged.rows}
            rowId={({ review }) => review}
            sort={filter.sort ?? '-cleared'}
            href={(by) => to({ sort: by })}
            empty={
              <Empty
                title={t('assistance.reviews.clearance.public_none')}
                text={t('assistance.reviews.clearance.public_none_text')}
              />
            }
            columns={[
              {
                key: 'title',
                header: true,
                sort: 'title',
                label: t('assistance.reviews.clearance.review'),
                cell: ({ review, reference: number, title: words }) => (
                  <>
                    <a href={href(publicPath(review))}>
                      <bdi>{words}</bdi>
                    </a>
                    <small class="below">{number}</small>
                  </>
                ),
              },
              {
                key: 'state',
                sort: 'state',
                label: t('assistance.laws.state'),
                cell: ({ state }) => <a href={href(`/states/${state}`)}>{nameOf(state)}</a>,
              },
              {
                key: 'cleared',
                sort: 'cleared',
                align: 'date',
                label: t('assistance.reviews.clearance.cleared'),
                cell: ({ clearedAt }) => date(clearedAt.toISOString().slice(0, 10)),
              },
            ]}
          />
          <Pager translator={translator} paged={paged} href={(at) => to({ page: at })} />
        </>
      ),
    }
  },
})

export const publicReviewsExport = exportOf({
  name: 'cleared-reviews',
  right: rights['publication.see'],
  summary: 'Reviews of draft laws that their States have cleared for publication',
  query: z.object(clearedFields),
  columns: {
    id: { type: 'string', description: 'Id of the review' },
    reference: { type: 'string', description: 'Reference of the review' },
    state: { type: 'string', description: 'Alpha-3 code of the State' },
    title: { type: 'string', description: 'Title of the review' },
    cleared_on: { type: 'string', description: 'Day on which the State cleared it, UTC' },
  },
  rows: async (context, query) =>
    (await find(context, query)).found.map(({ review, reference, state, title, clearedAt }) => ({
      id: review,
      reference,
      state,
      title,
      cleared_on: clearedAt.toISOString().slice(0, 10),
    })),
})

export const publicCoverageExport = exportOf({
  name: 'cleared-review-coverage',
  right: rights['publication.see'],
  summary: 'What cleared reviews identified in draft laws, obligation by obligation',
  query: z.object({ review: optional(z.uuid()).describe('Id of one review') }),
  columns: coverageColumns,
  rows: async ({ db, translator }, { review }) => {
    const ids = (await publicReviews(db)).map((one) => one.review).filter((id) => review === undefined || id === review)
    const found = await Promise.all(ids.map((id) => publicReview(db, id)))
    return found.flatMap((one) =>
      one === undefined ? [] : coverageRows(translator, readBack(one.content, one.sha256)),
    )
  },
})

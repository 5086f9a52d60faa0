/** The list of reviews that the reader may see. */
import { z } from 'zod'
import { type Context, exportOf, type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { activeFilters, Filters } from '../../../../ui/filters.tsx'
import { ActionButton } from '../../../../ui/form.tsx'
import { ButtonLink, Empty, PageHead } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager } from '../../../../ui/table.tsx'
import { type Reference, referenceOf, stateName } from '../../../reference/index.ts'
import { ownerWords } from '../../drafts/pages/views.tsx'
import { legislationViews } from '../../legislation.tsx'
import { rights } from '../../permissions.ts'
import { makeExampleReview } from '../example/action.ts'
import { menu } from '../frame.tsx'
import { ReviewsQuery, reviewFilters } from '../input.ts'
import { countReviews, type ListedReview, type ReviewFilter, reviewsOf, statesWithReviews } from '../queries.ts'
import { reviewStatuses } from '../review.ts'
import { reviewPath, reviewsPath, StatusChip } from '../words.tsx'

const perPage = 50

type Query = z.output<typeof ReviewsQuery>
type Asked = Pick<Query, 'q' | 'state' | 'status' | 'draft' | 'mine'>

const filterOf = ({ q, state, status, draft, mine }: Asked, user: string | null): ReviewFilter => ({
  ...{ q, state, status, draft },
  // Who is nobody has no reviews of their own.
  member: mine === undefined ? undefined : (user ?? '00000000-0000-0000-0000-000000000000'),
})

const FilterForm = ({
  context,
  reference,
  states,
  total,
}: {
  context: PageContext<Query>
  reference: Reference
  states: readonly string[]
  total: number
}) => {
  const { translator, href, query } = context
  const { t, compare } = translator
  const { q, state, status, mine, draft, sort } = query
  const any = { value: '', label: t('assistance.reviews.any') }
  const owners = states
    .map((code) => ({ value: code, label: stateName(reference, translator, code) }))
    .sort((a, b) => compare(a.label, b.label))
  return (
    <Filters
      translator={translator}
      action={href(reviewsPath)}
      open={4}
      fields={[
        { kind: 'search', name: 'q', label: t('assistance.reviews.search'), value: q ?? '' },
        {
          kind: 'select',
          name: 'state',
          label: t('assistance.reviews.state'),
          value: state ?? '',
          options: [any, ...owners],
        },
        {
          kind: 'select',
          name: 'status',
          label: t('assistance.reviews.status'),
          value: status ?? '',
          options: [any, ...reviewStatuses.map((value) => ({ value, label: t(`assistance.reviews.status.${value}`) }))],
        },
        {
          kind: 'select',
          name: 'mine',
          label: t('assistance.reviews.reviewer'),
          value: mine ?? '',
          options: [any, { value: 'yes', label: t('assistance.reviews.mine') }],
        },
        ...(draft === undefined ? [] : [{ kind: 'hidden' as const, name: 'draft', value: draft }]),
        ...(sort === undefined ? [] : [{ kind: 'hidden' as const, name: 'sort', value: sort }]),
      ]}
      active={activeFilters(
        {
          q,
          state: state && stateName(reference, translator, state),
          status: status && t(`assistance.reviews.status.${status}`),
          mine: mine && t('assistance.reviews.mine'),
          draft: draft && t('assistance.reviews.one_draft'),
        },
        (field) => href(reviewsPath, { ...query, page: undefined, [field]: undefined }),
      )}
      clearHref={href(reviewsPath)}
      summary={t('assistance.reviews.count', { count: total })}
    >
      <ExportLinks
        translator={translator}
        href={(format) => href(`/export/reviews.${format}`, { q, state, status, draft, mine })}
      />
    </Filters>
  )
}

const columnsOf = ({ translator, href }: PageContext, reference: Reference) => {
  const { t, date, number } = translator
  return [
    {
      key: 'title',
      header: true,
      sort: 'title',
      label: t('assistance.reviews.review'),
      cell: (review: ListedReview) => (
        <>
          <a href={href(reviewPath(review))}>
            <bdi>{review.title}</bdi>
          </a>
          <small class="below">
            <bdi>{review.reference}</bdi>
          </small>
        </>
      ),
    },
    {
      key: 'state',
      sort: 'state',
      label: t('assistance.reviews.state'),
      cell: (review: ListedReview) => ownerWords(reference, translator, review),
    },
    {
      key: 'identified',
      label: t('assistance.reviews.progress'),
      cell: ({ met, obligations, open, version }: ListedReview) =>
        t('assistance.reviews.of', {
          met: number(met),
          read: number(obligations - open),
          all: number(obligations),
          version: String(version),
        }),
    },
    {
      key: 'status',
      label: t('assistance.reviews.status'),
      cell: ({ status }: ListedReview) => <StatusChip translator={translator} status={status} />,
    },
    {
      key: 'as_at',
      sort: 'as_at',
      align: 'date' as const,
      label: t('assistance.reviews.as_at'),
      cell: ({ asAt }: ListedReview) => date(asAt),
    },
    {
      key: 'opened',
      sort: 'opened',
      align: 'date' as const,
      label: t('assistance.reviews.opened'),
      cell: ({ openedAt }: ListedReview) => date(openedAt.toISOString().slice(0, 10)),
    },
  ]
}

export const reviewsPage = page({
  path: reviewsPath,
  right: rights['review.see'],
  menu,
  query: ReviewsQuery,
  posts: {
    example: {
      action: makeExampleReview,
      run: async ({ act }) => {
        const { review } = await act(makeExampleReview, {})
        return { to: reviewPath({ id: review }), flash: 'assistance.reviews.example.made' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, query, db, actor, key } = context
    const { t } = translator
    const { sort, page: asked } = query
    const reference = await referenceOf(db)
    const filter = filterOf(query, actor.user)
    const found = await reading(context, rights['review.see'], async (tx) => {
      const total = await countReviews(tx, filter)
      const pages = Math.max(1, Math.ceil(total / perPage))
      const at = Math.min(asked, pages)
      const rows = await reviewsOf(tx, filter, { sort, limit: perPage, offset: (at - 1) * perPage })
      return { total, pages, page: at, rows, all: await countReviews(tx, {}), states: await statesWithReviews(tx) }
    })
    const title = t('assistance.reviews.title')
    const keeps = may(actor, rights['review.keep'])
    const isNarrowed = Object.values(filter).some((value) => value !== undefined)
    return {
      title,
      body: (
        <>
          <PageHead
            title={title}
            answer={t('assistance.reviews.answer', { count: found.all })}
            actions={
              keeps && (
                <>
                  <ButtonLink label={t('assistance.reviews.open')} href={href(`${reviewsPath}/open`)} />
                  {may(actor, rights['review.keep'], {}) && (
                    <ActionButton
                      form="example"
                      formKey={key}
                      action={href(reviewsPath)}
                      label={t('assistance.reviews.example')}
                    />
                  )}
                </>
              )
            }
          />
          {legislationViews(context, 'reviews')}
          <FilterForm context={context} reference={reference} states={found.states} total={found.total} />
          <DataTable
            caption={title}
            captionHidden
            rows={found.rows}
            rowId={({ id }) => `review-${id}`}
            sort={sort ?? '-opened'}
            href={(by) => href(reviewsPath, { ...query, page: undefined, sort: by })}
            columns={columnsOf(context, reference)}
            empty={
              isNarrowed ? (
                <Empty
                  title={t('assistance.reviews.none_found')}
                  action={{ label: t('ui.filters.clear'), href: href(reviewsPath) }}
                />
              ) : (
                <Empty title={t('assistance.reviews.none')} text={t('assistance.reviews.none_text')} />
              )
            }
          />
          <Pager translator={translator} paged={found} href={(at) => href(reviewsPath, { ...query, page: at })} />
        </>
      ),
    }
  },
})

export const reviewsExport = exportOf({
  name: 'reviews',
  summary: 'Reviews of draft laws that the reader may see, with how far each has come',
  right: rights['review.see'],
  query: z.object(reviewFilters),
  columns: {
    reference: { type: 'string', description: 'Reference, such as REV-2026-0001' },
    title: { type: 'string', description: 'Title of the review' },
    state: { type: 'string', description: 'Alpha-3 code of the State; empty for the office’s own training drafts' },
    draft: { type: 'string', description: 'Title of the draft law in its language' },
    version: { type: 'integer', description: 'Number of the version at hand' },
    as_at: { type: 'string', description: 'Day of whose law the obligations are' },
    status: { type: 'string', description: 'open, with-state, cleared or closed' },
    obligations: { type: 'integer', description: 'Obligations in the set' },
    identified: { type: 'integer', description: 'Of these, identified in the version at hand, or exceeded' },
    without_finding: { type: 'integer', description: 'Of these, without a finding yet' },
    opened_on: { type: 'string', description: 'Day of opening (UTC)' },
  },
  rows: async (context: Context, query) => {
    const rows = await reading(context, rights['review.see'], (tx) =>
      reviewsOf(tx, filterOf(query, context.actor.user), { limit: 10_000 }),
    )
    return rows.map((review) => ({
      reference: review.reference,
      title: review.title,
      state: review.stateCode,
      draft: review.draftTitle,
      version: review.version,
      as_at: review.asAt,
      status: review.status,
      obligations: review.obligations,
      identified: review.met,
      without_finding: review.open,
      opened_on: review.openedAt.toISOString().slice(0, 10),
    }))
  },
})

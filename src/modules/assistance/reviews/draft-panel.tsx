/** The reviews of a draft, on its page. */
import type { Panel } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { ButtonLink, Empty, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { draftById, versionsOf } from '../drafts/queries.ts'
import { rights } from '../permissions.ts'
import { type ListedReview, reviewsOf } from './queries.ts'
import { placeOfReview } from './review.ts'
import { reviewPath, reviewsPath, StatusChip } from './words.tsx'

export const draftPanel: Panel = {
  on: 'draft',
  right: rights['review.see'],
  answer: async (context, draft) => {
    const reviews = await reading(context, rights['review.see'], (tx) => reviewsOf(tx, { draft }))
    return reviews.length === 0 ? null : context.translator.t('assistance.reviews.count', { count: reviews.length })
  },
  render: async (context, id) => {
    const { translator, href, actor } = context
    const { t, date, number } = translator
    const { draft, reviews, versions } = await reading(context, rights['review.see'], async (tx) => ({
      draft: await draftById(tx, id),
      reviews: await reviewsOf(tx, { draft: id }),
      versions: await versionsOf(tx, id),
    }))
    if (draft === undefined) return null
    const newest = versions.filter(({ language }) => language === draft.language).at(-1) ?? versions.at(-1)
    const keeps = draft.status === 'open' && may(actor, rights['review.keep'], placeOfReview(draft))
    return (
      <Section title={t('assistance.reviews.title')}>
        <DataTable<ListedReview>
          caption={t('assistance.reviews.title')}
          captionHidden
          rows={reviews}
          empty={<Empty title={t('assistance.reviews.none_of_draft')} />}
          columns={[
            {
              key: 'title',
              header: true,
              label: t('assistance.reviews.review'),
              cell: (review) => (
                <a href={href(reviewPath(review))}>
                  <bdi>{review.title}</bdi>
                </a>
              ),
            },
            {
              key: 'progress',
              label: t('assistance.reviews.progress'),
              cell: ({ met, obligations, open, version }) =>
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
              cell: ({ status }) => <StatusChip translator={translator} status={status} />,
            },
            { key: 'as_at', align: 'date', label: t('assistance.reviews.as_at'), cell: ({ asAt }) => date(asAt) },
          ]}
        />
        {keeps && newest !== undefined && (
          <div class="table-foot actions">
            <ButtonLink
              quiet
              label={t('assistance.reviews.open')}
              href={href(`${reviewsPath}/open`, { version: newest.id })}
            />
          </div>
        )}
      </Section>
    )
  },
}

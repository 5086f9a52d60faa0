/** On the page of a State: reviews of its draft laws that it has cleared. */
import type { Panel } from '../../../../action/manifest.ts'
import { DatedList, Section } from '../../../../ui/page.tsx'
import { rights } from '../../permissions.ts'
import { publicPath, publicReviewsPath } from './public-words.ts'
import { publicReviews } from './queries.ts'

const shown = 5

export const clearedOfState: Panel = {
  on: 'state',
  right: rights['publication.see'],
  side: true,
  render: async ({ translator, href, db }, state) => {
    const { t, dateShort } = translator
    const reviews = await publicReviews(db, { state })
    if (reviews.length === 0) return null
    return (
      <Section
        title={t('assistance.reviews.clearance.of_state')}
        aside={
          reviews.length > shown ? (
            <a href={href(publicReviewsPath, { state })}>
              {t('assistance.reviews.clearance.count', { count: reviews.length })}
            </a>
          ) : undefined
        }
      >
        <DatedList
          items={reviews.slice(0, shown).map(({ review, reference, title, clearedAt }) => ({
            id: reference,
            date: clearedAt.toISOString(),
            when: dateShort(clearedAt.toISOString().slice(0, 10)),
            children: (
              <a href={href(publicPath(review))}>
                <bdi>{title}</bdi>
              </a>
            ),
          }))}
        />
      </Section>
    )
  },
}

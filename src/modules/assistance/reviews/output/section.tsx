/** On the overview of a review: its documents, and where its clearance stands. */
import type { PageContext } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { Section } from '../../../../ui/page.tsx'
import { rights } from '../../permissions.ts'
import { courseOf } from '../clearance/clearance.ts'
import { actsOf } from '../clearance/queries.ts'
import { standingWords } from '../clearance/words.ts'
import type { Review } from '../review.ts'
import { reviewPath } from '../words.tsx'
import { documentKinds } from './documents.ts'
import { tab } from './page.tsx'

export const ReviewOutputs = async (context: PageContext, review: Review) => {
  const { translator, href } = context
  const { t } = translator
  const acts = await reading(context, rights['review.see'], (tx) => actsOf(tx, review.id))
  const own = reviewPath(review)
  return (
    <Section title={t('assistance.reviews.output.title')}>
      <ul class="plain lines">
        {documentKinds.map((kind) => (
          <li key={kind}>
            <a href={href(`${own}${tab}`)}>{t(`assistance.reviews.output.${kind}`)}</a>
          </li>
        ))}
        {review.stateCode !== null && (
          <li>
            <a href={href(`${own}/clearance`)}>{t('assistance.reviews.clearance.title')}</a>
            <div class="note">{standingWords(translator, review, courseOf(acts))}</div>
          </li>
        )}
      </ul>
    </Section>
  )
}

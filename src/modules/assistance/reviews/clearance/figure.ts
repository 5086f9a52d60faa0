/** The figure "laws reviewed or drafted": draft laws on which comments were first sent to their State in the period. */
import type { Figure } from '../../../../action/manifest.ts'
import { inSix } from '../../../../i18n/in-six.ts'
import { referenceOf, stateName } from '../../../reference/index.ts'
import { lawsReviewed } from './clearance.ts'
import { publicPath } from './public-words.ts'
import { allSentReviews } from './queries.ts'

export const lawsReviewedFigure: Figure = {
  id: 'laws-reviewed',
  label: inSix(({ t }) => t('assistance.reviews.clearance.figure_label')),
  definition: inSix(({ t }) => t('assistance.reviews.clearance.figure_definition')),
  kind: 'computed',
  evidence: async ({ db, translator: words }, scope) => {
    const { t, date } = words
    const [reference, sent] = await Promise.all([
      referenceOf(db),
      // The number is public, the rows only once their State has cleared them.
      allSentReviews(db),
    ])
    const laws = lawsReviewed(sent, scope)
    const named = laws.filter(({ isPublic }) => isPublic)
    const hidden = laws.length - named.length
    return {
      value: laws.length,
      columns: [
        'assistance.reviews.clearance.review',
        'assistance.reviews.clearance.state',
        'assistance.reviews.clearance.sent_on',
      ],
      // Those not cleared come last and look alike, so that nothing tells which they are.
      rows: [
        ...named.map(({ review, reference: number, title, state, sentOn }) => ({
          cells: [`${number} · ${title}`, stateName(reference, words, state), date(sentOn)],
          href: publicPath(review),
        })),
        ...Array.from({ length: hidden }, () => ({
          cells: [t('assistance.reviews.clearance.not_public'), '–', '–'],
        })),
      ],
    }
  },
}

/** What reviews contribute to the module. */
import type { Module } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { reviewActions } from './actions.ts'
import { commentActions } from './comments/actions.ts'
import { concernActions } from './concerns/actions.ts'
import { dispositionActions } from './dispositions/actions.ts'
import { draftPanel } from './draft-panel.tsx'
import { makeExampleReview } from './example/action.ts'
import { findingActions } from './findings/actions.ts'
import { commentsPage } from './pages/comments-page.tsx'
import { driftPage } from './pages/drift-page.tsx'
import { findingPage } from './pages/finding-page.tsx'
import { reviewsExport, reviewsPage } from './pages/list-page.tsx'
import { obligationsPage } from './pages/obligations-page.tsx'
import { openReviewPage } from './pages/open-page.tsx'
import { overviewPage } from './pages/overview-page.tsx'
import { peopleOfReviewPage } from './pages/people-page.tsx'
import { provisionPage } from './pages/provision-page.tsx'
import { provisionsPage } from './pages/provisions-page.tsx'
import { setPage } from './pages/set-page.tsx'
import { suggestionPage, suggestionsPage } from './pages/suggestions-page.tsx'
import { reviewRecord } from './record.ts'
import { reviewsPath } from './words.tsx'

export const reviews = {
  accountMenu: [
    {
      label: 'assistance.reviews.title',
      path: reviewsPath,
      order: 31,
      right: rights['review.see'],
      group: 'assistance.legislation.views',
      bar: true,
    },
  ],
  // The form for a new review before the page of one: its address would be taken for that of a review.
  pages: [
    reviewsPage,
    openReviewPage,
    overviewPage,
    obligationsPage,
    findingPage,
    provisionsPage,
    provisionPage,
    commentsPage,
    driftPage,
    suggestionsPage,
    suggestionPage,
    peopleOfReviewPage,
    setPage,
  ],
  actions: [
    ...reviewActions,
    ...findingActions,
    ...concernActions,
    ...commentActions,
    ...dispositionActions,
    makeExampleReview,
  ],
  exports: [reviewsExport],
  records: [reviewRecord],
  panels: [draftPanel],
} satisfies Partial<Module>

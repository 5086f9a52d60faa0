/** What clearance contributes to the module: its pages and actions, and what everybody reads of cleared reviews. */
import type { Module } from '../../../../action/manifest.ts'
import { clearanceActions } from './actions.ts'
import { clearancePage } from './page.tsx'
import { clearedOfState } from './panel.tsx'
import { publicCoverageExport, publicReviewsExport, publicReviewsPage } from './public-list.tsx'
import { publicDocument, publicReviewPage } from './public-page.tsx'

export const clearance = {
  pages: [clearancePage, publicReviewsPage, publicReviewPage],
  downloads: [publicDocument],
  exports: [publicReviewsExport, publicCoverageExport],
  actions: [...clearanceActions],
  panels: [clearedOfState],
} satisfies Partial<Module>

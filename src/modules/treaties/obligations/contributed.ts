/** What the register of obligations adds to the manifest of the treaties. */
import type { Module } from '../../../action/manifest.ts'
import { resolutionPage } from '../resolutions/page.tsx'
import { obligationsExport } from './export.ts'
import { importObligations } from './file/actions.ts'
import { obligationFileDownload } from './file/download.ts'
import { importPage } from './file/import-page.tsx'
import {
  addObligation,
  addRule,
  correctObligation,
  restoreObligation,
  retireObligation,
  reviewObligation,
} from './keeping/actions.ts'
import { addPage } from './keeping/add-page.tsx'
import { checkPage, correctPage, restorePage, retirePage } from './keeping/pages.tsx'
import { addRulePage } from './keeping/rule-page.tsx'
import { obligationsPage } from './list-page.tsx'
import { obligationPage } from './page.tsx'
import { picturePage } from './picture-page.tsx'
import { obligationRecord } from './record.ts'
import { rulePage, rulesPage } from './rules-pages.tsx'

export const obligationParts = {
  records: [obligationRecord],
  pages: [
    obligationsPage,
    picturePage,
    rulesPage,
    addRulePage,
    rulePage,
    addPage,
    importPage,
    obligationPage,
    correctPage,
    checkPage,
    retirePage,
    restorePage,
    resolutionPage,
  ],
  actions: [
    correctObligation,
    addObligation,
    retireObligation,
    restoreObligation,
    reviewObligation,
    importObligations,
    addRule,
  ],
  downloads: [obligationFileDownload],
  exports: [obligationsExport],
} as const satisfies Partial<Module>

/** What draft laws contribute to their module. */
import type { Module } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import {
  correctStructure,
  describeDraft,
  linkProvisions,
  matchAnew,
  openDraft,
  takeInVersion,
  undoCorrection,
} from './actions.ts'
import { takeInExample } from './example.ts'
import { differencePage } from './pages/difference-page.tsx'
import { draftPage } from './pages/draft-page.tsx'
import { newDraftPage, newVersionPage } from './pages/intake-pages.tsx'
import { draftsExport, draftsPage } from './pages/list-page.tsx'
import { draftFile, draftRecord } from './pages/record.ts'
import { versionPage } from './pages/version-page.tsx'

export const drafts = {
  accountMenu: [
    {
      label: 'assistance.drafts.title',
      path: '/drafts',
      order: 30,
      right: rights['draft.see'],
      group: 'assistance.legislation.views',
      bar: true,
    },
  ],
  // The form for a new draft before the page of one: its address would be taken for that of a draft.
  pages: [draftsPage, newDraftPage, draftPage, newVersionPage, versionPage, differencePage],
  downloads: [draftFile],
  exports: [draftsExport],
  records: [draftRecord],
  actions: [
    openDraft,
    takeInVersion,
    describeDraft,
    correctStructure,
    undoCorrection,
    linkProvisions,
    matchAnew,
    takeInExample,
  ],
} satisfies Partial<Module>

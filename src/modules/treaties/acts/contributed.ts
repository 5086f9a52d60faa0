/** What the ledger of acts adds to the manifest of the treaties: acts, proposals, changes, subscriptions. */
import type { Module } from '../../../action/manifest.ts'
import { changesExport } from '../changes/export.ts'
import { changesFeed } from '../changes/feed.ts'
import { changesPage } from '../changes/page.tsx'
import { rights } from '../permissions.ts'
import { participationPage } from '../status/participation/page.tsx'
import { beginSubscription, endByLink, endSubscription } from '../subscriptions/actions.ts'
import { subscriptionJobs } from '../subscriptions/jobs.ts'
import { subscriptionsPage, subscriptionsPath, unsubscribePage } from '../subscriptions/pages.tsx'
import { actPage, actRecord } from './act-page.tsx'
import { decideProposals, importActs, proposeAct, withdrawProposal } from './actions.ts'
import { importPage, importPath, importSample } from './entering/import-page.tsx'
import { newActPage, newActPath } from './entering/page.tsx'
import { proposalsPage, proposalsPath } from './proposals/list-page.tsx'
import { proposalPage } from './proposals/page.tsx'

const group = 'treaties.acts.proposals.group'

export const ledger = {
  records: [actRecord],
  accountMenu: [
    { label: 'treaties.acts.proposals.title', path: proposalsPath, order: 21, right: rights['proposal.see'], group },
    { label: 'treaties.acts.entering.title', path: newActPath, order: 22, right: rights['act.propose'], group },
    { label: 'treaties.acts.entering.import', path: importPath, order: 23, right: rights['act.propose'], group },
    {
      label: 'treaties.subscriptions.title',
      path: subscriptionsPath,
      order: 24,
      right: rights['subscription.keep'],
      group,
    },
  ],
  // The forms before the page of one act: their addresses would be taken for those of acts.
  pages: [
    newActPage,
    importPage,
    actPage,
    proposalsPage,
    proposalPage,
    participationPage,
    changesPage,
    subscriptionsPage,
    unsubscribePage,
  ],
  actions: [proposeAct, withdrawProposal, decideProposals, importActs, beginSubscription, endSubscription, endByLink],
  downloads: [importSample, changesFeed],
  exports: [changesExport],
  jobs: subscriptionJobs,
} as const satisfies Partial<Module>

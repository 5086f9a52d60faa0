/** What contribution statements add to the manifest of the programme. */
import type { Module } from '../../../action/manifest.ts'
import { restrictedRecord } from '../../../action/restricted-record.ts'
import { rights } from '../permissions.ts'
import {
  confirmContribution,
  makeContribution,
  verifyContribution,
  withdrawConfirmation,
  withdrawContribution,
  withdrawVerification,
} from './actions.ts'
import { contributionsExport, contributionsPage } from './list-page.tsx'
import { newContributionPage } from './new-page.tsx'
import { contributionPage } from './page.tsx'
import { contributionsPanel } from './panel.tsx'
import { contributionById } from './queries.ts'
import { path } from './view.tsx'

export const contributions = {
  records: [
    restrictedRecord({
      kind: 'contribution',
      right: rights['contribution.see'],
      read: contributionById,
      shown: ({ id, state, instrument }, { translator }) => ({
        title: translator.t('assistance.contributions.one_title', { state, instrument }),
        path: `${path}/${id}`,
        place: { states: [state] },
      }),
    }),
  ],
  accountMenu: [
    {
      label: 'assistance.contributions.title',
      path,
      order: 24,
      right: rights['contribution.see'],
      group: 'treaties.ratification.group',
    },
  ],
  // The form for a new statement before the page of one: its address would be taken for that of a statement.
  pages: [contributionsPage, newContributionPage, contributionPage],
  actions: [
    makeContribution,
    confirmContribution,
    verifyContribution,
    withdrawContribution,
    withdrawConfirmation,
    withdrawVerification,
  ],
  exports: [contributionsExport],
  panels: [contributionsPanel],
} as const satisfies Partial<Module>

/** Records for the test of all rights: an address or an input for each page, record and action, and where it lies. */

import { accountPages, accountRecords } from './rights-samples-accounts.ts'
import { accountActions } from './rights-samples-actions.ts'
import { draftActions, draftPages, draftRecords } from './rights-samples-drafts.ts'
import { lawActions, lawPages, lawRecords } from './rights-samples-laws.ts'
import { ledgerActions, ledgerPages, ledgerRecords } from './rights-samples-ledger.ts'
import { obligationActions, obligationPages, obligationRecords } from './rights-samples-obligations.ts'
import { operationActions, operationPages, operationRecords } from './rights-samples-operation.ts'
import {
  contributionActions,
  contributionPages,
  contributionRecords,
  ratificationActions,
  ratificationPages,
  ratificationRecords,
} from './rights-samples-ratification.ts'
import { reviewActions, reviewPages, reviewRecords } from './rights-samples-reviews.ts'
import { type ActionSample, fixed, type PageSample, type RecordSample } from './rights-world.ts'

const year = '2016'
const yearParam = ':year{[0-9][0-9][0-9][0-9]}'

const open: Readonly<Record<string, PageSample>> = {
  '/states/:code': fixed('/states/TUN'),
  '/states/:code/obligations': fixed('/states/TUN/obligations'),
  '/states/:code/joining': fixed('/states/TUN/joining'),
  '/treaties/:code': fixed('/treaties/FINANCING-1999'),
  '/activities/:id': fixed('/activities/ACT-2016-023-3'),
  '/projects/:id': fixed('/projects/nigeria-partnership'),
  '/themes/:id': fixed('/themes/financing'),
  '/partners/:id': fixed('/partners/osce'),
  [`/reports/${yearParam}`]: fixed(`/reports/${year}`),
  [`/reports/${yearParam}/figures`]: fixed(`/reports/${year}/figures`),
  '/figures/:id': fixed(`/figures/ratifications-assisted`),
  '/figures/:id/rows.csv': fixed(`/figures/ratifications-assisted/rows.csv?year=${year}`),
  '/figures/:id/rows.json': fixed(`/figures/ratifications-assisted/rows.json?year=${year}`),
  ...Object.fromEntries(
    ['docx', 'pdf', 'html', 'json'].map((format) => [
      `/reports/${yearParam}/annual-report.${format}`,
      fixed(`/reports/${year}/annual-report.${format}`),
    ]),
  ),
  '/history/:kind/:id': fixed('/history/state/TUN'),
  '/sight/:kind/:id': fixed('/sight/state/TUN'),
}

const openRecord =
  (id: string): RecordSample =>
  async () => [{ id, place: {} }]

export const pageSamples: Readonly<Record<string, PageSample>> = {
  ...open,
  ...accountPages,
  ...operationPages,
  ...lawPages,
  ...ledgerPages,
  ...obligationPages,
  ...draftPages,
  ...reviewPages,
  ...ratificationPages,
  ...contributionPages,
}

export const recordSamples: Readonly<Record<string, RecordSample>> = {
  state: openRecord('TUN'),
  instrument: openRecord('FINANCING-1999'),
  activity: openRecord('ACT-2016-023-3'),
  project: openRecord('nigeria-partnership'),
  ...accountRecords,
  ...operationRecords,
  ...lawRecords,
  ...ledgerRecords,
  ...obligationRecords,
  ...draftRecords,
  ...reviewRecords,
  ...ratificationRecords,
  ...contributionRecords,
}

export const actionSamples: Readonly<Record<string, ActionSample>> = {
  ...accountActions,
  ...operationActions,
  ...lawActions,
  ...ledgerActions,
  ...obligationActions,
  ...draftActions,
  ...reviewActions,
  ...ratificationActions,
  ...contributionActions,
}

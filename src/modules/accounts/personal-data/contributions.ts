/** What personal data adds to the manifest of the accounts. */
import type { Module } from '../../../action/manifest.ts'
import { giveConsent, withdrawConsent } from '../consent/actions.ts'
import { rights } from '../permissions.ts'
import { copyDownloads } from './copy/downloads.ts'
import { myDataPage, personDataPage } from './copy/pages.tsx'
import { readPersonalData } from './copy/permit.ts'
import { answerCorrection, askCorrection } from './corrections/actions.ts'
import { correctionsPage } from './corrections/page.tsx'
import { eraseMyself, eraseUser } from './erasure/actions.ts'
import { eraseMyselfPage, eraseUserPage } from './erasure/pages.tsx'
import { privacyPage } from './privacy/page.tsx'
import { accountsPersonal } from './register/register.ts'
import { retentionCommands, retentionJobs } from './retention/commands.ts'
import { retentionPage } from './retention/page.tsx'
import { runRetention } from './retention/run.ts'

export const personalData = {
  personal: accountsPersonal,
  accountMenu: [
    {
      label: 'accounts.personal-data.title',
      path: '/profile/data',
      order: 35,
      right: rights['personal-data.see'],
      group: 'accounts.group.own',
    },
    {
      label: 'accounts.personal-data.corrections.title',
      path: '/corrections',
      order: 48,
      right: rights['correction.answer'],
      group: 'accounts.group.people',
    },
    {
      label: 'accounts.personal-data.retention.title',
      path: '/retention',
      order: 66,
      right: rights['retention.see'],
      group: 'accounts.group.accountability',
    },
  ],
  pages: [privacyPage, myDataPage, personDataPage, eraseMyselfPage, eraseUserPage, correctionsPage, retentionPage],
  actions: [
    readPersonalData,
    askCorrection,
    answerCorrection,
    withdrawConsent,
    giveConsent,
    eraseMyself,
    eraseUser,
    runRetention,
  ],
  downloads: copyDownloads,
  commands: retentionCommands,
  jobs: retentionJobs,
} as const satisfies Partial<Module>

/** What the accounts contribute: coming in, people, grants, tokens, the audit, personal data. */
import type { Module } from '../../action/manifest.ts'
import { sealAudit } from './audit/actions.ts'
import { auditExport } from './audit/export.ts'
import { auditJobs } from './audit/jobs.ts'
import { auditCheckPage, auditPage, sealDownload } from './audit/page.tsx'
import { comingIn } from './coming-in.ts'
import { setUpLink } from './invitations/set-up.ts'
import { people } from './people.ts'
import { rights } from './permissions.ts'
import { personalData } from './personal-data/contributions.ts'
import { historyPage, sightPage } from './records/pages.tsx'
import { identify } from './sign-in/identify.ts'

export const accounts: Module = {
  name: 'accounts',
  rights,
  personal: personalData.personal,
  identify,
  announce: async (db, { t }) => {
    const link = await setUpLink(db)
    return link === null ? [] : [t('accounts.invitations.announced', { link })]
  },
  menu: [],
  accountMenu: [
    ...personalData.accountMenu,
    ...comingIn.accountMenu,
    ...people.accountMenu,
    {
      label: 'accounts.audit.title',
      path: '/audit',
      order: 60,
      right: rights['audit.see'],
      group: 'accounts.group.accountability',
      bar: true,
    },
  ],
  pages: [...personalData.pages, ...comingIn.pages, ...people.pages, auditPage, auditCheckPage, historyPage, sightPage],
  actions: [...personalData.actions, ...comingIn.actions, ...people.actions, sealAudit],
  exports: [...people.exports, auditExport],
  downloads: [...personalData.downloads, sealDownload],
  commands: [...personalData.commands, ...people.commands],
  records: [...people.records],
  routes: [...comingIn.routes],
  jobs: [...personalData.jobs, ...comingIn.jobs, ...auditJobs],
}

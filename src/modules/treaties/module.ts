/** What the treaty register contributes: instruments, depositary acts and status. */
import type { Module } from '../../action/manifest.ts'
import { loadRegister } from './actions.ts'
import { ledger } from './acts/contributed.ts'
import { actsPage } from './acts/pages.tsx'
import { actsExport, instrumentsExport, statusExport } from './exports.ts'
import { figures } from './figures.ts'
import { files, readRegister } from './input.ts'
import { instrumentParts } from './instruments/keeping/contributed.ts'
import { instrumentsPage } from './instruments/list-page.tsx'
import { instrumentPage } from './instruments/page.tsx'
import { loadObligations } from './obligations/actions.ts'
import { obligationParts } from './obligations/contributed.ts'
import { files as obligationFiles, readObligations } from './obligations/load-input.ts'
import { joiningExport, owedExport, proposalsExport } from './owed/exports.ts'
import { joiningPage } from './owed/joining-page.tsx'
import { owedPage } from './owed/page.tsx'
import { proposalsPage } from './owed/proposals-page.tsx'
import { rights } from './permissions.ts'
import { treatiesPersonal } from './personal.ts'
import { ratification } from './ratification/contributed.ts'
import { instrumentRecord } from './records.ts'
import { searchTreaties } from './search.ts'
import { sourcesPage } from './sources-page.tsx'
import { statePanel, stateViews } from './state-panel.tsx'
import { matrixPage } from './status/matrix-page.tsx'

export const treaties: Module = {
  name: 'treaties',
  rights,
  personal: treatiesPersonal,
  records: [instrumentRecord, ...ledger.records, ...ratification.records, ...obligationParts.records],
  menu: [{ label: 'treaties.title', path: '/treaties', order: 10, right: rights['register.see'] }],
  pages: [
    matrixPage,
    instrumentsPage,
    instrumentPage,
    actsPage,
    sourcesPage,
    owedPage,
    joiningPage,
    proposalsPage,
    ...ledger.pages,
    ...ratification.pages,
    ...obligationParts.pages,
    ...instrumentParts.pages,
  ],
  actions: [...ledger.actions, ...ratification.actions, ...obligationParts.actions, ...instrumentParts.actions],
  downloads: [...ledger.downloads, ...ratification.downloads, ...obligationParts.downloads],
  routes: ratification.routes,
  accountMenu: [...ratification.accountMenu, ...ledger.accountMenu],
  jobs: ledger.jobs,
  panels: [stateViews, statePanel, ...ratification.panels],
  exports: [
    instrumentsExport,
    actsExport,
    statusExport,
    owedExport,
    joiningExport,
    proposalsExport,
    ...ledger.exports,
    ...ratification.exports,
    ...obligationParts.exports,
  ],
  figures,
  loads: [
    { name: 'treaties', programme: false, files, read: readRegister, action: loadRegister },
    { name: 'obligations', programme: false, files: obligationFiles, read: readObligations, action: loadObligations },
  ],
  search: searchTreaties,
}

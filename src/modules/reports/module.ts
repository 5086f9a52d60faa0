/** What the reports contribute: the annual report and its editions, the figures with their evidence, mandates and plans. */
import type { Module } from '../../action/manifest.ts'
import { buildCommand } from './commands/build.ts'
import { freezeCommand, listCommand, verifyCommand } from './commands/editions.ts'
import { reportDownloads } from './edition/downloads.ts'
import { reportPage, reportsPage } from './edition/pages.tsx'
import { rowsDownloads } from './figures/downloads.ts'
import { figuresExport } from './figures/export.ts'
import { figuresPage } from './figures/list-page.tsx'
import { figurePage } from './figures/page.tsx'
import { searchFigures } from './figures/search.ts'
import { overviewPage } from './overview/page.tsx'
import { rights } from './permissions.ts'
import { reportsPersonal } from './personal.ts'
import { loadPlans } from './plans/actions.ts'
import { files, readPlans } from './plans/input.ts'
import { mandatesPage, plansPage } from './plans/pages.tsx'

export const reports: Module = {
  name: 'reports',
  rights,
  personal: reportsPersonal,
  menu: [{ label: 'reports.title', path: '/reports', order: 60, right: rights['report.see'] }],
  pages: [overviewPage, reportsPage, reportPage, figuresPage, figurePage, mandatesPage, plansPage],
  downloads: [...reportDownloads, ...rowsDownloads],
  exports: [figuresExport],
  loads: [{ name: 'reports', programme: true, files, read: readPlans, action: loadPlans }],
  commands: [buildCommand, freezeCommand, listCommand, verifyCommand],
  search: searchFigures,
}

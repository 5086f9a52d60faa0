/** What the treaty register contributes: instruments, depositary acts and status. */
import type { Module } from '../../action/manifest.ts'
import { loadRegister } from './actions.ts'
import { actsPage } from './acts/pages.tsx'
import { actsExport, instrumentsExport, statusExport } from './exports.ts'
import { figures } from './figures.ts'
import { files, readRegister } from './input.ts'
import { instrumentsPage } from './instruments/list-page.tsx'
import { instrumentPage } from './instruments/page.tsx'
import { rights } from './permissions.ts'
import { instrumentRecord } from './records.ts'
import { searchTreaties } from './search.ts'
import { sourcesPage } from './sources-page.tsx'
import { statePanel } from './state-panel.tsx'
import { matrixPage } from './status/matrix-page.tsx'

export const treaties: Module = {
  name: 'treaties',
  rights,
  records: [instrumentRecord],
  menu: [{ label: 'treaties.title', path: '/treaties', order: 10, right: rights['register.see'] }],
  pages: [matrixPage, instrumentsPage, instrumentPage, actsPage, sourcesPage],
  panels: [statePanel],
  exports: [instrumentsExport, actsExport, statusExport],
  figures,
  loads: [{ name: 'treaties', programme: false, files, read: readRegister, action: loadRegister }],
  search: searchTreaties,
}

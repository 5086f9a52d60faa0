/** What the help to ratify adds to the manifest of the treaties. */
import type { Module } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { addDocument, changeStep, endProcess, makeModel, openProcess, removeDocument } from './actions.ts'
import { documentDownload } from './documents.tsx'
import { processesExport } from './export.ts'
import { path, processesPage } from './list-page.tsx'
import { modelPage, modelRoute } from './model/page.tsx'
import { newProcessPage } from './new-page.tsx'
import { processPage } from './page.tsx'
import { ratificationPanel } from './panels.tsx'
import { ratificationTables } from './personal.ts'
import { ratificationRecord } from './records.ts'

export const ratification = {
  records: [ratificationRecord],
  accountMenu: [
    {
      label: 'treaties.ratification.title',
      path,
      order: 20,
      right: rights['ratification.see'],
      group: 'treaties.ratification.group',
      bar: true,
    },
  ],
  // The form for a new process before the page of one: its address would be taken for that of a process.
  pages: [processesPage, newProcessPage, processPage, modelPage],
  actions: [openProcess, changeStep, endProcess, addDocument, removeDocument, makeModel],
  downloads: [documentDownload],
  routes: [modelRoute],
  exports: [processesExport],
  panels: [ratificationPanel],
  personal: ratificationTables,
} as const satisfies Partial<Module>

/** What laws contribute to the module. */
import type { Module } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { correctLaw, recordLaw } from './actions.ts'
import { lawsExport } from './export.ts'
import { lawsPage, path } from './list-page.tsx'
import { newLawPage } from './new-page.tsx'
import { lawPage } from './page.tsx'
import { lawsOfDraft, lawsOfState } from './panels.tsx'
import { lawRecord } from './record.ts'

export const laws = {
  menu: [{ label: 'assistance.laws.title', path, order: 50, right: rights['law.see'] }],
  // The form for a new law before the page of one: its address would be taken for that of a law.
  pages: [lawsPage, newLawPage, lawPage],
  exports: [lawsExport],
  actions: [recordLaw, correctLaw],
  records: [lawRecord],
  panels: [lawsOfState, lawsOfDraft],
} as const satisfies Partial<Module>

/** What the documents of reviews contribute to the module. */
import type { Module } from '../../../../action/manifest.ts'
import { concernsExport, coverageExport } from './export.ts'
import { documentDownload, documentsPage } from './page.tsx'

export const reviewOutputs = {
  pages: [documentsPage],
  downloads: [documentDownload],
  exports: [coverageExport, concernsExport],
} satisfies Partial<Module>

/** A report as data: the document as composed, and for each figure of its annex the rows behind it. */

import type { ReportDocument } from '../edition/document.ts'
import type { FigureRecord } from '../figures/stated.ts'

export const renderJson = (document: ReportDocument, figures: readonly FigureRecord[]): string => {
  const listed = new Set(document.annex.map(({ id }) => id))
  return `${JSON.stringify({ document, figures: figures.filter(({ id }) => listed.has(id)) }, null, 2)}\n`
}

/** A report as tagged PDF (PDF/UA-1), set by Typst. The text goes in as JSON, so nothing in it can be taken for markup. */
import { pdfOf } from '../../../../ui/pdf/compiler.ts'
import prelude from '../../../../ui/pdf/prelude.typ?raw'
import type { ReportDocument } from '../../edition/document.ts'
import { type Labels, labelsOf, type ShownFigure, shownFigures } from '../labels.ts'
import template from './report.typ?raw'

interface View {
  readonly document: Omit<ReportDocument, 'annex'> & { readonly annex: readonly ShownFigure[] }
  readonly labels: Labels
  /** Ids of the figures that the annex lists. */
  readonly figures: readonly string[]
}

/** Throws an error with the compiler's words if the document is not accessible by the rules of PDF/UA-1. */
export const renderPdf = async (document: ReportDocument): Promise<Uint8Array> => {
  const annex = shownFigures(document)
  const view: View = {
    document: { ...document, annex },
    labels: labelsOf(document),
    figures: annex.map(({ id }) => id),
  }
  return pdfOf(prelude + template, view, new Date(`${document.as_at}T00:00:00Z`))
}

/** The formats of a report, each with its media type. Word and Typst are loaded when they are first needed. */

import type { ReportDocument } from '../edition/document.ts'
import type { FigureRecord } from '../figures/stated.ts'

export const formats = ['docx', 'pdf', 'html', 'json'] as const

export type Format = (typeof formats)[number]

export const mediaTypes: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
}

export const render = async (
  format: Format,
  document: ReportDocument,
  figures: readonly FigureRecord[],
): Promise<Uint8Array | string> => {
  switch (format) {
    case 'docx':
      return (await import('./docx/docx.ts')).renderDocx(document)
    case 'pdf':
      return (await import('./pdf/pdf.ts')).renderPdf(document)
    case 'html':
      return (await import('./html/html.tsx')).renderHtml(document)
    case 'json':
      return (await import('./json.ts')).renderJson(document, figures)
  }
}

/** `annual-report-2016.ar.pdf` */
export const fileName = ({ template, year, language }: ReportDocument, format: Format): string =>
  `${template}-${year}.${language}.${format}`

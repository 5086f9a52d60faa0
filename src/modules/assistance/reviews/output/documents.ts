/** The three documents of a review, each as a file of Word and as PDF, in any of the six languages. */
import type { Document } from '../../../../ui/documents/document.ts'
import { docxOf } from '../../../../ui/documents/docx.ts'
import { pdfOf } from '../../../../ui/documents/pdf.ts'
import { concordanceDocument } from './concordance.ts'
import type { Said } from './content.ts'
import { coverageDocument } from './coverage.ts'
import { letterDocument } from './letter.ts'
import type { Edition } from './parts.ts'

export const documentKinds = ['coverage', 'letter', 'concordance'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const formats = ['docx', 'pdf'] as const
export type Format = (typeof formats)[number]

const makers: Record<DocumentKind, (said: Said, edition: Edition) => Document> = {
  coverage: coverageDocument,
  letter: letterDocument,
  concordance: concordanceDocument,
}

const types: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export const documentOf = (kind: DocumentKind, said: Said, edition: Edition): Document => makers[kind](said, edition)

export const fileOf = async (kind: DocumentKind, format: Format, said: Said, edition: Edition) => {
  const document = documentOf(kind, said, edition)
  return {
    name: `${said.reference}-${kind}-${edition.language}.${format}`,
    type: types[format],
    content: format === 'docx' ? await docxOf(document) : await pdfOf(document),
  }
}

/** `letter.docx`, as the last part of an address. */
export const askedFile = (file: string | undefined): { kind: DocumentKind; format: Format } | null => {
  const [kind, format, more] = (file ?? '').split('.')
  const known = { kind: documentKinds.find((one) => one === kind), format: formats.find((one) => one === format) }
  if (known.kind === undefined || known.format === undefined || more !== undefined) return null
  return { kind: known.kind, format: known.format }
}

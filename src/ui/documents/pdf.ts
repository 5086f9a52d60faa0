/** A document as tagged PDF (PDF/UA-1). */
import { pdfOf as typeset } from '../pdf/compiler.ts'
import prelude from '../pdf/prelude.typ?raw'
import { type Block, type Document, leading, runsOf, shares, type Words } from './document.ts'
import template from './document.typ?raw'

type View = object

/** Throws an error with the compiler's words if the document is not accessible by the rules of PDF/UA-1. */
export const pdfOf = (document: Document): Promise<Uint8Array> => {
  const { language } = document
  const said = (words: Words): View => ({ language: leading(words, language), runs: runsOf(words) })
  const view = (block: Block): View => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, words: said(block.words) }
      case 'list':
        return { ...block, items: block.items.map(said) }
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(said)) }
      case 'bars':
        return { ...block, shares: shares(block) }
      default:
        return block
    }
  }
  const heads = document.blocks.findIndex(({ kind }) => kind !== 'letterhead')
  const blocks: View[] = document.blocks.map(view)
  blocks.splice(heads === -1 ? blocks.length : heads, 0, { kind: 'title' })
  return typeset(prelude + template, { document: { ...document, blocks } }, document.made)
}

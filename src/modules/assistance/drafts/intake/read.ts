/** From a file or a pasted text to numbered provisions, whatever its form; the same bytes always give the same provisions. */
import type { DraftFormat } from '../draft.ts'
import { akomaNtosoProvisions } from './akoma-ntoso.ts'
import { block, blocksOf } from './blocks.ts'
import { docxBlocks } from './docx.ts'
import { htmlBlocks } from './html.ts'
import { pdfBlocks } from './pdf.ts'
import { type Read, structured } from './structure.ts'
import {
  levelsOf,
  mostBlocks,
  mostCharacters,
  mostLevels,
  mostProvisions,
  mostSource,
  Unreadable,
} from './unreadable.ts'

/** As the declaration or the byte order mark says; UTF-8 otherwise. */
const decoded = (bytes: Buffer): string => {
  const [first, second] = bytes
  const head = bytes.toString('latin1', 0, 1024)
  const declared =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : (/<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head)?.[1] ??
          /<meta[^>]*charset=["']?([\w-]+)/i.exec(head)?.[1] ??
          'utf-8')
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('broken')
  }
}

const blocksIn = async (bytes: Buffer, format: DraftFormat): Promise<string[]> => {
  switch (format) {
    case 'docx':
      return docxBlocks(bytes)
    case 'pdf':
      return pdfBlocks(bytes)
    case 'html':
      return htmlBlocks(limited(decoded(bytes), mostSource))
    default:
      return blocksOf(limited(decoded(bytes), mostSource))
  }
}

const limited = (text: string, most: number): string => {
  if (text.length > most) throw new Unreadable('too-long')
  return text
}

/** Before the costly part: what each block begins with. */
const few = (blocks: string[]): string[] => {
  if (blocks.length > mostBlocks || blocks.reduce((sum, { length }) => sum + length, 0) > mostCharacters)
    throw new Unreadable('too-long')
  return blocks
}

export interface Taken {
  /** The first words of the document, for the title of a new draft. */
  readonly title: string
  readonly provisions: readonly Read[]
}

/** @throws Unreadable */
export const provisionsIn = async (bytes: Buffer, format: DraftFormat): Promise<Taken> => {
  const provisions =
    format === 'akoma-ntoso'
      ? akomaNtosoProvisions(limited(decoded(bytes), mostCharacters * 2))
      : structured(few(await blocksIn(bytes, format)))
  const characters = provisions.reduce(
    (sum, { text, heading, number }) => sum + text.length + heading.length + number.length,
    0,
  )
  if (characters === 0) throw new Unreadable('empty')
  if (provisions.length > mostProvisions || characters > mostCharacters || levelsOf(provisions) > mostLevels)
    throw new Unreadable('too-long')
  const title = provisions.find(({ kind, text }) => kind === 'text' && text !== '')?.text ?? ''
  return { title: block(title).slice(0, 300), provisions }
}

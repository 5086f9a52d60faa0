/** Blocks of a text: its paragraphs as single lines, cleaned of what is invisible or no character at all. */

import { mostLines, Unreadable } from './unreadable.ts'

/** Marks of direction and width, soft hyphens and controls: they are not the law's words, and hide differences. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: it takes them out
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g
/** Halves of a pair alone, which no database keeps. */
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Arabic letters in the shapes that some files store in place of the letters. */
const shapes = /[\ufb50-\ufdff\ufe70-\ufefc]+/g

export const cleaned = (words: string): string =>
  words
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(lone, '')
    .replace(shapes, (some) => some.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')

export const block = (words: string): string => cleaned(words).replace(/\s+/g, ' ').trim()

const endsSentence = /[.;:!?。；：！？؛]["»”’)）]?$/u
const wide = 55
const beginsAnew =
  /^(\(|（|[\d٠-٩IVX]{1,3}[.)\s-]|[\p{L}]\)|第|§|[-–—•]|\p{Lu}+\s+[\dIVX]+|المادة|مادة|الفصل|الباب|Article|Artículo|Статья|Section)/u

/** Lines that an editor or a mail broke at a width are one paragraph again; whatever begins with a number is not. @throws Unreadable */
export const blocksOf = (text: string): string[] => {
  const found: string[] = []
  // Joined once: to look at the end of a growing text again and again takes the square of its length.
  let open: string[] = []
  let length = 0
  const close = () => {
    if (open.length > 0) found.push(open.join(' '))
    open = []
    length = 0
  }
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/)
  if (lines.length > mostLines) throw new Unreadable('too-long')
  for (const raw of lines) {
    // A tab stays until the lines of tables of contents are told.
    const line = cleaned(raw).trim()
    if (line === '') {
      close()
      continue
    }
    const wraps = length >= wide && !endsSentence.test(open.at(-1)?.slice(-2) ?? '') && !beginsAnew.test(line)
    if (!wraps) close()
    open.push(line)
    length += line.length + 1
  }
  close()
  return found
}

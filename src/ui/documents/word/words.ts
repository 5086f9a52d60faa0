/** Text as runs of Word, marked for direction and language. */
import { TextRun } from 'docx'
import type { Language } from '../../../kernel/text.ts'

export type RunLook = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children'>

/** Latin words in Arabic text, with the numbers and slashes that belong to them: S/RES/1540 (2004). */
const latin = /[A-Za-z][A-Za-z0-9./@:'’–-]*(?: \(\d{4}\))?(?: [A-Za-z][A-Za-z0-9./@:'’–-]*(?: \(\d{4}\))?)*/g

/** Latin words and numbers in Chinese text. */
const unbroken = /[A-Za-z0-9][A-Za-z0-9./,:'’–-]*/g

/** What does not belong to the script of the text, and what lies between. */
const cut = (text: string, foreign: RegExp): { text: string; foreign: boolean }[] => {
  const pieces: { text: string; foreign: boolean }[] = []
  let at = 0
  for (const match of text.matchAll(foreign)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), foreign: false })
    pieces.push({ text: match[0], foreign: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), foreign: false })
  return pieces
}

/**
 * Word mirrors signs inside a run that is marked right to left, so Arabic text is cut where its direction changes;
 * LibreOffice breaks lines inside what is marked as Chinese, so numbers in it are marked as English.
 */
export const words = (text: string, language: Language, look: RunLook = {}): TextRun[] => {
  if (language === 'ar')
    return cut(text, latin).map((piece) => new TextRun({ ...look, text: piece.text, rightToLeft: !piece.foreign }))
  if (language === 'zh')
    return cut(text, unbroken).map(
      (piece) => new TextRun({ ...look, text: piece.text, ...(piece.foreign ? { language: { value: 'en-GB' } } : {}) }),
    )
  return [new TextRun({ ...look, text, rightToLeft: false })]
}

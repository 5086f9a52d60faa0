/**
 * Paragraphs of a Word document with their automatic numbers, as if every tracked change were accepted. Read from the
 * document itself: conversions to HTML drop the numbers that Word counts, and these are what a law is cited by.
 */
import { block } from './blocks.ts'
import { mostBlocks, Unreadable } from './unreadable.ts'
import { numberingOf } from './word-numbering.ts'
import { walkXml } from './xml.ts'
import { membersOf } from './zip.ts'

const mostBytes = 64 * 1024 * 1024

/** What is not the text as it will be: what was deleted or moved away, and a picture's second description. */
const passedOver = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText'])

interface Paragraph {
  words: string
  style: string | undefined
  list: string | undefined
  level: number | undefined
}

/** @throws Unreadable */
export const docxBlocks = (file: Buffer): string[] => {
  const names = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']
  const members = membersOf(file, names, mostBytes)
  const [document, numberingXml, stylesXml] = names.map((name) => members.get(name)?.toString('utf8'))
  if (document === undefined) throw new Unreadable('broken')
  const numbering = numberingOf(numberingXml ?? '', stylesXml ?? '')
  const blocks: string[] = []
  const open: Paragraph[] = []
  let skipping = 0
  let inText = false
  let whole = false
  let paragraphs = 0

  const close = (paragraph: Paragraph) => {
    paragraphs += 1
    if (paragraphs > mostBlocks) throw new Unreadable('too-long')
    const { style = 'Normal', words } = paragraph
    // Lines of a table of contents.
    if (/^(toc|TM|Verzeichnis|TDC)\s?\d$/i.test(style)) return
    const ofStyle = numbering.ofStyle(style)
    const list = paragraph.list ?? ofStyle?.list
    const text = words.trim()
    const label =
      list === undefined || list === '0' || text === ''
        ? ''
        : numbering.next(list, paragraph.level ?? ofStyle?.level ?? 0)
    for (const [at, line] of `${label} ${words}`.split('\n').entries()) {
      const found = block(line)
      if (found !== '' && !(at === 0 && found === label.trim() && text === '')) blocks.push(found)
    }
  }

  walkXml(document, {
    open: (name, attributes) => {
      if (skipping > 0 || passedOver.has(name)) {
        skipping += 1
        return
      }
      const paragraph = open.at(-1)
      const value = attributes['w:val'] ?? ''
      if (name === 'w:p') open.push({ words: '', style: undefined, list: undefined, level: undefined })
      else if (paragraph === undefined) return
      else if (name === 'w:pStyle') paragraph.style = value
      else if (name === 'w:numId') paragraph.list = value
      else if (name === 'w:ilvl') paragraph.level = Number(value) || 0
      else if (name === 'w:t') inText = true
      else if (name === 'w:tab' && paragraph.words !== '') paragraph.words += ' '
      else if (name === 'w:br' || name === 'w:cr') paragraph.words += '\n'
      else if (name === 'w:noBreakHyphen') paragraph.words += '‑'
    },
    text: (words) => {
      const paragraph = open.at(-1)
      if (skipping === 0 && inText && paragraph !== undefined) paragraph.words += words
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1
        return
      }
      if (name === 'w:t') inText = false
      if (name === 'w:document') whole = true
      if (name === 'w:p') {
        const paragraph = open.pop()
        if (paragraph !== undefined) close(paragraph)
      }
    },
  })
  if (!whole) throw new Unreadable('broken')
  return blocks
}

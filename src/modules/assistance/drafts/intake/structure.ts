/** From the blocks of a text to numbered provisions: what each block begins with, and what its neighbours make of it. */
import type { ProvisionKind } from '../draft.ts'
import { eidsOf } from '../eid.ts'
import { type Heading, headingOf, type Mark, type MarkStyle, markOf } from './marks.ts'
import { mostLevels } from './unreadable.ts'

/** A provision as it was read; parents stand before their children. */
export interface Read {
  /** Of its parent in the list. */
  readonly parent: number | null
  readonly kind: ProvisionKind
  readonly number: string
  readonly heading: string
  readonly text: string
  readonly eid: string
}

interface Node {
  readonly parent: Node | null
  kind: ProvisionKind
  number: string
  heading: string
  text: string
  readonly children: Node[]
}

interface Level {
  readonly node: Node
  readonly style: MarkStyle
  readonly value: number
}

const groupRank: Partial<Record<ProvisionKind, number>> = { part: 1, chapter: 2, section: 3, article: 4 }

const endsSentence = /[.;:!?。；：！？؛،,]["»”’)）]?$/u

/** A line that names what follows, and says nothing itself. */
const isHeading = (words: string, most: number): boolean =>
  words !== '' && words.length <= most && !endsSentence.test(words) && !/[。；;؛]/u.test(words)

/** The rest of the line of a Chinese article: 【title】 and （title） are headings. */
const bracketed = /^[【〔[（(]([^】〕\]）)]{1,40})[】〕\]）)]\s*(.*)$/su

/** "Scope. This Law applies …": a few words without an article or a subject before the sentence. */
const inLine =
  /^(?!the |an? |this |any |every |no |la |el |los |las |les? |l['’]|toute? |tod[oa] |se |nadie |nul )((?:[\p{L}'’-]+ ){0,3}[\p{L}'’-]+ ?)[.:][\s–—-]+(?=[\p{Lu}\p{Lo}])(.{20,})$/isu

class Outline {
  readonly roots: Node[] = []
  private groups: Node[] = []
  private article: Node | null = null
  private levels: Level[] = []
  /** A heading was announced by a line that had a number alone. */
  private awaitsHeading: Node | null = null

  private add(parent: Node | null, kind: ProvisionKind, number: string, text: string): Node {
    const node: Node = { parent, kind, number, heading: '', text, children: [] }
    ;(parent === null ? this.roots : parent.children).push(node)
    return node
  }

  open({ kind, number, rest }: Heading, next: string | undefined): void {
    const rank = groupRank[kind] ?? 4
    this.groups = this.groups.filter((group) => (groupRank[group.kind] ?? 4) < rank)
    const node = this.add(this.groups.at(-1) ?? null, kind, number, '')
    this.levels = []
    this.awaitsHeading = null
    if (kind !== 'article') {
      this.groups.push(node)
      this.article = null
      node.heading = rest
      if (rest === '') this.awaitsHeading = node
      return
    }
    this.article = node
    if (rest === '') {
      this.awaitsHeading = node
      return
    }
    const [, title, after] = bracketed.exec(rest) ?? []
    if (title !== undefined && /^[【〔[（]/u.test(rest)) {
      node.heading = title
      if (after) this.text(after)
      return
    }
    const short = rest.length <= 45 ? rest.replace(/\.$/u, '') : rest
    const leads = next !== undefined && headingOf(next) === undefined
    const [, before, words] = inLine.exec(rest) ?? []
    if (leads && isHeading(short, 120)) node.heading = short
    else if (before !== undefined && words !== undefined) {
      node.heading = before
      this.text(words)
    } else this.mark(rest) || this.text(rest)
  }

  /** A numbered paragraph or point; false where the mark fits nowhere and is part of the words. */
  mark(block: string, within = 0): boolean {
    const mark = markOf(block)
    if (mark === undefined || this.article === null) return false
    const found = this.fitting(mark)
    if (found === undefined) return false
    this.awaitsHeading = null
    const { reading, depth } = found
    this.levels = this.levels.slice(0, depth)
    const parent = this.levels.at(-1)?.node ?? this.article
    const deep = depth > 0 || ['letter', 'roman', 'dash', 'chinese-brackets'].includes(reading.style)
    const node = this.add(parent, deep ? 'point' : 'paragraph', mark.number, '')
    this.levels.push({ node, ...reading })
    // "1. (a) …" on one line.
    if (within >= mostLevels || !this.mark(mark.rest, within + 1)) node.text = mark.rest
    return true
  }

  private fitting({ readings }: Mark): { reading: Mark['readings'][number]; depth: number } | undefined {
    for (let depth = this.levels.length - 1; depth >= 0; depth -= 1) {
      const { style, value } = this.levels[depth] as Level
      const next = readings.find((one) => one.style === style && (style === 'dash' || one.value === value + 1))
      if (next) return { reading: next, depth }
    }
    const first = readings.find(({ value, style }) => value === 1 || style === 'dash')
    if (first && !this.levels.some(({ style }) => style === first.style))
      return { reading: first, depth: this.levels.length }
    // A number may have been left out, and not many.
    for (let depth = this.levels.length - 1; depth >= 0; depth -= 1) {
      const { style, value } = this.levels[depth] as Level
      const later = readings.find((one) => one.style === style && one.value > value && one.value <= value + 5)
      if (later) return { reading: later, depth }
    }
    return undefined
  }

  text(block: string): void {
    const waiting = this.awaitsHeading
    if (waiting) {
      waiting.heading = block
      this.awaitsHeading = null
      return
    }
    const { article } = this
    if (article === null) {
      const group = this.groups.at(-1)
      this.add(group ?? null, 'text', '', block)
      return
    }
    if (article.text === '' && article.children.length === 0) article.text = block
    else if (this.levels.length > 0) {
      this.levels = []
      this.add(article, 'text', '', block)
    } else this.add(article, article.children.some(({ kind }) => kind === 'text') ? 'text' : 'paragraph', '', block)
  }

  /** The block is text, not the heading that was waited for. */
  noHeading(): void {
    this.awaitsHeading = null
  }

  get waits(): boolean {
    return this.awaitsHeading !== null
  }

  get waitsForArticle(): boolean {
    return this.awaitsHeading?.kind === 'article'
  }
}

/** Unnumbered paragraphs are counted from the first (第一款, premier alinéa), which therefore is one too. */
const countParagraphs = (node: Node): void => {
  for (const child of node.children) countParagraphs(child)
  const [first] = node.children
  if (node.kind !== 'article' || node.text === '' || first?.kind !== 'paragraph' || first.number !== '') return
  node.children.unshift({ parent: node, kind: 'paragraph', number: '', heading: '', text: node.text, children: [] })
  node.text = ''
}

/** Lines of a table of contents: dots or a tab up to a page number; only the end is looked at, since dots may be many. */
export const isContents = (block: string): boolean =>
  /(\.{4,}|…{2,}|(\. ){4,}|\t)\s*[\d٠-٩]{1,4}$/u.test(block.slice(-200))

const flat = (roots: readonly Node[]): Read[] => {
  const list: { node: Node; parent: number | null }[] = []
  const walk = (node: Node, parent: number | null): void => {
    const at = list.push({ node, parent }) - 1
    for (const child of node.children) walk(child, at)
  }
  for (const root of roots) walk(root, null)
  const eids = eidsOf(
    list.map(({ node, parent }, at) => ({
      id: String(at),
      parent: parent === null ? null : String(parent),
      kind: node.kind,
      number: node.number,
    })),
  )
  return list.map(({ node: { kind, number, heading, text }, parent }, at) => ({
    parent,
    kind,
    number,
    heading,
    text,
    eid: eids.get(String(at)) as string,
  }))
}

/** Laws of the common law number their sections "5." without a word; the digits are articles then. */
const bareArticle = (block: string): Heading | undefined => {
  const mark = markOf(block)
  const [reading] = mark?.readings ?? []
  if (mark === undefined || reading?.style !== 'digit-dot') return undefined
  return { kind: 'article', word: '', number: mark.number, value: reading.value, rest: mark.rest }
}

/** Blocks are paragraphs of the document, in order, without breaks inside. */
export const structured = (given: readonly string[]): readonly Read[] => {
  const blocks = given.filter((block) => block !== '' && !isContents(block))
  const headings = blocks.map(headingOf)
  const hasArticles = headings.some((one) => one?.kind === 'article' && !/^sec|^clause/.test(one.word))
  const hasSections = headings.some((one) => one?.kind === 'article')
  const outline = new Outline()
  let lastArticle = 0
  blocks.forEach((block, at) => {
    const own = headings[at]
    // Where articles are called so, a "Section" groups them.
    const sectioned =
      own !== undefined && hasArticles && own.kind === 'article' && /^sec/.test(own.word)
        ? { ...own, kind: 'section' as const }
        : own
    const heading = sectioned ?? (hasSections ? undefined : bareArticle(block))
    const bare = heading !== undefined && heading.word === ''
    const fits = !bare || heading.value === lastArticle + 1
    if (heading !== undefined && fits && groupRank[heading.kind] !== undefined) {
      if (heading.kind === 'article') lastArticle = heading.value
      outline.open(heading, blocks[at + 1])
      return
    }
    // Chinese laws cite 款 and 项 by words, and number them with brackets.
    if (outline.mark(block)) return
    if (outline.waits) {
      const next = blocks[at + 1]
      const introduces = next !== undefined && headings[at + 1]?.kind !== 'article'
      if (!isHeading(block.replace(/\.$/u, ''), 160) || (outline.waitsForArticle && !introduces)) outline.noHeading()
    }
    outline.text(block)
  })
  for (const root of outline.roots) countParagraphs(root)
  return flat(outline.roots)
}

/** A law in Akoma Ntoso (OASIS, version 3.0 and its drafts): the structure is the file's own, ids and all. */
import type { ProvisionKind } from '../draft.ts'
import { eidsOf } from '../eid.ts'
import { block } from './blocks.ts'
import type { Read } from './structure.ts'
import { mostLevels, mostProvisions, Unreadable } from './unreadable.ts'
import { walkXml } from './xml.ts'

const kinds: Record<string, ProvisionKind> = {
  ...Object.fromEntries(
    ['book', 'tome', 'title', 'subtitle', 'part', 'subpart', 'division'].map((name) => [name, 'part']),
  ),
  ...Object.fromEntries(['chapter', 'subchapter'].map((name) => [name, 'chapter'])),
  ...Object.fromEntries(['section', 'subsection', 'subdivision'].map((name) => [name, 'section'])),
  ...Object.fromEntries(['article', 'clause', 'rule'].map((name) => [name, 'article'])),
  ...Object.fromEntries(['paragraph', 'alinea', 'subclause', 'subrule', 'level'].map((name) => [name, 'paragraph'])),
  ...Object.fromEntries(
    ['point', 'indent', 'subparagraph', 'sublist', 'item', 'transitional', 'proviso'].map((name) => [name, 'point']),
  ),
}

/** Their words belong to the provision around them. */
const wordy = new Set(['p', 'block', 'span'])
const passedOver = new Set(['meta', 'authorialNote', 'coverPage', 'toc', 'attachments', 'components', 'conclusions'])

interface Node {
  readonly parent: Node | null
  readonly tag: string
  kind: ProvisionKind
  readonly eid: string | undefined
  number: string
  readonly headings: string[]
  readonly texts: string[]
}

/** @throws Unreadable broken, other-format, too-long */
export const akomaNtosoProvisions = (xml: string): Read[] => {
  const nodes: Node[] = []
  const open: Node[] = []
  /** Where words go now: into the number, the heading or a paragraph. */
  let words: string | null = null
  let skipping = 0
  let quoted = 0
  let isAkomaNtoso = false
  const tags: string[] = []

  const begin = (tag: string, kind: ProvisionKind, eid: string | undefined): Node => {
    const node: Node = { parent: open.at(-1) ?? null, tag, kind, eid, number: '', headings: [], texts: [] }
    if (nodes.push(node) > mostProvisions || open.length >= mostLevels) throw new Unreadable('too-long')
    return node
  }
  const take = (): string => {
    const found = block(words ?? '')
    words = null
    return found
  }
  const keep = (text: string) => {
    if (text === '') return
    const node = open.at(-1)
    if (node && !tags.includes('wrapUp')) node.texts.push(text)
    else begin('p', 'text', undefined).texts.push(text)
  }

  walkXml(xml, {
    open: (full, attributes) => {
      const name = full.replace(/^.*:/, '')
      tags.push(name)
      if (name === 'akomaNtoso') isAkomaNtoso = true
      if (skipping > 0 || passedOver.has(name)) {
        skipping += 1
        return
      }
      if (name === 'quotedStructure') quoted += 1
      if (quoted > 0) {
        if (words !== null) words += ' '
        return
      }
      const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
      if (kind !== undefined && !tags.includes('preamble') && !tags.includes('preface')) {
        const eid = attributes.eId ?? attributes.id
        open.push(begin(name, kind, eid !== undefined && /^\S{1,200}$/.test(eid) ? eid : undefined))
      } else if (name === 'num' || name === 'heading' || name === 'subheading' || wordy.has(name)) words ??= ''
      else if (name === 'br' || name === 'eol') {
        if (words !== null) words += ' '
      }
    },
    text: (text) => {
      if (skipping === 0 && words !== null) words += text
    },
    close: (full) => {
      const name = full.replace(/^.*:/, '')
      tags.pop()
      if (skipping > 0) {
        skipping -= 1
        return
      }
      if (name === 'quotedStructure') quoted -= 1
      if (quoted > 0) return
      const node = open.at(-1)
      if (name === 'num' && node && words !== null) node.number = take().slice(0, 100)
      else if ((name === 'heading' || name === 'subheading') && node && words !== null) node.headings.push(take())
      else if (
        wordy.has(name) &&
        words !== null &&
        !tags.some((tag) => wordy.has(tag) || tag === 'num' || tag === 'heading')
      )
        keep(take())
      else if (node && node.tag === name) open.pop()
    },
  })
  if (!isAkomaNtoso) throw new Unreadable('other-format')
  return read(nodes)
}

/** Where a law has no articles, its sections are what it is cited by. */
const settled = (nodes: readonly Node[]): void => {
  const hasArticles = nodes.some(({ kind }) => kind === 'article')
  for (const node of nodes) {
    if (!hasArticles && node.tag === 'section') node.kind = 'article'
    if (!hasArticles && node.tag === 'subsection') node.kind = 'paragraph'
    if (node.kind === 'paragraph' && (node.parent?.kind === 'paragraph' || node.parent?.kind === 'point'))
      node.kind = 'point'
  }
}

const read = (nodes: readonly Node[]): Read[] => {
  settled(nodes)
  const place = new Map(nodes.map((node, at) => [node, at]))
  const parentOf = ({ parent }: Node) => (parent === null ? null : (place.get(parent) ?? null))
  const seen = new Set<string>()
  const eids = eidsOf(
    nodes.map((node, at) => {
      const { kind, number, eid } = node
      const once = eid !== undefined && !seen.has(eid)
      if (once) seen.add(eid)
      const parent = parentOf(node)
      return {
        id: String(at),
        parent: parent === null ? null : String(parent),
        kind,
        number,
        eid: once ? eid : undefined,
      }
    }),
  )
  return nodes.map((node, at) => ({
    parent: parentOf(node),
    kind: node.kind,
    number: node.number,
    heading: node.headings.filter((part) => part !== '').join(' – '),
    text: node.texts.join('\n'),
    eid: eids.get(String(at)) as string,
  }))
}

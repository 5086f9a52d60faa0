/** Corrections of a structure by hand: each takes the provisions in the order of the document and gives them back corrected. */
import { newId } from '../../../../kernel/ids.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Provision, ProvisionChange, ProvisionKind, ProvisionState } from '../draft.ts'
import { eidsOf } from '../eid.ts'
import { markOf } from '../intake/marks.ts'
import { mostLevels } from '../intake/unreadable.ts'

export interface Words {
  readonly kind: ProvisionKind
  readonly number: string
  readonly heading: string
  readonly text: string
}

export type Correction =
  | ({ readonly kind: 'edit'; readonly id: string } & { readonly words: Words })
  /** Pieces of the text in its order: the first stays, each other becomes a provision after it. */
  | { readonly kind: 'split'; readonly id: string; readonly pieces: readonly string[] }
  /** With the one before, or the one it stands in where it is the first. */
  | { readonly kind: 'join'; readonly id: string }
  /** Becomes a child of the one before it on its level. */
  | { readonly kind: 'lower'; readonly id: string }
  /** Stands after what it was in; what followed it there now stands in it, so that the order of the text stays. */
  | { readonly kind: 'raise'; readonly id: string }
  /** A new one, after this one and whatever stands in it; null for the beginning. */
  | { readonly kind: 'insert'; readonly after: string | null; readonly words: Words }
  /** With whatever stands in it. */
  | { readonly kind: 'delete'; readonly id: string }

interface Node extends Words {
  readonly id: string
  readonly children: Node[]
  kind: ProvisionKind
  number: string
  heading: string
  text: string
}

interface Place {
  readonly siblings: Node[]
  readonly at: number
  readonly node: Node
  readonly parent: Node | null
}

const treeOf = (provisions: readonly Provision[]): Node[] => {
  const roots: Node[] = []
  const nodes = new Map<string, Node>()
  for (const { id, parent, kind, number, heading, text } of provisions) {
    const node = { id, kind, number, heading, text, children: [] }
    nodes.set(id, node)
    const above = parent === null ? undefined : nodes.get(parent)
    ;(above?.children ?? roots).push(node)
  }
  return roots
}

const place = (roots: Node[], id: string): Place => {
  const look = (siblings: Node[], parent: Node | null): Place | undefined => {
    for (const [at, node] of siblings.entries()) {
      if (node.id === id) return { siblings, at, node, parent }
      const inside = look(node.children, node)
      if (inside) return inside
    }
    return undefined
  }
  const found = look(roots, null)
  if (found === undefined) throw new Problem('not-found')
  return found
}

/** The same words follow each other, a space or a line between them. */
const joinedText = (before: string, after: string): string => [before, after].filter((text) => text !== '').join('\n')

/** What usually stands in a provision of this kind. */
const inner: Record<ProvisionKind, ProvisionKind> = {
  part: 'chapter',
  chapter: 'article',
  section: 'article',
  article: 'paragraph',
  paragraph: 'point',
  point: 'point',
  text: 'text',
}

const impossible = (): Problem => new Problem('conflict')

const split = ({ siblings, at, node }: Place, pieces: readonly string[]): void => {
  const [first = '', ...others] = pieces
  if (others.length === 0) throw impossible()
  const added = others.map((piece): Node => {
    const mark = markOf(piece)
    return {
      id: newId(),
      kind: node.kind,
      number: mark?.number ?? '',
      heading: '',
      text: mark?.rest ?? piece,
      children: [],
    }
  })
  node.text = first
  // What stands in it follows its last words.
  added.at(-1)?.children.push(...node.children.splice(0))
  siblings.splice(at + 1, 0, ...added)
}

const join = ({ siblings, at, node, parent }: Place): void => {
  const before = siblings[at - 1]
  const into = before ?? parent
  if (into === null || into === undefined) throw impossible()
  // After children of the one before, the words would stand before them: they go to the last of these.
  let last = into
  if (before) while (last.children.length > 0) last = last.children.at(-1) as Node
  last.text = joinedText(last.text, [node.heading, node.text].filter((words) => words !== '').join(' '))
  siblings.splice(at, 1)
  if (before) before.children.push(...node.children)
  else into.children.unshift(...node.children)
}

const levels = (nodes: readonly Node[]): number =>
  nodes.reduce((most, { children }) => Math.max(most, 1 + levels(children)), 0)

const lower = (roots: Node[], { siblings, at, node, parent }: Place): void => {
  const before = siblings[at - 1]
  if (before === undefined) throw impossible()
  let above = 1
  for (let one = parent; one !== null; one = place(roots, one.id).parent) above += 1
  if (above + levels([node]) > mostLevels) throw impossible()
  siblings.splice(at, 1)
  node.kind = before.children.at(-1)?.kind ?? inner[before.kind]
  before.children.push(node)
}

const raise = (roots: Node[], { siblings, at, node, parent }: Place): void => {
  if (parent === null) throw impossible()
  const above = place(roots, parent.id)
  const followers = siblings.splice(at).slice(1)
  node.children.push(...followers)
  node.kind = parent.kind
  above.siblings.splice(above.at + 1, 0, node)
}

const insert = (roots: Node[], after: string | null, words: Words): void => {
  const node: Node = { id: newId(), ...words, children: [] }
  if (after === null) roots.unshift(node)
  else {
    const { siblings, at } = place(roots, after)
    siblings.splice(at + 1, 0, node)
  }
}

const apply = (roots: Node[], correction: Correction): void => {
  if (correction.kind === 'insert') {
    insert(roots, correction.after, correction.words)
    return
  }
  const at = place(roots, correction.id)
  if (correction.kind === 'edit') Object.assign(at.node, correction.words)
  else if (correction.kind === 'split') split(at, correction.pieces)
  else if (correction.kind === 'join') join(at)
  else if (correction.kind === 'lower') lower(roots, at)
  else if (correction.kind === 'raise') raise(roots, at)
  else at.siblings.splice(at.at, 1)
}

/** An id stays while kind, number and place do; what is new or moved gets one of its own. */
const identified = (nodes: readonly Omit<Provision, 'eid'>[], before: ReadonlyMap<string, Provision>): Provision[] => {
  const stays = new Set<string>()
  const eids = eidsOf(
    nodes.map(({ id, parent, kind, number }) => {
      const old = before.get(id)
      const same =
        old !== undefined &&
        old.kind === kind &&
        old.number === number &&
        old.parent === parent &&
        (parent === null || stays.has(parent))
      if (same) stays.add(id)
      return { id, parent, kind, number, eid: same ? old.eid : undefined }
    }),
  )
  return nodes.map((node) => ({ ...node, eid: eids.get(node.id) as string }))
}

/** @throws Problem not-found for an id that is not there, conflict for what cannot be done there */
export const corrected = (provisions: readonly Provision[], correction: Correction): Provision[] => {
  const roots = treeOf(provisions)
  apply(roots, correction)
  const list: Omit<Provision, 'eid'>[] = []
  const walk = ({ children, ...node }: Node, parent: string | null): void => {
    list.push({ ...node, parent, position: list.length })
    for (const child of children) walk(child, node.id)
  }
  for (const root of roots) walk(root, null)
  return identified(list, new Map(provisions.map((one) => [one.id, one])))
}

const stateOf = ({ id: _, ...state }: Provision): ProvisionState => state

const differs = (a: ProvisionState, b: ProvisionState): boolean =>
  (Object.keys(a) as (keyof ProvisionState)[]).some((key) => a[key] !== b[key])

/** What a correction changed, so that it can be told and undone. */
export const changesBetween = (before: readonly Provision[], after: readonly Provision[]): ProvisionChange[] => {
  const old = new Map(before.map((one) => [one.id, stateOf(one)]))
  const now = new Map(after.map((one) => [one.id, stateOf(one)]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [from = null, to = null] = [old.get(id), now.get(id)]
    return from !== null && to !== null && !differs(from, to) ? [] : [{ id, before: from, after: to }]
  })
}

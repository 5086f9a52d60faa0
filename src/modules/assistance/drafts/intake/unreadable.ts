/** Why a file gives no provisions, each with a sentence of its own in `messages/`. */
export const unreadableReasons = [
  'broken',
  'encrypted',
  'scanned',
  'empty',
  'too-long',
  'too-slow',
  'other-format',
] as const

export type UnreadableReason = (typeof unreadableReasons)[number]

export class Unreadable extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason) {
    super(reason)
    this.name = 'Unreadable'
    this.reason = reason
  }
}

/** A law of 2,000 pages; beyond that a file is something else, or hostile. */
export const mostCharacters = 6_000_000
export const mostProvisions = 10_000
/** A text or a page as it was sent, markup and all. */
export const mostSource = 4_000_000
/** A provision takes a line for its number, one for its heading and one for its words; a table of contents has as many. */
export const mostBlocks = 60_000
/** As editors and mails break them, empty ones between. */
export const mostLines = 200_000
/** Of XML; Word writes half a dozen for every few words. */
export const mostElements = 2_000_000
/** From the part of a code down to its innermost dash; nobody cites deeper. */
export const mostLevels = 12

/** Levels of a list in which parents stand before their children, `parent` their place in it. */
export const levelsOf = (list: readonly { readonly parent: number | null }[]): number => {
  const levels: number[] = []
  let deepest = 0
  for (const { parent } of list) {
    const level = parent === null ? 1 : (levels[parent] ?? 0) + 1
    levels.push(level)
    if (level > deepest) deepest = level
  }
  return deepest
}

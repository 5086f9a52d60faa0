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

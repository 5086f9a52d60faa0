/** A comment in a review: a thread about an obligation, a provision or the whole, until it is resolved. Pure. */

export interface Comment {
  readonly id: string
  readonly review: string
  /** The comment that opened the thread; null for that one itself. */
  readonly thread: string | null
  readonly obligation: string | null
  readonly provision: string | null
  /** Of the provision. */
  readonly version: string | null
  readonly words: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
}

export interface Thread extends Comment {
  readonly replies: readonly Comment[]
}

export const isUnresolved = ({ resolvedAt }: Pick<Comment, 'resolvedAt'>): boolean => resolvedAt === null

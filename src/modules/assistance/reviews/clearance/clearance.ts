/**
 * What a State is asked to clear and what it answered, as a course of acts: nothing said of a State is public before it
 * has cleared exactly that. Pure.
 */
import type { FullDate } from '../../../../kernel/dates.ts'
import type { ClearanceAct } from '../review.ts'

export interface Act {
  readonly id: string
  readonly act: ClearanceAct
  readonly words: string
  /** Of the content that it is about. */
  readonly sha256: string
  readonly madeAt: Date
  readonly madeBy: string
}

type Kind = Pick<Act, 'act' | 'sha256'>

export interface Course<A extends Kind = Act> {
  /** What lies with the State: the last thing asked, if nothing has answered it. */
  readonly asked: A | null
  /** What the public reads: the last thing cleared, if it was not withdrawn since. */
  readonly published: A | null
}

/** Where a course of acts stands, oldest first. While something lies with the State, a withdrawal takes that back and nothing else. */
export const courseOf = <A extends Kind>(acts: readonly A[]): Course<A> => {
  let asked: A | null = null
  let published: A | null = null
  for (const one of acts) {
    if (one.act === 'asked') asked = one
    else if (one.act === 'cleared') [asked, published] = [null, one]
    else if (one.act === 'returned' || asked !== null) asked = null
    else published = null
  }
  return { asked, published }
}

/** By which act what lies with the State, and what is public, was sent to it. */
export const sentWhen = <A extends Kind>(acts: readonly A[]): Course<A> => {
  const { asked, published } = courseOf(acts)
  const before = published === null ? [] : acts.slice(0, acts.indexOf(published))
  return { asked, published: before.findLast(({ act }) => act === 'asked') ?? null }
}

/** A review whose comments went to its State. */
export interface SentReview {
  readonly draft: string
  readonly review: string
  readonly state: string
  readonly title: string
  readonly reference: string
  /** The day of the first `asked` of the review, UTC. */
  readonly sentOn: FullDate
  /** It has a public page. */
  readonly isPublic: boolean
}

/**
 * Laws reviewed in a period: a law counts once, however many reviews its draft has, on the day when comments on it first
 * went to the State. Answers for each the review whose comments went first.
 */
export const lawsReviewed = (
  sent: readonly SentReview[],
  { from, to }: { readonly from: FullDate; readonly to: FullDate },
): SentReview[] =>
  [...Map.groupBy(sent, ({ draft }) => draft).values()]
    .map((reviews) => reviews.reduce((first, one) => (one.sentOn < first.sentOn ? one : first)))
    .filter(({ sentOn }) => sentOn >= from && sentOn <= to)
    .sort((a, b) => (a.sentOn === b.sentOn ? (a.review < b.review ? -1 : 1) : a.sentOn < b.sentOn ? -1 : 1))

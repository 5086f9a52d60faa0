/** All that a review says of one version, read at once: for its pages, its documents, and for what is cleared. */
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { Draft, Provision } from '../drafts/draft.ts'
import { draftById, provisionsOf } from '../drafts/queries.ts'
import { concernsIn, type PlacedConcern } from './concerns/queries.ts'
import { suggestionsIn } from './dispositions/queries.ts'
import type { Suggestion } from './dispositions/suggestion.ts'
import { findingsIn } from './findings/queries.ts'
import { reviewById, reviewVersionsOf, setOf } from './queries.ts'
import type { Finding, Review, ReviewVersion, SetItem } from './review.ts'

/** A review and the version of which the reader asks. */
export interface Opened {
  readonly review: Review
  readonly draft: Draft
  /** Oldest first. */
  readonly versions: readonly ReviewVersion[]
  readonly atHand: ReviewVersion
}

export interface ReviewContent extends Opened {
  readonly set: readonly SetItem[]
  /** Of the set, by obligation. */
  readonly findings: ReadonlyMap<string, Finding>
  readonly concerns: readonly PlacedConcern[]
  readonly suggestions: readonly Suggestion[]
  /** Of the version, in the order of the text. */
  readonly provisions: readonly Provision[]
  readonly byId: ReadonlyMap<string, Provision>
}

/** @throws Problem not-found, also for a version that the review has not taken up */
export const openedReview = async (tx: Db, id: string, version?: string): Promise<Opened> => {
  const review = await reviewById(tx, id)
  const [draft, versions] = [await draftById(tx, review.draftId), await reviewVersionsOf(tx, id)]
  const atHand = version === undefined ? versions.at(-1) : versions.find(({ versionId }) => versionId === version)
  if (draft === undefined || atHand === undefined) throw new Problem('not-found')
  return { review, draft, versions, atHand }
}

export const reviewContent = async (tx: Db, id: string, version?: string): Promise<ReviewContent> => {
  const opened = await openedReview(tx, id, version)
  const { versionId } = opened.atHand
  const set = await setOf(tx, id)
  const findings = await findingsIn(tx, id, versionId)
  const provisions = await provisionsOf(tx, versionId)
  return {
    ...opened,
    set,
    findings: new Map(
      set.flatMap(({ obligation }) => {
        const finding = findings.get(obligation)
        return finding === undefined ? [] : [[obligation, finding] as const]
      }),
    ),
    concerns: await concernsIn(tx, id, versionId),
    suggestions: await suggestionsIn(tx, id),
    provisions,
    byId: new Map(provisions.map((provision) => [provision.id, provision])),
  }
}

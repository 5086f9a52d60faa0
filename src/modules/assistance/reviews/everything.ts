/** All that a review says of one version, read at once: for its pages, its documents, and for what is cleared. */
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { Draft, Provision } from '../drafts/draft.ts'
import { draftsById, provisionsByVersion } from '../drafts/queries.ts'
import { concernsOf, type PlacedConcern } from './concerns/queries.ts'
import { suggestionsIn } from './dispositions/queries.ts'
import type { Suggestion } from './dispositions/suggestion.ts'
import { findingsByReview } from './findings/queries.ts'
import { reviewsById, setsByReview, versionsByReview } from './queries.ts'
import type { Finding, Review, ReviewVersion, SetItem } from './review.ts'

/** A review and its version at hand. */
interface Opened {
  readonly review: Review
  readonly draft: Draft
  /** Oldest first. */
  readonly versions: readonly ReviewVersion[]
  readonly atHand: ReviewVersion
}

export interface Content extends Opened {
  readonly set: readonly SetItem[]
  /** Of the set, by obligation. */
  readonly findings: ReadonlyMap<string, Finding>
  readonly concerns: readonly PlacedConcern[]
  /** Of the version, in the order of the text. */
  readonly provisions: readonly Provision[]
  readonly byId: ReadonlyMap<string, Provision>
}

export interface ReviewContent extends Content {
  readonly suggestions: readonly Suggestion[]
}

const openedReviews = async (tx: Db, ids: readonly string[]): Promise<Opened[]> => {
  const reviews = new Map((await reviewsById(tx, ids)).map((review) => [review.id, review]))
  const drafts = await draftsById(tx, [...new Set([...reviews.values()].map(({ draftId }) => draftId))])
  const all = await versionsByReview(tx, ids)
  return ids.flatMap((id) => {
    const review = reviews.get(id)
    const draft = review && drafts.get(review.draftId)
    const versions = all.get(id) ?? []
    const atHand = versions.at(-1)
    return review === undefined || draft === undefined || atHand === undefined
      ? []
      : [{ review, draft, versions, atHand }]
  })
}

/** Of the versions at hand, in the order of the ids; without reviews that are not there or hidden. */
export const contentsAtHand = async (tx: Db, ids: readonly string[]): Promise<Content[]> => {
  const opened = await openedReviews(tx, ids)
  const readings = opened.map(({ review, atHand }) => ({ review: review.id, version: atHand.versionId }))
  const sets = await setsByReview(
    tx,
    readings.map(({ review }) => review),
  )
  const findings = await findingsByReview(tx, readings)
  const concerns = Map.groupBy(await concernsOf(tx, readings), ({ review }) => review)
  const texts = await provisionsByVersion(tx, [...new Set(readings.map(({ version }) => version))])
  return opened.map((one) => {
    const { id } = one.review
    const set = sets.get(id) ?? []
    const provisions = texts.get(one.atHand.versionId) ?? []
    return {
      ...one,
      set,
      findings: new Map(
        set.flatMap(({ obligation }) => {
          const finding = findings.get(id)?.get(obligation)
          return finding === undefined ? [] : [[obligation, finding] as const]
        }),
      ),
      concerns: concerns.get(id) ?? [],
      provisions,
      byId: new Map(provisions.map((provision) => [provision.id, provision])),
    }
  })
}

/** @throws Problem not-found */
export const reviewContent = async (tx: Db, id: string): Promise<ReviewContent> => {
  const [content] = await contentsAtHand(tx, [id])
  if (content === undefined) throw new Problem('not-found')
  return { ...content, suggestions: await suggestionsIn(tx, id) }
}

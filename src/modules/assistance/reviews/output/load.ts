/** Reads what a review says, with what is known of existing law; inside a transaction that sees the review. */
import type { Db } from '../../../../storage/database.ts'
import { obligationAt, type Registers, titleOf } from '../../../treaties/index.ts'
import { provisionsOf, versionById } from '../../drafts/queries.ts'
import type { Law } from '../../laws/law.ts'
import { lawsOf } from '../../laws/queries.ts'
import { type ReviewContent, reviewContent } from '../everything.ts'
import { findingsIn } from '../findings/queries.ts'
import { reviewsOf, reviewVersionsOf } from '../queries.ts'
import { needsProvisions } from '../review.ts'
import { registersOf } from '../words.tsx'
import { type Existing, type Said, saidOf, saidProvision } from './content.ts'

/** Laws of the State on the day of the review that did not come from this draft. */
const lawsBefore = async (tx: Db, { review }: ReviewContent): Promise<Law[]> =>
  review.stateCode === null
    ? []
    : (await lawsOf(tx, { state: review.stateCode })).filter(
        ({ draft, adoptedOn }) => draft !== review.draftId && adoptedOn <= review.asAt,
      )

/** What earlier reviews of the drafts of those laws identified in the last version that they read. */
const existingIn = async (tx: Db, laws: readonly Law[]): Promise<Map<string, Existing[]>> => {
  const existing = new Map<string, Existing[]>()
  for (const { reference, draft } of laws) {
    if (draft === null) continue
    const [review] = await reviewsOf(tx, { draft })
    const version = review && (await reviewVersionsOf(tx, review.id)).at(-1)
    if (review === undefined || version === undefined) continue
    const provisions = await provisionsOf(tx, version.versionId)
    const byId = new Map(provisions.map((one) => [one.id, one]))
    for (const [obligation, finding] of await findingsIn(tx, review.id, version.versionId)) {
      if (!needsProvisions(finding.verdict)) continue
      const there = finding.provisions.flatMap((id) => byId.get(id) ?? [])
      const found = { law: reference, provisions: there.map((one) => saidProvision(one, provisions, byId)) }
      existing.set(obligation, [...(existing.get(obligation) ?? []), found])
    }
  }
  return existing
}

/**
 * The registers are kept in memory outside of transactions only: readers bring them along.
 * @throws Problem not-found
 */
export const saidIn = async (
  tx: Db,
  id: string,
  registers?: Registers,
): Promise<{ said: Said; content: ReviewContent }> => {
  const content = await reviewContent(tx, id)
  const { register, obligations } = registers ?? (await registersOf(tx))
  const version = await versionById(tx, content.atHand.versionId)
  const laws = await lawsBefore(tx, content)
  const said = saidOf(content, {
    version: {
      number: content.atHand.draftNumber,
      language: content.atHand.language,
      receivedOn: version?.receivedOn ?? content.review.asAt,
    },
    obligation: (one) => obligationAt(obligations, one),
    instrument: (code) => titleOf({ register, obligations }, code).short_title,
    laws: laws.map(({ reference, title, language, citation }) => ({ reference, title, language, citation })),
    existing: await existingIn(tx, laws),
  })
  return { said, content }
}

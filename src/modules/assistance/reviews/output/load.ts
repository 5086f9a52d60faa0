/** Reads what reviews say, with what is known of existing law; inside a transaction that sees the reviews. */
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { obligationAt, type Registers, titleOf } from '../../../treaties/index.ts'
import { provisionsByVersion } from '../../drafts/queries.ts'
import type { Law } from '../../laws/law.ts'
import { lawsOf } from '../../laws/queries.ts'
import { type Content, contentsAtHand } from '../everything.ts'
import { findingsByReview } from '../findings/queries.ts'
import { newestReviews, versionsByReview } from '../queries.ts'
import { needsProvisions } from '../review.ts'
import { registersOf } from '../words.tsx'
import { type Existing, type Said, saidOf, saidProvision } from './content.ts'

/** Laws of the State on the day of the review that did not come from this draft. */
const lawsBefore = (all: readonly Law[], { review }: Content): Law[] =>
  all.filter(
    ({ state, draft, adoptedOn }) => state === review.stateCode && draft !== review.draftId && adoptedOn <= review.asAt,
  )

type Found = Existing & { readonly obligation: string }

/** By the reference of the law, what the newest review of its draft identified in the last version that it read. */
const identifiedIn = async (tx: Db, laws: readonly Law[]): Promise<Map<string, Found[]>> => {
  const reviews = await newestReviews(tx, [...new Set(laws.flatMap(({ draft }) => draft ?? []))])
  const versions = await versionsByReview(
    tx,
    reviews.map(({ id }) => id),
  )
  const readings = reviews.flatMap(({ id, draftId }) => {
    const version = versions.get(id)?.at(-1)?.versionId
    return version === undefined ? [] : [{ review: id, version, draft: draftId }]
  })
  const findings = await findingsByReview(tx, readings)
  const texts = await provisionsByVersion(tx, [...new Set(readings.map(({ version }) => version))])
  const byDraft = new Map(readings.map((reading) => [reading.draft, reading]))
  return new Map(
    laws.map(({ reference, draft }) => {
      const reading = draft === null ? undefined : byDraft.get(draft)
      if (reading === undefined) return [reference, []]
      const provisions = texts.get(reading.version) ?? []
      const byId = new Map(provisions.map((one) => [one.id, one]))
      const held = [...(findings.get(reading.review)?.values() ?? [])].filter(({ verdict }) => needsProvisions(verdict))
      return [
        reference,
        held.map((finding) => ({
          obligation: finding.obligation,
          law: reference,
          provisions: finding.provisions
            .flatMap((id) => byId.get(id) ?? [])
            .map((one) => saidProvision(one, provisions, byId)),
        })),
      ]
    }),
  )
}

const existingIn = (laws: readonly Law[], identified: ReadonlyMap<string, readonly Found[]>) => {
  const existing = new Map<string, Existing[]>()
  for (const { obligation, ...found } of laws.flatMap(({ reference }) => identified.get(reference) ?? []))
    existing.set(obligation, [...(existing.get(obligation) ?? []), found])
  return existing
}

/**
 * In the order of the ids, without reviews that are not there or hidden. The registers are kept in memory outside of
 * transactions only: readers bring them along.
 */
export const saidInAll = async (tx: Db, ids: readonly string[], registers?: Registers): Promise<Said[]> => {
  const contents = await contentsAtHand(tx, ids)
  const { register, obligations } = registers ?? (await registersOf(tx))
  const states = new Set(contents.flatMap(({ review }) => review.stateCode ?? []))
  const laws = await lawsOf(tx, { states: [...states] })
  const before = contents.map((content) => lawsBefore(laws, content))
  const identified = await identifiedIn(tx, [...new Set(before.flat())])
  return contents.map((content, index) => {
    const known = before[index] ?? []
    return saidOf(content, {
      obligation: (one) => obligationAt(obligations, one),
      instrument: (code) => titleOf({ register, obligations }, code).short_title,
      laws: known.map(({ reference, title, language, citation }) => ({ reference, title, language, citation })),
      existing: existingIn(known, identified),
    })
  })
}

/** @throws Problem not-found */
export const saidIn = async (tx: Db, id: string, registers?: Registers): Promise<Said> => {
  const [said] = await saidInAll(tx, [id], registers)
  if (said === undefined) throw new Problem('not-found')
  return said
}

/** A review takes up a newer version of its draft: findings and concerns go with their provisions, step by step. */
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { matchesBetween, neighbourOf, provisionsOf, versionById } from '../drafts/queries.ts'
import { concernsIn, insertConcerns } from './concerns/queries.ts'
import { findingsIn, insertFindings } from './findings/queries.ts'
import { insertReviewVersion } from './queries.ts'
import { carryConcerns, carryFindings, originOf, type Step, withContents } from './review.ts'
import { type AtHand, badInput } from './subject.ts'

/** @throws Problem conflict where the two versions are not matched yet */
const stepsBetween = async (tx: Db, from: string, to: string): Promise<Step[]> => {
  const [before, after, steps] = [
    await provisionsOf(tx, from),
    await provisionsOf(tx, to),
    await matchesBetween(tx, from, to),
  ]
  if (steps.length === 0 && before.length > 0)
    throw new Problem('conflict', [{ field: 'version', value: to, allowed: 'matched' }])
  const parents = (provisions: typeof before) => new Map(provisions.map(({ id, parent }) => [id, parent]))
  return withContents(steps, parents(before), parents(after))
}

const carryOver = async (tx: Db, review: string, { from, to, by }: { from: string; to: string; by: string }) => {
  const steps = await stepsBetween(tx, from, to)
  const findings = carryFindings([...(await findingsIn(tx, review, from)).values()], steps).map((carried) => ({
    ...carried.item,
    provisions: carried.provisions,
    origin: originOf(carried),
    madeBy: by,
  }))
  const before = await concernsIn(tx, review, from)
  const concerns = carryConcerns(before, steps).flatMap((carried) =>
    carried.provisions.map((provision) => {
      const { safeguard, concern, suggestion, id: supersedes } = carried.item
      return { provision, safeguard, concern, suggestion, supersedes, origin: originOf(carried), madeBy: by }
    }),
  )
  await insertFindings(tx, review, to, findings)
  await insertConcerns(tx, review, to, concerns)
  const unread = [...findings, ...concerns].filter(({ origin }) => origin === 'carried').length
  return { findings: findings.length, concerns: concerns.length, unread }
}

/** Through every version between, so that each step can be followed. */
export const takeUp = async (tx: Db, { id, versions, atHand }: AtHand, version: string, by: string) => {
  const target = await versionById(tx, version)
  let at = await versionById(tx, atHand.versionId)
  if (at === undefined) throw new Problem('not-found')
  if (target?.draftId !== at.draftId || target.language !== at.language || target.number <= at.number)
    throw badInput('version', version, `> ${at.number} (${at.language})`)
  let carried = { findings: 0, concerns: 0, unread: 0 }
  for (let number = versions.length + 1; at.id !== target.id; number += 1) {
    const next = await neighbourOf(tx, at, 1)
    if (next === undefined) throw badInput('version', version, `${at.number + 1}`)
    await insertReviewVersion(tx, { review: id, version: next.id, number, by })
    carried = await carryOver(tx, id, { from: at.id, to: next.id, by })
    at = next
  }
  return carried
}

/** What reviewers find of an obligation in the version at hand. */
import { action } from '../../../../action/action.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { provisionsOf } from '../../drafts/queries.ts'
import { rights } from '../../permissions.ts'
import { setOf } from '../queries.ts'
import { placeOfReview } from '../review.ts'
import { assertOpen, assertSame, badInput, changes, findReview, seen, subjectOf } from '../subject.ts'
import { ConfirmFinding, MakeFinding, WithdrawFinding } from './input.ts'
import { findingsIn, insertFindings } from './queries.ts'

const make = { right: rights['finding.make'], seen, place: placeOfReview }

const found = async (db: Db, { review, obligation }: { review: string; obligation: string }) => {
  const subject = await findReview(db, review)
  const held = (await findingsIn(db, review, subject.atHand.versionId)).get(obligation)
  return { ...subject, held }
}

type Found = Awaited<ReturnType<typeof found>>

/** @throws Problem conflict, or not-found where nothing holds */
const heldIn = (subject: Found) => {
  assertOpen(subject)
  if (subject.held === undefined) throw new Problem('not-found')
  return subject.held
}

export const makeFinding = action({
  name: 'assistance.finding.make',
  ...make,
  input: MakeFinding,
  find: found,
  run: async (tx, { review, obligation, verdict, provisions, comment, suggestion, held: saw }, subject, { name }) => {
    const { held, atHand } = subject
    assertOpen(subject)
    assertSame(saw, held?.id)
    if (!(await setOf(tx, review)).some((one) => one.obligation === obligation))
      throw badInput('obligation', obligation, 'CODE/art.5(1)')
    const standing = new Set((await provisionsOf(tx, atHand.versionId)).map(({ id }) => id))
    const strange = provisions.find((provision) => !standing.has(provision))
    if (strange !== undefined) throw badInput('provisions', strange, '≥ 1')
    const made = { obligation, verdict, provisions, comment, suggestion, origin: 'reviewer' as const, madeBy: name }
    const [id = ''] = await insertFindings(tx, review, atHand.versionId, [made])
    return { id }
  },
  record: ({ id }, { review, obligation, verdict }, { held, atHand }) => ({
    subject: subjectOf(review),
    detail: {
      obligation,
      version: atHand.draftNumber,
      finding: id,
      verdict: { before: held?.verdict ?? null, after: verdict },
    },
    changes,
  }),
})

export const confirmFinding = action({
  name: 'assistance.finding.confirm',
  ...make,
  input: ConfirmFinding,
  find: found,
  run: async (tx, { review }, subject, { name }) => {
    const held = heldIn(subject)
    if (held.origin !== 'carried') throw new Problem('done-already')
    await insertFindings(tx, review, subject.atHand.versionId, [{ ...held, origin: 'reviewer', madeBy: name }])
  },
  record: (_, { review, obligation }, { held, atHand }) => ({
    subject: subjectOf(review),
    detail: { obligation, version: atHand.draftNumber, verdict: held?.verdict },
    changes,
  }),
})

export const withdrawFinding = action({
  name: 'assistance.finding.withdraw',
  ...make,
  input: WithdrawFinding,
  find: found,
  run: async (tx, { review }, subject, { name }) => {
    const held = heldIn(subject)
    const gone = { ...held, provisions: [], origin: 'reviewer' as const, madeBy: name, withdrawn: true }
    await insertFindings(tx, review, subject.atHand.versionId, [gone])
  },
  record: (_, { review, obligation, reason }, { held, atHand }) => ({
    subject: subjectOf(review),
    detail: { obligation, version: atHand.draftNumber, verdict: { before: held?.verdict, after: null } },
    reason,
    changes,
  }),
})

export const findingActions = [makeFinding, confirmFinding, withdrawFinding]

/** Which safeguards of human rights a provision touches, as reviewers say it. */
import { action } from '../../../../action/action.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { provisionsOf } from '../../drafts/queries.ts'
import { rights } from '../../permissions.ts'
import { placeOfReview } from '../review.ts'
import { assertOpen, badInput, changes, findReview, seen, subjectOf } from '../subject.ts'
import { ConfirmConcern, CorrectConcern, MakeConcern, WithdrawConcern } from './input.ts'
import { concernById, insertConcerns, type NewConcern, type PlacedConcern } from './queries.ts'

const make = { right: rights['finding.make'], seen, place: placeOfReview }

export const makeConcern = action({
  name: 'assistance.concern.make',
  ...make,
  input: MakeConcern,
  find: (db, { review }) => findReview(db, review),
  run: async (tx, { review, ...said }, subject, { name: madeBy }) => {
    assertOpen(subject)
    const { versionId } = subject.atHand
    if (!(await provisionsOf(tx, versionId)).some(({ id }) => id === said.provision))
      throw badInput('provision', said.provision, '–')
    const [id = ''] = await insertConcerns(tx, review, versionId, [
      { ...said, supersedes: null, origin: 'reviewer', madeBy },
    ])
    return { id }
  },
  record: ({ id }, { review, safeguard }, { atHand }) => ({
    subject: subjectOf(review),
    detail: { concern: id, safeguard, version: atHand.draftNumber },
    changes,
  }),
})

/** Of the version at hand: what earlier versions hold stays as it was said of them. */
const found = async (db: Db, { concern_id: id }: { concern_id: string }) => {
  const { review } = await concernById(db, id)
  const subject = await findReview(db, review)
  // Again, now that nobody else changes it.
  return { ...subject, held: await concernById(db, id) }
}

type Found = Awaited<ReturnType<typeof found>>

const replace = (tx: Db, subject: Found, change: Partial<NewConcern> & { withdrawn?: boolean }, madeBy: string) => {
  assertOpen(subject)
  const { held, atHand } = subject
  if (held.version !== atHand.versionId) throw new Problem('conflict')
  const { provision, safeguard, concern, suggestion } = held
  const restated = { provision, safeguard, concern, suggestion, origin: 'reviewer' as const, ...change }
  return insertConcerns(tx, held.review, held.version, [{ ...restated, supersedes: held.id, madeBy }])
}

const detailOf = ({ held, atHand }: Found) => ({
  concern: held.id,
  safeguard: held.safeguard,
  version: atHand.draftNumber,
})
const subjectIn = ({ held }: { held: PlacedConcern }) => subjectOf(held.review)

export const correctConcern = action({
  name: 'assistance.concern.correct',
  ...make,
  input: CorrectConcern,
  find: found,
  run: async (tx, { concern_id: _, ...said }, subject, { name }) => {
    const [id = ''] = await replace(tx, subject, said, name)
    return { id }
  },
  record: (_, { safeguard }, subject) => ({
    subject: subjectIn(subject),
    detail: { ...detailOf(subject), safeguard: { before: subject.held.safeguard, after: safeguard } },
    changes,
  }),
})

export const confirmConcern = action({
  name: 'assistance.concern.confirm',
  ...make,
  input: ConfirmConcern,
  find: found,
  run: async (tx, _, subject, { name }) => {
    if (subject.held.origin !== 'carried') throw new Problem('done-already')
    await replace(tx, subject, {}, name)
  },
  record: (_, __, subject) => ({ subject: subjectIn(subject), detail: detailOf(subject), changes }),
})

export const withdrawConcern = action({
  name: 'assistance.concern.withdraw',
  ...make,
  input: WithdrawConcern,
  find: found,
  run: async (tx, _, subject, { name }) => {
    await replace(tx, subject, { withdrawn: true }, name)
  },
  record: (_, { reason }, subject) => ({ subject: subjectIn(subject), detail: detailOf(subject), reason, changes }),
})

export const concernActions = [makeConcern, correctConcern, confirmConcern, withdrawConcern]

/** What people do with a review: open it, set it against obligations, share it out, take up a newer version, close it. */
import { action } from '../../../action/action.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { obligationAt, obligationsOf } from '../../treaties/index.ts'
import { draftById, versionById } from '../drafts/queries.ts'
import { rights } from '../permissions.ts'
import {
  AddObligations,
  Assign,
  CloseReview,
  OpenReview,
  RemoveObligations,
  RenameReview,
  ReopenReview,
  SetMembers,
  TakeUpVersion,
} from './input.ts'
import { chosenIds, inRegisterOrder } from './obligation-set.ts'
import { assign, insertReview, insertReviewVersion, putSet, setOf, setStatus, setTitle } from './queries.ts'
import { placeOfReview } from './review.ts'
import { legalOfficersFor, membersOf, putMembers } from './reviewers/queries.ts'
import { assertOpen, assertRunning, badInput, changes, findReview, seen, subjectOf } from './subject.ts'
import { takeUp } from './take-up.ts'

const keep = { right: rights['review.keep'], seen, place: placeOfReview }
const found = (db: Db, { review }: { review: string }) => findReview(db, review)

export const openReview = action({
  name: 'assistance.review.open',
  ...keep,
  input: OpenReview,
  find: async (db, { version: id }) => {
    const version = await versionById(db, id)
    const draft = version && (await draftById(db, version.draftId))
    if (draft === undefined) throw new Problem('not-found')
    return draft
  },
  run: async (tx, { version, title, as_at: asAt, ...choice }, { id: draftId, stateCode }, { name: by, user }) => {
    const ids = await chosenIds(tx, choice, { state: stateCode, asAt })
    const review = await insertReview(tx, { draftId, stateCode, title, asAt, by })
    await insertReviewVersion(tx, { review: review.id, version, number: 1, by })
    await putSet(tx, review.id, inRegisterOrder(await obligationsOf(tx), ids))
    if (user !== null) await putMembers(tx, review.id, [user])
    return { ...review, obligations: ids.size }
  },
  record: ({ id, reference, obligations }, { as_at }) => ({
    subject: subjectOf(id),
    detail: { reference, as_at, obligations },
    changes,
  }),
})

export const renameReview = action({
  name: 'assistance.review.rename',
  ...keep,
  input: RenameReview,
  find: found,
  run: async (tx, { review, title }, subject) => {
    assertRunning(subject)
    await setTitle(tx, review, title)
  },
  record: (_, { review, title }, before) => ({
    subject: subjectOf(review),
    detail: { title: { before: before.title, after: title } },
    changes,
  }),
})

/** The whole set in the order of the register, with how many came and went. */
const changeSet = async (tx: Db, review: string, change: (set: ReadonlySet<string>) => ReadonlySet<string>) => {
  const before = new Set((await setOf(tx, review)).map(({ obligation }) => obligation))
  const after = change(before)
  if (after.size === 0) throw badInput('obligations', '', '≥ 1')
  await putSet(tx, review, inRegisterOrder(await obligationsOf(tx), after))
  return { before: before.size, after: after.size }
}

export const addObligations = action({
  name: 'assistance.review.add-obligations',
  ...keep,
  input: AddObligations,
  find: found,
  run: async (tx, { review, ...choice }, subject) => {
    assertOpen(subject)
    const chosen = await chosenIds(tx, choice, { state: subject.stateCode, asAt: subject.asAt })
    return changeSet(tx, review, (set) => new Set([...set, ...chosen]))
  },
  record: (obligations, { review }) => ({ subject: subjectOf(review), detail: { obligations }, changes }),
})

export const removeObligations = action({
  name: 'assistance.review.remove-obligations',
  ...keep,
  input: RemoveObligations,
  find: found,
  run: async (tx, { review, obligations }, subject) => {
    assertOpen(subject)
    return changeSet(tx, review, (set) => new Set([...set].filter((id) => !obligations.includes(id))))
  },
  record: (size, { review, obligations }) => ({
    subject: subjectOf(review),
    detail: { removed: obligations, obligations: size },
    changes,
  }),
})

export const setReviewers = action({
  name: 'assistance.review.set-reviewers',
  ...keep,
  input: SetMembers,
  find: found,
  run: async (tx, { review, users }, subject) => {
    assertRunning(subject)
    const before = await membersOf(tx, review)
    await setSight(tx, fullSight)
    const officers = (await legalOfficersFor(tx, subject.stateCode)).map(({ id }) => id)
    // Who has lost the role since may stay, because what they found stays.
    for (const user of users)
      if (![...officers, ...before].includes(user)) throw badInput('users', user, 'legal-officer')
    await putMembers(tx, review, users)
    return { before: before.length, after: new Set(users).size }
  },
  record: (reviewers, { review }) => ({ subject: subjectOf(review), detail: { reviewers }, changes }),
})

export const assignObligations = action({
  name: 'assistance.review.assign',
  ...keep,
  input: Assign,
  find: found,
  run: async (tx, { review, user, obligations: single, instrument, type }, subject) => {
    assertRunning(subject)
    if (user !== undefined && !(await membersOf(tx, review)).includes(user)) throw badInput('user', user, 'reviewers')
    const register = await obligationsOf(tx)
    const ids = (await setOf(tx, review)).map(({ obligation }) => obligation)
    const chosen = ids.filter((id) => {
      if (single.length > 0) return single.includes(id)
      const one = obligationAt(register, id)
      return (instrument ?? one?.instrument) === one?.instrument && (type ?? one?.type) === one?.type
    })
    await assign(tx, review, chosen, user ?? null)
    return chosen.length
  },
  record: (assigned, { review, user, instrument, type }) => ({
    subject: subjectOf(review),
    detail: {
      assigned,
      ...(user && { user: `user:${user}` }),
      ...(instrument && { instrument }),
      ...(type && { type }),
    },
    changes,
  }),
})

export const takeUpVersion = action({
  name: 'assistance.review.take-up',
  ...keep,
  input: TakeUpVersion,
  find: found,
  run: async (tx, { review, version }, subject, { name: by }) => {
    assertRunning(subject)
    const carried = await takeUp(tx, subject, version, by)
    if (subject.status !== 'open') await setStatus(tx, review, 'open')
    return carried
  },
  record: (carried, { review, version }) => ({ subject: subjectOf(review), detail: { version, ...carried }, changes }),
})

export const closeReview = action({
  name: 'assistance.review.close',
  ...keep,
  input: CloseReview,
  find: found,
  run: async (tx, { review }, subject) => {
    if (subject.status === 'closed') throw new Problem('done-already')
    await setStatus(tx, review, 'closed')
  },
  record: (_, { review, reason }) => ({ subject: subjectOf(review), reason, changes }),
})

/** Also one that was cleared: what was cleared stays known by its hash. What lies with the State has to be taken back first. */
export const reopenReview = action({
  name: 'assistance.review.reopen',
  ...keep,
  input: ReopenReview,
  find: found,
  run: async (tx, { review }, { status }) => {
    if (status === 'open') throw new Problem('done-already')
    if (status === 'with-state')
      throw new Problem('conflict', [{ field: 'status', value: status, allowed: 'cleared, closed' }])
    await setStatus(tx, review, 'open')
  },
  record: (_, { review, reason }) => ({ subject: subjectOf(review), reason, changes }),
})

export const reviewActions = [
  openReview,
  renameReview,
  addObligations,
  removeObligations,
  setReviewers,
  assignObligations,
  takeUpVersion,
  closeReview,
  reopenReview,
]

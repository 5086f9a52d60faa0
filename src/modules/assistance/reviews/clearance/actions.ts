/** Asking a State to clear a review, its answer, and taking back what was sent or published. */
import { action } from '../../../../action/action.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { lockVersion } from '../../drafts/structure/queries.ts'
import { rights } from '../../permissions.ts'
import { readBack, sha256Of, tallyOf, written } from '../output/content.ts'
import { saidIn } from '../output/load.ts'
import { setStatus } from '../queries.ts'
import { placeOfReview, type Review } from '../review.ts'
import { assertOpen, findReview, seen, subjectOf } from '../subject.ts'
import { courseOf } from './clearance.ts'
import { AskClearance, GiveClearance, ReturnReview, WithdrawReview } from './input.ts'
import { tellOffice, tellState } from './mail.ts'
import { actsOf, insertAct, keepSent, publish, sentBy, unpublish } from './queries.ts'

const found = (db: Db, { review }: { review: string }) => findReview(db, review)
const office = { right: rights['review.keep'], seen, place: placeOfReview, find: found }
const state = { right: rights['review.clear'], seen, place: placeOfReview, find: found }

/** Field of the conflict by which the page knows that the content is no longer what was read. */
export const notAsRead = 'sha256'

/** What lies with the State and is what they have read. @throws Problem conflict */
const readByState = async (tx: Db, review: Review, sha256: string) => {
  const { asked } = courseOf(await actsOf(tx, review.id))
  if (review.status !== 'with-state' || asked === null)
    throw new Problem('conflict', [{ field: 'status', value: review.status, allowed: 'with-state' }])
  if (asked.sha256 !== sha256)
    throw new Problem('conflict', [{ field: notAsRead, value: sha256, allowed: asked.sha256 }])
  return asked
}

export const askClearance = action({
  name: 'assistance.clearance.ask',
  ...office,
  input: AskClearance,
  run: async (tx, { review, sha256: read }, subject, { name: by }) => {
    // Training drafts are nobody's to clear.
    if (subject.stateCode === null) throw new Problem('not-allowed')
    assertOpen(subject)
    // No correction of the text falls between what is read here and the moment of the act.
    await lockVersion(tx, subject.atHand.versionId)
    const said = await saidIn(tx, review)
    // What nobody has read would be said of a State all the same.
    const { open: left } = tallyOf(said.obligations)
    if (left > 0) throw new Problem('conflict', [{ field: 'unread', value: String(left), allowed: '0' }])
    const content = written(said)
    const sha256 = sha256Of(content)
    if (sha256 !== read) throw new Problem('conflict', [{ field: notAsRead, value: read, allowed: sha256 }])
    const act = await insertAct(tx, { review, act: 'asked', sha256, by })
    await keepSent(tx, { act, review, content, sha256 })
    await setStatus(tx, review, 'with-state')
    await setSight(tx, fullSight)
    return { sha256, told: await tellState(tx, subject, 'asked') }
  },
  // The figure of laws reviewed is public.
  record: ({ sha256, told }, { review }) => ({ subject: subjectOf(review), detail: { sha256, told } }),
})

export const giveClearance = action({
  name: 'assistance.clearance.give',
  ...state,
  input: GiveClearance,
  run: async (tx, { review, sha256 }, subject, { name: by }) => {
    const asked = await readByState(tx, subject, sha256)
    const sent = await sentBy(tx, asked.id)
    const { reference, title } = readBack(sent.content, sha256)
    const act = await insertAct(tx, { review, act: 'cleared', sha256, by })
    const { draftId: draft, stateCode } = subject
    if (stateCode === null) throw new Problem('not-allowed')
    await publish(tx, { act, review, draft, state: stateCode, reference, title, content: sent.content, sha256 })
    await setStatus(tx, review, 'cleared')
    await setSight(tx, fullSight)
    await tellOffice(tx, subject, 'cleared', asked.madeBy)
  },
  record: (_, { review, sha256 }) => ({ subject: subjectOf(review), detail: { sha256 } }),
})

export const returnReview = action({
  name: 'assistance.clearance.return',
  ...state,
  input: ReturnReview,
  run: async (tx, { review, sha256, words }, subject, { name: by }) => {
    const asked = await readByState(tx, subject, sha256)
    await insertAct(tx, { review, act: 'returned', words, sha256, by })
    await setStatus(tx, review, 'open')
    await setSight(tx, fullSight)
    await tellOffice(tx, subject, 'returned', asked.madeBy)
  },
  record: (_, { review, sha256 }) => ({ subject: subjectOf(review), detail: { sha256 }, changes: 'nothing' }),
})

/** Takes back what lies with the State; where nothing does, takes what is public off the public pages. */
export const withdrawReview = action({
  name: 'assistance.clearance.withdraw',
  ...office,
  input: WithdrawReview,
  run: async (tx, { review, reason }, subject, { name: by }) => {
    const { asked, published } = courseOf(await actsOf(tx, review))
    const taken = asked ?? published
    if (taken === null) throw new Problem('done-already')
    await insertAct(tx, { review, act: 'withdrawn', words: reason, sha256: taken.sha256, by })
    if (asked === null) await unpublish(tx, review)
    // One that goes on with a newer version, or is closed, stays so.
    if (subject.status === 'with-state' || subject.status === 'cleared') await setStatus(tx, review, 'open')
    await setSight(tx, fullSight)
    if (asked !== null) await tellState(tx, subject, 'withdrawn')
    return { what: asked === null ? 'publication' : 'request', sha256: taken.sha256 }
  },
  record: (detail, { review, reason }) => ({ subject: subjectOf(review), detail, reason }),
})

export const clearanceActions = [askClearance, giveClearance, returnReview, withdrawReview]

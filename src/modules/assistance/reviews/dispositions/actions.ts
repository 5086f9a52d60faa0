/** What the State did with a suggestion, as its focal point or the office records it. */
import { action } from '../../../../action/action.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { rights } from '../../permissions.ts'
import { placeOfReview } from '../review.ts'
import { assertRunning, changes, findReview, seen, subjectOf } from '../subject.ts'
import { MakeDisposition } from './input.ts'
import { insertDisposition, suggestionsIn } from './queries.ts'

export const makeDisposition = action({
  name: 'assistance.disposition.make',
  right: rights['disposition.make'],
  seen,
  place: placeOfReview,
  input: MakeDisposition,
  find: async (db, { review, suggestion }) => {
    const subject = await findReview(db, review)
    const to = (await suggestionsIn(db, review)).find(({ id }) => id === suggestion)
    if (to === undefined) throw new Problem('not-found')
    return { ...subject, to }
  },
  run: async (tx, { review, disposition, reason }, subject, { name: madeBy }) => {
    assertRunning(subject)
    const { kind, id: of } = subject.to
    const said = { kind, of, version: subject.atHand.versionId, disposition, reason, madeBy }
    return { id: await insertDisposition(tx, review, said) }
  },
  record: (_, { review, suggestion, disposition }, { to, atHand }) => ({
    subject: subjectOf(review),
    detail: { suggestion, version: atHand.draftNumber, disposition: { before: to.disposition, after: disposition } },
    changes,
  }),
})

export const dispositionActions = [makeDisposition]

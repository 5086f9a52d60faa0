/** Samples of reviews of draft laws for the test of all rights. */

import { insertDraft, insertVersion } from '../../src/modules/assistance/drafts/intake/queries.ts'
import { structured } from '../../src/modules/assistance/drafts/intake/structure.ts'
import { matchNeighbours } from '../../src/modules/assistance/drafts/matching/queries.ts'
import { provisionsOf, versionById } from '../../src/modules/assistance/drafts/queries.ts'
import { insertComment, setResolved } from '../../src/modules/assistance/reviews/comments/queries.ts'
import { insertConcerns } from '../../src/modules/assistance/reviews/concerns/queries.ts'
import { insertFindings } from '../../src/modules/assistance/reviews/findings/queries.ts'
import { insertReview, insertReviewVersion, putSet, setStatus } from '../../src/modules/assistance/reviews/queries.ts'
import { type ActionSample, type PageSample, type RecordSample, states, visible, type World } from './rights-world.ts'

const provisions = structured(['Article 1. Scope', 'This Law applies.', 'Article 2. Penalties', '1. One.', '2. Two.'])
const intake = { language: 'en', receivedOn: '2026-05-04', note: '', format: 'text', provisions, by: 'pacta' } as const
const obligation = 'FINANCING-1999/art.5(1)'
const other = 'FINANCING-1999/art.5(2)'
const asAt = '2026-05-04'
const madeBy = 'pacta'
const reason = 'for the test'

/** A review of the first of two versions, with one of everything. */
const oneReview = (world: World, stateCode: string) =>
  visible(world, async (tx) => {
    const about = { title: 'Law', workingTitle: 'Law', subject: '', stateCode, language: 'en', by: madeBy } as const
    const { id: draftId } = await insertDraft(tx, about)
    const { id: older } = await insertVersion(tx, { ...intake, draft: draftId })
    const { id: newer } = await insertVersion(tx, { ...intake, draft: draftId })
    const last = await versionById(tx, newer)
    if (last) await matchNeighbours(tx, last)
    const [{ id: provision } = { id: '' }] = await provisionsOf(tx, older)
    const { id } = await insertReview(tx, { draftId, stateCode, title: 'Review', asAt, by: madeBy })
    await insertReviewVersion(tx, { review: id, version: older, number: 1, by: madeBy })
    await putSet(tx, id, [obligation, other])
    const said = { comment: '', suggestion: 'Add an article', provisions: [], madeBy } as const
    const [finding = ''] = await insertFindings(tx, id, older, [
      { ...said, obligation, verdict: 'not-identified', origin: 'carried' },
    ])
    const [concern = ''] = await insertConcerns(tx, id, older, [
      { provision, safeguard: 'privacy', concern: 'Wide', suggestion: '', supersedes: null, origin: 'carried', madeBy },
    ])
    const nowhere = { review: id, thread: null, obligation: null, provision: null, words: 'Why?', madeBy }
    return { id, older, newer, provision, finding, concern, thread: await insertComment(tx, nowhere) }
  })

type Made = Awaited<ReturnType<typeof oneReview>>

const inEach = <T>(make: (state: string) => Promise<T>): Promise<readonly T[]> => Promise.all(states.map(make))

const at =
  (path: (review: Made) => string): PageSample =>
  (world) =>
    inEach(async (state) => ({ address: path(await oneReview(world, state)), place: { states: [state] } }))

const below = (...words: readonly string[]) =>
  Object.fromEntries(words.map((word) => [`/reviews/:id${word}`, at(({ id }) => `/reviews/${id}${word}`)]))

export const reviewPages: Readonly<Record<string, PageSample>> = {
  ...below('', '/obligations', '/provisions', '/comments', '/drift', '/suggestions', '/people', '/set'),
  '/reviews/:id/obligations/:code/:place': at(({ id }) => `/reviews/${id}/obligations/${obligation}`),
  '/reviews/:id/provisions/:provision': at(({ id, provision }) => `/reviews/${id}/provisions/${provision}`),
  '/reviews/:id/suggestions/:suggestion': at(({ id, finding }) => `/reviews/${id}/suggestions/${finding}`),
}

export const reviewRecords: Readonly<Record<string, RecordSample>> = {
  review: (world) => inEach(async (state) => ({ id: (await oneReview(world, state)).id, place: { states: [state] } })),
}

const on =
  (
    input: (review: Made) => Readonly<Record<string, unknown>>,
    ready?: (world: World, review: Made) => Promise<unknown>,
  ): ActionSample =>
  async (world, state) => {
    const review = await oneReview(world, state)
    await ready?.(world, review)
    return { input: input(review), place: { states: [state] } }
  }

const concernWords = { safeguard: 'liberty', concern: 'Too long', suggestion: '' }

export const reviewActions: Readonly<Record<string, ActionSample>> = {
  'assistance.review.open': on(({ newer: version }) => ({ version, title: 'One', as_at: asAt, ids: [obligation] })),
  'assistance.review.rename': on(({ id: review }) => ({ review, title: 'Another' })),
  'assistance.review.add-obligations': on(({ id: review }) => ({ review, types: ['penalties'] })),
  'assistance.review.remove-obligations': on(({ id: review }) => ({ review, obligations: [other] })),
  'assistance.review.set-reviewers': on(({ id: review }) => ({ review, users: [] })),
  'assistance.review.assign': on(({ id: review }) => ({ review, instrument: 'FINANCING-1999' })),
  'assistance.review.take-up': on(({ id: review, newer: version }) => ({ review, version })),
  'assistance.review.close': on(({ id: review }) => ({ review, reason })),
  'assistance.review.reopen': on(
    ({ id: review }) => ({ review, reason }),
    (world, { id }) => visible(world, (tx) => setStatus(tx, id, 'closed')),
  ),
  'assistance.review.example': async () => ({ input: {}, place: {} }),
  'assistance.finding.make': on(({ id: review }) => ({ review, obligation, verdict: 'not-identified' })),
  'assistance.finding.confirm': on(({ id: review }) => ({ review, obligation })),
  'assistance.finding.withdraw': on(({ id: review }) => ({ review, obligation, reason })),
  'assistance.concern.make': on(({ id: review, provision }) => ({ review, provision, ...concernWords })),
  'assistance.concern.correct': on(({ concern: concern_id }) => ({ concern_id, ...concernWords })),
  'assistance.concern.confirm': on(({ concern: concern_id }) => ({ concern_id })),
  'assistance.concern.withdraw': on(({ concern: concern_id }) => ({ concern_id, reason })),
  'assistance.comment.make': on(({ id: review }) => ({ review, words: 'Why not?' })),
  'assistance.comment.resolve': on(({ thread }) => ({ thread })),
  'assistance.comment.reopen': on(
    ({ thread }) => ({ thread }),
    (world, { thread }) => visible(world, (tx) => setResolved(tx, thread, madeBy)),
  ),
  'assistance.disposition.make': on(({ id: review, finding: suggestion }) => ({
    review,
    suggestion,
    disposition: 'taken',
  })),
}

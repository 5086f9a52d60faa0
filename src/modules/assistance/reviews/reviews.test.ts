/** A review from its opening to what became of its suggestions, as people do it by its pages and actions. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Person, people } from '../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { type Actor, userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { takeInExample } from '../drafts/example.ts'
import { provisionsOf, versionsOf } from '../drafts/queries.ts'
import {
  addObligations,
  assignObligations,
  closeReview,
  openReview,
  removeObligations,
  reopenReview,
  takeUpVersion,
} from './actions.ts'
import { makeComment, reopenThread, resolveThread } from './comments/actions.ts'
import { threadsOf } from './comments/queries.ts'
import { correctConcern, makeConcern, withdrawConcern } from './concerns/actions.ts'
import { concernsIn } from './concerns/queries.ts'
import { makeDisposition } from './dispositions/actions.ts'
import { suggestionsIn } from './dispositions/queries.ts'
import { makeExampleReview } from './example/action.ts'
import { confirmFinding, makeFinding, withdrawFinding } from './findings/actions.ts'
import { findingsIn } from './findings/queries.ts'
import { reviewsOf, reviewVersionsOf, setOf } from './queries.ts'

let storage: Storage
let officer: Person
let actor: Actor

const seen = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

beforeAll(async () => {
  storage = await freshDatabase()
  const as = people(storage, testApp(storage))
  officer = await as('legal-officer', { name: 'Lena Legal' })
  const { id } = officer.user
  actor = {
    name: userName(id),
    through: 'web',
    user: id,
    grants: [{ id, role: 'legal-officer', reach: { kind: 'everything' } }],
    requestId: null,
  }
}, 60_000)

const obligations = ['FINANCING-1999/art.5(1)', 'FINANCING-1999/art.10(1)', 'FINANCING-1999/art.7(1)(c)']

/** A review of the first English version of a new example draft against three obligations. */
const opened = async () => {
  const { draft } = await takeInExample(storage.db, actor, {})
  const [first, second] = (await seen((tx) => versionsOf(tx, draft))).filter(({ language }) => language === 'en')
  if (first === undefined || second === undefined) throw new Error('no two versions')
  const { id } = await openReview(storage.db, actor, {
    version: first.id,
    title: 'One',
    as_at: '2026-03-02',
    ids: obligations.join('\n'),
  })
  const place = async (version: string, eid: string) => {
    const found = (await seen((tx) => provisionsOf(tx, version))).find((one) => one.eid === eid)
    if (found === undefined) throw new Error(eid)
    return found.id
  }
  return { review: id, first: first.id, second: second.id, place }
}

const finding = { comment: '', suggestion: '', provisions: [] as string[] }

describe('a review', () => {
  test('has the chosen obligations in the order of the register, and changes them without losing what was found', async () => {
    const { review, first } = await opened()
    const ids = async () => (await seen((tx) => setOf(tx, review))).map(({ obligation }) => obligation)
    expect(await ids()).toEqual([obligations[0], obligations[2], obligations[1]])
    const obligation = obligations[0] ?? ''
    await makeFinding(storage.db, actor, { ...finding, review, obligation, verdict: 'not-identified' })
    await removeObligations(storage.db, actor, { review, obligations: [obligation] })
    expect(await ids()).toEqual([obligations[2], obligations[1]])
    expect(await codeOf(removeObligations(storage.db, actor, { review, obligations }))).toBe('bad-input')
    await addObligations(storage.db, actor, { review, ids: [obligation] })
    expect((await seen((tx) => findingsIn(tx, review, first))).get(obligation)?.verdict).toBe('not-identified')
    expect(await codeOf(addObligations(storage.db, actor, { review, ids: ['FINANCING-1999/art.99'] }))).toBe(
      'bad-input',
    )
    expect(await codeOf(addObligations(storage.db, actor, { review, owed: 'yes' }))).toBe('bad-input')
  })

  test('takes a finding with its provisions, refuses one without them or unseen, and one is open again when withdrawn', async () => {
    const { review, first, second, place } = await opened()
    const obligation = obligations[1] ?? ''
    const make = (more: object) => makeFinding(storage.db, actor, { ...finding, review, obligation, ...more })
    expect(await codeOf(make({ verdict: 'identified' }))).toBe('bad-input')
    expect(await codeOf(make({ verdict: 'identified', provisions: [await place(second, 'art_1')] }))).toBe('bad-input')
    expect(await codeOf(make({ verdict: 'not-applicable' }))).toBe('bad-input')
    const { id } = await make({ verdict: 'identified', provisions: [await place(first, 'art_24')], held: 'none' })
    expect(await codeOf(make({ verdict: 'not-identified', held: 'none' }))).toBe('conflict')
    await make({ verdict: 'partly', provisions: [await place(first, 'art_24')], held: id })
    const held = async () => (await seen((tx) => findingsIn(tx, review, first))).get(obligation)
    expect((await held())?.verdict).toBe('partly')
    await withdrawFinding(storage.db, actor, { review, obligation, reason: 'a mistake' })
    expect(await held()).toBeUndefined()
  })

  test('carries findings and concerns into the next version: kept, to be read, lost', async () => {
    const { review, first, second, place } = await opened()
    const [liability = '', prosecute = '', national = ''] = obligations
    const make = (obligation: string, verdict: string, ...eids: string[]) =>
      Promise.all(eids.map((eid) => place(first, eid))).then((provisions) =>
        makeFinding(storage.db, actor, { ...finding, review, obligation, verdict, provisions }),
      )
    await make(liability, 'not-identified')
    await make(prosecute, 'identified', 'art_24')
    await make(national, 'identified', 'art_22__point_b')
    const concern = { review, safeguard: 'privacy', concern: 'Nobody is told', suggestion: 'Tell them' }
    await makeConcern(storage.db, actor, { ...concern, provision: await place(first, 'art_25') })
    await makeConcern(storage.db, actor, { ...concern, provision: await place(first, 'art_4__para_1__point_c') })
    await takeUpVersion(storage.db, actor, { review, version: second })
    const after = await seen((tx) => findingsIn(tx, review, second))
    const said = (obligation: string) => [after.get(obligation)?.verdict, after.get(obligation)?.origin]
    expect(said(prosecute)).toEqual(['not-identified', 'carried'])
    expect(said(national)).toEqual(['identified', 'kept'])
    expect(after.get(national)?.provisions).toEqual([await place(second, 'art_22__point_c')])
    expect(said(liability)).toEqual(['not-identified', 'carried'])
    const [kept, ...none] = await seen((tx) => concernsIn(tx, review, second))
    expect([kept?.provision, kept?.origin, none.length]).toEqual([await place(second, 'art_24'), 'kept', 0])
    expect(await codeOf(takeUpVersion(storage.db, actor, { review, version: first }))).toBe('bad-input')
    await confirmFinding(storage.db, actor, { review, obligation: prosecute })
    expect((await seen((tx) => findingsIn(tx, review, second))).get(prosecute)?.origin).toBe('reviewer')
    expect(await codeOf(confirmFinding(storage.db, actor, { review, obligation: prosecute }))).toBe('done-already')
    expect((await seen((tx) => reviewVersionsOf(tx, review))).map(({ draftNumber }) => draftNumber)).toEqual([1, 2])
    // What was said of the first version stays as it was.
    expect((await seen((tx) => findingsIn(tx, review, first))).get(prosecute)?.verdict).toBe('identified')
  })

  test('knows a suggestion through versions and corrections, and what became of it', async () => {
    const { review, first, second, place } = await opened()
    const obligation = obligations[0] ?? ''
    const suggest = { ...finding, review, obligation, verdict: 'not-identified', suggestion: 'A new article' }
    await makeFinding(storage.db, actor, { ...suggest, suggestion: 'A first thought' })
    await makeFinding(storage.db, actor, suggest)
    const provision = await place(first, 'art_25')
    const concern = { safeguard: 'privacy', concern: 'Nobody is told', suggestion: 'Tell them' }
    const { id } = await makeConcern(storage.db, actor, { review, provision, ...concern })
    const all = () => seen((tx) => suggestionsIn(tx, review))
    const [one, two] = await all()
    expect((await all()).map(({ words }) => words)).toEqual(['A new article', 'Tell them'])
    const answer = { review, suggestion: one?.id, disposition: 'refused' }
    expect(await codeOf(makeDisposition(storage.db, actor, { ...answer, reason: '' }))).toBe('bad-input')
    await makeDisposition(storage.db, actor, { ...answer, reason: 'It stands in the code' })
    await makeDisposition(storage.db, actor, { review, suggestion: two?.id, disposition: 'taken', reason: '' })
    await correctConcern(storage.db, actor, { concern_id: id, ...concern, safeguard: 'fair-trial' })
    await makeFinding(storage.db, actor, { ...suggest, comment: 'the same once more' })
    await takeUpVersion(storage.db, actor, { review, version: second })
    expect((await all()).map(({ disposition, since, until }) => [disposition, since, until])).toEqual([
      ['refused', first, second],
      ['taken', first, second],
    ])
    const [stands] = await seen((tx) => concernsIn(tx, review, second))
    await withdrawConcern(storage.db, actor, { concern_id: stands?.id, reason: 'settled' })
    expect(await seen((tx) => concernsIn(tx, review, second))).toEqual([])
    expect(await all()).toHaveLength(2)
  })

  test('has threads that are resolved and opened again, and stands still when closed', async () => {
    const { review } = await opened()
    const { id: thread } = await makeComment(storage.db, actor, { review, words: 'Why?', obligation: obligations[0] })
    await makeComment(storage.db, actor, { review, thread, words: 'Because.' })
    await resolveThread(storage.db, actor, { thread })
    expect(await codeOf(makeComment(storage.db, actor, { review, thread, words: 'More' }))).toBe('done-already')
    await reopenThread(storage.db, actor, { thread })
    const [one] = await seen((tx) => threadsOf(tx, review))
    expect([one?.replies.length, one?.resolvedAt]).toEqual([1, null])
    await closeReview(storage.db, actor, { review, reason: 'done' })
    for (const late of [
      () => makeComment(storage.db, actor, { review, words: 'Late' }),
      () =>
        makeFinding(storage.db, actor, { ...finding, review, obligation: obligations[0], verdict: 'not-identified' }),
      () => addObligations(storage.db, actor, { review, types: ['penalties'] }),
    ])
      expect(await codeOf(late())).toBe('conflict')
    await reopenReview(storage.db, actor, { review, reason: 'more came' })
    expect(await codeOf(makeComment(storage.db, actor, { review, words: 'Now' }))).toBe('done')
  })

  test('assigns one obligation or all of a type, to its reviewers alone', async () => {
    const { review } = await opened()
    const { user } = actor
    await assignObligations(storage.db, actor, { review, user, type: 'jurisdiction' })
    const assigned = async () =>
      (await seen((tx) => setOf(tx, review))).flatMap(({ obligation, assignedTo }) => (assignedTo ? [obligation] : []))
    expect(await assigned()).toEqual(['FINANCING-1999/art.7(1)(c)'])
    await assignObligations(storage.db, actor, { review, obligations: ['FINANCING-1999/art.7(1)(c)'] })
    expect(await assigned()).toEqual([])
    const stranger = { review, user: review, type: 'jurisdiction' }
    expect(await codeOf(assignObligations(storage.db, actor, stranger))).toBe('bad-input')
  })
})

describe('the example', () => {
  let review = ''
  beforeAll(async () => {
    ;({ review } = await makeExampleReview(storage.db, actor, {}))
  })

  const read = async (path: string) => {
    const response = await officer.get(`/en/reviews/${review}${path}`)
    expect(response.status, path).toBe(200)
    return (await response.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  }

  test('gained and lost between its versions, with something left to read', async () => {
    expect(await read('/drift')).toMatch(/Version 1: \d+ identified\. Version 2: \d+ identified; 11 gained, 6 lost/)
    expect(await read('')).toMatch(/\d+ of 68 obligations read in version 2: \d+ identified/)
    const [listed] = await seen((tx) => reviewsOf(tx, { member: actor.user ?? undefined }))
    // Carried over and not read again: not counted as read.
    expect(listed?.open).toBe(13)
  })

  test('has every page', async () => {
    const [suggestion] = await seen((tx) => suggestionsIn(tx, review))
    const version = (await seen((tx) => reviewVersionsOf(tx, review))).at(-1)?.versionId ?? ''
    const [concern] = await seen((tx) => concernsIn(tx, review, version))
    for (const [path, words] of [
      ['/obligations', 'art. 5(1)'],
      ['/obligations?verdict=unread', 'to be read again'],
      ['/obligations/FINANCING-1999/art.10(1)', 'Was Article 24 left out on purpose'],
      ['/provisions', 'CHAPTER II'],
      ['/provisions?q=lawyer', 'consult a lawyer'],
      [`/provisions/${concern?.provision}`, 'safeguards touched'],
      ['/comments', 'unresolved'],
      ['/suggestions', 'Taken'],
      [`/suggestions/${suggestion?.id}`, 'Suggested wording'],
      ['/people', 'Lena Legal'],
      ['/set', '68 obligations'],
      ['?do=close', 'Close the review'],
    ] as const)
      expect(await read(path), path).toContain(words)
  })

  test('is seen by nobody whose grant is for a State, because it lies in none', async () => {
    const focal = await people(storage).focalPoint('TUN')
    expect((await focal.get(`/en/reviews/${review}`)).status).toBe(404)
    expect((await focal.get('/en/reviews')).status).toBe(200)
    expect(await (await focal.get('/en/export/reviews.json')).json()).toEqual([])
  })
})

/** Laws, documents of reviews and their clearance for the test of all rights, and for the tests of their pages. */
import { newId } from '../../src/kernel/ids.ts'
import { insertLaw } from '../../src/modules/assistance/laws/queries.ts'
import { insertAct, keepSent, publish } from '../../src/modules/assistance/reviews/clearance/queries.ts'
import { insertConcerns } from '../../src/modules/assistance/reviews/concerns/queries.ts'
import { insertFindings } from '../../src/modules/assistance/reviews/findings/queries.ts'
import { sha256Of, written } from '../../src/modules/assistance/reviews/output/content.ts'
import { saidIn } from '../../src/modules/assistance/reviews/output/load.ts'
import { insertReview, insertReviewVersion, putSet, setStatus } from '../../src/modules/assistance/reviews/queries.ts'
import type { Db } from '../../src/storage/database.ts'
import { type ActionSample, type PageSample, type RecordSample, states, visible, type World } from './rights-world.ts'

const by = 'pacta'
let made = 0

/** A draft law in French with one version of two articles; null for a training draft. */
export const newDraft = async (
  tx: Db,
  state: string | null,
): Promise<{ draft: string; version: string; articles: string[] }> => {
  made += 1
  const [draft, version, ...articles] = [newId(), newId(), newId(), newId()] as [string, string, string, string]
  await tx
    .insertInto('draft')
    .values({
      id: draft,
      reference: `DRAFT-2026-${9000 + made}`,
      state_code: state,
      title: 'Projet de loi sur le financement',
      working_title: `Draft ${made}`,
      language: 'fr',
      opened_by: by,
    })
    .execute()
  await tx
    .insertInto('draft_version')
    .values({
      ...{ id: version, draft_id: draft, language: 'fr', number: 1, received_on: '2026-02-01', format: 'text' },
      taken_in_by: by,
    })
    .execute()
  for (const [position, id] of articles.entries())
    await tx
      .insertInto('provision')
      .values({
        ...{ id, version_id: version, parent: null, eid: `art_${position + 1}`, kind: 'article', position },
        number: `Article ${position + 1}`,
        heading: 'Financement',
        text: 'Quiconque réunit des fonds en vue d’un acte de terrorisme est puni.',
      })
      .execute()
  return { draft, version, articles }
}

export interface NewReview {
  readonly id: string
  readonly reference: string
  readonly draft: string
  readonly version: string
}

/** A review of a new draft, or of one that there is, with a finding of each obligation and a concern. */
export const newReview = async (
  tx: Db,
  state: string | null,
  of?: { draft: string; version: string; articles: string[] },
): Promise<NewReview> => {
  const { draft, version, articles } = of ?? (await newDraft(tx, state))
  const [first = '', second = ''] = articles
  const review = await insertReview(tx, {
    ...{ draftId: draft, stateCode: state, title: 'Financing of terrorism', asAt: '2026-03-01', by },
  })
  await insertReviewVersion(tx, { review: review.id, version, number: 1, by })
  const ids = ['FINANCING-1999/art.2(1)(a)', 'FINANCING-1999/art.5(1)', 'FINANCING-1999/art.8(1)']
  await putSet(tx, review.id, ids)
  const said = { origin: 'reviewer' as const, madeBy: by }
  await insertFindings(tx, review.id, version, [
    {
      ...{ ...said, obligation: ids[0]!, verdict: 'partly', provisions: [first, second] },
      comment: 'The knowledge of the giver is not named',
      suggestion: 'in the knowledge that they are to be used',
    },
    {
      ...said,
      obligation: ids[1]!,
      verdict: 'not-identified',
      provisions: [],
      comment: 'Not in this text',
      suggestion: '',
    },
    { ...said, obligation: ids[2]!, verdict: 'not-identified', provisions: [], comment: '', suggestion: '' },
  ])
  await insertConcerns(tx, review.id, version, [
    {
      ...{ ...said, provision: first, safeguard: 'legality', supersedes: null },
      concern: 'The act is not described',
      suggestion: '',
    },
  ])
  return { ...review, draft, version }
}

/** What the review says now, as it would go to the State. */
export const contentOf = async (tx: Db, review: string): Promise<{ content: string; sha256: string }> => {
  const content = written(await saidIn(tx, review))
  return { content, sha256: sha256Of(content) }
}

/** A review that lies with its State. */
export const sentReview = async (tx: Db, state: string): Promise<NewReview & { sha256: string; content: string }> => {
  const review = await newReview(tx, state)
  const { content, sha256 } = await contentOf(tx, review.id)
  const act = await insertAct(tx, { review: review.id, act: 'asked', sha256, by })
  await keepSent(tx, { act, review: review.id, content, sha256 })
  await setStatus(tx, review.id, 'with-state')
  return { ...review, content, sha256 }
}

/** A review that its State has cleared. */
export const clearedReview = async (tx: Db, state: string): Promise<NewReview> => {
  const { content, sha256, ...review } = await sentReview(tx, state)
  const act = await insertAct(tx, { review: review.id, act: 'cleared', sha256, by })
  const { id, reference, draft } = review
  await publish(tx, { act, review: id, draft, state, reference, title: 'Financing of terrorism', content, sha256 })
  await setStatus(tx, id, 'cleared')
  return review
}

const words = { title: 'Loi relative au financement', language: 'fr', citation: 'Loi nº 2026-1' } as const

export const newLaw = (tx: Db, state: string, draft: string | null = null): Promise<string> =>
  insertLaw(tx, { ...words, state, adoptedOn: '2026-03-04', publishedOn: null, inForceOn: null, draft, by })

const ofReview =
  (path: (id: string) => string): PageSample =>
  (world) =>
    Promise.all(
      states.map(async (state) => ({
        address: path((await visible(world, (tx) => newReview(tx, state))).id),
        place: { states: [state] },
      })),
    )

const ofPublic =
  (path: (id: string) => string): PageSample =>
  async (world) => [{ address: path((await visible(world, (tx) => clearedReview(tx, 'TUN'))).id) }]

export const lawPages: Readonly<Record<string, PageSample>> = {
  '/laws/:id': async (world) => [{ address: `/laws/${await visible(world, (tx) => newLaw(tx, 'TUN'))}` }],
  '/reviews/:id/documents': ofReview((id) => `/reviews/${id}/documents`),
  '/reviews/:id/documents/:file': ofReview((id) => `/reviews/${id}/documents/coverage.docx`),
  '/reviews/:id/clearance': ofReview((id) => `/reviews/${id}/clearance`),
  '/cleared-reviews/:id': ofPublic((id) => `/cleared-reviews/${id}`),
  '/cleared-reviews/:id/:file': ofPublic((id) => `/cleared-reviews/${id}/coverage.docx`),
}

export const lawRecords: Readonly<Record<string, RecordSample>> = {
  law: async (world) => [{ id: await visible(world, (tx) => newLaw(tx, 'TUN')), place: { states: ['TUN'] } }],
}

const on =
  (make: (tx: Db, state: string) => Promise<Readonly<Record<string, unknown>>>): ActionSample =>
  async (world: World, state) => ({
    input: await visible(world, (tx) => make(tx, state)),
    place: { states: [state] },
  })

const lawInput = { ...words, adopted_on: '2026-03-04', published_on: '2026-03-10', in_force_on: '2026-04-01' }

export const lawActions: Readonly<Record<string, ActionSample>> = {
  'assistance.law.record': on(async (tx, state) => ({ state, ...lawInput, draft: (await newDraft(tx, state)).draft })),
  'assistance.law.correct': on(async (tx, state) => ({
    ...{ law: await newLaw(tx, state), ...lawInput },
    reason: 'Gazette of 10 March',
  })),
  'assistance.clearance.ask': on(async (tx, state) => {
    const { id: review } = await newReview(tx, state)
    return { review, sha256: (await contentOf(tx, review)).sha256 }
  }),
  'assistance.clearance.give': on(async (tx, state) => {
    const { id: review, sha256 } = await sentReview(tx, state)
    return { review, sha256 }
  }),
  'assistance.clearance.return': on(async (tx, state) => {
    const { id: review, sha256 } = await sentReview(tx, state)
    return { review, sha256, words: 'Article 1 has changed since' }
  }),
  'assistance.clearance.withdraw': on(async (tx, state) => ({
    review: (await clearedReview(tx, state)).id,
    reason: 'for the test',
  })),
}

/** A review from its draft to the public: sent, returned, sent again, cleared, changed, cleared again, withdrawn. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../../test/support/app.ts'
import { contextOf } from '../../../../../test/support/context.ts'
import { freshDatabase } from '../../../../../test/support/database.ts'
import { type Person, people } from '../../../../../test/support/people.ts'
import { contentOf, type NewReview, newDraft, newReview } from '../../../../../test/support/rights-samples-laws.ts'
import { visible } from '../../../../../test/support/rights-world.ts'
import { today } from '../../../../kernel/dates.ts'
import type { Storage } from '../../../../storage/database.ts'
import { insertLaw } from '../../laws/queries.ts'
import { insertFindings } from '../findings/queries.ts'
import { saidIn, saidInAll } from '../output/load.ts'
import { reviewIds, setStatus } from '../queries.ts'
import { lawsReviewedFigure } from './figure.ts'

let storage: Storage
let as: ReturnType<typeof people>
let officer: Person
let point: Person
let nobody: Pick<Person, 'get'>
let review: NewReview

const text = async (who: Pick<Person, 'get'>, path: string) => (await who.get(path)).text()
const hashIn = (html: string) => /name="sha256" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
const at = (id: string) => `/en/reviews/${id}/clearance`
const publicAt = (id: string) => `/en/cleared-reviews/${id}`

const send = async (id = review.id) =>
  (await officer.post(at(id), 'ask', { sha256: hashIn(await text(officer, at(id))) })).status
const clear = async (id = review.id) =>
  (await point.post(at(id), 'give', { sha256: hashIn(await text(point, at(id))) })).status

const counted = async () => {
  const { value, rows } = await lawsReviewedFigure.evidence(contextOf(storage), { from: today(), to: today() })
  return { value, rows: rows.map(({ cells }) => cells[0]) }
}

const mails = () =>
  visible({ storage }, (tx) => tx.selectFrom('mail').select(['to_user', 'subject', 'body']).orderBy('id').execute())

/** Says something else of an obligation, as a reviewer would after reopening. */
const change = (comment: string) =>
  visible({ storage }, async (tx) => {
    await setStatus(tx, review.id, 'open')
    const finding = { obligation: 'FINANCING-1999/art.5(1)', verdict: 'not-identified', provisions: [] } as const
    await insertFindings(tx, review.id, review.version, [
      { ...finding, comment, suggestion: '', origin: 'reviewer', madeBy: 'pacta' },
    ])
  })

beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, await testApp(storage))
  officer = await as('legal-officer')
  point = await as.focalPoint('TUN')
  nobody = await as.public()
  review = await visible({ storage }, (tx) => newReview(tx, 'TUN'))
})

describe('a review', () => {
  it('is neither public nor counted before it is sent', async () => {
    expect((await nobody.get(publicAt(review.id))).status).toBe(404)
    expect((await nobody.get(at(review.id))).status).toBe(404)
    expect(await counted()).toEqual({ value: 0, rows: [] })
  })

  it('does not go to its State while an obligation is unread, carried over or without a finding', async () => {
    const { id, version } = review
    const obligation = 'FINANCING-1999/art.8(1)'
    const put = (more: { origin?: 'carried' | 'reviewer'; withdrawn?: boolean }) =>
      visible({ storage }, (tx) =>
        insertFindings(tx, id, version, [
          {
            ...{ obligation, verdict: 'not-identified', provisions: [], comment: '', suggestion: '' },
            ...{ origin: 'reviewer', madeBy: 'pacta', ...more },
          },
        ]),
      )
    for (const unread of [{ withdrawn: true }, { origin: 'carried' as const }]) {
      await put(unread)
      const html = await text(officer, at(id))
      expect(html).toContain('1 obligation has not been read yet')
      expect(html).toContain('/obligations?verdict=todo')
      expect(html).not.toContain('name="sha256"')
      const content = await visible({ storage }, (tx) => contentOf(tx, id))
      expect(JSON.parse(content.content).obligations[2].verdict).toBeNull()
      const refused = await officer.post(at(id), 'ask', { sha256: content.sha256 })
      expect(refused.status).toBe(409)
      expect(await refused.text()).toContain('1 obligation has not been read yet')
      expect(await text(officer, `/en/reviews/${id}`)).toContain('2 of 3 obligations read in version 1: 0 identified')
      expect(await text(officer, '/en/reviews')).toContain('2 of 3 read in version 1: 0 identified')
    }
    await put({})
  })

  it('goes to the focal points of its State alone, as it was read', async () => {
    const stranger = await as.focalPoint('FRA')
    expect((await stranger.get(at(review.id))).status).toBe(404)
    expect((await point.post(at(review.id), 'ask', { sha256: 'a'.repeat(64) })).status).toBe(403)
    const stale = await officer.post(at(review.id), 'ask', { sha256: 'a'.repeat(64) })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('has changed since you opened this page')
    expect(await send()).toBe(303)
    const told = await mails()
    expect(told.map(({ to_user }) => to_user)).toEqual([point.user.id])
    expect(told[0]?.subject).toContain(review.reference)
    expect(told[0]?.body).not.toContain('Financing')
    expect(await counted()).toEqual({ value: 1, rows: ['A law whose State has not cleared the review'] })
    expect((await officer.post(at(review.id), 'ask', { sha256: 'a'.repeat(64) })).status).toBe(409)
  })

  it('is returned with words, which the office reads and nobody else', async () => {
    const sha256 = hashIn(await text(point, at(review.id)))
    const empty = await point.post(at(review.id), 'return', { sha256, words: '' })
    expect(empty.status).toBe(422)
    expect((await officer.post(at(review.id), 'give', { sha256 })).status).toBe(403)
    expect((await point.post(at(review.id), 'return', { sha256, words: 'Article 1 is new' })).status).toBe(303)
    expect(await text(officer, at(review.id))).toContain('Article 1 is new')
    expect((await nobody.get(publicAt(review.id))).status).toBe(404)
    const entries = await storage.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'assistance.clearance.return')
      .execute()
    expect(JSON.stringify(entries)).not.toContain('Article 1 is new')
  })

  it('is public once it is cleared, in the words that were cleared', async () => {
    expect(await send()).toBe(303)
    expect(await clear()).toBe(303)
    const html = await text(nobody, publicAt(review.id))
    expect(html).toContain('The knowledge of the giver is not named')
    expect(html).toContain('Not identified')
    expect(html).toContain('Quiconque réunit des fonds')
    expect(html).toContain('3 of 3 obligations read against the text; 0 identified in it')
    expect(html).toContain('No State is rated')
    const own = await text(officer, at(review.id))
    expect(own).toContain('This is what the State has cleared, and it is public')
    expect(own).not.toContain('This is what would go to the State')
    expect(await text(nobody, '/en/cleared-reviews')).toContain('Financing of terrorism')
    expect(await text(nobody, '/en/states/TUN')).toContain(publicAt(review.id))
    expect(await text(nobody, `/en/export/cleared-review-coverage.csv?review=${review.id}`)).toContain(
      'Article 1;Article 2',
    )
    expect((await counted()).rows).toEqual([`${review.reference} · Financing of terrorism`])
  })

  it('keeps what has changed since to those who see it, until that is cleared too', async () => {
    await change('Now it stands in article 9')
    expect(await text(officer, at(review.id))).toContain('Now it stands in article 9')
    expect(await text(nobody, publicAt(review.id))).not.toContain('Now it stands in article 9')
    expect(await send()).toBe(303)
    expect(await text(nobody, publicAt(review.id))).not.toContain('Now it stands in article 9')
    expect(await clear()).toBe(303)
    expect(await text(nobody, publicAt(review.id))).toContain('Now it stands in article 9')
  })

  it('is taken back from the State without touching what is public, and then off the public pages', async () => {
    await change('A third thing')
    expect(await send()).toBe(303)
    const withdraw = () => officer.post(`${at(review.id)}?do=withdraw`, 'withdraw', { reason: 'A mistake in it' })
    expect((await withdraw()).status).toBe(303)
    expect((await nobody.get(publicAt(review.id))).status).toBe(200)
    expect((await point.post(at(review.id), 'give', { sha256: 'b'.repeat(64) })).status).toBe(409)
    expect((await withdraw()).status).toBe(303)
    expect((await nobody.get(publicAt(review.id))).status).toBe(404)
    expect((await withdraw()).status).toBe(409)
    // It was sent: it counts, and is not named any more.
    expect(await counted()).toEqual({ value: 1, rows: ['A law whose State has not cleared the review'] })
  })
})

describe('the figure', () => {
  it('counts a draft once however many reviews it has, and training drafts never', async () => {
    const before = (await counted()).value
    const [one, two, training] = await visible({ storage }, async (tx) => {
      const draft = await newDraft(tx, 'TUN')
      return [await newReview(tx, 'TUN', draft), await newReview(tx, 'TUN', draft), await newReview(tx, null)]
    })
    expect(await send(one!.id)).toBe(303)
    expect(await send(two!.id)).toBe(303)
    expect((await counted()).value).toBe(before + 1)
    const page = await text(officer, at(training!.id))
    expect(page).toContain('training draft')
    expect((await officer.post(at(training!.id), 'ask', { sha256: 'a'.repeat(64) })).status).toBe(403)
    expect((await counted()).value).toBe(before + 1)
  })

  it('stands beside the total that the report attests', async () => {
    const html = await text(nobody, '/en/figures/laws-drafted-or-reviewed?year=2016')
    expect(html).toContain('14')
    expect(html).toContain('/en/figures/laws-reviewed')
  })
})

describe('documents', () => {
  it('are made for who sees the review, in six languages, and the audit says who took which', async () => {
    const own = `/en/reviews/${review.id}/documents`
    expect((await nobody.get(`${own}/letter.docx`)).status).toBe(404)
    expect((await point.get(`${own}/letter.exe`)).status).toBe(404)
    expect(await text(point, own)).toContain(`${own}/letter.docx?language=en`)
    for (const language of ['ar', 'zh']) {
      const answer = await point.get(`${own}/concordance.pdf?language=${language}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toContain(`concordance-${language}.pdf`)
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
    const taken = await storage.db
      .selectFrom('audit_entry')
      .select(['actor', 'detail'])
      .where('subject', '=', `review:${review.id}`)
      .where('action', '=', 'export')
      .execute()
    expect(taken).toHaveLength(2)
    expect(taken[0]).toMatchObject({ detail: { document: 'concordance.pdf', language: 'ar' } })
  })

  it('and the coverage as open columns, of what the reader sees alone', async () => {
    const csv = await text(point, `/en/export/review-coverage.csv?review=${review.id}`)
    expect(csv).toContain('FINANCING-1999/art.2(1)(a)')
    const stranger = await as.focalPoint('FRA')
    expect(await text(stranger, '/en/export/review-coverage.csv')).not.toContain('FINANCING-1999')
    expect(await text(point, `/en/export/review-concerns.json?review=${review.id}`)).toContain(
      'The act is not described',
    )
  })
})

it('says the same read alone as read with others, with what laws of its State said before', async () => {
  await visible({ storage }, async (tx) => {
    await insertLaw(tx, {
      ...{ state: 'TUN', draft: review.draft, title: 'Loi', language: 'fr', citation: '', by: 'pacta' },
      ...{ adoptedOn: '2026-02-20', publishedOn: null, inForceOn: null },
    })
    const ids = [(await newReview(tx, 'FRA')).id, ...(await reviewIds(tx))]
    const together = await saidInAll(tx, ids)
    expect(together).toHaveLength(ids.length)
    for (const [index, id] of ids.entries()) expect(together[index]).toEqual(await saidIn(tx, id))
    const existing = together.map((one) => one.obligations.flatMap((obligation) => obligation.existing))
    expect(existing.filter((some) => some.length > 0).length).toBeGreaterThan(0)
    expect(existing[0]).toEqual([])
  })
})

it('is led to from the overview of the review', async () => {
  const html = await text(point, `/en/reviews/${review.id}`)
  expect(html).toContain(`${review.id}/documents`)
  expect(html).toContain(`${review.id}/clearance`)
  expect(html).toContain('Not cleared by the State; nothing is public')
})

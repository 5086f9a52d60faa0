/** What a State is asked to clear is what stands: nothing is said after it was asked, and a text corrected since is named. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../../test/support/app.ts'
import { freshDatabase } from '../../../../../test/support/database.ts'
import { type Person, people } from '../../../../../test/support/people.ts'
import { contentOf, newReview, sentReview } from '../../../../../test/support/rights-samples-laws.ts'
import { visible } from '../../../../../test/support/rights-world.ts'
import type { App } from '../../../../interfaces/web/server.ts'
import type { Storage } from '../../../../storage/database.ts'

let storage: Storage
let app: App
let officer: Person
let point: Person
let nobody: Pick<Person, 'get'>

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
  const as = people(storage, app)
  officer = await as('legal-officer')
  point = await as.focalPoint('TUN')
  nobody = await as.public()
})

const api = async (person: Person, action: string, input: object): Promise<number> =>
  (
    await app.request(`/api/v1/actions/assistance.${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: person.cookie },
      body: JSON.stringify(input),
    })
  ).status

describe('while a review is sent', () => {
  it('a finding comes before it or not at all', async () => {
    for (let round = 0; round < 20; round += 1) {
      const review = await visible({ storage }, (tx) => newReview(tx, 'TUN'))
      const { sha256 } = await visible({ storage }, (tx) => contentOf(tx, review.id))
      const finding = {
        obligation: 'FINANCING-1999/art.8(1)',
        ...{ verdict: 'not-identified', provisions: [], comment: `Round ${round}`, suggestion: '' },
      }
      const statuses = await Promise.all([
        api(officer, 'clearance.ask', { review: review.id, sha256 }),
        api(officer, 'finding.make', { review: review.id, ...finding }),
      ])
      expect([...statuses].sort()).toEqual([200, 409])
      if (statuses[0] === 200)
        expect((await visible({ storage }, (tx) => contentOf(tx, review.id))).sha256).toBe(sha256)
    }
  }, 120_000)
})

describe('a text corrected after it was sent', () => {
  const words = 'has been corrected since it was sent'
  const says = async (who: Pick<Person, 'get'>, path: string) => (await (await who.get(path)).text()).includes(words)

  it('is named to the State and the public, until the correction is undone', async () => {
    const review = await visible({ storage }, (tx) => sentReview(tx, 'TUN'))
    const [own, open] = [`/en/reviews/${review.id}/clearance`, `/en/cleared-reviews/${review.id}`]
    expect(await says(point, own)).toBe(false)
    const [provision] = await visible({ storage }, (tx) =>
      tx.selectFrom('provision').select('id').where('version_id', '=', review.version).orderBy('position').execute(),
    )
    const correct = (text: string) =>
      api(officer, 'draft.correct', {
        version: review.version,
        ...{
          kind: 'edit',
          provision: provision?.id,
          words: { kind: 'article', number: 'Article 1', heading: 'Financement', text },
        },
      })
    expect(await correct('Quiconque donne des fonds est puni.')).toBe(200)
    expect(await says(point, own)).toBe(true)
    expect(await api(officer, 'draft.undo', { version: review.version })).toBe(200)
    expect(await says(point, own)).toBe(false)
    expect(await api(point, 'clearance.give', { review: review.id, sha256: review.sha256 })).toBe(200)
    expect(await says(nobody, open)).toBe(false)
    expect(await correct('Quiconque donne des fonds est puni de prison.')).toBe(200)
    expect(await says(nobody, open)).toBe(true)
    expect(await says(officer, own)).toBe(true)
    expect(await api(officer, 'draft.undo', { version: review.version })).toBe(200)
    expect(await says(nobody, open)).toBe(false)
  })
})

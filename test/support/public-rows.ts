/** What everybody may read and a fresh installation has none of: a law, and a review that its State has cleared. */
import type { App } from '../../src/interfaces/web/server.ts'
import type { Storage } from '../../src/storage/database.ts'
import { type Person, people } from './people.ts'
import { contentOf, newReview } from './rights-samples-laws.ts'
import { asked, cookieOf, visible } from './rights-world.ts'

export const makePublicRows = async (storage: Storage, app: App): Promise<void> => {
  const as = people(storage, app)
  const [officer, point] = [await as('legal-officer'), await as.focalPoint('TUN')]
  const act = async ({ cookie }: Person, id: string, input: object) => {
    const status = await asked({ app }, id, input, cookieOf(cookie))
    if (status !== 200) throw new Error(`${id} answers ${status}`)
  }
  await act(officer, 'assistance.law.record', {
    ...{ state: 'TUN', title: 'Loi relative au financement', language: 'fr', citation: 'Loi nº 2026-1' },
    adopted_on: '2026-03-04',
  })
  const read = await visible({ storage }, async (tx) => {
    const { id: review } = await newReview(tx, 'TUN')
    return { review, sha256: (await contentOf(tx, review)).sha256 }
  })
  await act(officer, 'assistance.clearance.ask', read)
  await act(point, 'assistance.clearance.give', read)
}

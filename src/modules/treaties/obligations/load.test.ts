/** The register as it is loaded from the data files, and loaded again after people have corrected it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { people } from '../../../../test/support/people.ts'
import { startUp } from '../../../kernel/actor.ts'
import type { Storage } from '../../../storage/database.ts'
import { loadObligations } from './actions.ts'
import { readObligations } from './load-input.ts'
import { obligationsOf, obligationVersions } from './queries.ts'

let storage: Storage
beforeAll(async () => {
  storage = await testDatabase()
})

const id = 'HAGUE-1970/art.2'
const path = 'obligations/HAGUE-1970.yaml'

type Files = Record<string, { obligations: Map<string, Record<string, unknown>> }>

const loadWith = async (change: (obligations: Map<string, Record<string, unknown>>) => void) => {
  const files = structuredClone(readObligations()) as Files
  change(files[path]!.obligations)
  await loadObligations(storage.db, startUp, files)
}

describe('the load', () => {
  it('brings in the obligations of every file and all resolutions, treaties before resolutions', async () => {
    const register = await obligationsOf(storage.db)
    expect(register.resolutions.size).toBe(8)
    expect(register.obligations.size).toBeGreaterThan(300)
    expect([...register.byInstrument.keys()][0]).toBe('TOKYO-1963')
    expect(register.terms.get('HAGUE-1970')?.clauses?.denunciation).toMatchObject({ delay: { months: 6 } })
    for (const { replaces } of register.obligations.values())
      for (const replaced of replaces) expect(register.obligations.has(replaced)).toBe(true)
  })

  it('adds no version when nothing has changed', async () => {
    const count = () =>
      storage.db
        .selectFrom('obligation_version')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirst()
    const before = await count()
    await loadObligations(storage.db, startUp, readObligations())
    expect(await count()).toEqual(before)
  })

  it('keeps a correction of a legal officer, and says when the file has since changed', async () => {
    const as = people(storage, await testApp())
    const officer = await as('legal-officer')
    const { measure } = (await obligationsOf(storage.db)).obligations.get(id)!
    const fields = Object.fromEntries(
      Object.entries(measure).map(([language, words]) => [`measure.${language}`, words]),
    )
    const response = await officer.post(`/en/obligations/${id}/correct`, 'correct', {
      ...fields,
      'measure.en': 'Punishes the offence with severe penalties, as corrected.',
      number: '1',
      type: 'penalties',
      force: 'mandatory',
      bearer: 'every-party',
      safeguards: ['legality'],
      source: (await obligationsOf(storage.db)).obligations.get(id)!.source,
      reason: 'Compared with the authentic text.',
    })
    expect(response.status).toBe(303)
    await loadWith(() => {})
    const kept = async () => (await obligationsOf(storage.db)).obligations.get(id)!
    expect(await kept()).toMatchObject({ number: 2, origin: 'form', fileChanged: false })
    expect((await kept()).measure.en).toContain('as corrected')

    await loadWith((obligations) => Object.assign(obligations.get(id)!, { force: 'optional' }))
    expect(await kept()).toMatchObject({ number: 2, force: 'mandatory', fileChanged: true })
    expect(await (await officer.get(`/en/obligations/${id}`)).text()).toContain('The data file has changed since')
    expect((await obligationVersions(storage.db, id)).map(({ origin }) => origin)).toEqual(['file', 'form', 'file'])
  })

  it('retires what its file no longer has, and keeps it at its address', async () => {
    const gone = 'HAGUE-1970/art.99'
    const brief = (obligations: Map<string, Record<string, unknown>>) =>
      obligations.set(gone, { ...obligations.get(id)!, id: gone, article: '99' })
    await loadWith(brief)
    expect((await obligationsOf(storage.db)).obligations.has(gone)).toBe(true)
    await loadWith(() => {})
    const register = await obligationsOf(storage.db)
    expect(register.obligations.has(gone)).toBe(false)
    expect(register.retired.has(gone)).toBe(true)
    const anyone = await people(storage, await testApp()).public()
    const page = await anyone.get(`/en/obligations/${gone}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('no longer part of the register')
    await loadWith(brief)
    expect((await obligationsOf(storage.db)).obligations.has(gone)).toBe(true)
  })
})

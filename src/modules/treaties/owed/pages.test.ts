/** The pages on what States owe, on the real register: every figure of a page is also in its export. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { languages } from '../../../kernel/text.ts'

let app: Awaited<ReturnType<typeof testApp>>

beforeAll(async () => {
  app = await testApp()
})

const get = async (path: string) => {
  const response = await app.request(path)
  return { status: response.status, text: await response.text() }
}

type Row = Readonly<Record<string, string | number>> & {
  readonly limits?: readonly string[]
  readonly with?: readonly string[]
}

const list = async (path: string): Promise<readonly Row[]> => {
  const { status, text } = await get(`/en/export/${path}`)
  expect(status, text.slice(0, 300)).toBe(200)
  return JSON.parse(text) as Row[]
}

describe('what a State owes', () => {
  it.each(languages)('has pages in %s', async (language) => {
    for (const path of [
      '/states/TUN/obligations',
      '/states/TUN/joining',
      '/joining',
      '/states/TUN/obligations?towards=FRA',
    ])
      expect([path, (await get(`/${language}${path}`)).status]).toEqual([path, 200])
  })

  it('grows with what is in force for it', async () => {
    const before = await list('owed.json?state=TUN&date=1975-01-01')
    const now = await list('owed.json?state=TUN&date=2016-12-31')
    expect(now.length).toBeGreaterThan(before.length)
    expect(before.map(({ instrument }) => instrument)).not.toContain('FINANCING-1999')
    expect(now.map(({ id }) => id)).toContain('FINANCING-1999/art.5(1)')
  })

  it('says that Beijing 2010 prevails over Montreal 1971 between the parties to both', async () => {
    const prevailed = async (state: string) => {
      const owed = await list(`owed.json?state=CUB&date=2026-01-01&towards=${state}`)
      const montreal = owed.filter(({ instrument }) => instrument === 'MONTREAL-1971')
      expect(montreal.length).toBeGreaterThan(20)
      return new Set(montreal.map(({ limits }) => (limits ?? []).includes('BEIJING-2010 prevails')))
    }
    const status = await list('status.json?date=2026-01-01&instrument=BEIJING-2010&status=party')
    const parties = new Set(status.map(({ participant }) => participant))
    expect([...parties]).toContain('TUN')
    expect(await prevailed('TUN')).toEqual(new Set([true]))
    expect([...parties]).not.toContain('DZA')
    expect(await prevailed('DZA')).toEqual(new Set([false]))
  })

  it('puts the amendment of 2005 in the place of the text of 1980 for its parties', async () => {
    const owed = await list('owed.json?state=CHE&date=2026-01-01')
    const old = owed.filter(({ instrument, standing }) => instrument === 'CPPNM-1980' && standing === 'elsewhere')
    expect(old.length).toBeGreaterThan(0)
    expect(owed.some(({ instrument, standing }) => instrument === 'CPPNM-A-2005' && standing === 'owed')).toBe(true)
  })

  it('computes a difference that its parts explain', async () => {
    const now = await list('owed.json?state=SOM&date=2026-01-01')
    const held = new Set(now.filter(({ standing }) => standing === 'owed').map(({ id }) => id))
    const proposals = (await list('proposals.json?date=2026-01-01')).filter(({ state }) => state === 'SOM')
    expect(proposals.length).toBeGreaterThan(5)
    const { instrument, with: others, mandatory } = proposals[0]!
    const difference = await list(
      `joining.json?state=SOM&date=2026-01-01${[instrument, ...(others ?? [])].map((code) => `&instrument=${code}`).join('')}`,
    )
    const gained = difference.filter(({ change }) => change === 'gained')
    expect(gained.filter(({ force }) => force === 'mandatory')).toHaveLength(Number(mandatory))
    for (const { id } of gained) expect(held).not.toContain(id)
  })

  it('names what is allowed for a State that does not exist', async () => {
    expect((await get('/en/states/XQX/obligations')).status).toBe(404)
    expect((await get('/en/states/TUN/obligations?towards=TUN')).status).toBe(400)
    expect((await get('/en/states/TUN/joining?instrument=NO-SUCH')).status).toBe(400)
    expect((await get('/en/export/owed.json?state=XQX')).status).toBe(400)
  })
})

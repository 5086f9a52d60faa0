/** Contributors: their file, their page, the figure, and what a partner's page says of money. */
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { contextOf } from '../../../test/support/context.ts'
import { rolledBack, testDatabase } from '../../../test/support/database.ts'
import { startUp } from '../../kernel/actor.ts'
import type { Problem } from '../../kernel/problem.ts'
import { loadFunding } from './actions.ts'
import { figures } from './figures.ts'
import { readFunding } from './input.ts'
import { fundingOf } from './queries.ts'

interface Files {
  [year: string]: { 'contributors.yaml': { funding: Record<string, unknown>[] } }
}

describe('contributors', () => {
  it('load again without a trace', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const before = await fundingOf(db)
      await loadFunding(db, startUp, readFunding())
      expect(await fundingOf(db)).toEqual(before)
    })
  })

  it('refuse a project that is not known and say where', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const files = readFunding() as Files
      Object.assign(files['2016']?.['contributors.yaml'].funding[1] ?? {}, { project: 'no-project' })
      const problem = (await loadFunding(db, startUp, files).catch((error: unknown) => error)) as Problem
      expect(problem.fields).toMatchObject([{ field: '2016.contributors.yaml.funding.2.project', value: 'no-project' }])
    })
  })

  it('are those that the source counts: 30 States and 11 organizations', async () => {
    const text = await (await (await testApp()).request('/en/funding')).text()
    expect(text).toContain('30 States and 11 organizations have pledged or contributed since 2003')
    expect(text).toContain('/en/projects/nigeria-partnership')
  })

  it('are counted in the year of their source only', async () => {
    const storage = await testDatabase()
    const [figure] = await figures.figures(storage.db)
    const context = contextOf(storage, 'ru')
    expect((await figure!.evidence(context, { from: '2016-01-01', to: '2016-12-31' })).value).toBe(41)
    expect((await figure!.evidence(context, { from: '2015-01-01', to: '2015-12-31' })).value).toBe(0)
  })

  it("stand on the partner's page", async () => {
    const app = await testApp()
    const text = async (path: string) => (await app.request(path)).text()
    expect(await text('/en/partners/gov-aus')).toContain('Among the contributors since 2003')
    expect(await text('/en/partners/eu')).toContain('/en/projects/nigeria-partnership')
  })
})

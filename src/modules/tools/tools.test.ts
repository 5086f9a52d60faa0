/** The catalogue of tools: its file, its page and its figure. */
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { contextOf } from '../../../test/support/context.ts'
import { rolledBack, testDatabase } from '../../../test/support/database.ts'
import { startUp } from '../../kernel/actor.ts'
import type { Problem } from '../../kernel/problem.ts'
import { loadTools } from './actions.ts'
import { figures } from './figures.ts'
import { readTools } from './input.ts'
import { toolsOf } from './queries.ts'

type Files = Record<string, Record<string, Record<string, Record<string, unknown>>>>

describe('tools', () => {
  it('load again without a trace, the year of publication apart from the status', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const before = await toolsOf(db)
      await loadTools(db, startUp, readTools())
      expect(await toolsOf(db)).toEqual(before)
      expect(before.get('discussion-guide-2016')).toMatchObject({ status: 'published', published_in: 2016 })
      expect(
        [...before.values()]
          .filter(({ published_in }) => published_in !== null)
          .every(({ status }) => status === 'published'),
      ).toBe(true)
    })
  })

  it.each([
    ['partners', { partners: ['nobody'] }],
    ['kind', { kind: 'hammer' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['status', { status: 'published' }],
  ])('refuse a wrong %s and say where', async (field, change) => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const files = readTools() as Files
      Object.assign(files['2016']?.['tools.yaml']?.tldb ?? {}, change)
      const problem = (await loadTools(db, startUp, files).catch((error: unknown) => error)) as Problem
      expect(problem.fields.map((one) => one.field)).toContain(`2016.tools.yaml.tldb.${field}`)
    })
  })

  it('are filtered by kind, status and words', async () => {
    const app = await testApp()
    const text = async (path: string) => (await app.request(path)).text()
    expect(await text('/en/tools?kind=database')).toContain('id="tldb"')
    expect(await text('/en/tools?kind=database')).not.toContain('id="training-curriculum"')
    expect(await text('/en/tools?status=published')).toContain('id="cbrn-module"')
    expect(await text('/en/tools?status=published')).not.toContain('id="tldb"')
    expect(await text('/en/tools?status=published&q=colombia')).toContain('id="colombia-investigation-guide"')
    expect(await text('/en/tools?status=published&q=colombia')).not.toContain('id="cbrn-module"')
    expect(await text('/en/tools?q=nothing-of-the-kind')).toContain('No tool matches')
  })

  it('are counted with those of the years before', async () => {
    const storage = await testDatabase()
    const [figure] = await figures.figures(storage.db)
    const context = contextOf(storage, 'fr')
    const all = await toolsOf(storage.db)
    expect((await figure!.evidence(context, { from: '2016-01-01', to: '2016-12-31' })).value).toBe(all.size)
    expect((await figure!.evidence(context, { from: '2015-01-01', to: '2015-12-31' })).value).toBe(0)
  })
})

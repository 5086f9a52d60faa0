/** The programme's files load through the actions, twice with the same result, and mistakes are told by file, record and field. */
import { describe, expect, it } from 'vitest'
import { rolledBack, testDatabase } from '../../../test/support/database.ts'
import { startUp } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Db } from '../../storage/database.ts'
import { loadFunding } from '../funding/actions.ts'
import { fundingOf } from '../funding/index.ts'
import { readFunding } from '../funding/input.ts'
import { loadPartners } from '../partners/actions.ts'
import { partnersOf } from '../partners/index.ts'
import { readPartners } from '../partners/input.ts'
import { loadReference } from '../reference/actions.ts'
import { readReference } from '../reference/input.ts'
import { loadTools } from '../tools/actions.ts'
import { toolsOf } from '../tools/index.ts'
import { readTools } from '../tools/input.ts'
import { loadFormats, loadProgramme } from './actions.ts'
import { readFormats } from './activities/input.ts'
import { readProgrammeFiles } from './input.ts'
import { assistanceOf } from './queries.ts'

const loadAll = async (db: Db) => {
  await loadReference(db, startUp, readReference())
  await loadTools(db, startUp, readTools())
  await loadPartners(db, startUp, readPartners())
  await loadFormats(db, startUp, readFormats())
  await loadProgramme(db, startUp, readProgrammeFiles())
  await loadFunding(db, startUp, readFunding())
}

type Files = Record<string, Record<string, Record<string, Record<string, unknown>>>>

describe('loading the programme', () => {
  it('keeps every record of the files, in their order, and loads again without a trace', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      await loadAll(db)
      const first = [await assistanceOf(db), await toolsOf(db), await partnersOf(db), await fundingOf(db)]
      const files = readProgrammeFiles() as Files
      const inFiles = Object.values(files).map((year) => Object.keys(year['activities.yaml'] ?? {}).length)
      const [assistance] = first as [Awaited<ReturnType<typeof assistanceOf>>]
      expect(assistance.activities.size).toBe(inFiles.reduce((sum, count) => sum + count, 0))
      const activity = assistance.activities.get('ACT-2016-031-2')
      expect(activity).toMatchObject({ paragraph: '31(b)', also_in: ['87'], partners: ['osce'], role: 'co-organised' })
      await loadAll(db)
      expect([await assistanceOf(db), await toolsOf(db), await partnersOf(db), await fundingOf(db)]).toEqual(first)
    })
  })

  it('takes out what is no longer in the files', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      await loadAll(db)
      const files = readProgrammeFiles() as Files
      const activities = files['2016']?.['activities.yaml'] ?? {}
      delete activities['ACT-2016-031-2']
      delete (activities['ACT-2016-031-3'] as { notes?: unknown }).notes
      await loadProgramme(db, startUp, files)
      const after = await assistanceOf(db)
      expect(after.activities.has('ACT-2016-031-2')).toBe(false)
      expect(after.activities.get('ACT-2016-031-3')?.notes).toEqual([])
    })
  })

  const mistakes: [string, (activity: Record<string, unknown>) => void, string][] = [
    ['a place that is not known', (one) => (one.place = 'nowhere'), 'place'],
    ['a theme that is not known', (one) => (one.themes = ['no-theme']), 'themes'],
    ['a partner that is not known', (one) => (one.partners = ['nobody']), 'partners'],
    ['a project that is not known', (one) => (one.project = 'no-project'), 'project'],
    ['an end before the start', (one) => (one.end = '2015-01-01'), 'end'],
    ['a day that does not exist', (one) => (one.start = '2016-02-30'), 'start'],
    ['a title without one language', (one) => (one.title = { ...(one.title as object), zh: '' }), 'title.zh'],
    ['a field that does not exist', (one) => (one.colour = 'red'), ''],
    ['a country that is not the one of the place', (one) => (one.country = 'FRA'), 'country'],
  ]
  it.each(mistakes)('refuses %s and names file, record and field', async (_, spoil, field) => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      await loadReference(db, startUp, readReference())
      await loadFormats(db, startUp, readFormats())
      const files = readProgrammeFiles() as Files
      spoil(files['2016']!['activities.yaml']!['ACT-2016-004-1']!)
      const problem = await loadProgramme(db, startUp, files).catch((error: unknown) => error)
      expect(problem).toBeInstanceOf(Problem)
      const where = ['2016.activities.yaml.ACT-2016-004-1', field].filter(Boolean).join('.')
      expect((problem as Problem).fields.map((one) => one.field)).toContain(where)
    })
  })
})

/** The programme's files load through the action, twice with the same result, and mistakes are told by file, record and field. */
import { describe, expect, it } from 'vitest'
import { rolledBack, testDatabase } from '../../../test/support/database.ts'
import { publicReader, startUp } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import { loadProgramme } from './actions.ts'
import { readProgrammeFiles } from './input.ts'
import { assistanceOf } from './queries.ts'

type Files = Record<string, Record<string, Record<string, Record<string, unknown>>>>

const programmeFiles = () => readProgrammeFiles() as Files

const inTest = async (work: (db: Awaited<ReturnType<typeof testDatabase>>['db']) => Promise<void>) =>
  rolledBack(await testDatabase(), ({ db }) => work(db))

describe('loading the programme', () => {
  it('keeps every record of the files, and loads again without a trace', () =>
    inTest(async (db) => {
      const first = await assistanceOf(db)
      const inFiles = Object.values(programmeFiles()).map((year) => Object.keys(year['activities.yaml'] ?? {}).length)
      expect(first.activities.size).toBe(inFiles.reduce((sum, count) => sum + count, 0))
      await loadProgramme(db, startUp, programmeFiles())
      expect(await assistanceOf(db)).toEqual(first)
    }))

  it('takes out what is no longer in the files', () =>
    inTest(async (db) => {
      const files = programmeFiles()
      const activities = files['2016']?.['activities.yaml'] ?? {}
      delete activities['ACT-2016-031-2']
      delete activities['ACT-2016-031-3']?.notes
      await loadProgramme(db, startUp, files)
      const after = await assistanceOf(db)
      expect(after.activities.has('ACT-2016-031-2')).toBe(false)
      expect(after.activities.get('ACT-2016-031-3')?.notes).toEqual([])
    }))

  it('takes a whole year out with all that belongs to it', () =>
    inTest(async (db) => {
      await loadProgramme(db, startUp, {})
      const { programmes, activities, projects, aggregates } = await assistanceOf(db)
      expect([programmes.size, activities.size, projects.size, aggregates.length]).toEqual([0, 0, 0, 0])
    }))

  it('is not open to the network', () =>
    inTest(async (db) => {
      await expect(loadProgramme(db, publicReader, programmeFiles())).rejects.toMatchObject({ code: 'not-allowed' })
    }))

  const mistakes: [string, (activity: Record<string, unknown>) => Record<string, unknown>, string][] = [
    ['a place that is not known', () => ({ place: 'nowhere' }), 'place'],
    ['a theme that is not known', () => ({ themes: ['no-theme'] }), 'themes'],
    ['a partner that is not known', () => ({ partners: ['nobody'] }), 'partners'],
    ['a project that is not known', () => ({ project: 'no-project' }), 'project'],
    ['an end before the start', () => ({ end: '2015-01-01' }), 'end'],
    ['a day that does not exist', () => ({ start: '2016-02-30' }), 'start'],
    ['a title without one language', ({ title }) => ({ title: { ...(title as object), zh: '' } }), 'title.zh'],
    ['a field that does not exist', () => ({ colour: 'red' }), 'colour'],
    ['a country that is not the one of the place', () => ({ country: 'FRA' }), 'country'],
    ['a date outside of the programme year', () => ({ start: '2015-01-01', end: '2015-01-02' }), 'start'],
  ]
  it.each(mistakes)('refuses %s and names file, record and field', (_, change, field) =>
    inTest(async (db) => {
      const files = programmeFiles()
      const activity = files['2016']?.['activities.yaml']?.['ACT-2016-004-1'] ?? {}
      Object.assign(activity, change(activity))
      const problem = await loadProgramme(db, startUp, files).catch((error: unknown) => error)
      expect(problem).toBeInstanceOf(Problem)
      const named = (problem as Problem).fields.map((one) => one.field)
      expect(named).toContain(`2016.activities.yaml.ACT-2016-004-1.${field}`)
    }),
  )
})

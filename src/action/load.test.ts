/** Mistakes in the data files, as the command "data load" tells them: by file, record and field, with nothing written. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { rolledBack, testDatabase } from '../../test/support/database.ts'
import { startUp } from '../kernel/actor.ts'
import { type FieldProblem, Problem } from '../kernel/problem.ts'
import { modules } from '../modules/index.ts'
import { csvRows } from '../storage/data-files.ts'
import type { Db } from '../storage/database.ts'
import { action } from './action.ts'
import { loadAll } from './load.ts'
import type { DataLoad } from './manifest.ts'
import { rightsOf } from './rights.ts'

const { 'data.load': right } = rightsOf('test', { 'data.load': ['operator'] })
const loading = (run: (tx: Db) => Promise<number>) =>
  action({
    name: 'test.load',
    right,
    input: z.unknown(),
    find: async () => null,
    run,
    record: () => ({ subject: 'test:load' }),
  })

type Records = Map<string, Record<string, unknown>>
type Files = Record<string, Records>
type Programme = Record<string, Record<string, Record<string, Record<string, unknown>>>>

const loads = modules.flatMap((module) => module.loads ?? [])
const loadOf = (name: string): DataLoad => {
  const load = loads.find((one) => one.name === name)
  if (load === undefined) throw new Error(name)
  return load
}

/** What a data set of that name is refused for, when its files were changed so. */
const refusalOf = async <Read = Files>(name: string, change: (files: Read) => unknown): Promise<FieldProblem[]> => {
  const load = loadOf(name)
  const read = () => {
    const input = load.read()
    return change(input as Read) ?? input
  }
  return rolledBack(await testDatabase(), async ({ db }) => {
    await db.deleteFrom('data_set').where('name', '=', name).execute()
    const attempt = loadAll(db, startUp, [{ ...load, read }], { again: true, programmes: true })
    const problem = await attempt.catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect((problem as Problem).code).toBe('bad-file')
    return [...(problem as Problem).fields]
  })
}

/** Sets fields of one record. */
const set = (file: string, id: string, fields: Record<string, unknown>) => (files: Files) => {
  const record = files[file]?.get(id)
  if (record === undefined) throw new Error(`${file} ${id}`)
  Object.assign(record, fields)
}
const remove = (file: string, id: string) => (files: Files) => {
  if (!files[file]?.delete(id)) throw new Error(`${file} ${id}`)
}

const act = 'TOKYO-1963/PRT/ratification-acceptance-or-approval/1964-11-25'
const text = { ar: 'a', en: 'a', es: 'a', fr: 'a', ru: 'a', zh: 'a' }

test('the files as they are load again', async () => {
  await rolledBack(await testDatabase(), async ({ db }) => {
    await db.deleteFrom('data_set').execute()
    const results = await loadAll(db, startUp, loads, { again: true, programmes: true })
    expect(results.map(({ state }) => state)).toEqual(loads.map(() => 'loaded'))
  })
})

describe('reference data', () => {
  const states = 'reference/states.csv'
  test.each<[string, (files: Files) => unknown, string, string, string]>([
    ['an unknown region', set(states, 'FRA', { region: '999' }), `${states}.FRA.region`, '999', 'known id'],
    [
      'an unknown successor',
      set(states, 'FRA', { successors: ['XXX'] }),
      `${states}.FRA.successors`,
      'XXX',
      'known id',
    ],
    ['an empty name', set(states, 'FRA', { name: { ...text, zh: '' } }), `${states}.FRA.name.zh`, '', '1 character'],
    ['a NUL', set(states, 'FRA', { note: 'a\0' }), `${states}.FRA.note`, 'a\\u0000', 'Unicode'],
    ['a lone surrogate', set(states, 'FRA', { note: '\uDC00' }), `${states}.FRA.note`, '\\udc00', 'Unicode'],
    [
      'an unknown member',
      set('reference/groupings.yaml', 'africa-group', { members: ['XXX'] }),
      'reference/groupings.yaml.africa-group.members',
      'XXX',
      'known id',
    ],
    [
      'a member named twice',
      set('reference/groupings.yaml', 'africa-group', { members: ['AGO', 'AGO'] }),
      'reference/groupings.yaml.africa-group.members',
      'AGO',
      'unique',
    ],
    [
      'a place beyond the pole',
      set('reference/places.yaml', 'abidjan', { lat: 91 }),
      'reference/places.yaml.abidjan.lat',
      '91',
      '≤ 90',
    ],
    [
      'an unknown broader theme',
      set('reference/themes.yaml', 'parliaments', { broader: 'none' }),
      'reference/themes.yaml.parliaments.broader',
      'none',
      'known id',
    ],
    [
      'a State taken out that the region still needs',
      remove('reference/regions.csv', '155'),
      `${states}.FRA.region`,
      '155',
      'known id',
    ],
  ])('%s', async (_, change, field, value, allowed) => {
    const fields = await refusalOf('reference', change)
    expect(fields).toContainEqual({ field, value, allowed: expect.stringContaining(allowed) })
  })

  test('a record taken out to which others still refer', async () => {
    const fields = await refusalOf('reference', remove('reference/organisations.yaml', 'unodc'))
    expect(fields).toEqual([
      {
        field: 'reference.organisation.unodc',
        value: 'removed',
        allowed: expect.stringMatching(/^kept, since \w+ refers to it$/),
      },
    ])
  })
})

describe('treaties', () => {
  test.each<[string, (files: Files) => unknown, string, string, string]>([
    [
      'an unknown State of an act',
      set('treaties/acts.csv', act, { state: 'XXX' }),
      `treaties/acts.csv.${act}.state`,
      'XXX',
      'known id of state',
    ],
    [
      'an unknown instrument of an act',
      set('treaties/acts.csv', act, { instrument: 'NONE-1900' }),
      `treaties/acts.csv.${act}.instrument`,
      'NONE-1900',
      'known id',
    ],
    [
      'an unknown territory',
      set('treaties/territorial-application.csv', '1', { territory: 'XXX' }),
      'treaties/territorial-application.csv.1.territory',
      'XXX',
      'known id of state',
    ],
    [
      'an unknown act of a deviation',
      set('treaties/deviations.csv', '1', { act: 'none' }),
      'treaties/deviations.csv.1.act',
      'none',
      'known id',
    ],
    [
      'a gap named twice',
      set('treaties/instruments.yaml', 'TOKYO-1963', { gaps: ['no-denunciations', 'no-denunciations'] }),
      'treaties/instruments.yaml.TOKYO-1963.gaps',
      'no-denunciations',
      'unique',
    ],
    [
      'an unknown parent',
      set('treaties/instruments.yaml', 'TOKYO-1963', { parents: ['NONE-1900'] }),
      'treaties/instruments.yaml.TOKYO-1963.parents',
      'NONE-1900',
      'known id',
    ],
  ])('%s', async (_, change, field, value, allowed) => {
    expect(await refusalOf('treaties', change)).toContainEqual({ field, value, allowed })
  })
})

describe('what only the database sees', () => {
  const activity = (fields: Record<string, unknown>) => (files: Programme) => {
    Object.assign(files['2016']?.['activities.yaml']?.['ACT-2016-004-1'] ?? {}, fields)
  }
  test('a number too large for its column', async () => {
    const [field] = await refusalOf<Programme>('programmes', activity({ events: 99_999_999_999 }))
    expect(field).toEqual({
      field: 'programmes',
      value: expect.stringContaining('99999999999'),
      allowed: 'value that the database can hold',
    })
  })
  test('a theme named twice', async () => {
    expect(await refusalOf<Programme>('programmes', activity({ themes: ['ratification', 'ratification'] }))).toEqual([
      { field: '2016.activities.yaml.ACT-2016-004-1.themes', value: 'ratification', allowed: 'unique' },
    ])
  })
  test.each([
    ['a check', `insert into region values ('001x', null, 'world', 1, '{}')`, /^constraint /],
    ['a key', `insert into data_set select * from data_set limit 1`, /^unique$/],
    ['a null', `insert into organisation (id, kind) values ('x', 'y')`, /^not empty$/],
    [
      'a conflict',
      `insert into data_set values ('x', 'y', 1), ('x', 'y', 1) on conflict (name) do update set rows = 2`,
      /^value/,
    ],
    ['a character', `select jsonb_build_object('a', E'\\\\u0000'::text)->>'a', '"\\u0000"'::jsonb->>0`, /^value/],
  ])('%s', async (_, statement, allowed) => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const load: DataLoad = {
        name: 'test',
        programme: false,
        files: ['reference/themes.yaml'],
        read: () => ({}),
        action: loading(async (tx) => {
          await sql.raw(statement).execute(tx)
          return 1
        }),
      }
      await loadAll(db, startUp, [loadOf('reference')], { again: false, programmes: false })
      const attempt = loadAll(db, startUp, [load], { again: true, programmes: true })
      const problem = await attempt.catch((error: unknown) => error)
      expect(problem).toMatchObject({
        code: 'bad-file',
        fields: [{ field: expect.stringMatching(/^test\b/), allowed: expect.stringMatching(allowed) }],
      })
    })
  })
  test('an error that is none of the data stays what it is', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const action = loading(async () => {
        await sql.raw('select * from nowhere').execute(db)
        return 1
      })
      const load: DataLoad = { name: 'test', programme: false, files: [], read: () => ({}), action }
      await expect(loadAll(db, startUp, [load], { again: true, programmes: true })).rejects.toMatchObject({
        code: '42P01',
      })
    })
  })
})

test('a file that cannot be read as a table is named', async () => {
  const read = () => csvRows('code,nmae\n', 'x.csv', { needed: ['code', 'name'] })
  expect(await refusalOf('reference', read)).toEqual([{ field: 'x.csv, column', value: 'nmae', allowed: 'name' }])
})

/** Every figure counts what its definition says; every attested total finds the figure that is to stand beside it. */
import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../../test/support/context.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import type { Figure } from '../../../action/manifest.ts'
import { languages } from '../../../kernel/text.ts'
import { modules } from '../../index.ts'
import { assistanceOf } from '../queries.ts'
import { figures } from './source.ts'

const year = { from: '2016-01-01', to: '2016-12-31' }

const prepare = async () => {
  const storage = await testDatabase()
  const { db } = storage
  const all = new Map((await figures.figures(db)).map((figure) => [figure.id, figure]))
  const context = contextOf(storage)
  const evidence = (id: string, scope = year) => (all.get(id) as Figure).evidence(context, scope)
  return { db, all, context, evidence }
}

describe('figures of the programme', () => {
  it('count the records', async () => {
    const { db, evidence } = await prepare()
    const activities = [...(await assistanceOf(db)).activities.values()]
    expect((await evidence('activities-recorded')).value).toBe(activities.length)
    expect((await evidence('events-recorded')).value).toBe(activities.reduce((sum, { events }) => sum + events, 0))
    expect((await evidence('mock-trials-recorded')).value).toBe(10)
    expect((await evidence('states-recorded')).value).toBe(35)
    expect((await evidence('legislative-meetings-recorded')).value).toBe(2)
    expect((await evidence('osce-national-workshops-recorded')).value).toBe(3)
    expect((await evidence('osce-regional-workshops-recorded')).value).toBe(1)
    expect((await evidence('activities-recorded', { from: '2017-01-01', to: '2017-12-31' })).value).toBe(0)
  })

  it('show as many rows as they count, or rows whose numbers add up', async () => {
    const { all, context } = await prepare()
    for (const figure of all.values()) {
      if (figure.kind === 'attested') continue
      const { value, rows, columns } = await figure.evidence(context, year)
      const sum = rows.reduce((total, { cells }) => total + Number(cells.at(-1)), 0)
      expect([rows.length, sum], figure.id).toContain(value)
      for (const { cells, href } of rows) {
        expect(cells.length, figure.id).toBe(columns.length)
        expect(href).toMatch(/^\/activities[/?]/)
      }
    }
  })

  it('counts the whole from its parts: themes never more than all, half years no less than the year', async () => {
    const { all, evidence } = await prepare()
    const total = (await evidence('activities-recorded')).value
    for (const id of all.keys())
      if (/^activities-/.test(id)) expect((await evidence(id)).value, id).toBeLessThanOrEqual(total)
    const [first, second] = await Promise.all([
      evidence('activities-recorded', { from: '2016-01-01', to: '2016-06-30' }),
      evidence('activities-recorded', { from: '2016-07-01', to: '2016-12-31' }),
    ])
    expect(first.value + second.value).toBeGreaterThanOrEqual(total)
  })

  it('hold every attested total with its source, and what stands beside it exists in some module', async () => {
    const { db, all } = await prepare()
    const everywhere = new Set(
      (await Promise.all(modules.map((module) => module.figures?.figures(db) ?? []))).flat().map(({ id }) => id),
    )
    const { aggregates } = await assistanceOf(db)
    expect(aggregates.length).toBeGreaterThan(0)
    for (const { id, paragraph, records } of aggregates) {
      expect(all.get(id)).toMatchObject({ kind: 'attested', source: { symbol: 'E/CN.15/2017/5', paragraph } })
      if (records !== null) expect([...everywhere], id).toContain(records)
    }
  })

  it('have an id of their own and words in six languages', async () => {
    const { db, all } = await prepare()
    expect((await figures.figures(db)).length).toBe(all.size)
    for (const { id, label, definition } of all.values())
      for (const language of languages)
        expect(`${label[language]}${definition[language]}`, id).not.toMatch(/undefined|[{}]/)
  })
})

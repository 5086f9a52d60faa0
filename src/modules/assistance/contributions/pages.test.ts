/** A statement from the claim to the count: each grade by who may give it, named in public once the State stands by it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { contextOf } from '../../../../test/support/context.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { giveGrant, type Person, people } from '../../../../test/support/people.ts'
import type { Storage } from '../../../storage/database.ts'
import { isConsentAct, registerOf } from '../../treaties/index.ts'
import { ratificationsWithAssistance } from './figure.ts'

let storage: Storage
let as: ReturnType<typeof people>
let officer: Person
let statement = ''
let act: { id: string; deposited_on: string; instrument: string }

const count = async (year: string) => {
  const { value, rows } = await ratificationsWithAssistance.evidence(contextOf(storage), {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  })
  return { value, rows: rows.map(({ cells }) => cells) }
}

const given = (overrides: Record<string, string | string[]> = {}) => ({
  act: act.id,
  sentence: 'A workshop for the drafters prepared the ratification',
  language: 'en',
  activities: ['ACT-2016-023-3'],
  reason: 'Letter of the ministry of 3 May',
  ...overrides,
})

beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, await testApp(storage))
  officer = await as('programme-officer')
  const acts = [...(await registerOf(storage.db)).acts.values()].flat().filter(isConsentAct)
  act = acts.find(({ state }) => state === 'TUN')!
})

const text = async (who: Pick<Person, 'get'>, path: string) => (await who.get(path)).text()

describe('a statement', () => {
  it('comes back filled in without anything that helped, and is made with it', async () => {
    const address = '/en/contributions/new?state=TUN'
    expect(await text(officer, address)).toContain(`value="${act.id}"`)
    const bad = await officer.post(address, 'make', given({ activities: [] }))
    expect(bad.status).toBe(422)
    expect(await bad.text()).toContain('A workshop for the drafters')
    const made = await officer.post(address, 'make', given())
    expect(made.status).toBe(303)
    statement = made.headers.get('location')!
  })

  it('is counted by the date of deposit, without naming the State before it confirms', async () => {
    const year = act.deposited_on.slice(0, 4)
    expect(await count(year)).toEqual({ value: 1, rows: [['A State that has not confirmed yet', '–', '–', 'Claimed']] })
    expect((await count(String(Number(year) + 1))).value).toBe(0)
  })

  it('is confirmed by the State alone, and verified by an evaluator alone', async () => {
    const [point, other, evaluator] = [await as.focalPoint('TUN'), await as.focalPoint('FRA'), await as('evaluator')]
    expect((await other.get(statement)).status).toBe(404)
    expect((await officer.post(statement, 'confirm', { reason: 'We agree' })).status).toBe(403)
    expect((await point.post(`${statement}?do=confirm`, 'confirm', { reason: '' })).status).toBe(422)
    expect((await point.post(statement, 'confirm', { reason: 'We agree' })).status).toBe(303)
    expect((await point.post(statement, 'confirm', { reason: 'We agree' })).status).toBe(409)
    const year = act.deposited_on.slice(0, 4)
    expect((await count(year)).rows[0]).toContain('Confirmed by the State')
    expect((await count(year)).rows[0]![0]).toBe('Tunisia')
    expect((await point.post(statement, 'verify', { reason: 'Seen' })).status).toBe(403)
    expect((await evaluator.post(statement, 'verify', { reason: 'Letter and record agree' })).status).toBe(303)
    expect((await count(year)).rows[0]).toContain('Independently verified')
    const page = await text(evaluator, statement)
    for (const words of ['Letter and record agree', 'We agree', 'Letter of the ministry']) expect(page).toContain(words)
  })

  it('takes each grade from another person, whatever roles they have', async () => {
    const all = await as('programme-officer')
    for (const role of ['focal-point', 'evaluator'] as const) await giveGrant(storage.db, all.user.id, role)
    const made = await all.post(
      '/en/contributions/new?state=TUN',
      'make',
      given({ sentence: 'One person for all of it' }),
    )
    const own = made.headers.get('location')!
    const refused = await all.post(own, 'confirm', { reason: 'We agree' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Each grade comes from another person')
    expect(await text(all, own)).not.toContain('do=confirm')
    expect((await all.post(own, 'verify', { reason: 'Seen' })).status).toBe(409)
    const both = await as('evaluator')
    await giveGrant(storage.db, both.user.id, 'focal-point')
    const statuses = await Promise.all([
      both.post(own, 'confirm', { reason: 'We agree' }),
      both.post(own, 'verify', { reason: 'Seen by me' }),
    ])
    expect(statuses.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await officer.post(own, 'withdraw', { reason: 'Only a test' })).status).toBe(303)
  })

  it('stands beside the total that the report attests', async () => {
    const open = await as.public()
    expect(await text(open, '/en/figures/ratifications-assisted?year=2016')).toContain('ratifications-with-assistance')
    expect(await text(open, '/en/figures/ratifications-with-assistance?year=2016')).toContain('ratifications-assisted')
  })

  it('counts an act once, whatever the number of statements', async () => {
    await officer.post(
      '/en/contributions/new?state=TUN',
      'make',
      given({ sentence: 'A second mission helped as well' }),
    )
    expect((await count(act.deposited_on.slice(0, 4))).value).toBe(1)
    const list = await text(officer, '/en/contributions?grade=verified')
    expect(list).toContain('A workshop for the drafters')
    expect(list).not.toContain('A second mission')
  })

  it('falls back when a grade is taken back, and counts no longer once it is withdrawn', async () => {
    const evaluator = await as('evaluator')
    expect(
      (await evaluator.post(statement, 'withdraw-verification', { reason: 'The record was another one' })).status,
    ).toBe(303)
    expect(await text(officer, statement)).toContain('Verification withdrawn')
    const paths = new Set((await text(officer, '/en/contributions')).match(/\/en\/contributions\/[0-9a-f-]{36}/g))
    expect(paths.size).toBe(3)
    for (const path of paths) await officer.post(path, 'withdraw', { reason: 'Made by mistake' })
    expect((await count(act.deposited_on.slice(0, 4))).value).toBe(0)
    expect(await text(officer, '/en/contributions?grade=withdrawn')).toContain('A workshop for the drafters')
  })
})

/** Proposals at the same moment, and what an entry may say of provisions and of the day of effect. */
import { beforeAll, describe, expect, test } from 'vitest'
import { act, type Ledger, openLedger } from '../../../../test/support/ledger.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = await openLedger()
}, 60_000)

const proposed = (input: object, person = ledger.ada) => ledger.api(person, 'treaties.act.propose', input)

describe('at the same moment', () => {
  test('the same proposal gets in once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => proposed(act)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  test('further sources are of one act', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((number) => proposed({ ...act, state: 'FRA', source: `source ${number}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ result }) => result.act)).size).toBe(1)
  })

  test('the same file gets in once', async () => {
    const csv = 'instrument,state,kind,source,deposited_on\nHOSTAGES-1979,ITA,denunciation,a made-up list,2020-03-11\n'
    const send = () => ledger.api(ledger.ada, 'treaties.act.import', { csv, take: ['new', 'source'] })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ result }) => Number(result.proposed)).sort()).toEqual([0, 0, 1])
  })

  test('one of two decisions holds', async () => {
    const { result } = await proposed({ ...act, state: 'DEU' })
    const decide = () => ledger.approve(ledger.ben, result.entry!)
    const answers = await Promise.all([decide(), decide()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('an entry', () => {
  const reservation = { ...act, state: 'CHE', kind: 'reservation', effect: 'excludes', effective_on: undefined }

  test('names provisions of at most 40 characters', async () => {
    expect((await proposed({ ...reservation, provisions: ['1'.repeat(41)] })).status).toBe(400)
  })

  test('is warned of provisions that nothing on record names, and not of those within one that is', async () => {
    const odd = await proposed({ ...reservation, provisions: ['999(1)'] })
    expect(odd.status).toBe(200)
    expect(odd.result.warnings).toMatchObject([{ field: 'provisions', value: '999(1)', rule: 'not-known' }])
    const known = await proposed({ ...reservation, provisions: ['16(1)'] })
    expect(known.result.warnings).toEqual([])
  })

  test('takes effect neither before the adoption nor twenty years after the deposit', async () => {
    for (const effective_on of ['1900-01-01', '9999-12-31', '2040-03-11', '0000-01-01'])
      expect((await proposed({ ...act, state: 'ESP', effective_on })).status).toBe(400)
    expect((await proposed({ ...act, state: 'ESP', effective_on: '2040-03-10' })).status).toBe(200)
  })

  test('may come in a file by API of as many megabytes as is said there', async () => {
    const send = (action: string, megabytes: number) =>
      ledger.app.request(`/api/v1/actions/${action}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Cookie: ledger.ada.cookie,
          'Content-Length': String(megabytes * 1024 * 1024),
        },
        body: '{}',
      })
    expect((await send('treaties.act.import', 12)).status).toBe(400)
    expect((await send('treaties.act.import', 13)).status).toBe(413)
    expect((await send('treaties.act.propose', 2)).status).toBe(413)
  })
})

/** One act proposed by form and by file is one act; and the way in for those who record acts. */
import { beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../../test/support/database.ts'
import { act, type Ledger, openLedger } from '../../../../test/support/ledger.ts'

let storage: Ledger['storage']
let ada: Ledger['ada']
let ben: Ledger['ben']
let everyone: Ledger['everyone']
let api: Ledger['api']
let propose: Ledger['propose']
let approve: Ledger['approve']

beforeAll(async () => {
  ;({ storage, ada, ben, everyone, api, propose, approve } = await openLedger())
}, 60_000)

const given = { ...act, state: 'VAT', kind: 'accession', deposited_on: '2026-10-05', effective_on: undefined }
const id = 'HOSTAGES-1979/VAT/accession/2026-10-05'
const fileOf = (source: string, ...notes: string[]) =>
  ['instrument,state,kind,deposited_on,depositary,source,note']
    .concat(notes.map((note) => `HOSTAGES-1979,VAT,accession,2026-10-05,un-secretary-general,${source},${note}`))
    .join('\n')
const take = async (csv: string) =>
  (await api(ada, 'treaties.act.import', { csv, take: ['new', 'source'] })).result as unknown as {
    proposed: number
    verdicts: Record<string, number>
  }
test('an act that waits is not proposed again by file or form, only from another source', async () => {
  const { entry } = await propose(ada, given)
  expect(await take(fileOf(given.source, 'another remark'))).toMatchObject({ proposed: 0, verdicts: { proposed: 1 } })
  expect((await api(ben, 'treaties.act.propose', { ...given, note: 'again' })).status).toBe(409)
  expect(await take(fileOf('another notification', 'x', 'y'))).toMatchObject({
    proposed: 1,
    verdicts: { source: 1, repeated: 1 },
  })
  expect((await propose(ada, { ...given, source: 'a third one' })).act).toBe(id)
  expect((await approve(ben, entry!)).status).toBe(200)
  expect(await take(fileOf('a third one', ''))).toMatchObject({ proposed: 0 })
  expect((await api(ben, 'treaties.act.propose', { ...given, note: 'again' })).status).toBe(409)
})

test('a second proposal of a recorded act, made before this was seen, cannot be approved', async () => {
  const second = '00000000-0000-7000-8000-00000000000a'
  await asOwner(
    storage,
    `set pacta.sees = 'all';
     insert into act_entry (id, act, instrument, state, kind, deposited_on, depositary, source, origin, proposed_by, void)
       values ('${second}', '${id}/2', 'HOSTAGES-1979', 'VAT', 'accession', '2026-10-05', 'un-secretary-general',
         'another', 'import', 'user:a', false)`,
  )
  expect((await approve(ben, second)).status).toBe(409)
})

test('legal officers find the way in from the lists, and read whose proposal it is', async () => {
  for (const path of ['/en/acts', '/en/changes']) {
    const html = await (await ada.get(path)).text()
    for (const way of ['/en/acts/new', '/en/acts/import', '/en/proposals']) expect(html).toContain(`href="${way}"`)
    expect(await (await everyone.get(path)).text()).not.toContain('/en/acts/new')
  }
  const html = await (await ben.get('/en/proposals')).text()
  expect(html).toContain(ada.user.name)
  const form = await (await ada.get('/en/acts/new')).text()
  expect(form).toContain('Continue')
  expect(form).not.toContain('Search and filter')
})

test('a verdict says what is allowed', async () => {
  const csv = 'instrument,state,kind,deposited_on,source\nHOSTAGES-1979,QQQ,accession,2000-01-01,a table'
  const { refused } = (await api(ada, 'treaties.act.import', { csv, take: ['new'] })).result as unknown as {
    refused: { faults: { rule: string }[] }[]
  }
  expect(refused[0]!.faults.map(({ rule }) => rule)).toEqual(['unknown-state'])
})

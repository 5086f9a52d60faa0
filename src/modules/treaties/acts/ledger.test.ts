/** Acts through the application: proposed, decided, corrected, and known at a day. */
import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../../test/support/database.ts'
import { act, type Ledger, openLedger } from '../../../../test/support/ledger.ts'
import { addDays, today } from '../../../kernel/dates.ts'
import { registerOf } from '../queries.ts'
import { statusAt } from '../status/status.ts'

let storage: Ledger['storage']
let app: Ledger['app']
let ada: Ledger['ada']
let ben: Ledger['ben']
let everyone: Ledger['everyone']
let api: Ledger['api']
let propose: Ledger['propose']
let approve: Ledger['approve']

beforeAll(async () => {
  ;({ storage, app, ada, ben, everyone, api, propose, approve } = await openLedger())
}, 60_000)

const status = async (instrument: string, state: string, day: string, knownAt?: string) =>
  statusAt((await registerOf(storage.db, knownAt)).positions.get(instrument)?.get(state), day)

describe('two pairs of eyes', () => {
  let proposal: Record<string, string>

  test('a proposal is no fact, and nobody without the right sees it', async () => {
    expect(await status(act.instrument, act.state, '2022-01-01')).toBe('party')
    proposal = await propose(ada, act)
    expect(proposal.act).toBe('HOSTAGES-1979/JPN/denunciation/2020-03-10')
    expect(await status(act.instrument, act.state, '2022-01-01')).toBe('party')
    expect((await everyone.get(`/en/proposals/${proposal.entry}`)).status).toBe(404)
    expect((await everyone.get(`/en/acts/${proposal.act!.replaceAll('/', '~')}`)).status).toBe(404)
    expect(await (await ben.get('/en/proposals')).text()).toContain(proposal.entry)
  })

  test('whoever proposed it cannot approve it', async () => {
    expect((await approve(ada, proposal.entry!)).status).toBe(403)
    await expect(
      asOwner(
        storage,
        `set pacta.sees = 'all'; insert into act_decision (entry, outcome, decided_by, state)
         values ('${proposal.entry}', 'approved', 'user:${ada.user.id}', 'JPN')`,
      ),
    ).rejects.toThrow('decided by another')
  })

  test('another legal officer makes it a fact, at once and for everyone', async () => {
    expect((await approve(ben, proposal.entry!)).status).toBe(200)
    expect(await status(act.instrument, act.state, '2021-03-09')).toBe('party')
    expect(await status(act.instrument, act.state, '2021-03-10')).toBe('none')
    const page = await everyone.get('/en/treaties/HOSTAGES-1979/JPN')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('denounced with effect on 10 March 2021')
    expect((await approve(ben, proposal.entry!)).status).toBe(409)
  })

  test('what was recorded later is not known before', async () => {
    const record = (id: string, days: number, more: string) =>
      asOwner(
        storage,
        `set pacta.sees = 'all';
         insert into act_entry (id, act, instrument, state, kind, deposited_on, source, origin, proposed_by, supersedes, void)
           values ('${id}', 'x', 'HOSTAGES-1979', 'VAT', 'accession', '2000-01-01', 'a test', 'form', 'user:a', ${more});
         insert into act_decision (entry, outcome, decided_by, decided_at, state, supersedes)
           select id, 'approved', 'user:b', now() - interval '${days} days', state, supersedes from act_entry
           where id = '${id}'`,
      )
    const [first, second] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
    const knownAt = (days: number) => status('HOSTAGES-1979', 'VAT', '2022-01-01', addDays(today(), -days))
    await record(first!, 6, 'null, false')
    await record(second!, 3, `'${first}', true`)
    expect([await knownAt(7), await knownAt(6), await knownAt(4), await knownAt(2)]).toEqual([
      'none',
      'party',
      'party',
      'none',
    ])
    const yesterday = addDays(today(), -1)
    const response = await everyone.get(`/en/treaties/HOSTAGES-1979?known_at=${yesterday}`)
    expect(await response.text()).toContain('This register begins on')
  })

  test('a correction supersedes with its reason, and a void takes the fact away', async () => {
    const corrected = await propose(ada, {
      ...act,
      effective_on: '2021-04-10',
      supersedes: proposal.entry,
      reason: 'misread',
    })
    expect((await approve(ben, corrected.entry!)).status).toBe(200)
    expect(await status(act.instrument, act.state, '2021-04-09')).toBe('party')
    const second = await api(ada, 'treaties.act.propose', { ...act, supersedes: proposal.entry, reason: 'again' })
    expect(second.status).toBe(409)
    const gone = await propose(ben, { ...act, supersedes: corrected.entry, void: 'yes', reason: 'another State' })
    expect((await approve(ada, gone.entry!)).status).toBe(200)
    expect(await status(act.instrument, act.state, '2022-01-01')).toBe('party')
    const page = await (await everyone.get('/en/acts/HOSTAGES-1979~JPN~denunciation~2020-03-10')).text()
    for (const words of ['misread', 'another State', 'superseded']) expect(page).toContain(words)
  })

  test('one’s own proposal can be withdrawn, another’s cannot', async () => {
    const mine = await propose(ada, { ...act, note: 'withdrawn soon' })
    expect((await api(ben, 'treaties.act.withdraw', { entry: mine.entry })).status).toBe(403)
    expect((await api(ada, 'treaties.act.withdraw', { entry: mine.entry })).status).toBe(200)
    expect((await approve(ben, mine.entry!)).status).toBe(409)
  })

  test('a refusal says why', async () => {
    const bad = await propose(ada, { ...act, note: 'refused soon' })
    const refuse = (reason?: string) =>
      api(ben, 'treaties.act.decide', { entries: [bad.entry], outcome: 'refused', reason })
    expect((await refuse()).status).toBe(400)
    expect((await refuse('no such notification')).status).toBe(200)
    expect(await status(act.instrument, act.state, '2022-01-01')).toBe('party')
  })
})

describe('what an act must not say', () => {
  test.each([
    [{ deposited_on: '1970-01-01' }, 'deposited_on'],
    [{ deposited_on: addDays(today(), 2) }, 'deposited_on'],
    [{ state: 'QQQ' }, 'state'],
    [{ instrument: 'NO-SUCH-1999' }, 'instrument'],
    [{ depositary: 'imo' }, 'depositary'],
    [{ kind: 'objection' }, 'about'],
    [{ kind: 'reservation' }, 'provisions'],
    [{ kind: 'reservation', provisions: '16(1)' }, 'effect'],
    [{ kind: 'territorial-application' }, 'territory'],
  ])('%o', async (change, field) => {
    const response = await app.request('/api/v1/actions/treaties.act.propose', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: ada.cookie },
      body: JSON.stringify({ ...act, ...change }),
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(field)
  })

  test('a form comes back filled in, in the reader’s language', async () => {
    const path = '/fr/acts/new?instrument=HOSTAGES-1979&state=FRA&kind=reservation'
    const response = await ada.post(path, 'propose', {
      instrument: 'HOSTAGES-1979',
      state: 'FRA',
      kind: 'reservation',
      deposited_on: '2000-06-09',
      source: 'une notification',
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('class="summary"')
    expect(html).toContain('une notification')
  })
})

describe('reservations and objections', () => {
  test('bind to articles and stand on the pages of both', async () => {
    const reservation = await propose(ada, {
      instrument: 'HOSTAGES-1979',
      state: 'FRA',
      kind: 'reservation',
      deposited_on: '2000-06-09',
      provisions: ['16(1)'],
      effect: 'excludes',
      source: 'made up for this test',
    })
    await approve(ben, reservation.entry!)
    const objection = await propose(ada, {
      instrument: 'HOSTAGES-1979',
      state: 'DEU',
      kind: 'objection',
      about: reservation.act,
      precludes: 'yes',
      deposited_on: '2001-01-05',
      source: 'made up for this test',
    })
    await approve(ben, objection.entry!)
    const page = await (await everyone.get('/en/treaties/HOSTAGES-1979/FRA?with=DEU')).text()
    expect(page).toContain('An objection keeps the instrument out of force between France and Germany')
    expect(page).toContain('16(1)')
    expect(await (await everyone.get('/en/states/FRA')).text()).toContain('reservation to 16(1)')
  })
})

test('the application can add to the ledger, and neither change nor delete', async () => {
  for (const statement of ['update act_entry set note = null', 'delete from act_entry', 'delete from act_decision'])
    await expect(storage.pool.query(statement)).rejects.toThrow('permission denied')
  await expect(asOwner(storage, 'delete from act_entry')).rejects.toThrow('append-only')
})

/** Acts through the application: proposed, decided, corrected, taken from files, and known at a day. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { asOwner, freshDatabase } from '../../../../test/support/database.ts'
import { type Person, people } from '../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import type { App } from '../../../interfaces/web/server.ts'
import { startUp } from '../../../kernel/actor.ts'
import { addDays, today } from '../../../kernel/dates.ts'
import type { Storage } from '../../../storage/database.ts'
import { inTransaction } from '../../../storage/database.ts'
import { loadRegister } from '../actions.ts'
import { readRegister } from '../input.ts'
import { registerOf } from '../queries.ts'
import { statusAt } from '../status/status.ts'
import { queueDigests } from '../subscriptions/jobs.ts'

let storage: Storage
let app: App
let ada: Person
let ben: Person
let everyone: Person

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
  const as = people(storage, app)
  ada = await as('legal-officer')
  ben = await as('legal-officer')
  everyone = (await as.public()) as Person
}, 60_000)

const api = async (person: Person, action: string, input: unknown) => {
  const response = await app.request(`/api/v1/actions/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: person.cookie },
    body: JSON.stringify(input),
  })
  const body = (await response.json()) as { result?: Record<string, string> }
  return { status: response.status, result: body.result as Record<string, string> }
}

const act = {
  instrument: 'HOSTAGES-1979',
  state: 'JPN',
  kind: 'denunciation',
  deposited_on: '2020-03-10',
  effective_on: '2021-03-10',
  depositary: 'un-secretary-general',
  notification: 'C.N.1.2020',
  source: 'a notification made up for this test',
}

const propose = async (person: Person, input: object) => (await api(person, 'treaties.act.propose', input)).result
const approve = (person: Person, ...entries: string[]) =>
  api(person, 'treaties.act.decide', { entries, outcome: 'approved' })

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

describe('a file of acts', () => {
  const header = 'instrument,state,kind,deposited_on,source,note'
  const file = [
    header,
    // Recorded already, another source, a new act, one of a State that is none, and one twice.
    'HOSTAGES-1979,KOR,accession,1983-05-04,untc-2014:18-5,',
    'HOSTAGES-1979,KOR,accession,1983-05-05,another table,',
    'HOSTAGES-1979,KOR,declaration,1990-01-01,another table,x',
    'HOSTAGES-1979,QQQ,declaration,1990-01-01,another table,x',
    'HOSTAGES-1979,KOR,declaration,1990-01-01,another table,x',
  ].join('\n')

  const upload = (fields: Record<string, string | Blob>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return app.request('/en/acts/import', { method: 'POST', headers: { Cookie: ada.cookie }, body: form })
  }
  const open = async () => (await (await ben.get('/en/proposals?origin=import')).text()).match(/id="p-/g)?.length ?? 0

  test('gets a verdict on every row, and nothing is written', async () => {
    const response = await upload({ file: new File([file], 'acts.csv', { type: 'text/csv' }) })
    expect(response.status).toBe(200)
    const html = await response.text()
    for (const words of ['recorded already', 'another source', 'new act', 'not accepted', 'repeated in the file'])
      expect(html).toContain(words)
    expect(await open()).toBe(0)
  })

  test('is taken over in part, once', async () => {
    const response = await upload({ csv: file, take: 'new', leave: '', key: 'import-1' })
    expect(response.status).toBe(303)
    await upload({ csv: file, take: 'new', leave: '', key: 'import-1' })
    expect(await open()).toBe(1)
  })

  test('another source is kept beside the first, and the rule says which decides', async () => {
    const done = await api(ada, 'treaties.act.import', { csv: file, take: ['source'] })
    expect(done.status).toBe(200)
    const html = await (await ben.get('/en/proposals?origin=import')).text()
    const ids = [...html.matchAll(/id="p-([0-9a-f-]{36})"/g)].map(([, id]) => id!)
    expect((await approve(ben, ...ids)).status).toBe(200)
    const register = await registerOf(storage.db)
    const consent = register.positions.get('HOSTAGES-1979')?.get('KOR')?.consent
    expect(consent).toMatchObject({ deposited_on: '1983-05-04', rule: 'earliest-of-sources', entries: [{}, {}] })
    expect(register.reproductions.get('HOSTAGES-1979')?.agrees).toBe(true)
  })
})

describe('dissolved States', () => {
  test('their acts let the entry into force reproduce; afterwards they take part no more', async () => {
    expect((await registerOf(storage.db)).reproductions.get('CPPNM-1980')?.agrees).toBe(false)
    const page = await (await ada.get('/en/treaties/CPPNM-1980')).text()
    expect(page).toContain('/en/acts/new?instrument=CPPNM-1980&amp;state=CSK')
    const entries = []
    for (const [state, day] of [
      ['CSK', '1982-04-23'],
      ['DDR', '1981-02-05'],
      ['YUG', '1986-05-14'],
    ] as const)
      entries.push(
        await propose(ada, {
          instrument: 'CPPNM-1980',
          state,
          kind: 'ratification',
          deposited_on: day,
          source: 'a list of parties of that time',
        }),
      )
    await approve(ben, ...entries.map(({ entry }) => entry!))
    const register = await registerOf(storage.db)
    expect(register.reproductions.get('CPPNM-1980')).toMatchObject({ computed: '1987-02-08', agrees: true })
    expect(statusAt(register.positions.get('CPPNM-1980')?.get('CSK'), '1992-12-31')).toBe('party')
    expect(statusAt(register.positions.get('CPPNM-1980')?.get('CSK'), '1993-01-01')).toBe('none')
  })
})

describe('changes', () => {
  test('by day of recording and of effect, with an Atom feed that keeps its ids', async () => {
    const page = await (await everyone.get('/en/changes?instrument=CPPNM-1980')).text()
    expect(page).toContain('Czechoslovakia')
    const effect = await everyone.get('/en/changes?by=effect&instrument=CPPNM-1980&from=1987-01-01&to=1987-12-31')
    expect(await effect.text()).toContain('Entry into force of the instrument')
    const feed = await everyone.get('/en/changes.atom?state=CSK')
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    const xml = await feed.text()
    expect(xml).toMatch(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/)
    const again = await everyone.get('/en/changes.atom?state=CSK', { 'If-None-Match': feed.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  test('a subscriber gets one mail, and can end it by its link', async () => {
    expect((await ada.post('/en/subscriptions', 'begin', { instrument: 'HOSTAGES-1979', state: '' })).status).toBe(303)
    const digest = () => inTransaction(storage.db, queueDigests)
    expect(await digest()).toBe(0)
    const { entry } = await propose(ada, { ...act, note: 'told by mail' })
    await approve(ben, entry!)
    expect(await digest()).toBe(1)
    expect(await digest()).toBe(0)
    const body = await inTransaction(storage.db, async (tx) => {
      await setSight(tx, fullSight)
      const mail = await tx
        .selectFrom('mail')
        .select('body')
        .where('to_user', '=', ada.user.id)
        .executeTakeFirstOrThrow()
      return mail.body ?? ''
    })
    expect(body).toContain('Denunciation')
    const link = /\/en\/unsubscribe\/\S+/.exec(body)?.[0] ?? ''
    expect((await everyone.get(link)).status).toBe(200)
    expect((await everyone.post(link, 'end')).status).toBe(303)
    expect(await (await ada.get('/en/subscriptions')).text()).toContain('No subscription yet')
    expect((await everyone.get('/en/unsubscribe/made-up.xyz')).status).toBe(404)
  })
})

describe('the data files loaded again', () => {
  test('add nothing where nothing differs, and correct what does', async () => {
    const count = async () =>
      Number(
        (
          await storage.db
            .selectFrom('act_entry')
            .select(({ fn }) => fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      )
    const before = await count()
    await loadRegister(storage.db, startUp, readRegister())
    expect(await count()).toBe(before)
    const changed = readRegister() as Record<string, Map<string, { note: string | null }>>
    const acts = changed['treaties/acts.csv']!
    const [first, second] = [...acts.keys()]
    acts.get(first!)!.note = 'corrected in the file'
    acts.delete(second!)
    await loadRegister(storage.db, startUp, changed)
    expect(await count()).toBe(before + 2)
    const register = await registerOf(storage.db)
    const known = [...register.acts.values()].flat()
    expect(known.find(({ id }) => id === first)?.note).toBe('corrected in the file')
    expect(known.some(({ id }) => id === second)).toBe(false)
    await loadRegister(storage.db, startUp, readRegister())
    expect([...(await registerOf(storage.db)).acts.values()].flat().some(({ id }) => id === second)).toBe(true)
  })
})

test('the application can add to the ledger, and neither change nor delete', async () => {
  for (const statement of ['update act_entry set note = null', 'delete from act_entry', 'delete from act_decision'])
    await expect(storage.pool.query(statement)).rejects.toThrow('permission denied')
  await expect(asOwner(storage, 'delete from act_entry')).rejects.toThrow('append-only')
})

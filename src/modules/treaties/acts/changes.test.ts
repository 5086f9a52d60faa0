/** What approved acts change: the status of dissolved States, the list and feed of changes, and the mail to subscribers. */
import { beforeAll, describe, expect, test } from 'vitest'
import { act, type Ledger, openLedger } from '../../../../test/support/ledger.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { inTransaction } from '../../../storage/database.ts'
import { registerOf } from '../queries.ts'
import { statusAt } from '../status/status.ts'
import { queueDigests } from '../subscriptions/jobs.ts'

let storage: Ledger['storage']
let ada: Ledger['ada']
let ben: Ledger['ben']
let everyone: Ledger['everyone']
let propose: Ledger['propose']
let approve: Ledger['approve']

beforeAll(async () => {
  ;({ storage, ada, ben, everyone, propose, approve } = await openLedger())
}, 60_000)

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

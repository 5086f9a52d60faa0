/** Acts from files through the application: from one that is uploaded, and from those that ship with Pacta. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ledger, openLedger } from '../../../../test/support/ledger.ts'
import { startUp } from '../../../kernel/actor.ts'
import { loadRegister } from '../actions.ts'
import { readRegister } from '../input.ts'
import { registerOf } from '../queries.ts'

let storage: Ledger['storage']
let app: Ledger['app']
let ada: Ledger['ada']
let ben: Ledger['ben']
let api: Ledger['api']
let approve: Ledger['approve']

beforeAll(async () => {
  ;({ storage, app, ada, ben, api, approve } = await openLedger())
}, 60_000)

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

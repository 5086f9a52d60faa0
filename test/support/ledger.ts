/** The ledger of acts with two legal officers and the public before it, for tests that propose and approve acts. */
import type { App } from '../../src/interfaces/web/server.ts'
import type { Storage } from '../../src/storage/database.ts'
import { testApp } from './app.ts'
import { freshDatabase } from './database.ts'
import { type Person, people } from './people.ts'

export interface Ledger {
  readonly storage: Storage
  readonly app: App
  readonly ada: Person
  readonly ben: Person
  readonly everyone: Person
  readonly api: (
    person: Person,
    action: string,
    input: unknown,
  ) => Promise<{ status: number; result: Record<string, string> }>
  readonly propose: (person: Person, input: object) => Promise<Record<string, string>>
  readonly approve: (person: Person, ...entries: string[]) => ReturnType<Ledger['api']>
}

export const act = {
  instrument: 'HOSTAGES-1979',
  state: 'JPN',
  kind: 'denunciation',
  deposited_on: '2020-03-10',
  effective_on: '2021-03-10',
  depositary: 'un-secretary-general',
  notification: 'C.N.1.2020',
  source: 'a notification made up for this test',
}

export const openLedger = async (): Promise<Ledger> => {
  const storage = await freshDatabase()
  const app = await testApp(storage)
  const as = people(storage, app)
  const ada = await as('legal-officer')
  const ben = await as('legal-officer')
  const everyone = (await as.public()) as Person

  const api: Ledger['api'] = async (person, action, input) => {
    const response = await app.request(`/api/v1/actions/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: person.cookie },
      body: JSON.stringify(input),
    })
    const body = (await response.json()) as { result?: Record<string, string> }
    return { status: response.status, result: body.result as Record<string, string> }
  }

  return {
    storage,
    app,
    ada,
    ben,
    everyone,
    api,
    propose: async (person, input) => (await api(person, 'treaties.act.propose', input)).result,
    approve: (person, ...entries) => api(person, 'treaties.act.decide', { entries, outcome: 'approved' }),
  }
}

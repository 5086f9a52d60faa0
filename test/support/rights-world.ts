/** What the samples of the test of all rights share: who asks, in which world, and what a sample is. */
import { type Holder, may, type Place, type Right } from '../../src/action/rights.ts'
import { fullSight, setSight } from '../../src/action/sight.ts'
import type { App } from '../../src/interfaces/web/server.ts'
import { type Actor, type Grant, publicReader, type Role, roles, userName } from '../../src/kernel/actor.ts'
import { modules } from '../../src/modules/index.ts'
import { type Db, inTransaction, type Storage } from '../../src/storage/database.ts'
import { testApp } from './app.ts'
import { freshDatabase } from './database.ts'
import { type Given, type Person, people } from './people.ts'

export interface World {
  readonly storage: Storage
  readonly app: App
}

/** Somebody by what the rights know of them, and by what the application sees of them. */
export interface Reader {
  readonly name: string
  readonly actor: Actor
  readonly visitor: Pick<Person, 'get' | 'post'> & { readonly cookie?: string }
}

export const states = ['TUN', 'FRA'] as const

export interface PageAt {
  readonly address: string
  readonly place?: Place
  /** What somebody who may see it does first. */
  readonly before?: (reader: Reader) => Promise<void>
}

export type PageSample = (world: World) => Promise<readonly PageAt[]>

interface ActionOn {
  readonly input: Readonly<Record<string, unknown>>
  readonly place: Place
  /** In place of the reader's own session. */
  readonly cookie?: string
  /** What is answered to who may, if not that it is done. */
  readonly answer?: number
}

export type ActionSample = (world: World, state: string, reader: Reader) => Promise<ActionOn>

/** One record in each of the two States, or one that lies in none. */
export type RecordSample = (world: World) => Promise<readonly { readonly id: string; readonly place: Place }[]>

export const visible = <T>({ storage }: Pick<World, 'storage'>, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

export const fixed =
  (...addresses: readonly string[]): PageSample =>
  async () =>
    addresses.map((address) => ({ address }))

/** Asks for an action by the API and answers the status. */
export const asked = async (
  { app }: Pick<World, 'app'>,
  id: string,
  input: unknown,
  credentials: Readonly<Record<string, string>>,
): Promise<number> => {
  const headers = { 'Content-Type': 'application/json', ...credentials }
  return (await app.request(`/api/v1/actions/${id}`, { method: 'POST', headers, body: JSON.stringify(input) })).status
}

export const cookieOf = (cookie: string | undefined): Record<string, string> =>
  cookie === undefined ? {} : { Cookie: cookie }

const reaches: { name: string; given: Given; reach: Grant['reach'] }[] = [
  { name: 'everything', given: {}, reach: { kind: 'everything' } },
  { name: 'Tunisia', given: { state: 'TUN', states: ['TUN'] }, reach: { kind: 'states', states: ['TUN'] } },
]

const project = 'nigeria-partnership'

/** For the roles that some right names. */
const otherReaches: typeof reaches = [
  { name: 'the accounts', given: { module: 'accounts' }, reach: { kind: 'module', module: 'accounts' } },
  { name: 'a project', given: { project }, reach: { kind: 'project', project } },
]

const named = new Set<Holder>(modules.flatMap(({ rights }) => Object.values(rights).flatMap(({ holders }) => holders)))

/** The application on a database of its own, and everybody who asks: each role with and without limits, and nobody. */
export const everybody = async (): Promise<World & { readonly readers: readonly Reader[] }> => {
  const storage = await freshDatabase()
  const app = await testApp(storage)
  const as = people(storage, app)
  const granted = async (role: Role, { name, given, reach }: (typeof reaches)[number]): Promise<Reader> => {
    const visitor = await as(role, given)
    const { id } = visitor.user
    return {
      name: `${role} over ${name}`,
      visitor,
      actor: { name: userName(id), through: 'web', user: id, grants: [{ id, role, reach }], requestId: null },
    }
  }
  const readers = await Promise.all(
    roles.flatMap((role) =>
      [...reaches, ...(named.has(role) ? otherReaches : [])].map((reach) => granted(role, reach)),
    ),
  )
  const nobody = await as(null, { state: 'TUN' })
  const { id } = nobody.user
  return {
    storage,
    app,
    readers: [
      ...readers,
      { name: 'someone without a role', visitor: nobody, actor: { ...publicReader, name: userName(id), user: id } },
      { name: 'the public', visitor: await as.public(), actor: publicReader },
    ],
  }
}

/** What the rights promise to someone who asks for an action. */
export const promiseOf = (actor: Actor, { right, seen }: { right: Right; seen: Right }, place?: Place) =>
  may(actor, right, place) ? 'done' : may(actor, seen, place) ? 403 : 404

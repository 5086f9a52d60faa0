/** Real users with grants and sessions in a test's database, so that tests ask the application as each of them. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { installation } from '../../src/action/installation.ts'
import { fullSight, setSight } from '../../src/action/sight.ts'
import type { Role } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Language } from '../../src/kernel/text.ts'
import { hashedToken } from '../../src/modules/accounts/sessions/hashed-tokens.ts'
import { sessionCookie } from '../../src/modules/accounts/sessions/limits.ts'
import { type Db, inTransaction, type Storage } from '../../src/storage/database.ts'
import type { GrantTerms } from '../../src/storage/tables/accounts.ts'
import { testApp } from './app.ts'

/** The application, called without a socket. */
interface Application {
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>
}

export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface Person {
  readonly user: User
  /** What a browser would send. */
  readonly cookie: string
  /** Path with its language: `/en/users`. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
  /** Sends the form of that name on a page, as a browser would; a list sends the field several times. */
  readonly post: (
    path: string,
    form: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
    key?: string,
  ) => Promise<Response>
}

/** Where the grant holds, everything unless told, and what else the user is. */
export interface Given extends Partial<Omit<GrantTerms, 'role'>> {
  readonly name?: string
  readonly email?: string
  readonly state?: string
  readonly language?: Language
  /** Whether the session was begun with a second factor; true unless told. */
  readonly secondFactor?: boolean
}

const reachOf = ({ reach, project, module, states = [], regions = [], groupings = [] }: Given): GrantTerms['reach'] => {
  if (reach !== undefined) return reach
  if (project) return 'project'
  if (module) return 'module'
  return states.length + regions.length + groupings.length > 0 ? 'states' : 'everything'
}

const visible = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

/** Writes the grant as the application would, without asking who may give it. */
export const giveGrant = (db: Db, userId: string, role: Role, given: Given = {}): Promise<string> =>
  visible(db, async (tx) => {
    const id = newId()
    const { project = null, module = null, until = null, states = [], regions = [], groupings = [] } = given
    await tx
      .insertInto('role_grant')
      .values({ id, user_id: userId, role, reach: reachOf(given), project, module, until, granted_by: 'pacta' })
      .execute()
    for (const state of states) await tx.insertInto('role_grant_state').values({ grant_id: id, state }).execute()
    for (const region of regions) await tx.insertInto('role_grant_region').values({ grant_id: id, region }).execute()
    for (const grouping_id of groupings)
      await tx.insertInto('role_grant_grouping').values({ grant_id: id, grouping_id }).execute()
    return id
  })

let made = 0

export const makeUser = (db: Db, given: Given = {}): Promise<User> =>
  visible(db, async (tx) => {
    made += 1
    const { name = `Person ${made}`, email = `person-${made}-${randomBytes(3).toString('hex')}@example.org` } = given
    const user = { id: newId(), name, email }
    const { state = null, language = 'en' } = given
    await tx
      .insertInto('app_user')
      .values({ ...user, email_verified: true, state, language })
      .execute()
    return user
  })

/** The cookie of a new session of the user. */
export const beginTestSession = (db: Db, userId: string, secondFactor = true): Promise<string> =>
  visible(db, async (tx) => {
    const token = randomBytes(24).toString('base64url')
    await tx
      .insertInto('session')
      .values({
        id: newId(),
        token: hashedToken(token),
        user_id: userId,
        expires_at: new Date(Date.now() + 3_600_000),
        second_factor: secondFactor,
      })
      .execute()
    const signature = createHmac('sha256', installation().secret).update(token).digest('base64')
    return `${sessionCookie()}=${encodeURIComponent(`${token}.${signature}`)}`
  })

const formBody = (
  form: string,
  key: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): URLSearchParams => {
  const body = new URLSearchParams({ form, key })
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body
}

/** Whoever sends these headers with each request; `{}` for nobody in particular. */
export const browserOf = (app: Application, headers: Record<string, string> = {}): Pick<Person, 'get' | 'post'> => ({
  get: async (path, more = {}) => app.request(path, { headers: { ...headers, ...more } }),
  post: async (path, form, fields = {}, key = randomUUID()) =>
    app.request(path, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: formBody(form, key, fields).toString(),
    }),
})

/**
 * `const as = people(storage)`; `await as('focal-point', { states: ['TUN'] })` makes a new user with that grant and a session;
 * `as(null)` a user without any grant; `as.public()` is nobody in particular.
 */
export const people = (storage: Storage, app: Application | Promise<Application> = testApp(storage)) => {
  const as = async (role: Role | null, given: Given = {}): Promise<Person> => {
    const user = await makeUser(storage.db, given)
    if (role !== null) await giveGrant(storage.db, user.id, role, given)
    const cookie = await beginTestSession(storage.db, user.id, given.secondFactor)
    return { user, cookie, ...browserOf(await app, { Cookie: cookie }) }
  }
  return Object.assign(as, {
    public: async () => browserOf(await app),
    administrator: (given: Given = {}) => as('administrator', given),
    /** Of the State, and granted for it. */
    focalPoint: (state: string, given: Given = {}) => as('focal-point', { state, states: [state], ...given }),
  })
}

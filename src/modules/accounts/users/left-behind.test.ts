/** What an act on an account must not leave behind: a person out of reach, a token that works, personal values kept. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { makeUser, type Person, people } from '../../../../test/support/people.ts'
import type { Storage } from '../../../storage/database.ts'
import { seeingAll } from '../sign-in/queries.ts'

let storage: Storage
let as: ReturnType<typeof people>
let administrator: Person
const reason = 'A test asks for it'

beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
  administrator = await as.administrator()
})

const seeing = <T>(work: Parameters<typeof seeingAll<T>>[1]) => seeingAll(storage.db, work)
const entries = (subject: string) =>
  storage.db.selectFrom('audit_entry').selectAll().where('subject', '=', subject).orderBy('id').execute()

describe('an account', () => {
  test('is not handed by an administrator of a State to another State; nothing personal is kept of a correction', async () => {
    const regional = await as.administrator({ states: ['TUN', 'DZA'] })
    const user = await makeUser(storage.db, { name: 'Moved Person', state: 'TUN' })
    const move = (state: string, key: string = crypto.randomUUID()) =>
      regional.post(
        `/en/users/${user.id}?do=correct`,
        'correct',
        { name: 'Moved Person', email: user.email, state, organisation: '', language: 'en', reason },
        key,
      )
    expect((await move('SEN')).status).toBe(403)
    expect((await move('')).status).toBe(403)
    const key = crypto.randomUUID()
    expect((await move('DZA', key)).status).toBe(303)
    const kept = await seeing((tx) => tx.selectFrom('idempotency').select('result').where('key', '=', key).execute())
    expect(kept).toEqual([{ result: { value: { user: user.id } } }])
  })
  test('that is suspended loses its tokens for good', async () => {
    const user = await makeUser(storage.db)
    await seeing((tx) =>
      tx
        .insertInto('api_token')
        .values({
          id: crypto.randomUUID(),
          user_id: user.id,
          name: 'Script',
          sha256: user.id.replaceAll('-', '').repeat(2),
          prefix: 'p',
          rights: [],
          expires_at: new Date(Date.now() + 60_000),
        })
        .execute(),
    )
    const page = `/en/users/${user.id}`
    expect(await (await administrator.get(`${page}?do=suspend`)).text()).toContain('tokens are revoked for good')
    for (const act of ['suspend', 'restore'])
      expect((await administrator.post(`${page}?do=${act}`, act, { reason })).status).toBe(303)
    const [token] = await seeing((tx) =>
      tx.selectFrom('api_token').select('revoked_at').where('user_id', '=', user.id).execute(),
    )
    expect(token?.revoked_at).toBeInstanceOf(Date)
    const entry = (await entries(`user:${user.id}`)).find(({ action }) => action === 'accounts.user.suspend')
    expect(entry?.detail).toEqual({ sessions: 0, tokens: 1 })
  })
})

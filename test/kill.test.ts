/**
 * The built program killed without warning, and two of it on one database: no write that was acknowledged is missing, none is
 * there twice, nothing is half done, and what one process does holds at once in the other.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../src/storage/embedded.ts'
import { comeIn, tokenOf } from './support/coming-in.ts'
import { freshDatabaseUrl, ownerUrl } from './support/database.ts'
import { until } from './support/embedded.ts'
import { type Installation, install, type Running } from './support/program.ts'

let pacta: Installation
beforeAll(() => {
  pacta = install()
})
afterAll(() => pacta.remove())

const running = new Set<Running>()
const killed = async (one: Running): Promise<void> => {
  one.child.kill('SIGKILL')
  await one.ended
  running.delete(one)
}
afterEach(async () => {
  for (const one of running) await killed(one)
})

const start = (environment: Record<string, string>): Running => {
  const one = pacta.start(['serve'], environment)
  running.add(one)
  return one
}

const serve = async (environment: Record<string, string>) => {
  const one = start(environment)
  const [, origin = ''] = await one.says(/is ready at (http:\/\/127\.0\.0\.1:\d+)\//)
  return { one, origin }
}

const rowsOf = async <T extends pg.QueryResultRow>(connection: pg.ClientConfig, text: string): Promise<T[]> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query("set pacta.sees = 'all'")
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

interface Write {
  readonly key: string
  readonly reason: string
}

/** The grant that the server says it has given; undefined when it was gone before it said so. */
const send = async (
  origin: string,
  token: string,
  user: string,
  { key, reason }: Write,
): Promise<string | undefined> => {
  try {
    const answer = await fetch(`${origin}/api/v1/actions/accounts.grant.give`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ user, role: 'practitioner', reach: ['state:TUN'], reason }),
    })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${answer.status} ${text}`)
    return JSON.parse(text).result.grant
  } catch (error) {
    // Refused, cut off in the middle, or cut off within the answer.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}

const grantRights = ['accounts.grant.give', 'accounts.user.see']

interface Found extends pg.QueryResultRow {
  readonly reason: string
  readonly grants: string[]
  readonly entries: number
  readonly keys: number
}

/** What the database holds of each write: its grants, its entries in the audit, its remembered results. */
const foundOf = async (connection: pg.ClientConfig): Promise<Map<string, Found>> => {
  const rows = await rowsOf<Found>(
    connection,
    `select reason, array_agg(id::text) as grants,
       (select count(*)::int from audit_entry a where action = 'accounts.grant.give' and a.reason = g.reason) as entries,
       (select count(*)::int from idempotency where result -> 'value' ->> 'grant' = any(array_agg(g.id::text))) as keys
     from role_grant g where reason like 'write %' group by reason
     union all
     select reason, '{}', count(*)::int, 0 from audit_entry where action = 'accounts.grant.give' and reason like 'write %'
       and reason not in (select reason from role_grant where reason is not null) group by reason`,
  )
  return new Map(rows.map((row) => [row.reason, row]))
}

test('killed in a stream of writes, three times over', { timeout: 60_000 }, async () => {
  const data = join(pacta.folder, 'killed')
  const environment = { PACTA_DATA: data }
  let { one, origin } = await serve(environment)
  const token = await tokenOf(await comeIn(pacta, origin, environment), grantRights)
  const other = await comeIn(pacta, origin, environment)
  const inDatabase = async <T>(work: (owner: pg.ClientConfig) => Promise<T>): Promise<T> => {
    const embedded = await openEmbedded(data, { role: 'command' })
    try {
      return await work(embedded.owner)
    } finally {
      await embedded.close()
    }
  }
  const [{ id: user } = { id: '' }] = await inDatabase((owner) =>
    rowsOf<{ id: string }>(owner, `select id from app_user where email = '${other.email}'`),
  )

  const acknowledged = new Map<string, string>()
  const all: Write[] = []
  for (const round of [1, 2, 3]) {
    const writes = Array.from({ length: 150 }, (_, at) => ({
      key: crypto.randomUUID(),
      reason: `write ${round}-${at}`,
    }))
    all.push(...writes)
    const queue = [...writes]
    let said = 0
    let end = (): void => {}
    const enough = new Promise<void>((resolve) => {
      end = resolve
    })
    const client = async (): Promise<void> => {
      for (let write = queue.shift(); write !== undefined; write = queue.shift()) {
        const grant = await send(origin, token, user, write)
        if (grant === undefined) return
        acknowledged.set(write.reason, grant)
        said += 1
        if (said === 20 * round) end()
      }
    }
    const clients = Array.from({ length: 8 }, client)
    await enough
    await killed(one)
    await Promise.all(clients)
    // In the middle: some were never sent.
    expect(queue.length).toBeGreaterThan(0)

    ;({ one, origin } = await serve(environment))
    const found = await inDatabase(foundOf)
    for (const { reason } of all) {
      const grant = acknowledged.get(reason)
      const { grants = [], entries = 0, keys = 0 } = found.get(reason) ?? {}
      // With its entry and its remembered result, or nothing of the three.
      expect([reason, entries, keys]).toEqual([reason, grants.length, grants.length])
      if (grant === undefined) expect([reason, grants.length <= 1]).toEqual([reason, true])
      else expect([reason, grants]).toEqual([reason, [grant]])
    }
  }

  for (const write of all) {
    const grant = await send(origin, token, user, write)
    expect(grant).toBe(acknowledged.get(write.reason) ?? grant)
    acknowledged.set(write.reason, grant ?? '')
  }
  const found = await inDatabase(foundOf)
  expect(found.size).toBe(all.length)
  for (const { reason } of all)
    expect(found.get(reason)).toEqual({ reason, grants: [acknowledged.get(reason)], entries: 1, keys: 1 })
  const verified = await pacta.run(['audit', 'verify'], environment)
  expect([verified.code, verified.err]).toEqual([0, ''])
})

describe('killed while it makes its database', () => {
  test('within the migrations and the load of the data files', { timeout: 60_000 }, async () => {
    const url = await freshDatabaseUrl('template1')
    const environment = { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl(url) }
    const owner = { connectionString: ownerUrl(url) }
    const client = new pg.Client(owner)
    await client.connect()
    const count = async (table: string): Promise<number> => {
      const { rows } = await client.query(`select to_regclass('${table}') is not null as there`)
      if (!rows[0]?.there) return 0
      return (await client.query(`select count(*)::int as count from ${table}`)).rows[0]?.count ?? 0
    }
    const loading = async (): Promise<boolean> =>
      (
        await client.query(`select 1 from pg_locks where locktype = 'advisory' and objid = 1886741363 and granted
        and database = (select oid from pg_database where datname = current_database())`)
      ).rowCount !== 0
    try {
      const seen: number[] = []
      for (const wanted of [1, 3, 6]) {
        const one = start(environment)
        while ((await count('migration')) < wanted);
        await killed(one)
        seen.push(await count('migration'))
      }
      const one = start(environment)
      while (!(await loading())) await setTimeout(5)
      await setTimeout(200)
      await killed(one)
      await until(async () => !(await loading()))
      const total = await count('migration')
      expect(seen.filter((number) => number > 0 && number < total).length).toBeGreaterThan(0)
      // All data sets or none.
      expect([await count('data_set'), await count('state'), await count('audit_entry')]).toEqual([0, 0, 0])

      const { origin } = await serve(environment)
      expect((await fetch(`${origin}/en/states/TUN`)).status).toBe(200)
      expect([await count('migration'), (await count('data_set')) > 3]).toEqual([total, true])
      expect((await pacta.run(['audit', 'verify'], environment)).code).toBe(0)
    } finally {
      await client.end()
    }
  })

  test('in a new data folder, at any moment', { timeout: 60_000 }, async () => {
    const environment = { PACTA_DATA: join(pacta.folder, 'new') }
    for (const after of [250, 500, 800, 1_200, 1_800]) {
      const one = start(environment)
      await setTimeout(after)
      await killed(one)
    }
    const { origin } = await serve(environment)
    expect((await fetch(`${origin}/en/states/TUN`)).status).toBe(200)
    expect((await pacta.run(['audit', 'verify'], environment)).code).toBe(0)
  })
})

test('two processes on one database are one Pacta', { timeout: 60_000 }, async () => {
  const url = await freshDatabaseUrl()
  const environment = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl(url),
    PACTA_SECRET: 'the same in both processes, and long enough',
  }
  const [a, b] = await Promise.all([serve(environment), serve(environment)])
  const administrator = await comeIn(pacta, a.origin, environment)
  const { cookie, browser } = administrator
  const at = async ({ origin }: { origin: string }, path: string, own = cookie()) => {
    const answer = await fetch(origin + path, { headers: { Cookie: own }, redirect: 'manual' })
    return { status: answer.status, text: await answer.text() }
  }

  // A session of one is one of the other, with what was changed meanwhile.
  expect((await at(b, '/en/users')).status).toBe(200)
  expect((await browser.post('/en/profile', 'profile', { name: 'Changed At One', language: 'en' })).status).toBe(303)
  expect((await at(b, '/en/profile')).text).toContain('Changed At One')

  // One key, one write, whichever process is asked.
  const token = await tokenOf(administrator, [...grantRights, 'accounts.token.revoke', 'accounts.token.see'])
  const other = await comeIn(pacta, b.origin, environment)
  const owner = { connectionString: ownerUrl(url) }
  const [{ id: user } = { id: '' }] = await rowsOf<{ id: string }>(
    owner,
    `select id from app_user where email = '${other.email}'`,
  )
  const writes = Array.from({ length: 10 }, (_, index) => ({ key: crypto.randomUUID(), reason: `write ${index}` }))
  const answers = await Promise.all(
    writes.flatMap((write) => [a, b, a, b].map(({ origin }) => send(origin, token, user, write))),
  )
  const found = await foundOf(owner)
  expect(found.size).toBe(writes.length)
  for (const [index, { reason }] of writes.entries()) {
    const four = answers.slice(index * 4, index * 4 + 4)
    expect([reason, new Set(four).size]).toEqual([reason, 1])
    expect(found.get(reason)).toEqual({ reason, grants: [four[0]], entries: 1, keys: 1 })
  }

  // What everyone reads: a correction of the data files reaches the memory of both.
  const themes = join(pacta.folder, 'data/reference/themes.yaml')
  const before = readFileSync(themes, 'utf8')
  const word = /en: "?([A-Z][a-z]+)/.exec(before)?.[1] ?? ''
  for (const process of [a, b]) expect((await at(process, '/en/themes', '')).text).toContain(word)
  writeFileSync(themes, before.replace(word, 'Zenith'))
  expect((await pacta.run(['data', 'load'], environment)).code).toBe(0)
  for (const process of [a, b]) await until(async () => (await at(process, '/en/themes', '')).text.includes('Zenith'))
  writeFileSync(themes, before)

  // An end at one is an end at the other, at once.
  const [{ id } = { id: '' }] = await rowsOf<{ id: string }>(owner, 'select id from api_token')
  expect((await browser.post('/en/profile/tokens', 'revoke-token', { token: id })).status).toBe(303)
  await expect(send(b.origin, token, user, { key: crypto.randomUUID(), reason: 'late' })).rejects.toThrow(/^401 /)
  const session = cookie()
  expect((await browser.post('/en/sign-out', 'sign-out')).status).toBe(303)
  expect((await at(b, '/en/users', session)).status).toBe(404)
  expect((await at(a, '/en/users', session)).status).toBe(404)

  // One of them dies: the other goes on.
  await killed(a.one)
  expect((await at(b, '/en/users', other.cookie())).status).toBe(200)
  expect((await pacta.run(['audit', 'verify'], environment)).code).toBe(0)
})

/** A process of PostgreSQL dies while it works for a request: the server lives on, and so does its database. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabaseUrl } from '../../test/support/database.ts'
import { type Installation, install, type Running } from '../../test/support/program.ts'
import { openEmbedded } from './embedded.ts'

let pacta: Installation
const servers: Running[] = []
beforeAll(() => {
  pacta = install()
})
afterAll(async () => {
  for (const { child, ended } of servers) {
    child.kill('SIGKILL')
    await ended
  }
  await pacta.remove()
})

const serve = async (environment: Record<string, string> = {}) => {
  const running = pacta.start(['serve'], environment)
  servers.push(running)
  const [, origin = ''] = await running.says(/is ready at (http:\/\/127\.0\.0\.1:\d+)\//)
  return { ...running, origin }
}

/** A request waits for a locked table; `cut` then gets the id of the process that works for it. */
async function cutDuringRequest(
  connection: pg.ClientConfig,
  origin: string,
  path: string,
  cut: (client: pg.Client, pid: number) => unknown,
): Promise<Response> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  await client.query('begin; lock table act_deviation in access exclusive mode')
  const response = fetch(origin + path)
  const waiting = "select pid from pg_locks where not granted and relation = 'act_deviation'::regclass"
  const backend = async (): Promise<number> => (await client.query<{ pid: number }>(waiting)).rows[0]?.pid ?? 0
  await expect.poll(backend, { timeout: 10_000 }).toBeGreaterThan(0)
  await cut(client, await backend())
  const answer = await response
  await client.end().catch(() => {})
  return answer
}

const statusOf = async (origin: string, path: string): Promise<number> => (await fetch(origin + path)).status
const postmaster = (): number =>
  Number(readFileSync(join(pacta.folder, 'var/postgresql/postmaster.pid'), 'utf8').split('\n')[0])
const restarted = (before: number) => () =>
  existsSync(join(pacta.folder, 'var/postgresql/postmaster.pid')) && ![0, before].includes(postmaster())

test('a connection cut in the middle of a query costs one request, not the server', async () => {
  const url = await freshDatabaseUrl()
  const { origin, child } = await serve({ DATABASE_URL: url })
  const cut = (client: pg.Client, pid: number) => client.query('select pg_terminate_backend($1)', [pid])
  const answer = await cutDuringRequest({ connectionString: url }, origin, '/en/states/TUN', cut)
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10'])
  expect(child.exitCode).toBe(null)
  expect(await statusOf(origin, '/en/states/TUN')).toBe(200)
})

test.runIf(process.platform === 'linux')(
  'a killed process of the bundled PostgreSQL is recovered from, each time',
  async () => {
    const first = await serve()
    for (const path of ['/en/states/TUN', '/en/states/FRA']) {
      const before = postmaster()
      const guest = await openEmbedded(join(pacta.folder, 'var'), { role: 'command' })
      // It must not be the one that starts PostgreSQL again.
      await guest.close()
      const answer = await cutDuringRequest(guest.connection, first.origin, path, (_, pid) =>
        process.kill(pid, 'SIGKILL'),
      )
      expect(answer.status).toBe(503)
      await expect.poll(restarted(before), { timeout: 8_000 }).toBe(true)
      await expect.poll(() => statusOf(first.origin, '/healthz'), { timeout: 8_000 }).toBe(200)
      expect(await statusOf(first.origin, path)).toBe(200)
    }
    // The listener is back as well: a change made by another process shows.
    const themes = join(pacta.folder, 'data/reference/themes.yaml')
    writeFileSync(themes, readFileSync(themes, 'utf8').replace('Ratification and accession', 'After the crash'))
    expect(await pacta.run(['data', 'load'])).toMatchObject({ code: 0, err: '' })
    const page = async () => (await fetch(`${first.origin}/en/themes`)).text()
    await expect.poll(page, { timeout: 8_000 }).toContain('After the crash')
    expect(first.child.exitCode).toBe(null)

    first.child.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0 })
    const second = await serve()
    expect(await statusOf(second.origin, '/en/states/TUN')).toBe(200)
    second.child.kill('SIGTERM')
    expect((await second.ended).code).toBe(0)
  },
  // Two new servers, two recoveries and a loading of all data: on a busy machine that alone takes half a minute.
  90_000,
)

import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshDatabase, testDatabase } from '../../../test/support/database.ts'
import { queueMail } from '../../action/mail.ts'
import type { Storage } from '../../storage/database.ts'
import { createMetrics, operationRoutes, type Readiness } from './metrics.ts'

const setUp = (storage: Storage, metricsToken?: string) => {
  const readiness: Readiness = { stopping: false, askedAt: 0 }
  const metrics = createMetrics(storage, '1.2.3')
  const app = operationRoutes({ storage, metrics, metricsToken, readiness })
  const ask = (path: string, { from = '127.0.0.1', headers = {} }: { from?: string; headers?: HeadersInit } = {}) =>
    app.request(path, { headers }, { incoming: { socket: { remoteAddress: from } } })
  return { metrics, readiness, ask }
}

describe('/metrics', () => {
  it('counts requests, sign-ins, jobs, mails, connections and what the process costs', async () => {
    const storage = await freshDatabase()
    const { metrics, ask } = setUp(storage)
    metrics.answered({ method: 'GET', route: '/:lang/treaties', status: 304, ms: 12 })
    metrics.answered({ method: 'POST', route: '/:lang/sign-in', status: 401, ms: 1 })
    await storage.db.transaction().execute((tx) =>
      queueMail(tx, {
        to: 'ada@example.org',
        kind: 'notice',
        language: 'en',
        subject: 'Hello',
        body: 'Hello\n',
        expiresAt: null,
      }),
    )
    const response = await ask('/metrics')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const lines = (await response.text()).split('\n')
    const of = (start: string) => lines.filter((line) => line.startsWith(start))
    expect(lines).toContain(
      'pacta_http_request_duration_seconds_bucket{le="0.025",method="GET",route="/:lang/treaties",status="3xx"} 1',
    )
    expect(lines).toContain('pacta_sign_ins_total{outcome="refused"} 1')
    expect(lines).toContain('pacta_jobs{queue="mail.send",state="waiting"} 1')
    expect(lines).toContain('pacta_mails{state="queued"} 1')
    expect(lines).toContain('pacta_mails{state="sent"} 0')
    expect(lines).toContain('pacta_info{version="1.2.3"} 1')
    expect(lines).toContain(`pacta_revision ${storage.revision.current}`)
    for (const name of ['pacta_database_connections{state="idle"}', 'pacta_nodejs_eventloop_lag_p99_seconds'])
      expect(of(name)).toHaveLength(1)
    expect(Number(of('pacta_process_resident_memory_bytes ')[0]?.split(' ')[1])).toBeGreaterThan(1e7)
    expect(lines.join('\n')).not.toMatch(/ada|example/i)
  })

  it('has numbers of its own for each app', async () => {
    const storage = await testDatabase()
    const [one, two] = [setUp(storage), setUp(storage)]
    one.metrics.answered({ method: 'POST', route: '/:lang/sign-in', status: 303, ms: 1 })
    expect(await (await one.ask('/metrics')).text()).toContain('pacta_sign_ins_total{outcome="success"} 1')
    expect(await (await two.ask('/metrics')).text()).not.toContain('pacta_sign_ins_total{outcome="success"} 1')
  })

  it('without a token answers this machine alone, and never through a proxy', async () => {
    const { ask } = setUp(await testDatabase())
    for (const from of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
      expect([from, (await ask('/metrics', { from })).status]).toEqual([from, 200])
    for (const from of ['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::1', '', '10.127.0.0'])
      expect([from, (await ask('/metrics', { from })).status]).toEqual([from, 404])
    for (const name of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'])
      expect([name, (await ask('/metrics', { headers: { [name]: '127.0.0.1' } })).status]).toEqual([name, 404])
    expect((await ask('/metrics', { from: '192.0.2.7', headers: { Authorization: 'Bearer undefined' } })).status).toBe(
      404,
    )
  })

  it('with a token answers whoever shows it, and nobody else', async () => {
    const { ask } = setUp(await testDatabase(), 'open-sesame-open-sesame')
    const status = async (authorization?: string, from = '192.0.2.7') =>
      (await ask('/metrics', { from, headers: authorization ? { Authorization: authorization } : {} })).status
    expect(await status('Bearer open-sesame-open-sesame')).toBe(200)
    expect(await status(undefined, '127.0.0.1')).toBe(404)
    expect(await status('Bearer open-sesame')).toBe(404)
    expect(await status('open-sesame-open-sesame')).toBe(404)
  })
})

describe('health', () => {
  it('/livez tells that the process answers, /readyz whether it can serve', async () => {
    const { ask, readiness } = setUp(await testDatabase())
    expect((await ask('/livez')).status).toBe(200)
    expect(await (await ask('/readyz')).json()).toEqual({ status: 'ok' })
    expect(Date.now() - readiness.askedAt).toBeLessThan(5_000)
    const told = new Promise<void>((resolve) => {
      readiness.told = resolve
    })
    readiness.stopping = true
    const stopping = await ask('/readyz')
    expect([stopping.status, await stopping.json()]).toEqual([503, { status: 'stopping' }])
    await told
    expect((await ask('/livez')).status).toBe(200)
  })

  it('/readyz says no when the database does not answer, while /livez says yes', async () => {
    const storage = await freshDatabase()
    const { ask } = setUp(storage)
    expect((await ask('/readyz')).status).toBe(200)
    await sql`select 1`.execute(storage.db)
    await storage.close()
    await expect.poll(async () => (await ask('/readyz')).status).toBe(503)
    expect((await ask('/readyz')).status).toBe(503)
    expect((await ask('/livez')).status).toBe(200)
  })
})

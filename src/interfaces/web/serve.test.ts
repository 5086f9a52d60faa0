/** The built program stops in order: watchers are told, requests under way end, and only then the database closes. */
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freshDatabaseUrl, ownerUrl } from '../../../test/support/database.ts'
import { until } from '../../../test/support/embedded.ts'
import { type Installation, install } from '../../../test/support/program.ts'

let pacta: Installation
beforeAll(() => {
  pacta = install()
})
afterAll(() => pacta.remove())

/** A server with a page that does not end until `release` is called. */
const serving = async () => {
  const url = await freshDatabaseUrl()
  const running = pacta.start(['serve'], {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl(url),
    METRICS_TOKEN: 'open-sesame-open-sesame',
    LOG_LEVEL: 'info',
  })
  const [, origin = ''] = await running.says(/is ready at (http:\/\/127\.0\.0\.1:\d+)\//)
  const owner = new pg.Client(ownerUrl(url))
  owner.on('error', () => {})
  await owner.connect()
  await owner.query('begin; lock table theme in access exclusive mode')
  return {
    ...running,
    origin,
    release: () => owner.query('rollback'),
    end: async () => {
      await owner.end()
      running.child.kill('SIGKILL')
      await running.ended
    },
    lines: async () =>
      (await running.ended).err
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  }
}

const isClosed = (origin: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    socket.once('error', () => resolve(true)).once('connect', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

test('whoever watches is told before the port closes; a request under way is answered; the exit code is 0', async () => {
  const { child, origin, release, end, ended, lines } = await serving()
  try {
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: 'ok' })
    expect((await fetch(`${origin}/livez`)).status).toBe(200)
    const page = fetch(`${origin}/en/themes?name=ada`)
    await setTimeout(500)
    child.kill('SIGTERM')
    await until(async () => (await fetch(`${origin}/readyz`)).status === 503)
    await until(() => isClosed(origin))
    expect(child.exitCode).toBe(null)
    await release()
    const answer = await page
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('</html>')
    expect((await ended).code).toBe(0)
    const written = await lines()
    expect(written).toContainEqual(
      expect.objectContaining({
        route: '/:lang/themes',
        status: 200,
        requestId: answer.headers.get('x-request-id'),
      }),
    )
    expect(JSON.stringify(written)).not.toMatch(/ada|127\.0\.0\.1/)
  } finally {
    await end()
  }
})

test('a second signal ends the process at once', async () => {
  const { child, origin, end, ended } = await serving()
  try {
    fetch(`${origin}/en/themes`).catch(() => {})
    await setTimeout(500)
    child.kill('SIGTERM')
    await setTimeout(1_000)
    expect(child.exitCode).toBe(null)
    const begin = performance.now()
    child.kill('SIGTERM')
    expect((await ended).code).toBe(143)
    expect(performance.now() - begin).toBeLessThan(1_000)
  } finally {
    await end()
  }
})

test('the numbers of the running program can be read with the token', async () => {
  const { origin, release, end } = await serving()
  try {
    await release()
    expect((await fetch(`${origin}/metrics`)).status).toBe(404)
    await fetch(`${origin}/en/themes`)
    await fetch(`${origin}/en/nothing`)
    const answer = await fetch(`${origin}/metrics`, { headers: { Authorization: 'Bearer open-sesame-open-sesame' } })
    const text = await answer.text()
    expect(text).toMatch(
      /^pacta_http_request_duration_seconds_count{method="GET",route="\/:lang\/themes",status="2xx"} 1$/m,
    )
    expect(text).toMatch(/^pacta_http_request_duration_seconds_count{method="GET",route="other",status="4xx"} 1$/m)
    expect(text).toMatch(/^pacta_jobs{queue="mail.send",state="failed"} 0$/m)
  } finally {
    await end()
  }
})

test('a setting that holds a secret is refused without repeating it', async () => {
  const { code, err } = await pacta.run(['serve'], {
    SMTP_URL: 'http://office:s3cret@mail.test',
    METRICS_TOKEN: 's3cret',
    DATABASE_URL: inject('databaseUrl'),
  })
  expect(code).toBe(2)
  expect(err).toContain('SMTP_URL')
  expect(err).toContain('METRICS_TOKEN')
  expect(err).not.toContain('s3cret')
})

test('says at the start what goes to other machines without encryption, in the language of the environment', async () => {
  const url = await freshDatabaseUrl()
  // This machine, written as Pacta does not know it, so that nothing here is open to the network.
  const { says, child, ended } = pacta.start(['serve'], {
    DATABASE_URL: url,
    HOST: '::ffff:127.0.0.1',
    LANG: 'fr_FR.UTF-8',
  })
  try {
    await says(/Les lecteurs arrivent sans chiffrement : HOST.*docs\/operation\.md/)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
})

/** The demonstration as the built program: filled once, kept apart from real data both ways, and begun anew on request. */
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { keepingBrowser } from '../../../test/support/keeping-browser.ts'
import { type Installation, install, type Running } from '../../../test/support/program.ts'
import { roles } from '../../kernel/actor.ts'
import { modules } from '../../modules/index.ts'
import { openEmbedded } from '../../storage/embedded.ts'
import { everyone, password, suspended } from './people.ts'

let pacta: Installation
beforeAll(() => {
  pacta = install()
})
afterAll(() => pacta.remove())

const folder = () => join(pacta.folder, 'var-demo')
/** What a real installation is set to. */
const real = {
  HOST: '0.0.0.0',
  DATABASE_URL: 'postgresql://real@127.0.0.1:1/real',
  DATABASE_OWNER_URL: 'postgresql://real@127.0.0.1:1/real',
  PUBLIC_URL: 'https://pacta.example.org/',
  SMTP_URL: 'smtp://127.0.0.1:1',
  FILES_S3_BUCKET: 'real',
  TRUST_PROXY: '1',
}

const demo = async (words: readonly string[] = []): Promise<Running & { origin: string }> => {
  const running = pacta.start(['demo', ...words], real)
  const [, origin = ''] = await running.says(/is ready at (http:\/\/127\.0\.0\.1:\d+)\//)
  return { ...running, origin }
}

const stop = async ({ child, ended }: Running) => {
  child.kill('SIGTERM')
  return (await ended).code
}

/** A browser on the running program. */
const browserOn = (origin: string) =>
  keepingBrowser({ request: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }) })

interface Step {
  readonly action: string
  readonly fields: Record<string, string>
}

/** The buttons of the page, as a browser would send them. */
const stepsIn = (html: string): Step[] =>
  [...html.matchAll(/<form class="inline" method="post" action="([^"]+)">(.*?)<\/form>/gs)].map(
    ([, action = '', body = '']) => ({
      action: action.replaceAll('&amp;', '&'),
      fields: Object.fromEntries(
        [...body.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ),
    }),
  )

const refuses = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host }, () => resolve(false))
    socket.once('error', () => resolve(true)).once('connect', () => socket.destroy())
  })

test('begins with people in every role, each a button away; keeps what is done; begins anew', {
  timeout: 180_000,
}, async () => {
  const first = await demo()
  const { origin } = first
  const start = await (await fetch(`${origin}/en`)).text()
  expect(start).toContain('class="banner"')
  expect(start.match(/href="\/en\/demonstration"/g)?.length).toBeGreaterThanOrEqual(2)
  // Linux has all of 127.0.0.0/8, of which one address is ours.
  if (process.platform === 'linux') expect(await refuses(Number(new URL(origin).port), '127.0.0.2')).toBe(true)

  expect(new Set(everyone.flatMap((who) => who.roles.map(({ role }) => role)))).toEqual(new Set(roles))
  const steps = stepsIn(await (await fetch(`${origin}/ar/demonstration`)).text())
  expect(steps.map(({ fields }) => fields.email)).toEqual(everyone.map(({ email }) => email))
  for (const { action, fields } of steps) {
    const browser = browserOn(origin)
    const { form = '', key: _, ...values } = fields
    const { status, headers } = await browser.post(action, form, values)
    expect([fields.email, status]).toEqual([fields.email, fields.email === suspended.email ? 401 : 303])
    if (status !== 303) continue
    const page = await browser.get(headers.get('location') ?? '')
    expect([headers.get('location'), page.status]).toEqual([headers.get('location'), 200])
    expect(await page.text()).toContain('class="banner"')
  }

  const administrator = browserOn(origin)
  await administrator.post('/en/sign-in', 'password', { email: everyone[0]?.email ?? '', password })
  const found = async (path: string) => (await administrator.get(path)).text()
  expect((await found('/en/applications')).match(/\/en\/applications\/[0-9a-f-]{36}/g)?.length).toBeGreaterThanOrEqual(
    5,
  )
  expect(await found('/en/outbox')).toMatch(/huong\.nguyen@example\.org/)
  expect(await found('/en/files')).toMatch(/participants\.csv/)
  expect(await found('/en/roles')).toContain('people of the demonstration')
  expect(await found('/en/settings')).not.toMatch(/pacta\.example\.org|0\.0\.0\.0/)
  expect((await administrator.post('/en/profile', 'profile', { name: 'Changed Here', language: 'en' })).status).toBe(
    303,
  )
  expect(await found('/en/demonstration')).toContain('Changed Here')
  expect(await stop(first)).toBe(0)
  expect((await pacta.run(['audit', 'verify'], { PACTA_DATA: folder() })).code).toBe(0)

  const again = await demo()
  const kept = await (await fetch(`${again.origin}/en/demonstration`)).text()
  expect(kept).toContain('Changed Here')
  expect(stepsIn(kept)).toHaveLength(everyone.length)
  expect(await pacta.run(['demo', '--reset'], real)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/Another Pacta server/),
  })
  expect(await stop(again)).toBe(0)

  const served = await pacta.run(['serve'], { PACTA_DATA: folder() })
  expect([served.code, served.out]).toEqual([1, ''])
  expect(served.err).toMatch(/those of a demonstration/)
  expect((await pacta.run(['serve'], { PACTA_DATA: folder(), LANG: 'ru_RU' })).err).toMatch(/относятся к демонстрации/)

  // Also when another version made it.
  const embedded = await openEmbedded(folder(), { role: 'command' })
  const owner = new pg.Client(embedded.owner)
  await owner.connect()
  await owner.query("update migration set sha256 = 'x' where number = 1")
  await owner.end()
  await embedded.close()
  expect((await pacta.run(['demo'], real)).err).toMatch(/^Migration 0001/)
  const anew = await demo(['--reset'])
  expect(await (await fetch(`${anew.origin}/en/demonstration`)).text()).not.toContain('Changed Here')
  expect(await stop(anew)).toBe(0)
})

test('real data are neither shown as a demonstration nor removed', { timeout: 120_000 }, async () => {
  const running = pacta.start(['serve'])
  const [, origin = ''] = await running.says(/is ready at (http:\/\/127\.0\.0\.1:\d+)\//)
  const answer = await fetch(`${origin}/en/demonstration`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('class="banner"')
  expect(await stop(running)).toBe(0)
  const data = join(pacta.folder, 'var')
  for (const words of [['demo'], ['demo', '--reset']]) {
    const { code, err } = await pacta.run([...words, '--data', data], real)
    expect(code).toBe(1)
    expect(err).toMatch(/are real/)
  }
  expect(existsSync(join(data, 'postgresql', 'PG_VERSION'))).toBe(true)
  expect((await pacta.run(['export', 'states', '--kind', 'observer'])).code).toBe(0)
})

test('no module of a real installation has the page', async () => {
  const pages = modules.flatMap((module) => module.pages ?? [])
  expect(pages.filter(({ path }) => path.startsWith('/demo'))).toEqual([])
  expect(modules.flatMap(({ loads = [] }) => loads).map(({ name }) => name)).not.toContain('demonstration')
  expect((await (await testApp()).request('/en/demonstration')).status).toBe(404)
})

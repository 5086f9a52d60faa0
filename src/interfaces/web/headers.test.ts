/** What every answer says to the browser: strict towards other sites, and nothing private stays behind. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { launchBrowser } from '../../../test/support/browser.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { type Person, people } from '../../../test/support/people.ts'
import { installation, setInstallation } from '../../action/installation.ts'
import type { App } from './server.ts'

const settings = installation()
let app: App
let administrator: Person
beforeAll(async () => {
  const storage = await testDatabase()
  app = await testApp(storage)
  administrator = await people(storage, app).administrator()
})
afterEach(() => setInstallation(settings))

const oneTimeLinks = ['/en/invitation/x', '/en/password/reset/x', '/en/application/x']
const addresses = [
  '/en',
  '/en/nowhere',
  '/',
  '/api/v1/states',
  '/healthz',
  '/assets/mark.svg',
  '/en/sign-in',
  ...oneTimeLinks,
]

describe.each(addresses)('%s', (address) => {
  test('takes nothing from other sites and gives them nothing', async () => {
    const { headers } = await app.request(address)
    const directives = (headers.get('Content-Security-Policy') ?? '').split('; ')
    expect(directives).toContain("default-src 'none'")
    expect(directives).toContain("frame-ancestors 'none'")
    expect(directives).toContain("base-uri 'none'")
    expect(directives).toContain("form-action 'self'")
    expect(directives).toContain("require-trusted-types-for 'script'")
    expect(directives.join()).not.toMatch(/unsafe|\*|data:|blob:|http/)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
    })
    const features = (headers.get('Permissions-Policy') ?? '').split(', ')
    for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'])
      expect(features).toContain(`${feature}=()`)
    expect(features.filter((each) => !each.endsWith('=()'))).toEqual([
      'publickey-credentials-create=(self)',
      'publickey-credentials-get=(self)',
    ])
    for (const name of ['Server', 'X-Powered-By', 'Access-Control-Allow-Origin']) expect(headers.get(name)).toBe(null)
  })

  test('asks for TLS where people come by TLS, and only there', async () => {
    const plain = await app.request(address)
    expect(plain.headers.get('Strict-Transport-Security')).toBe(null)
    expect(plain.headers.get('Content-Security-Policy')).not.toContain('upgrade-insecure-requests')
    setInstallation({ ...settings, publicUrl: 'https://pacta.test' })
    const { headers } = await app.request(address)
    const [, seconds = ''] =
      /^max-age=(\d+); includeSubDomains$/.exec(headers.get('Strict-Transport-Security') ?? '') ?? []
    expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 86_400)
    expect(headers.get('Content-Security-Policy')).toContain('upgrade-insecure-requests')
  })
})

test('what is text says in which characters it is written', async () => {
  for (const address of ['/en', '/assets/mark.svg', '/robots.txt', '/en/export/states.csv']) {
    const { status, headers } = await app.request(address)
    expect([address, status, headers.get('Content-Type')]).toEqual([
      address,
      200,
      expect.stringMatching(/; ?charset=utf-8$/i),
    ])
  }
})

describe('nothing private is kept', () => {
  test.each([
    '/en',
    '/en/users',
    '/en/users?utm=x',
    '/en/audit',
    '/en/states',
    '/en/export/users.csv',
    '/en/nowhere',
    '/api/v1/users',
    '/api/v1/states',
    '/en/states/',
  ])('%s, to someone who is known', async (address) => {
    const { status, headers } = await administrator.get(address)
    expect([status, headers.get('Cache-Control')]).toEqual([status, expect.stringMatching(/no-store/)])
  })
  test.each([...oneTimeLinks, '/en/sign-in', '/en/apply', '/healthz'])('%s, to anyone', async (address) => {
    const { headers } = await app.request(address)
    expect(headers.get('Cache-Control')).toMatch(/no-store/)
  })
  test('what everyone may read is kept, and asked for again', async () => {
    const { headers } = await app.request('/en/states')
    expect(headers.get('Cache-Control')).toBe('public, no-cache')
  })
  test('signing out empties the browser', async () => {
    const storage = await testDatabase()
    const someone = await people(storage, app).administrator()
    expect((await someone.get('/en/sign-out')).headers.get('Clear-Site-Data')).toBe(null)
    const { status, headers } = await someone.post('/en/sign-out', 'sign-out')
    expect([status, headers.get('Clear-Site-Data')]).toEqual([303, '"cache", "storage"'])
    expect(headers.get('Set-Cookie')).toMatch(/Max-Age=0/)
    expect((await someone.get('/en/users')).status).toBe(404)
  })
})

describe('in a real browser', () => {
  const listening = (server: Server): Promise<string> =>
    new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
    )

  test('no header is unknown to it, pages work, and another site cannot frame or read them', {
    timeout: 60_000,
  }, async () => {
    const own = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
    await new Promise((resolve) => own.once('listening', resolve))
    const origin = `http://127.0.0.1:${(own.address() as AddressInfo).port}`
    const elsewhere = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(`<!doctype html><title>elsewhere</title><iframe src="${origin}/en/sign-in"></iframe>`)
    })
    const other = await listening(elsewhere)
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      for (const path of ['/en', '/ar/sign-in', '/en/activities/map']) {
        await page.goto(origin + path)
        expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0)
      }
      expect(said).toEqual([])
      await page.goto(other)
      expect(said.join()).toMatch(/frame-ancestors|X-Frame-Options/i)
      const read = await page.evaluate(
        (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => 'read',
            () => 'refused',
          ),
        `${origin}/en/sign-in`,
      )
      expect(read).toBe('refused')
    } finally {
      await browser.close()
      own.close()
      elsewhere.close()
      own.closeAllConnections()
      elsewhere.closeAllConnections()
    }
  })
})

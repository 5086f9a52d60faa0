/** What a request may ask for and what it gets back: headers, refusals, languages, escaping and failures, on the real application. */

import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { freshDatabaseUrl, testDatabase } from '../../../test/support/database.ts'
import { languages } from '../../kernel/text.ts'
import { modules } from '../../modules/index.ts'
import { openDatabase, type Storage } from '../../storage/database.ts'
import { siteSheet } from '../../ui/stylesheet.ts'
import type { App } from './server.ts'

let app: App
beforeAll(async () => {
  app = await testApp()
})

const page = '/en/states'

describe('every answer carries the security headers', () => {
  test.each([
    ['a page', page, 200],
    ['the same from memory', page, 200],
    ['no page', '/en/nowhere', 404],
    ['a bad request', '/en/acts?from=x', 400],
    ['too long an address', `/en/search?q=${'x'.repeat(5000)}`, 413],
    ['a redirect', '/', 302],
    ['data', '/api/v1/states', 200],
    ['a problem of the API', '/api/v1/nowhere', 404],
    ['a style sheet', siteSheet.path, 200],
    ['health', '/healthz', 200],
  ])('%s', async (_, address, status) => {
    const { headers, status: got } = await app.request(address)
    expect(got).toBe(status)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).not.toMatch(/unsafe|\*|data:|http/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Strict-Transport-Security')).toBe(null)
    expect(headers.get('X-Powered-By')).toBe(null)
  })
  test('an unchanged page too', async () => {
    const etag = (await app.request(page)).headers.get('ETag') ?? ''
    const { status, headers } = await app.request(page, { headers: { 'If-None-Match': etag } })
    expect(status).toBe(304)
    expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/)
  })
})

describe('languages', () => {
  test.each([
    [undefined, 'en'],
    ['de', 'en'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de, ru;q=0.3, zh-CN;q=0.7', 'zh'],
    ['ar;q=0, es;q=0.1', 'es'],
    ['*', 'en'],
    [';;;,q=,=', 'en'],
  ])('%s leads to /%s', async (header, language) => {
    const response = await app.request('/', { headers: header ? { 'Accept-Language': header } : {} })
    expect(response.headers.get('Location')).toBe(`/${language}`)
    expect(response.headers.get('Vary')).toBe('Accept-Language')
  })
  test.each(languages)('a page that does not exist says so in %s', async (language) => {
    const response = await app.request(`/${language}/nowhere`)
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(html).toContain(`<html lang="${language}"`)
    expect(html).toContain(`href="/${language}/search"`)
    const elsewhere = await app.request('/nowhere', { headers: { 'Accept-Language': language } })
    expect(await elsewhere.text()).toContain(`<html lang="${language}"`)
  })
  test.each(languages)('a wrong value is told with its field and what is allowed in %s', async (language) => {
    const response = await app.request(`/${language}/acts?from=2016-13-01&kind=nonsense`)
    const html = await response.text()
    expect(response.status).toBe(400)
    expect(html).toMatch(/<li>from.*2016-13-01.*YYYY-MM-DD<\/li>/)
    expect(html).toMatch(/<li>kind.*nonsense.*accession.*<\/li>/)
    expect(html).not.toMatch(/Invalid|expected/)
  })
  test('a slash at the end is no other page', async () => {
    const response = await app.request('/en/states/')
    expect([response.status, response.headers.get('Location')]).toEqual([308, '/en/states'])
    expect((await app.request('//elsewhere.example/')).headers.get('Location')).not.toMatch(/^\/\//)
  })
})

describe('what would change something', () => {
  const send = (method: string, headers: Record<string, string> = {}, address = page) =>
    app.request(`http://pacta.test${address}`, { method, headers })
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused: the site is read only', async (method) => {
    for (const headers of [
      { 'Sec-Fetch-Site': 'same-origin' },
      { Origin: 'http://pacta.test' },
      { Origin: 'https://pacta.test' },
      {},
    ]) {
      const response = await send(method, headers as Record<string, string>)
      expect(response.status).toBe(405)
      expect(response.headers.get('Allow')).toBe('GET, HEAD')
    }
    const { error } = await (await send(method, {}, '/api/v1/states')).json()
    expect(error.code).toBe('method-not-allowed')
  })
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s from another site is refused as such', async (method) => {
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'http://pacta.test' },
      { Origin: 'https://elsewhere.test' },
      { Origin: 'http://pacta.test.elsewhere.test' },
      { Origin: 'null' },
    ])
      expect((await send(method, headers as Record<string, string>)).status).toBe(403)
  })
  test('a body that is too large is refused before it is read', async () => {
    expect((await send('POST', { 'Content-Length': String(2 ** 21) })).status).toBe(413)
  })
})

test('too many requests have to wait, each address by itself; answers from memory are free', async () => {
  let now = 0
  const limited = await testApp(undefined, { now: () => now, trustProxy: true })
  const ask = (address: string, from = '192.0.2.1') =>
    limited.request(address, { headers: { 'X-Forwarded-For': `203.0.113.9, ${from}` } })
  expect((await ask(page)).status).toBe(200)
  for (let index = 0; index < 1199; index++) await ask(`/en/nowhere-${index}`)
  const refused = await ask('/en/nowhere')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1'])
  expect(await refused.text()).toContain('Too many requests')
  expect((await ask(page)).status).toBe(200)
  expect((await ask('/en/nowhere', '192.0.2.2')).status).toBe(404)
  now += 100
  expect([(await ask('/en/nowhere')).status, (await ask('/en/nowhere')).status]).toEqual([404, 404])
  expect((await ask('/en/nowhere')).status).toBe(429)
})

test('one network of IPv6 waits as one, however its addresses are written', async () => {
  const limited = await testApp(undefined, { now: () => 0, trustProxy: true })
  const from = async (address: string, at: number) =>
    (await limited.request(`/en/nowhere-${at}`, { headers: { 'X-Forwarded-For': address } })).status
  for (let index = 0; index < 1200; index++) await from(`2001:db8::${(index + 4096).toString(16)}:1:2:3`, index)
  for (const address of ['2001:db8::1', '2001:db8:0:0:9::', '2001:db8:0:0:1:2:3:4'])
    expect(await from(address, 0), address).toBe(429)
  for (const address of ['2001:db8:0:1::1', '2001:db9::1', '::1']) expect(await from(address, 0), address).toBe(404)
})

test('without a proxy nobody chooses the address for which they count', async () => {
  const limited = await testApp(undefined, { now: () => 0, trustProxy: false })
  const from = async (at: number) =>
    (await limited.request(`/en/nowhere-${at}`, { headers: { 'X-Forwarded-For': `192.0.2.${at % 250}` } })).status
  for (let index = 0; index < 1200; index++) await from(index)
  expect(await from(7)).toBe(429)
})

test('a form that only every object has is none', async () => {
  for (const form of ['constructor', '__proto__', 'toString', 'another'])
    expect(
      (
        await app.request('/en/sign-in', {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: `form=${form}`,
        })
      ).status,
      form,
    ).toBe(400)
})

describe('what a reader types is shown as text', () => {
  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus='alert(1)",
    '</title><svg onload=alert(1)>',
    '{constructor}',
    "'; drop table state; --",
  ])('%s', async (words) => {
    const typed = encodeURIComponent(words)
    for (const address of [
      `/en/search?q=${typed}`,
      `/en/acts?instrument=${typed}`,
      `/ar/${typed}`,
      `/en/states?kind=${typed}`,
    ]) {
      const html = await (await app.request(address)).text()
      const tags = html.replaceAll(/"[^"]*"/g, '""').match(/<[a-z!/][^>]*>/gi) ?? []
      expect(tags.join('\n'), address).not.toMatch(/<script|<img src=x|<svg onload| on(error|focus|load)=/)
    }
  })
  test('characters that no text can hold, or that are no characters, do no harm', async () => {
    for (const odd of ['%00', '%E0%A4%A', '%ED%A0%80', '%F0%9F%92%A9', '%']) {
      for (const address of [`/en/search?q=${odd}`, `/en/states/${odd}`, `/api/v1/states?region=${odd}`]) {
        const { status } = await app.request(address)
        expect([200, 400, 404], address).toContain(status)
      }
    }
    // Names that every object has are no fields of a page: they leave the address like any other that means nothing.
    const inherited = await app.request('/en/search?__proto__=x&constructor=y&q=a')
    expect([inherited.status, inherited.headers.get('Location')]).toEqual([302, '/en/search?q=a'])
  })
})

describe('when the database is gone', () => {
  let down: Storage
  let lame: App
  const reports: string[] = []
  beforeAll(async () => {
    down = await openDatabase({ databaseUrl: await freshDatabaseUrl(), dataFolder: '', role: 'command' })
    lame = await testApp(down, { report: (line, error) => reports.push(`${line} ${error}`) })
    expect((await lame.request('/healthz')).status).toBe(200)
    expect((await lame.request('/en/states')).status).toBe(200)
    await down.close()
  })
  test('health says so', async () => {
    // An answer holds for a moment.
    await expect.poll(async () => (await lame.request('/healthz')).status).toBe(503)
    const response = await lame.request('/healthz')
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { status: 'unavailable', database: { ok: false } },
    ])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })
  test.each(languages)(
    'a page says in %s that it failed, with a reference and nothing of the inside',
    async (language) => {
      reports.length = 0
      const response = await lame.request(`/${language}/states`)
      const html = await response.text()
      expect(response.status).toBe(500)
      const [, reference = ''] = /^\[([\w-]{36})\] GET \/../.exec(reports[0] ?? '') ?? []
      expect(html).toContain(reference)
      expect(html).not.toMatch(/\.tsx?:|node_modules|\bat [\w.]+ \(|kysely|driver|Error:/i)
      expect(response.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/)
    },
  )
  test('the API too', async () => {
    const { error } = await (await lame.request('/api/v1/states')).json()
    expect(error).toMatchObject({ code: 'internal', status: 500, reference: expect.stringMatching(/^[\w-]{36}$/) })
  })
  test('a database that does not answer is a matter of waiting', async () => {
    const cut = async () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
    const failing = modules.map((module) => ({
      ...module,
      exports: module.exports?.map((one) => ({ ...one, rows: cut })),
    }))
    const waiting = await testApp(await testDatabase(), { modules: failing, report: () => {} })
    const response = await waiting.request('/api/v1/states')
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '10'])
  })
})

test('health tells the version and the state of the database', async () => {
  const response = await app.request('/healthz')
  expect(await response.json()).toEqual({
    status: 'ok',
    version: 'test',
    database: { ok: true, version: expect.stringMatching(/^\d+\.\d+/), latencyMs: expect.any(Number) },
  })
})

describe('addresses that mean another place', () => {
  test.each([
    ['/%5Cevil.example/', '/%5Cevil.example'],
    ['/%09/evil.example/', '/%09/evil.example'],
    ['//evil.example/', '/evil.example'],
    ['/%0d%0aSet-Cookie:a=b/', '/%0d%0aSet-Cookie:a=b'],
    ['/en/states/?region=150', '/en/states?region=150'],
  ])('%s stays on this site, still encoded', async (address, wanted) => {
    const { status, headers } = await app.request(`http://localhost${address}`)
    expect(status).toBe(308)
    const location = headers.get('Location') ?? ''
    expect(location.toLowerCase()).toBe(wanted.toLowerCase())
    expect(new URL(location, 'http://localhost').host).toBe('localhost')
  })

  test('fields that mean nothing here leave the address of a page, and are refused for a document', async () => {
    const page = await app.request('/en/states?region=150&utm_source=mail')
    expect([page.status, page.headers.get('Location')]).toEqual([302, '/en/states?region=150'])
    expect((await app.request('/en/reports/2016/annual-report.json?x=1')).status).toBe(400)
  })

  test('a body of unannounced length is refused', async () => {
    const chunked = await app.request('/en', { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } })
    expect(chunked.status).toBe(413)
  })
})

/** Answers are remembered as bytes, told apart by what the reader's program accepts, and forgotten with the next change. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { action } from '../../action/action.ts'
import { languageCode } from '../../action/input.ts'
import { rightsOf } from '../../action/rights.ts'
import { startUp } from '../../kernel/actor.ts'
import type { Storage } from '../../storage/database.ts'
import { siteSheet } from '../../ui/stylesheet.ts'
import type { App } from './server.ts'

let storage: Storage
let app: App
let asked = 0
beforeAll(async () => {
  storage = await freshDatabase()
  const now = () => {
    asked += 1
    return asked * 60_000
  }
  app = await testApp(storage, { now })
})

const page = '/en/states/TUN'
const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(address, { method, headers })
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('encodings', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0, gzip; q=0', null],
    ['brotli', null],
    ['identity', null],
    ['', null],
  ])('%s is answered with %s', async (accepted, used) => {
    const plain = await (await get(page)).text()
    const response = await get(page, { 'Accept-Encoding': accepted })
    const body = await bytes(response)
    expect(response.headers.get('Content-Encoding')).toBe(used)
    expect(response.headers.get('Content-Length')).toBe(String(body.byteLength))
    expect(response.headers.get('Vary')).toBe('Accept-Encoding, Cookie, Authorization')
    const text = used === 'br' ? brotliDecompressSync(body) : used === 'gzip' ? gunzipSync(body) : body
    expect(text.toString()).toBe(plain)
  })
})

describe('an unchanged answer costs no bytes', () => {
  test.each([page, '/api/v1/states?kind=observer', '/en/export/states.csv', siteSheet.path, '/api/v1/openapi.json'])(
    '%s',
    async (address) => {
      const etags = new Set<string>()
      for (const encoding of ['br', 'gzip', 'identity']) {
        const headers = { 'Accept-Encoding': encoding }
        const first = await get(address, headers)
        const etag = first.headers.get('ETag') ?? ''
        expect(etag).toMatch(/^"[\w-]+"$/)
        etags.add(etag)
        for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
          const again = await get(address, { ...headers, 'If-None-Match': known })
          expect([again.status, (await bytes(again)).byteLength, again.headers.get('ETag')]).toEqual([304, 0, etag])
        }
        expect((await get(address, { ...headers, 'If-None-Match': '"other"' })).status).toBe(200)
      }
      expect(etags.size).toBe(3)
    },
  )
})

test('HEAD answers the headers of GET and no body', async () => {
  for (const address of [page, '/api/v1/states', '/en/nowhere']) {
    const [whole, head] = [await get(address), await get(address, {}, 'HEAD')]
    expect(head.status).toBe(whole.status)
    expect((await bytes(head)).byteLength).toBe(0)
    for (const name of ['Content-Type', 'ETag', 'Content-Length', 'Cache-Control'])
      expect(head.headers.get(name), name).toBe(whole.headers.get(name))
  }
})

test('pages must be asked for again, style sheets need not, problems are not kept', async () => {
  const control = async (address: string) => (await get(address)).headers.get('Cache-Control')
  expect(await control(page)).toBe('public, no-cache')
  expect(await control('/api/v1/states')).toBe('public, no-cache')
  expect(await control(siteSheet.path)).toMatch(/immutable/)
  expect(await control('/en/nowhere')).toBe('no-store')
  expect(await control('/en/acts?from=x')).toBe('no-store')
})

test('a second answer comes from memory, with the same bytes', async () => {
  await get('/en/instruments')
  const before = asked
  const [one, two] = [await get('/en/instruments'), await get('/en/instruments')]
  expect(asked).toBe(before)
  expect(await bytes(one)).toEqual(await bytes(two))
})

test('a recorded change shows at once, on pages, in data and with a new ETag', async () => {
  const rename = action({
    name: 'test.rename',
    input: languageCode,
    find: async () => null,
    right: rightsOf('test', { 'state.rename': ['operator'] })['state.rename'],
    run: (tx, language) =>
      tx
        .updateTable('state')
        .set({
          name: JSON.stringify(
            Object.fromEntries(['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((one) => [one, `New name in ${language}`])),
          ),
        })
        .where('code', '=', 'TUN')
        .execute(),
    record: () => ({ subject: 'TUN', detail: {} }),
  })
  const before = await get(page)
  expect(await before.text()).not.toContain('New name')
  await get('/api/v1/states?per_page=1000')
  await rename(storage.db, startUp, 'en')
  const after = await get(page, { 'If-None-Match': before.headers.get('ETag') ?? '' })
  expect(after.status).toBe(200)
  expect(await after.text()).toContain('New name in en')
  expect(await (await get('/api/v1/states?per_page=1000')).text()).toContain('New name in en')
})

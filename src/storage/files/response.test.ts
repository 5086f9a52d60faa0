import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { ContentMissing } from './content.ts'
import { fileResponse } from './response.ts'
import { bytes, stores } from './testing.ts'

const content = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 251))
const open = async (kind: 'local' | 's3' = 'local') => {
  const { store } = await stores[kind]()
  const { sha256 } = await store.put(bytes(content), { maxBytes: 1e6 })
  const file = {
    sha256,
    bytes: content.length,
    name: 'تقرير 报告 "x".pdf',
    mediaType: 'application/pdf',
    state: 'whole' as const,
  }
  const ask = (headers: Record<string, string> = {}, method = 'GET', change = {}) =>
    fileResponse(store, { ...file, ...change }, new Request('http://127.0.0.1/', { method, headers }))
  return { store, file, ask }
}
const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

test('a file goes out as an attachment that nothing shows or runs', async () => {
  const { ask, file } = await open()
  const response = await ask()
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toEqual({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache, no-transform',
    'content-disposition':
      'attachment; filename="_____ __ _x_.pdf"; ' +
      "filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1%20%E6%8A%A5%E5%91%8A%20%22x%22.pdf",
    'content-length': '300000',
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': 'application/pdf',
    etag: `"${file.sha256}"`,
    'x-content-type-options': 'nosniff',
  })
  expect((await bodyOf(response)).equals(content)).toBe(true)
  const other = await ask({}, 'HEAD', { mediaType: 'text/html' })
  expect(other.headers.get('content-type')).toBe('application/octet-stream')
})

test('HEAD says the same without the content', async () => {
  const { ask } = await open()
  const [get, head] = [await ask(), await ask({ range: 'bytes=0-9' }, 'HEAD')]
  expect([head.status, Object.fromEntries(head.headers)]).toEqual([200, Object.fromEntries(get.headers)])
  expect(await bodyOf(head)).toHaveLength(0)
  await get.body?.cancel()
})

test.each(['local', 's3'] as const)('a download from the %s store is resumed', async (kind) => {
  const { ask, file } = await open(kind)
  for (const [range, start, end] of [
    ['bytes=100000-', 100_000, 299_999],
    ['bytes=0-9', 0, 9],
    ['bytes=299999-400000', 299_999, 299_999],
    ['bytes=-5', 299_995, 299_999],
    ['bytes=-400000', 0, 299_999],
  ] as const) {
    const response = await ask({ range, 'if-range': `"${file.sha256}"` })
    expect([
      range,
      response.status,
      response.headers.get('content-range'),
      response.headers.get('content-length'),
    ]).toEqual([range, 206, `bytes ${start}-${end}/300000`, String(end - start + 1)])
    expect((await bodyOf(response)).equals(content.subarray(start, end + 1))).toBe(true)
  }
})

test('a range beyond the end is refused with the length', async () => {
  const { ask } = await open()
  for (const range of ['bytes=300000-', 'bytes=999999999999999999999-', 'bytes=-0']) {
    const response = await ask({ range })
    expect([range, response.status, response.headers.get('content-range')]).toEqual([range, 416, 'bytes */300000'])
  }
})

test.each<[string, Record<string, string>]>([
  ['of another content', { range: 'bytes=0-9', 'if-range': '"other"' }],
  ['of several parts', { range: 'bytes=0-9,20-29' }],
  ['that runs backwards', { range: 'bytes=9-0' }],
  ['of nothing', { range: 'bytes=-' }],
  ['in another unit', { range: 'lines=0-9' }],
])('a range %s gives the whole file', async (_, headers) => {
  const { ask } = await open()
  const response = await ask(headers)
  expect([response.status, (await bodyOf(response)).length]).toEqual([200, 300_000])
})

test('what the browser has is not sent again', async () => {
  const { ask, file } = await open()
  for (const known of [`"${file.sha256}"`, `"x", W/"${file.sha256}"`, '*']) {
    const response = await ask({ 'if-none-match': known })
    expect([known, response.status, response.body]).toEqual([known, 304, null])
  }
  const changed = await ask({ 'if-none-match': '"x"' })
  expect(changed.status).toBe(200)
  await changed.body?.cancel()
})

test('a content that is missing or damaged is never sent', async () => {
  const { ask, store, file } = await open()
  for (const state of ['missing', 'damaged'])
    await expect(ask({}, 'GET', { state })).rejects.toMatchObject({ code: 'unavailable' })
  await store.remove(file.sha256)
  await expect(ask()).rejects.toMatchObject({ code: 'unavailable' })
  await expect(store.open(file.sha256)).rejects.toBeInstanceOf(ContentMissing)
})

test('a large file goes out at the pace of its reader, and ends with it', async () => {
  const { store } = await stores.local()
  const large = Buffer.alloc(60_000_000, 'x')
  const { sha256 } = await store.put(bytes(large), { maxBytes: 1e8 })
  const file = { sha256, bytes: large.length, name: 'a.txt', mediaType: 'text/plain', state: 'whole' as const }
  let given = 0
  let ended = false
  const counting = {
    ...store,
    open: async (of: string) => {
      const stream = await store.open(of)
      const push = stream.push.bind(stream)
      stream.push = (chunk: Buffer | null) => {
        given += chunk?.length ?? 0
        return push(chunk)
      }
      return stream.on('close', () => {
        ended = true
      })
    },
  }
  const server = serve({ hostname: '127.0.0.1', port: 0, fetch: (request) => fileResponse(counting, file, request) })
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const reader = response.body!.getReader()
  await reader.read()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(given).toBeGreaterThan(0)
  expect(given).toBeLessThan(20_000_000)
  await reader.cancel()
  await expect.poll(() => ended).toBe(true)
})

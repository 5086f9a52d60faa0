import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openFileStore } from './store.ts'
import { bytes, listed, newFolder, read, s3Settings, text } from './testing.ts'

const most = { maxBytes: 10_000_000 }
const servers = await s3Settings()

/** A server in front of the S3 server, which may answer in its place. */
const between = async (answer: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean) => {
  const server = createServer((incoming, outgoing) => {
    if (answer(incoming, outgoing)) return
    const { port } = new URL(servers.FILES_S3_ENDPOINT)
    const { method, url: path, headers } = incoming
    const forwarded = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers)
      response.pipe(outgoing)
    })
    incoming.pipe(forwarded)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { ...servers, FILES_S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('sends again what the server failed to take, with its hash', async () => {
  const puts: (string | undefined)[] = []
  const settings = await between((incoming, outgoing) => {
    if (incoming.method !== 'PUT') return false
    puts.push(incoming.headers['x-amz-checksum-sha256'] as string | undefined)
    if (puts.length > 2) return false
    incoming.resume().on('end', () => outgoing.writeHead(503).end())
    return true
  })
  const store = await openFileStore(settings, newFolder())
  const content = randomBytes(1_000_000)
  const { sha256 } = await store.put(bytes(content), most)
  expect(puts).toEqual(Array(3).fill(createHash('sha256').update(content).digest('base64')))
  expect((await read(await store.open(sha256))).equals(content)).toBe(true)
})

test('sends once what the server has already', async () => {
  let puts = 0
  const store = await openFileStore(
    await between((incoming) => {
      if (incoming.method === 'PUT') puts += 1
      return false
    }),
    newFolder(),
  )
  for (let n = 0; n < 3; n += 1) await store.put(text('once'), most)
  expect(puts).toBe(1)
})

test('lists beyond one page, and only contents', async () => {
  let pages = 0
  const settings = await between((incoming, outgoing) => {
    if (!incoming.url?.includes('list-type=2')) return false
    pages += 1
    const key = (n: number) => `<Contents><Key>${String(n).padStart(64, '0')}</Key></Contents>`
    const last = incoming.url.includes('continuation-token=next')
    const keys = last ? key(3) : `${key(1)}<Contents><Key>notes/readme.txt</Key></Contents>${key(2)}`
    const more = last ? '' : '<NextContinuationToken>next</NextContinuationToken>'
    outgoing.writeHead(200, { 'content-type': 'application/xml' })
    outgoing.end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${!last}</IsTruncated>${more}${keys}</ListBucketResult>`,
    )
    return true
  })
  expect((await listed(await openFileStore(settings, newFolder()))).map(Number)).toEqual([1, 2, 3])
  expect(pages).toBe(2)
})

/** As Amazon answers a signature by a wrong key. */
const wrongSignature = `<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><Message>Wrong S3RVER</Message>
  <AWSAccessKeyId>S3RVER</AWSAccessKeyId><StringToSign>AWS4-HMAC-SHA256 S3RVER</StringToSign></Error>`

test.each([
  ['a wrong key', {}, /SignatureDoesNotMatch \(403\)/],
  ['no such bucket', { FILES_S3_BUCKET: 'other' }, /bucket other: NoSuchBucket \(404\)/],
  [
    'an unknown key id',
    { FILES_S3_ACCESS_KEY_ID: 'NOSUCHKEYID', FILES_S3_SECRET_ACCESS_KEY: 'wr0ngs3cret' },
    /\(403\)/,
  ],
  ['no server', { FILES_S3_ENDPOINT: 'http://127.0.0.1:1' }, /ECONNREFUSED/],
])('%s is said without credentials, and never means that a content is missing', async (name, wrong, message) => {
  const settings = await between((incoming, outgoing) => {
    // The test's server does not check signatures.
    if (name !== 'a wrong key') return false
    incoming
      .resume()
      .on('end', () => outgoing.writeHead(403, { 'content-type': 'application/xml' }).end(wrongSignature))
    return true
  })
  const store = await openFileStore({ ...settings, ...wrong }, newFolder())
  const sayings: string[] = []
  for (const work of [() => store.open('a'.repeat(64)), () => store.put(text('x'), most), () => listed(store)]) {
    const failure = await work().catch((error) => error)
    expect(failure.name).toBe('S3Error')
    expect(JSON.stringify([failure, failure.message, failure.stack, failure.cause ?? ''])).not.toMatch(
      /wr0ngs3cret|NOSUCHKEYID|S3RVER/,
    )
    sayings.push(failure.message)
  }
  expect(sayings[0]).toMatch(message)
  expect(sayings[2]).toMatch(message)
})

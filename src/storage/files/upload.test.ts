import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { serve } from '@hono/node-server'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { Problem } from '../../kernel/problem.ts'
import { pdf, samples } from './samples.ts'
import { listed, read, stores, type TestStore } from './testing.ts'
import { type Received, receiveUpload, type Upload } from './upload.ts'

const { db } = await freshDatabase()
const megabyte = 1024 * 1024
let at: TestStore
beforeEach(async () => {
  at = await stores.local()
  await db.deleteFrom('file_content').execute()
})

const receive = async (request: Request | Promise<Request>, maxBytes = 5 * megabyte) =>
  receiveUpload(await request, { db, store: at.store, maxBytes, field: 'file' })

/** All bytes are there before it is sent, because the stream that a FormData makes of itself cannot be cancelled. */
const requestOf = async (form: FormData): Promise<Request> => {
  const encoded = new Response(form)
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  return new Request('http://127.0.0.1/', { method: 'POST', body: await encoded.arrayBuffer(), headers })
}

const formOf = (...files: [name: string, content: Buffer, field?: string][]): Promise<Request> => {
  const body = new FormData()
  body.set('about', 'project:1')
  body.set('note', 'ملاحظة\r\n注')
  for (const [name, content, field = 'file'] of files) body.append(field, new File([new Uint8Array(content)], name))
  return requestOf(body)
}

const uploadOf = ({ upload }: Received): Upload => {
  if (upload instanceof Problem) throw upload
  return upload
}

describe('a form with a file', () => {
  test.each(Object.keys(stores) as (keyof typeof stores)[])('is received into the %s store', async (kind) => {
    at = await stores[kind]()
    const { fields, upload } = await receive(formOf(['تقرير الورشة.pdf', pdf]))
    expect(fields).toEqual({ about: 'project:1', note: 'ملاحظة\r\n注' })
    expect(upload).toMatchObject({ name: 'تقرير الورشة.pdf', mediaType: 'application/pdf', bytes: pdf.length })
    const { sha256 } = upload as Upload
    expect((await read(await at.store.open(sha256))).equals(pdf)).toBe(true)
    expect(await db.selectFrom('file_content').select(['sha256', 'bytes', 'state']).execute()).toEqual([
      { sha256, bytes: pdf.length, state: 'whole' },
    ])
  })

  test.each([
    '研讨会报告.pdf',
    'Отчёт.pdf',
    'año «2016».pdf',
    "l'été.pdf",
    '100% a+b;c=d.pdf',
    '../../x/y.pdf',
    'a\\b\\y.pdf',
  ])('named %s', async (name) => {
    expect(uploadOf(await receive(formOf([name, pdf]))).name).toBe(name.split(/[/\\]/).at(-1))
  })

  test('is stored once for any number of uploads', async () => {
    const all = await Promise.all(['a.pdf', 'b.pdf', 'c.pdf'].map((name) => receive(formOf([name, pdf]))))
    expect(all.map((one) => uploadOf(one).name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
    expect(await listed(at.store)).toHaveLength(1)
  })

  test('mends a content that was found broken', async () => {
    for (const kind of ['local', 's3'] as const) {
      at = await stores[kind]()
      const { sha256 } = uploadOf(await receive(formOf(['a.pdf', pdf])))
      await at.damage(sha256, Buffer.alloc(pdf.length))
      await db.updateTable('file_content').set({ state: 'damaged' }).execute()
      await receive(formOf(['a.pdf', pdf]))
      expect((await read(await at.store.open(sha256))).equals(pdf)).toBe(true)
      expect(await db.selectFrom('file_content').select('state').execute()).toEqual([{ state: 'whole' }])
    }
  })
})

describe('what is refused names the field and keeps what else was said', () => {
  test.each<[string, () => Promise<Request>, object]>([
    ['no file', () => formOf(), { field: 'file', value: '', allowed: expect.stringContaining('PDF, DOCX') }],
    [
      'a field left empty',
      () => formOf(['', Buffer.of()]),
      { field: 'file', value: '', allowed: expect.stringContaining('PDF') },
    ],
    ['an empty file', () => formOf(['a.pdf', Buffer.of()]), { field: 'file', value: 'a.pdf, 0 B', allowed: '> 0 B' }],
    ['a page called PDF', () => formOf(['a.pdf', Buffer.from('<html>')]), { field: 'file', value: 'a.pdf' }],
    ['another name than its content', () => formOf(['a.docx', pdf]), { field: 'file', value: 'a.docx' }],
    [
      'too much',
      () => formOf(['a.pdf', Buffer.alloc(5 * megabyte + 1)]),
      { field: 'file', value: 'a.pdf', allowed: '≤ 5 MB' },
    ],
  ])('%s', async (_, request, field) => {
    const { fields, upload } = await receive(request())
    expect(upload).toBeInstanceOf(Problem)
    expect((upload as Problem).fields).toEqual([expect.objectContaining(field)])
    expect(fields).toMatchObject({ about: 'project:1' })
    expect(await listed(at.store)).toEqual([])
    expect(at.spooled()).toEqual([])
    expect(await db.selectFrom('file_content').selectAll().execute()).toEqual([])
  })
})

describe('what is no such form is a Problem', () => {
  const raw = (body: string, type: string) =>
    new Request('http://127.0.0.1/', { method: 'POST', body, headers: { 'content-type': type } })
  const many = new FormData()
  for (let n = 0; n < 60; n += 1) many.set(`field${n}`, 'x')
  const long = new FormData()
  long.set('note', 'x'.repeat(200_000))
  const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
  test.each<[string, () => Request | Promise<Request>]>([
    ['another type', () => raw('{}', 'application/json')],
    ['no boundary', () => raw('x', 'multipart/form-data; x=y')],
    ['cut off in the file', () => raw(`${part}%PDF-1.7 half`, 'multipart/form-data; boundary=b')],
    ['cut off before the file', () => raw('--b\r\nContent-Dispo', 'multipart/form-data; boundary=b')],
    ['two files', () => formOf(['a.pdf', pdf], ['b.pdf', pdf])],
    ['a file in another field', () => formOf(['a.pdf', pdf, 'other'])],
    ['too many fields', () => requestOf(many)],
    ['a field too long', () => requestOf(long)],
  ])('%s', async (_, request) => {
    await expect(receive(request())).rejects.toMatchObject({ code: 'bad-input' })
    expect(at.spooled()).toEqual([])
  })

  test('a field cannot reach the prototype', async () => {
    const form = new FormData()
    form.set('__proto__', 'x')
    form.set('file', new File([new Uint8Array(pdf)], 'a.pdf'))
    const { fields } = await receive(requestOf(form))
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
    expect(Object.keys(fields)).toEqual(['__proto__'])
  })
})

test('a failure of the store is thrown, not told as a fault of the form', async () => {
  const broken = { ...at.store, put: () => at.store.open('0'.repeat(64)) as never }
  const attempt = receiveUpload(await formOf(['a.pdf', pdf]), { db, store: broken, maxBytes: megabyte, field: 'file' })
  await expect(attempt).rejects.toThrow(/no content 000/)
})

describe('over a socket', () => {
  const start = async () => {
    let seen: Promise<Received> | undefined
    const server = serve({
      hostname: '127.0.0.1',
      port: 0,
      fetch: async (request) => {
        seen = receive(request)
        const { upload } = await seen
        return upload instanceof Problem ? new Response(upload.code, { status: upload.status }) : Response.json(upload)
      },
    })
    await once(server, 'listening')
    onTestFinished(() => {
      server.close()
      'closeAllConnections' in server && server.closeAllConnections()
    })
    return { port: (server.address() as AddressInfo).port, seen: () => seen }
  }
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'

  test('a huge upload is refused early, and neither memory nor disk fill', async () => {
    const { port } = await start()
    const outgoing = httpRequest({
      port,
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })
    const answered = once(outgoing, 'response')
    let sent = 0
    let status: number | undefined
    answered.then(
      ([response]) => {
        status = response.statusCode
        response.resume()
      },
      () => {},
    )
    outgoing.on('error', () => {})
    const before = process.memoryUsage().rss
    outgoing.write(head)
    const chunk = Buffer.alloc(256 * 1024)
    while (status === undefined && sent < 500 * megabyte && !outgoing.destroyed) {
      sent += chunk.length
      if (!outgoing.write(chunk))
        await Promise.race([once(outgoing, 'drain').catch(() => {}), answered.catch(() => {})])
    }
    await answered
    outgoing.destroy()
    expect(status).toBe(413)
    expect(sent).toBeLessThan(30 * megabyte)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte)
    expect(at.spooled()).toEqual([])
    expect(await listed(at.store)).toEqual([])
  })

  test('one that says its size is refused before it is sent', async () => {
    const { port } = await start()
    const socket = connect(port, '127.0.0.1')
    onTestFinished(() => {
      socket.destroy()
    })
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${900 * megabyte}\r\n\r\n${head}x`,
    )
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('one whose sender goes away leaves nothing', async () => {
    const { port, seen } = await start()
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n${head}%PDF-1.7 half`,
    )
    while (at.spooled().length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    socket.destroy()
    await expect(seen()).rejects.toMatchObject({ code: 'bad-input' })
    expect(at.spooled()).toEqual([])
    expect(await listed(at.store)).toEqual([])
  })

  test('one that is allowed arrives whole', async () => {
    const { port } = await start()
    const body = new FormData()
    body.set('file', new File([new Uint8Array(samples.csv!)], 'رسوم.csv'))
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ name: 'رسوم.csv', mediaType: 'text/csv', bytes: samples.csv!.length })
  })
})

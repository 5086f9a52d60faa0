/** Stored files through the application: how they come in, who sees them, how they go out, and what the check finds. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { until } from '../../../../test/support/embedded.ts'
import { type Person, people } from '../../../../test/support/people.ts'
import { setFileStore } from '../../../action/file-store.ts'
import { queueCounts } from '../../../action/job-queries.ts'
import { startWorker } from '../../../interfaces/jobs/worker.ts'
import type { App } from '../../../interfaces/web/server.ts'
import type { Storage } from '../../../storage/database.ts'
import { openLocalStore } from '../../../storage/files/local.ts'
import { fileJobs } from './jobs.ts'

let storage: Storage
let app: App
let as: ReturnType<typeof people>
const folder = mkdtempSync(join(tmpdir(), 'pacta-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const text = 'Name;Land\n'.repeat(3000)

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
  as = people(storage, app)
  setFileStore({ open: () => openLocalStore(folder), megabytes: 2 })
})

interface Sent {
  readonly name?: string
  readonly content?: string | Uint8Array<ArrayBuffer>
  readonly fields?: Record<string, string>
  readonly headers?: Record<string, string>
  readonly path?: string
}

const upload = async (person: { cookie?: string }, sent: Sent = {}): Promise<Response> => {
  const { name = 'list.csv', content = text, fields = {}, headers = {}, path = '/en/files/upload' } = sent
  const body = new FormData()
  for (const [field, value] of Object.entries({ form: 'upload', key: randomUUID(), ...fields }))
    body.append(field, value)
  body.append('file', new Blob([content]), name)
  return app.request(path, { method: 'POST', headers: { Cookie: person.cookie ?? '', ...headers }, body })
}

const idOf = (answer: Response): string => {
  expect(answer.status).toBe(303)
  return /\/en\/files\/([0-9a-f-]{36})$/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}

const auditOf = (subject: string) =>
  storage.db
    .selectFrom('audit_entry')
    .select(['action', 'detail', 'reason', 'public'])
    .where('subject', '=', subject)
    .orderBy('id')
    .execute()

describe('a file', () => {
  test('comes in, is listed, and goes out as an attachment that no page can use', async () => {
    const administrator = await as.administrator({ name: 'Ada' })
    const id = idOf(await upload(administrator))
    const list = await (await administrator.get('/en/files')).text()
    expect(list).toContain('list.csv')
    expect(list).toContain('30\u00a0kB')
    expect(list).toContain('Ada')
    const page = await (await administrator.get(`/en/files/${id}`)).text()
    expect(page).toContain(`/en/files/${id}/download`)
    const answer = await administrator.get(`/en/files/${id}/download`, { 'Accept-Encoding': 'br' })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="list.csv"/),
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache, no-transform',
      'x-content-type-options': 'nosniff',
      'content-length': String(text.length),
    })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(text)
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(await auditOf(`file:${id}`)).toMatchObject([
      { action: 'operation.file.upload', detail: { sha256, bytes: text.length }, public: false },
      { action: 'operation.file.see' },
      { action: 'export', detail: { sha256 } },
    ])
  })

  test('goes out in part, and not again where it is known', async () => {
    const administrator = await as.administrator()
    const id = idOf(await upload(administrator))
    const get = (headers: Record<string, string>) => administrator.get(`/en/files/${id}/download`, headers)
    const part = await get({ Range: 'bytes=5-8' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-8/${text.length}`])
    expect(await part.text()).toBe('Land')
    expect((await get({ Range: `bytes=${text.length}-` })).status).toBe(416)
    const etag = part.headers.get('etag') ?? ''
    expect((await get({ 'If-None-Match': etag })).status).toBe(304)
    const taken = (await auditOf(`file:${id}`)).filter(({ action }) => action === 'export')
    expect(taken).toMatchObject([{ detail: { range: `bytes 5-8/${text.length}` } }])
  })

  test('hangs on a record whose address was given, and belongs to its State', async () => {
    const administrator = await as.administrator()
    const about = 'http://127.0.0.1/en/states/TUN'
    const id = idOf(await upload(administrator, { fields: { about } }))
    expect(await (await administrator.get('/en/files?about=state:TUN')).text()).toContain(`file-${id}`)
    expect(await (await administrator.get(`/en/files/${id}`)).text()).toContain('href="/en/states/TUN"')
    const local = await as.administrator({ states: ['TUN'] })
    expect((await local.get(`/en/files/${id}/download`)).status).toBe(200)
    const elsewhere = await as.administrator({ states: ['FRA'] })
    for (const path of [`/en/files/${id}`, `/en/files/${id}/download`, `/en/history/file/${id}`])
      expect([path, (await elsewhere.get(path)).status]).toEqual([path, 404])
    expect(await (await elsewhere.get('/en/files')).text()).not.toContain(`file-${id}`)
  })

  test('has a history', async () => {
    const administrator = await as.administrator()
    const id = idOf(await upload(administrator, { name: 'named.csv' }))
    const page = await (await administrator.get(`/en/history/file/${id}`)).text()
    expect(page).toContain('Uploaded a file')
    expect(page).toContain('named.csv')
  })

  test('is removed with a reason, and nobody finds it any more', async () => {
    const administrator = await as.administrator()
    const id = idOf(await upload(administrator))
    const remove = (reason: string) => administrator.post(`/en/files/${id}?do=remove`, 'remove', { reason })
    expect(await (await administrator.get(`/en/files/${id}?do=remove`)).text()).toContain('Remove this file')
    expect((await remove('')).status).toBe(422)
    expect((await remove('uploaded twice')).status).toBe(303)
    expect((await administrator.get(`/en/files/${id}`)).status).toBe(404)
    expect((await administrator.get(`/en/files/${id}/download`)).status).toBe(404)
    expect((await auditOf(`file:${id}`)).at(-1)).toMatchObject({
      action: 'operation.file.remove',
      reason: 'uploaded twice',
    })
  })

  test('sent twice with the same form is one', async () => {
    const administrator = await as.administrator()
    const fields = { key: randomUUID() }
    expect(idOf(await upload(administrator, { fields }))).toBe(idOf(await upload(administrator, { fields })))
  })
})

describe('what is refused', () => {
  test('another type than the name says comes back with the form filled in', async () => {
    const administrator = await as.administrator()
    const answer = await upload(administrator, { name: 'page.pdf', content: '<html>', fields: { about: 'state:TUN' } })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('page.pdf')
    expect(page).toContain('value="state:TUN"')
  })

  test('no file, and a record that there is not', async () => {
    const administrator = await as.administrator()
    const empty = await upload(administrator, { name: '', content: '' })
    expect(empty.status).toBe(422)
    const unknown = await upload(administrator, { fields: { about: '/en/states/XXX' } })
    expect(unknown.status).toBe(422)
    expect(await unknown.text()).toContain('address of a record’s page that you may see')
    for (const about of ['%E0%A4%A', 'user:x', 'nothing:1', '//', 'http://['])
      expect([about, (await upload(administrator, { fields: { about } })).status]).toEqual([about, 422])
  })

  test('a file above the limit, whether it says so or not', async () => {
    const administrator = await as.administrator()
    const content = 'x'.repeat(2 * 1024 * 1024 + 1)
    const answer = await upload(administrator, { content })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('≤ 2 MB')
    const said = { 'content-length': String(4 * 1024 * 1024) }
    expect((await upload(administrator, { headers: said })).status).toBe(413)
  })

  test('a large body for any other page', async () => {
    const administrator = await as.administrator()
    const headers = { 'content-length': String(2 * 1024 * 1024) }
    expect((await upload(administrator, { headers, path: '/en/files' })).status).toBe(413)
    expect((await upload(administrator, { headers })).status).toBe(303)
  })

  test('a content of which somebody knows only the hash', async () => {
    const administrator = await as.administrator()
    idOf(await upload(administrator))
    const input = {
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: text.length,
      name: 'mine.csv',
      mediaType: 'text/csv',
      receipt: 'x',
    }
    const answer = await app.request('/api/v1/actions/operation.file.upload', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: administrator.cookie },
      body: JSON.stringify(input),
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('receipt')
  })
})

test('others do not find the pages; who may see but not change is told so', async () => {
  const id = idOf(await upload(await as.administrator()))
  const paths = ['/en/files', '/en/files/upload', `/en/files/${id}`, `/en/files/${id}/download`, '/en/export/files.csv']
  for (const visitor of [await as.public(), await as(null), await as('programme-manager')])
    for (const path of paths) expect([path, (await visitor.get(path)).status]).toEqual([path, 404])
  expect((await upload(await as('programme-manager'))).status).toBe(404)
  const auditor: Person = await as('auditor')
  const allowed = await Promise.all(paths.map(async (path) => (await auditor.get(path)).status))
  expect(allowed).toEqual([200, 404, 200, 200, 200])
  expect((await auditor.post(`/en/files/${id}`, 'remove', { reason: 'because' })).status).toBe(403)
  expect((await auditor.post('/en/files', 'check')).status).toBe(403)
})

test('the check is asked for, finds what is damaged or missing, and the pages say so', async () => {
  const administrator = await as.administrator()
  const content = `damaged ${randomUUID()}`
  const id = idOf(await upload(administrator, { name: 'broken.txt', content }))
  const sha256 = createHash('sha256').update(content).digest('hex')
  writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'something else')
  expect((await administrator.post('/en/files', 'check')).status).toBe(303)
  const worker = await startWorker({ storage, jobs: fileJobs, log: pino({ level: 'silent' }) })
  try {
    await until(
      async () => (await queueCounts(storage.db)).find(({ name }) => name === 'files.check')?.done === 1,
      20_000,
    )
  } finally {
    await worker.stop()
  }
  const list = await (await administrator.get('/en/files?state=damaged')).text()
  expect(list).toContain('One stored file is damaged or missing')
  expect(list).toContain(`file-${id}`)
  expect(list).toMatch(/Last check<\/dt><dd><time/)
  const page = await (await administrator.get(`/en/files/${id}`)).text()
  expect(page).toContain('The content of this file is damaged')
  expect(page).not.toContain(`/en/files/${id}/download`)
  expect((await administrator.get(`/en/files/${id}/download`)).status).toBe(503)
  const found = await storage.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('action', '=', 'operation.file.checked')
    .executeTakeFirstOrThrow()
  expect(found.detail).toMatchObject({ damaged: sha256, missing: '' })
  idOf(await upload(administrator, { name: 'broken.txt', content }))
  expect(await (await administrator.get(`/en/files/${id}`)).text()).toContain(`/en/files/${id}/download`)
})

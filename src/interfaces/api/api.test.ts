/** The public API over HTTP: what the OpenAPI document promises is what comes back, for every export and every figure. */

import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { exportAddress, requiredOf } from '../../../test/support/export-samples.ts'
import { makePublicRows } from '../../../test/support/public-rows.ts'
import { languages } from '../../kernel/text.ts'
import { modules } from '../../modules/index.ts'
import type { App } from '../web/server.ts'
import { exportsOf } from './export-files.ts'

const names = exportsOf(modules).map(({ name }) => name)
const actions = modules.flatMap((module) => module.actions ?? []).map(({ id }) => id)
/** What is not open is tested where it is made, by those who may have it. */
const exports = exportsOf(modules).filter(({ right }) => right.holders.includes('public'))

interface Operation {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; required: boolean; schema: object }[]
  responses: Record<string, { description: string; content: { 'application/json': { schema: object } } }>
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, { get?: Operation; post?: Operation }>
  components: { schemas: Record<string, object> }
}

let app: App
let document: Document
const get = async (address: string, headers: Record<string, string> = {}) =>
  app.request(`/api/v1${address}`, { headers })
const json = async (address: string) => (await get(address)).json()

beforeAll(async () => {
  const storage = await testDatabase()
  app = await testApp(storage)
  await makePublicRows(storage, app)
  document = await json('/openapi.json')
})

const resolved = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(resolved)
  if (typeof schema !== 'object' || schema === null) return schema
  if ('$ref' in schema) {
    const found = document.components.schemas[String(schema.$ref).replace('#/components/schemas/', '')]
    if (!found) throw new Error(`${schema.$ref} does not exist`)
    return resolved(found)
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, resolved(value)]))
}

const operationOf = (path: string): Operation => {
  const { get, post } = document.paths[path] ?? {}
  const operation = get ?? post
  if (operation === undefined) throw new Error(`${path} has no operation`)
  return operation
}

const promised = (path: string, status: number) => {
  const schema = operationOf(path).responses[status]?.content['application/json'].schema
  if (!schema) throw new Error(`${path} promises no ${status}`)
  return z.fromJSONSchema(resolved(schema) as z.core.JSONSchema.JSONSchema)
}

describe('the document', () => {
  test('is OpenAPI 3.1 with one described operation a path', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: 'Pacta API', version: 'test' })
    const operations = Object.keys(document.paths).map((path) => [path, operationOf(path)] as const)
    expect(operations.map(([path]) => path)).toEqual([
      ...names.map((name) => `/${name}`),
      '/figures/{id}',
      ...actions.map((id) => `/actions/${id}`),
    ])
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length)
    for (const [path, operation] of operations) {
      expect(operation.summary.length, path).toBeGreaterThan(20)
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '429']))
      const parameters = operation.parameters ?? []
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
      // A figure means nothing without its year, nor what is owed without who owes it; every other field narrows a list.
      const needed = (one: { in: string; name: string }) =>
        one.in === 'path' ||
        (path === '/figures/{id}' && one.name === 'year') ||
        requiredOf(path.slice(1)).includes(one.name)
      for (const one of parameters) expect(one.required, `${path} ${one.name}`).toBe(needed(one))
      for (const status of Object.keys(operation.responses)) promised(path, Number(status))
    }
    expect(operationOf('/actions/accounts.grant.give').summary).toBe(
      'Gave a role. Asks for the right accounts.grant.give.',
    )
    // `nullable` belongs to 3.0.
    expect(JSON.stringify(document)).not.toContain('"nullable"')
  })
  test('a page for people shows every operation with its parameters and columns', async () => {
    const response = await get('/docs')
    const html = await response.text()
    expect(response.headers.get('Content-Type')).toMatch(/text\/html/)
    expect(html).not.toMatch(/<script| style=/)
    for (const [path, { get }] of Object.entries(document.paths)) {
      expect(html).toContain(`${get ? 'GET' : 'POST'} /api/v1${path}`)
      for (const { name } of operationOf(path).parameters ?? []) expect(html).toContain(`<code>${name}</code>`)
    }
    for (const { columns } of exportsOf(modules))
      for (const name of Object.keys(columns)) expect(html).toContain(`<code>${name}</code>`)
    expect((await get('')).headers.get('Location')).toBe('/api/v1/docs')
  })
})

describe.each(exports)('$name', ({ name, columns, query }) => {
  test('answers what the document promises, row by row', async () => {
    const first = await json(exportAddress(name, 'per_page=1000'))
    promised(`/${name}`, 200).parse(first)
    expect(promised(`/${name}`, 200).safeParse({ ...first, data: [{}] }).success).toBe(false)
    expect(first.total).toBeGreaterThan(0)
    for (const row of first.data) expect(Object.keys(row)).toEqual(Object.keys(columns))
  })
  test('pages without a hole or a double, by the links it gives', async () => {
    const { total, data: whole } = await json(exportAddress(name, 'per_page=1000'))
    const size = Math.max(1, Math.ceil(Math.min(total, 1000) / 3))
    const rows: unknown[] = []
    let address: string | null = `/api/v1${exportAddress(name, `per_page=${size}`)}`
    for (let page = 1; address !== null && page <= 4; page++) {
      const body: { data: unknown[]; page: number; pages: number; links: Record<string, string | null> } = await (
        await app.request(address)
      ).json()
      expect([body.page, body.pages]).toEqual([page, Math.ceil(total / size)])
      expect(body.links.self).toBe(address)
      expect(body.links.previous === null).toBe(page === 1)
      rows.push(...body.data)
      address = body.links.next ?? null
    }
    expect(rows.slice(0, whole.length)).toEqual(whole.slice(0, rows.length))
    const beyond = await json(exportAddress(name, 'page=1000000'))
    expect([beyond.data, beyond.links.next]).toEqual([[], null])
  })
  test('is the same as the file of the web', async () => {
    const { data } = await json(exportAddress(name, 'per_page=1000&lang=zh'))
    const file = await (await app.request(`/zh/export${exportAddress(name, '', '.json')}`)).json()
    expect(file.slice(0, 1000)).toEqual(data)
    const csv = await app.request(`/zh/export${exportAddress(name, '', '.csv')}`)
    expect(csv.headers.get('Content-Disposition')).toBe(`attachment; filename="pacta-${name}.csv"`)
    expect((await csv.text()).split('\n')[0]).toBe(Object.keys(columns).join(','))
  })
  test('refuses what it cannot use, in the language asked for', async () => {
    const allowed = [...Object.keys(query.shape), 'page', 'per_page', 'lang'].join(', ')
    for (const [address, field, value, words] of [
      ['per_page=0', 'per_page', '0', '1–1000'],
      ['per_page=1001', 'per_page', '1001', '1–1000'],
      ['page=x', 'page', 'x', '1–1000000'],
      ['page=1&page=2', 'page', '["1","2"]', '1–1000000'],
      ['lang=de', 'lang', 'de', languages.join(', ')],
      ['no_such=1', 'no_such', '1', allowed],
    ] as const) {
      const response = await get(exportAddress(name, address))
      const body = await response.json()
      promised(`/${name}`, 400).parse(body)
      expect([response.status, body.error.code]).toEqual([400, 'bad-input'])
      expect(body.error.fields).toEqual([{ field, value, allowed: expect.stringContaining(words) }])
      expect(body.error.message).toContain(field)
    }
    const french = await json(exportAddress(name, 'lang=fr&per_page=0'))
    expect(french.error.message).toMatch(/n’est pas accepté/)
    expect((await app.request(`/en/export${exportAddress(name, 'no_such=1', '.csv')}`)).status).toBe(400)
  })
})

describe('filters', () => {
  test('narrow the rows, and a value that does not exist is told with those that do', async () => {
    const observers = await json('/states?kind=observer')
    expect(observers.data.map(({ code }: { code: string }) => code).sort()).toEqual(['PSE', 'VAT'])
    const status = await json('/status?instrument=TOKYO-1963&participant=FRA&date=2016-12-31')
    expect(status.data).toEqual([
      expect.objectContaining({ instrument: 'TOKYO-1963', participant: 'FRA', status: 'party' }),
    ])
    const { error } = await json('/acts?instrument=TOKIO-1963')
    expect(error.fields[0]).toMatchObject({
      field: 'instrument',
      value: 'TOKIO-1963',
      allowed: expect.stringMatching(/TOKYO-1963/),
    })
    expect((await json('/acts?from=2016-12-31&to=2016-01-01')).total).toBe(0)
  })
  test('stay in the links', async () => {
    const { links } = await json('/acts?instrument=TOKYO-1963&per_page=2&page=2&lang=ru')
    expect(links.next).toBe('/api/v1/acts?instrument=TOKYO-1963&per_page=2&page=3&lang=ru')
    expect(links.previous).toBe('/api/v1/acts?instrument=TOKYO-1963&per_page=2&page=1&lang=ru')
  })
  test('names come in the language asked for', async () => {
    const name = async (lang: string) =>
      (await json(`/states?lang=${lang}&per_page=1000`)).data.find(({ code }: { code: string }) => code === 'FRA').name
    expect([await name('ru'), await name('zh'), await name('ar')]).toEqual(['Франция', '法国', 'فرنسا'])
  })
})

describe('figures', () => {
  test('each answers what the document promises, with the rows behind it', async () => {
    const all = await json('/figures?per_page=1000')
    expect(new Set(all.data.map(({ id }: { id: string }) => id)).size).toBe(all.data.length)
    const shape = promised('/figures/{id}', 200)
    for (const { id, value } of all.data) {
      const one = await json(`/figures/${id}?year=2016`)
      shape.parse(one)
      expect([one.value, one.from, one.to]).toEqual([value, '2016-01-01', '2016-12-31'])
      for (const row of one.rows) expect(row, id).toHaveLength(one.columns.length)
    }
  })
  test('refuse a wrong year and an unknown name', async () => {
    const wrong = await json('/figures/activities?year=1900&lang=es')
    expect(wrong.error.fields[0]).toEqual({ field: 'year', value: '1900', allowed: '1945–2100' })
    expect(wrong.error.message).toMatch(/valores admitidos/)
    const missing = await get('/figures/no-such-figure?year=2016')
    promised('/figures/{id}', 404).parse(await missing.json())
    expect(missing.status).toBe(404)
  })
})

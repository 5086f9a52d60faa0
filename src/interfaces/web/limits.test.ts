/** Requests that hold more than anybody means cost no work. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import type { App } from './server.ts'

let app: App
beforeAll(async () => {
  app = await testApp()
})

describe('more than anybody means', () => {
  const form = (body: string) =>
    app.request('/en/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(body.length) },
      body,
    })
  test('a hundred thousand fields are refused without work', async () => {
    const body = Array.from({ length: 100_000 }, (_, at) => `f${at}=1`).join('&')
    const begin = performance.now()
    expect((await form(body)).status).toBe(413)
    // It took more than a minute when each name was looked for among all of them.
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
  test('JSON nested without end, or with as many fields', async () => {
    const ask = (body: string) =>
      app.request('/api/v1/actions/accounts.application.make', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      })
    expect((await ask(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).status).toBe(400)
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`f${at}`, 1])))
    const response = await ask(many)
    expect(response.status).toBe(400)
    expect((await response.json()).error.fields).toHaveLength(100)
  })
  test('an address that is no text names no service', async () => {
    expect((await app.request('/auth/services/%ff')).status).toBe(404)
  })
})

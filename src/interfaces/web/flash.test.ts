import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { installation, setInstallation } from '../../action/installation.ts'
import { clearFlash, flashCookie, flashOf } from './flash.ts'
import type { Env } from './identify.ts'

const settings = installation()
afterEach(() => setInstallation(settings))

const app = new Hono<Env>()
app.get('/said', (context) => {
  flashCookie(context, 'ui.filters.clear')
  return context.text('')
})
app.get('/shown', (context) => context.text(flashOf(context) ?? 'nothing'))
app.get('/gone', (context) => {
  clearFlash(context)
  return context.text('')
})
const cookieOf = async (path: string) => (await app.request(path)).headers.get('Set-Cookie') ?? ''
const shownFor = async (Cookie: string) => (await app.request('/shown', { headers: { Cookie } })).text()

test.each([
  ['http://127.0.0.1:8016', /^pacta_flash=/, /Secure|Domain/],
  ['https://pacta.example', /^__Host-pacta_flash=.*; Secure/, /Domain/],
])('at %s the cookie has the name and attributes of that address', async (publicUrl, wanted, unwanted) => {
  setInstallation({ ...settings, publicUrl })
  for (const path of ['/said', '/gone']) {
    const cookie = await cookieOf(path)
    expect(cookie).toMatch(wanted)
    expect(cookie).not.toMatch(unwanted)
    for (const part of ['Path=/', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(part)
  }
  const [pair = ''] = (await cookieOf('/said')).split(';')
  expect(await shownFor(pair)).toBe('ui.filters.clear')
  expect(await shownFor(pair.replace('ui.filters.clear', 'ui.nothing'))).toBe('nothing')
})

test('under TLS a cookie that another host of the domain could have set says nothing', async () => {
  setInstallation({ ...settings, publicUrl: 'https://pacta.example' })
  expect(await shownFor('pacta_flash=ui.filters.clear')).toBe('nothing')
})

/** What anyone can do with the addresses of sign-in services, without any service: start one from elsewhere, send it words. */
import { beforeAll, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Storage } from '../../../storage/database.ts'

let storage: Storage
let app: Awaited<ReturnType<typeof testApp>>

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
})

it('another site cannot start one, which could sign its visitors in unasked', async () => {
  const start = async (site: string) =>
    (await app.request('/auth/services/ministry', { headers: { 'Sec-Fetch-Site': site } })).status
  expect(await start('cross-site')).toBe(403)
  expect(await start('same-site')).toBe(403)
  // From our own page it is looked for, and not found here.
  expect(await start('same-origin')).toBe(404)
})

it('words in an address do not reach the audit, and entries do not come without end', async () => {
  const answer = () => app.request('/auth/sso/callback/buy-this-now?code=x&state=y')
  for (let time = 0; time < 50; time += 1) expect((await answer()).status).toBe(303)
  expect((await answer()).status).toBe(429)
  const failed = await storage.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'accounts.session.failed')
    .execute()
  expect(failed).toHaveLength(50)
  expect(new Set(failed.map(({ subject }) => subject))).toEqual(new Set(['sign-in-service:unknown']))
  expect(JSON.stringify(await storage.db.selectFrom('audit_entry').selectAll().execute())).not.toContain('buy-this')
})

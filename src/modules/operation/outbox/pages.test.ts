/** The outbox through the application: who sees a mail and its link, what is recorded, and what can be done with it. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { people } from '../../../../test/support/people.ts'
import { installation, setInstallation } from '../../../action/installation.ts'
import { queueMail } from '../../../action/mail.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { inTransaction, type Storage } from '../../../storage/database.ts'
import type { MailState } from '../../../storage/tables/mail.ts'

let storage: Storage
let as: ReturnType<typeof people>
const link = 'https://pacta.example/en/invitations/secret-token'

const mail = (state: MailState = 'held', change: Partial<Parameters<typeof queueMail>[1]> = {}): Promise<string> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    const id = await queueMail(tx, {
      to: 'ada@example.org',
      kind: 'invitation',
      language: 'en',
      subject: 'You are invited',
      body: `Come in:\n\n${link}\n`,
      expiresAt: null,
      ...change,
    })
    await tx.updateTable('mail').set({ state }).where('id', '=', id).execute()
    return id
  })

const rowOf = (id: string) =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return tx.selectFrom('mail').select(['state', 'body', 'error']).where('id', '=', id).executeTakeFirstOrThrow()
  })

const auditOf = async (subject: string) =>
  (
    await storage.db
      .selectFrom('audit_entry')
      .select(['action', 'detail', 'reason'])
      .where('subject', '=', subject)
      .orderBy('id')
      .execute()
  ).map(({ action, detail, reason }) => ({ action, detail, reason }))

const withServer = (given: boolean) =>
  setInstallation({
    ...installation(),
    settings: given ? [{ name: 'SMTP_URL', source: 'environment', value: null, secret: true }] : [],
  })

beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage)
})
beforeEach(() => withServer(false))

test('an empty outbox says what comes here, and that there is no mail server', async () => {
  const page = await (await (await as.administrator()).get('/en/outbox')).text()
  expect(page).toContain('No mail yet')
  expect(page).toContain('No mail server is set')
  expect(page).toContain('SMTP_URL=smtps://')
  withServer(true)
  expect(await (await (await as.administrator()).get('/en/outbox')).text()).not.toContain('No mail server is set')
})

describe('a held mail', () => {
  test('shows its link to an administrator, and the reading is recorded', async () => {
    const id = await mail()
    const administrator = await as.administrator()
    const page = await (await administrator.get(`/en/outbox/${id}`)).text()
    expect(page).toContain(link)
    expect(page).toContain('ada@example.org')
    const read = { action: 'operation.mail.read', detail: { kind: 'invitation', text: true }, reason: null }
    expect(await auditOf(`mail:${id}`)).toEqual([read])
  })

  test('shows nothing to anyone else', async () => {
    const id = await mail()
    const visitors = [
      await as.public(),
      await as(null),
      await as('auditor'),
      await as.focalPoint('TUN'),
      await as.administrator({ states: ['TUN'] }),
    ]
    for (const visitor of visitors) {
      const answer = await visitor.get(`/en/outbox/${id}`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('secret-token')
      expect((await visitor.post(`/en/outbox/${id}?do=discard`, 'discard', {})).status).toBe(404)
    }
    expect(await auditOf(`mail:${id}`)).toEqual([])
    expect((await rowOf(id)).state).toBe('held')
  })

  test('with a link that becomes void is not read by an administrator over the module', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000)
    const [reset, notice] = [await mail('held', { kind: 'reset', expiresAt }), await mail('held', { kind: 'notice' })]
    const local = await as.administrator({ module: 'operation' })
    const page = await (await local.get(`/en/outbox/${reset}`)).text()
    expect(page).toContain('Only an administrator over everything reads it')
    expect(page).not.toContain('secret-token')
    expect(page).toContain('Discard')
    expect(await (await local.get('/en/outbox')).text()).not.toContain('secret-token')
    expect(await (await local.get(`/en/outbox/${notice}`)).text()).toContain(link)
    const whole = await as.administrator()
    expect(await (await whole.get(`/en/outbox/${reset}`)).text()).toContain(link)
    expect((await auditOf(`mail:${reset}`)).map(({ detail }) => detail)).toEqual([
      { kind: 'reset', text: false },
      { kind: 'reset', text: true },
    ])
  })

  test('is sent again once there is a server', async () => {
    const id = await mail()
    const administrator = await as.administrator()
    expect(await (await administrator.get(`/en/outbox/${id}`)).text()).not.toContain('Send again')
    withServer(true)
    expect(await (await administrator.get(`/en/outbox/${id}`)).text()).toContain('Send again')
    expect((await administrator.post(`/en/outbox/${id}`, 'send')).status).toBe(303)
    expect((await rowOf(id)).state).toBe('queued')
    const again = await administrator.post(`/en/outbox/${id}`, 'send')
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('This mail can no longer be sent.')
  })

  test('is discarded: its text goes, and the reason stays', async () => {
    const id = await mail()
    const administrator = await as.administrator()
    expect(await (await administrator.get(`/en/outbox/${id}?do=discard`)).text()).toContain('Discard this mail')
    const answer = await administrator.post(`/en/outbox/${id}?do=discard`, 'discard', { reason: 'wrong person' })
    expect(answer.status).toBe(303)
    expect(await rowOf(id)).toEqual({ state: 'failed', body: null, error: 'discarded' })
    expect((await auditOf(`mail:${id}`)).at(-1)).toEqual({
      action: 'operation.mail.discard',
      detail: { kind: 'invitation' },
      reason: 'wrong person',
    })
    const page = await (await administrator.get(`/en/outbox/${id}`)).text()
    expect(page).toContain('An administrator discarded it.')
    expect(page).not.toContain('secret-token')
    expect((await administrator.post(`/en/outbox/${id}?do=discard`, 'discard', {})).status).toBe(409)
  })
})

test('the list is narrowed by state, kind, language and words, and keeps the words out of the audit', async () => {
  const administrator = await as.administrator()
  const reset = await mail('failed', { kind: 'reset', language: 'ar', subject: 'كلمة سر', to: 'omar@example.org' })
  const shows = async (query: string) => (await (await administrator.get(`/en/outbox${query}`)).text()).includes(reset)
  for (const query of ['', '?state=failed', '?kind=reset', '?lang=ar', '?q=OMAR@'])
    expect([query, await shows(query)]).toEqual([query, true])
  for (const query of ['?state=sent', '?kind=invitation', '?lang=fr', '?q=nobody@'])
    expect([query, await shows(query)]).toEqual([query, false])
  const entries = await auditOf('mail:list')
  expect(JSON.stringify(entries)).not.toMatch(/omar/i)
  expect(entries).toContainEqual(expect.objectContaining({ detail: expect.objectContaining({ q: true }) }))
})

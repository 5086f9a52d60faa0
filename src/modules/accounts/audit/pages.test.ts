/** The audit log and the two questions about a record, through the application: who sees them, and what they say. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { asOwner, freshDatabase } from '../../../../test/support/database.ts'
import { people } from '../../../../test/support/people.ts'
import { writeAudit } from '../../../action/audit.ts'
import { userName } from '../../../kernel/actor.ts'
import { inTransaction, type Storage } from '../../../storage/database.ts'
import { entriesOf } from './queries.ts'

let storage: Storage
let as: ReturnType<typeof people>
beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
})

const write = (actor: string, action: string, subject: string, more: object = {}) =>
  inTransaction(storage.db, (tx) =>
    writeAudit(
      tx,
      { name: actor, through: 'web', user: null, grants: [], requestId: null },
      { action, subject, changes: 'nothing', ...more },
    ),
  )

const addresses = ['/en/audit', '/en/audit/check', '/en/audit/seal.json', '/en/export/audit.csv', '/api/v1/audit']

describe('the log', () => {
  test.each(addresses)('%s is hidden from everyone but auditors and administrators', async (address) => {
    for (const reader of [await as.public(), await as(null), await as.focalPoint('TUN'), await as('donor')])
      expect((await reader.get(address)).status).toBe(404)
  })
  test('auditors read, filter and page it, and their reading stands in it', async () => {
    const auditor = await as('auditor')
    for (let at = 0; at < 60; at += 1) await write('pacta', 'test.done', `thing:${at}`, { reason: 'because of 42' })
    const first = await (await auditor.get('/en/audit?action=test.done')).text()
    expect(first).toContain('thing:59')
    expect(first).not.toContain('thing:9<')
    const [, older = ''] = /href="([^"]*before=\d+[^"]*)"/.exec(first) ?? []
    const second = await (await auditor.get(older.replaceAll('&amp;', '&'))).text()
    expect(second).toContain('thing:0<')
    expect(second).not.toContain('thing:59<')
    expect(await (await auditor.get('/en/audit?q=nowhere-such')).text()).toContain('No entry fits these filters')
    const [reading] = await entriesOf(storage.db, { action: 'accounts.audit.see' }, { most: 1 })
    expect(reading).toMatchObject({ actor: userName(auditor.user.id), subject: 'audit:log' })
  })
  test('is searched by the name or address of a person, which does not stand in it', async () => {
    const auditor = await as('auditor')
    const { user } = await as('practitioner', { name: 'Zenobia Quist' })
    await write(userName(user.id), 'test.named', 'thing:of-zenobia')
    await write('pacta', 'test.named', userName(user.id))
    for (const words of ['zenobia', user.email]) {
      const found = await (await auditor.get(`/en/audit?action=test.named&q=${encodeURIComponent(words)}`)).text()
      expect(found).toContain('of-zenobia')
      expect(found).toContain(`/history/user/${encodeURIComponent(user.id)}`)
    }
    const did = await (await auditor.get('/en/export/audit.csv?actor=Quist&action=test.named')).text()
    expect(did).toContain('thing:of-zenobia')
    expect(did.trim().split('\n')).toHaveLength(2)
    const all = await entriesOf(storage.db, {}, { most: 20 })
    expect(JSON.stringify(all)).not.toMatch(/zenobia quist|"Quist|"zenobia/i)
  })
  test('the export holds what the page shows, and is itself recorded', async () => {
    const auditor = await as('auditor')
    const csv = await (await auditor.get('/en/export/audit.csv?subject=thing:7')).text()
    expect(csv.split('\n').filter((line) => line.includes('thing:7'))).toHaveLength(1)
    const [last] = await entriesOf(storage.db, { action: 'export' }, { most: 1 })
    expect(last).toMatchObject({ actor: userName(auditor.user.id), subject: 'export:audit' })
  })
  test('a seal is made by hand and taken away; the check names a changed entry', async () => {
    const auditor = await as('auditor')
    expect((await auditor.get('/en/audit/seal.json')).status).toBe(404)
    const sealed = await auditor.post('/en/audit', 'seal')
    expect(sealed.status).toBe(303)
    const seal = await (await auditor.get('/en/audit/seal.json')).json()
    expect(seal).toMatchObject({ format: 'pacta-audit-seal/1', by: userName(auditor.user.id) })
    expect(await (await auditor.get('/en/audit/check')).text()).toContain('notice info')
    await asOwner(
      storage,
      'alter table audit_entry disable trigger audit_entry_append_only',
      `update audit_entry set reason = 'another' where subject = 'thing:7'`,
      'alter table audit_entry enable always trigger audit_entry_append_only',
    )
    const [{ id } = { id: 0 }] = await entriesOf(storage.db, { subject: 'thing:7' }, { most: 1 })
    const html = await (await auditor.get('/en/audit/check')).text()
    expect(html).toContain('notice warning')
    expect(html).toContain(String(id))
  })
})

describe('of a record', () => {
  test('the history is for whoever sees the record, with names only for those who may know them', async () => {
    const officer = await as('programme-officer', { name: 'Nadia Trabelsi' })
    await write(userName(officer.user.id), 'test.noted', 'state:TUN', {
      detail: { note: { before: 'old', after: 'new' } },
    })
    const open = await (await (await as.public()).get('/en/history/state/TUN')).text()
    expect(open).toContain('old')
    expect(open).toContain('new')
    expect(open).not.toContain('Nadia')
    expect(await (await (await as.administrator()).get('/en/history/state/TUN')).text()).toContain('Nadia Trabelsi')
  })
  test('names the States of a reach, and counts those whom the reader may not know', async () => {
    const { user, ...focal } = await as.focalPoint('TUN', { name: 'Salma Focal' })
    const full = await (await (await as.administrator()).get(`/en/sight/user/${user.id}`)).text()
    expect(full).toMatch(/Salma Focal[\s\S]*Tunisia/)
    expect(full).not.toContain('not yours to see')
    const partly = await (await focal.get(`/en/sight/user/${user.id}`)).text()
    expect(partly).toMatch(/You can see this [^.]*\./)
    expect(partly).toMatch(/\d+ more (person|people), whose names? (is|are) not yours to see/)
  })
  test('says why the reader sees it, and who else', async () => {
    const html = await (await (await as.public()).get('/en/sight/instrument/FINANCING-1999')).text()
    expect(html).toContain('because everyone can')
  })
  test.each(['/en/history/state/XXX', '/en/sight/state/XXX', '/en/history/nothing/1'])(
    '%s is not there',
    async (path) => {
      expect((await (await as.administrator()).get(path)).status).toBe(404)
    },
  )
})

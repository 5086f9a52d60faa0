/** Backups through the application: the schedule, one on request made by the queue, and what the page says of both. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { until } from '../../../../test/support/embedded.ts'
import { people } from '../../../../test/support/people.ts'
import { installation, setInstallation } from '../../../action/installation.ts'
import { queueCounts } from '../../../action/job-queries.ts'
import { startWorker } from '../../../interfaces/jobs/worker.ts'
import { walkArchive } from '../../../storage/backup/walk.ts'
import type { Storage } from '../../../storage/database.ts'
import { backupJobs } from './jobs.ts'

let storage: Storage
let as: ReturnType<typeof people>
const root = mkdtempSync(join(tmpdir(), 'pacta-backups-'))
const folder = join(root, 'archives')
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeAll(async () => {
  mkdirSync(folder)
  setInstallation({ ...installation(), backupFolder: folder })
  storage = await freshDatabase()
  as = people(storage)
})

const schedule = { every: 'day', at: '02:30', zone: 'Africa/Tunis', keep: '3', folder, recipients: '' }

const auditOf = (action: string) =>
  storage.db.selectFrom('audit_entry').select(['actor', 'subject', 'detail']).where('action', '=', action).execute()

test('without a schedule the page says what can be lost, and nothing can be made', async () => {
  const administrator = await as.administrator()
  const page = await (await administrator.get('/en/backups')).text()
  expect(page).toContain('No backups are scheduled')
  expect(page).toContain('If the machine dies, everything is lost.')
  expect(page).toContain('pacta backup restore')
  expect(page).toContain('PACTA_SECRET')
  expect(page).not.toContain('Make one now')
  expect((await administrator.post('/en/backups', 'make')).status).toBe(409)
})

test('a schedule that cannot be kept comes back with its fields and the reasons', async () => {
  const administrator = await as.administrator()
  const wrong = {
    every: 'day',
    at: '25:00',
    zone: 'Mars',
    keep: '0',
    folder: 'nowhere',
    recipients: 'age1x',
  }
  const answer = await administrator.post('/en/backups?do=change', 'schedule', wrong)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('5 fields need to be corrected')
  expect(page).toContain('value="Mars"')
})

test('a schedule is set, shown, changed and turned off, and the audit has what changed', async () => {
  const administrator = await as.administrator()
  expect((await administrator.post('/en/backups?do=change', 'schedule', schedule)).status).toBe(303)
  const page = async (query = '') => (await administrator.get(`/en/backups${query}`)).text()
  expect(await page()).toContain('02:30 (Africa/Tunis)')
  expect(await page()).toContain(folder)
  expect(await page('?do=change')).toContain('value="Africa/Tunis"')
  const changed = await administrator.post('/en/backups?do=change', 'schedule', { ...schedule, keep: '5' })
  expect(changed.status).toBe(303)
  const [, second] = await auditOf('operation.backup.schedule')
  expect(second?.detail).toEqual({ keep: { before: 3, after: 5 } })
  expect(await page('?do=stop')).toContain('Turn scheduled backups off')
  expect((await administrator.post('/en/backups', 'stop')).status).toBe(303)
  expect(await page()).toContain('The schedule rests.')
  expect((await auditOf('operation.backup.stop'))[0]?.detail).toEqual({ active: { before: true, after: false } })
})

test('one is made on request by the queue, read again, and shown with its size', async () => {
  const administrator = await as.administrator()
  await administrator.post('/en/backups?do=change', 'schedule', schedule)
  expect((await administrator.post('/en/backups', 'make')).status).toBe(303)
  expect(await (await administrator.get('/en/backups')).text()).toContain('A backup waits for its turn')
  const worker = await startWorker({ storage, jobs: backupJobs, log: pino({ level: 'silent' }) })
  try {
    await until(
      async () => (await queueCounts(storage.db)).find(({ name }) => name === 'backup.make')?.done === 1,
      25_000,
    )
  } finally {
    await worker.stop()
  }
  const [name = ''] = readdirSync(folder)
  expect((await walkArchive(join(folder, name), {})).pacta).toBe('test')
  const page = await (await administrator.get('/en/backups')).text()
  expect(page).toContain(name)
  expect(page).toContain('yes, whole')
  expect(page).toMatch(/\d\s(kB|MB)/)
  expect(page).not.toContain('A backup waits for its turn')
  expect(await auditOf('backup.create')).toMatchObject([{ actor: 'pacta', detail: { scheduled: false } }])
})

test('others do not find the page', async () => {
  for (const visitor of [await as.public(), await as(null), await as('auditor'), await as('programme-manager')]) {
    expect((await visitor.get('/en/backups')).status).toBe(404)
    expect((await visitor.post('/en/backups', 'make')).status).toBe(404)
  }
  const local = await as.administrator({ states: ['TUN'] })
  expect((await local.post('/en/backups', 'stop')).status).toBe(404)
  expect(await (await local.get('/en/backups')).text()).not.toContain('Turn off')
})

test('a folder is taken below that of the installation, or the one that the machine’s holder has scheduled', async () => {
  const administrator = await as.administrator()
  const elsewhere = join(root, 'elsewhere')
  mkdirSync(elsewhere)
  mkdirSync(`${folder}-beside`)
  mkdirSync(join(folder, 'office'))
  symlinkSync(elsewhere, join(folder, 'link'))
  const tried = async (to: string) => {
    const answer = await administrator.post('/en/backups?do=change', 'schedule', { ...schedule, folder: to })
    return [to, answer.status, (await answer.text()).includes('may not write there')]
  }
  const refused = [
    elsewhere,
    `${folder}-beside`,
    join(folder, '..'),
    join(folder, 'link'),
    join(folder, 'none'),
    '/etc',
  ]
  for (const to of refused) expect(await tried(to)).toEqual([to, 422, true])
  for (const to of [folder, join(folder, 'office')]) expect(await tried(to)).toEqual([to, 303, false])
  await sql`update backup_schedule set folder = ${elsewhere}`.execute(storage.db)
  expect(await tried(elsewhere)).toEqual([elsewhere, 303, false])
  const made = join(root, 'made', 'later')
  setInstallation({ ...installation(), backupFolder: made })
  expect(await tried(made)).toEqual([made, 303, false])
  expect(existsSync(made)).toBe(true)
})

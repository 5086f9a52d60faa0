/** Backups that the server makes by itself: when one is due, that it is read again, and which go when there are enough. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import type { Storage } from '../database.ts'
import { openLocalStore } from '../files/local.ts'
import { type BackupSchedule, backupRuns, backupSchedule, saveSchedule } from './runs.ts'
import { type AuditNote, runScheduledBackup } from './scheduled.ts'
import { walkArchive } from './walk.ts'

const root = mkdtempSync(join(tmpdir(), 'pacta-schedule-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const folder = join(root, 'backups')
const daily: BackupSchedule = { active: true, every: 'day', at: '02:00', zone: 'UTC', keep: 2, folder, recipients: [] }

let storage: Storage
let notes: AuditNote[] = []
beforeAll(async () => {
  storage = await freshDatabase()
})
beforeEach(async () => {
  notes = []
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  await sql`truncate backup_run`.execute(storage.db).catch(() => sql`delete from backup_run`.execute(storage.db))
})

const run = async () =>
  runScheduledBackup({
    db: storage.db,
    owner: storage.owner,
    files: await openLocalStore(join(root, 'files')),
    version: '1.2.3',
    record: async (_, note) => notes.push(note),
  })

/** As if it had been set long ago, or a run had begun earlier. */
const set = async (change: Partial<BackupSchedule>) => {
  await saveSchedule(storage.db, { ...daily, ...change })
  await sql`update backup_schedule set set_at = now() - interval '20 days'`.execute(storage.db)
}
const ranBefore = (
  age: string,
  { scheduled = true, error = null as string | null, file = 'x', verified = true } = {},
) =>
  sql`insert into backup_run (scheduled, started_at, ended_at, file, encrypted, verified, error)
    values (${scheduled}, now() - ${age}::interval, now(), ${file}, false, ${verified}, ${error})`.execute(storage.db)
/** The time of day there, so many minutes from now. */
const timeIn = async (zone: string, minutes: number): Promise<string> => {
  const { rows } = await sql<{ at: string }>`
    select to_char(now() at time zone ${zone} + make_interval(mins => ${minutes}), 'HH24:MI') as at`.execute(storage.db)
  return rows[0]?.at ?? ''
}

test('nothing is due without a schedule, before its first time, or when it is off', async () => {
  expect(await run()).toBe('not-due')
  await saveSchedule(storage.db, daily)
  expect(await backupSchedule(storage.db)).toEqual(daily)
  expect(await run()).toBe('not-due')
  await set({ active: false })
  expect(await run()).toBe('not-due')
  expect(readdirSync(folder)).toEqual([])
})

test.each(['UTC', 'Asia/Kathmandu', 'America/St_Johns'])(
  'a backup is due when its time in %s has come',
  async (zone) => {
    await ranBefore('30 minutes')
    for (const every of ['hour', 'day'] as const) {
      await set({ every, zone, at: await timeIn(zone, 2) })
      expect(await run(), every).toBe('not-due')
    }
    await set({ every: 'week', zone, at: await timeIn(zone, 2) })
    await sql`update backup_run set started_at = started_at - interval '8 days'`.execute(storage.db)
    expect(await run()).toBe('done')
    expect(await run()).toBe('not-due')
    await sql`update backup_run set started_at = started_at - interval '30 minutes'`.execute(storage.db)
    await set({ every: 'hour', zone, at: await timeIn(zone, -2) })
    expect(await run()).toBe('done')
  },
)

test('it is made, read again and recorded; and made once, however many servers ask', async () => {
  await set({})
  const answers = await Promise.all([run(), run(), run()])
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
  expect(await run()).toBe('not-due')
  const [made, ...others] = await backupRuns(storage.db, 10)
  expect(others).toEqual([])
  expect(made).toMatchObject({ scheduled: true, verified: true, lost: 0, error: null, encrypted: false })
  expect(made?.bytes).toBeGreaterThan(10_000)
  expect((await walkArchive(made?.file ?? '', {})).pacta).toBe('1.2.3')
  expect(notes).toMatchObject([{ action: 'backup.create', detail: { sha256: made?.sha256, scheduled: true } }])
})

test('of its own archives the newest stay, and those of others all', async () => {
  const file = (name: string) => {
    const path = join(folder, name)
    writeFileSync(path, '')
    return path
  }
  await ranBefore('3 days', { file: file('pacta-3.tar.zst') })
  await ranBefore('2 days', { file: file('pacta-2.tar.zst') })
  await ranBefore('2 days', { file: file('by-hand.tar.zst'), scheduled: false })
  await ranBefore('4 days', { file: file('doubtful.tar.zst'), verified: false })
  utimesSync(file('pacta-killed.tar.zst.part'), 0, 0)
  file('pacta-now.tar.zst.part')
  await set({ keep: 2 })
  expect(await run()).toBe('done')
  const made = (await backupRuns(storage.db, 1))[0]?.file.slice(folder.length + 1) ?? ''
  expect(readdirSync(folder).sort()).toEqual(
    ['by-hand.tar.zst', 'doubtful.tar.zst', 'pacta-2.tar.zst', 'pacta-now.tar.zst.part', made].sort(),
  )
  const removed = (await backupRuns(storage.db, 10)).filter(({ removedAt }) => removedAt !== null)
  expect(removed.map(({ file: path }) => path)).toEqual([join(folder, 'pacta-3.tar.zst')])
})

test('what fails is recorded, tried three times, and keeps the older archives', async () => {
  writeFileSync(join(folder, 'pacta-1.tar.zst'), '')
  await ranBefore('3 days', { file: join(folder, 'pacta-1.tar.zst') })
  await set({ keep: 1, folder: join(root, 'gone') })
  for (let attempt = 0; attempt < 3; attempt += 1) await expect(run()).rejects.toMatchObject({ code: 'unwritable' })
  expect(await run()).toBe('not-due')
  expect((await backupRuns(storage.db, 3)).map(({ error }) => error)).toEqual(
    Array(3).fill(expect.stringContaining('ENOENT')),
  )
  expect(existsSync(join(folder, 'pacta-1.tar.zst'))).toBe(true)
  expect(notes).toEqual([])
})

test('a run whose process was killed is told as interrupted, and made again', async () => {
  await ranBefore('1 minute')
  await sql`update backup_run set ended_at = null`.execute(storage.db)
  await set({ every: 'hour', at: await timeIn('UTC', -2) })
  expect(await run()).toBe('done')
  expect((await backupRuns(storage.db, 2)).map(({ error }) => error)).toEqual([null, 'interrupted'])
})

test.each([
  ['X25519', generateX25519Identity],
  ['a hybrid that stands against quantum computers', generateHybridIdentity],
])('encrypted for %s it is read again all the same, and the server cannot open it later', async (_, generate) => {
  const identity = await generate()
  await set({ recipients: [await identityToRecipient(identity)] })
  expect(await run()).toBe('done')
  const [made] = await backupRuns(storage.db, 1)
  expect(made).toMatchObject({ encrypted: true, verified: true, file: expect.stringMatching(/\.tar\.zst\.age$/) })
  expect((await walkArchive(made?.file ?? '', { identities: [identity] })).pacta).toBe('1.2.3')
  await expect(walkArchive(made?.file ?? '', { identities: [await generate()] })).rejects.toMatchObject({
    code: 'wrong-key',
  })
})

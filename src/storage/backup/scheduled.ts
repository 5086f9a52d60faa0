/** The backup that the schedule, or somebody now, asks for: made, read again from the disk, recorded; then those beyond the wanted number go. */
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from 'kysely'
import pg from 'pg'
import { type Db, inTransaction } from '../database.ts'
import type { FileStore } from '../files/store.ts'
import { errorText } from '../start-error.ts'
import { createBackup } from './create.ts'
import { archiveIn, type BackupSchedule, backupSchedule, beginRun, endRun, failRun } from './runs.ts'
import { walkArchive } from './walk.ts'

export interface AuditNote {
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface ScheduledContext {
  readonly db: Db
  readonly owner: pg.ClientConfig
  readonly files: Pick<FileStore, 'open'>
  readonly version: string
  readonly signal?: AbortSignal | undefined
  /** Writes the audit entry in the transaction that records the run. */
  readonly record: (tx: Db, note: AuditNote) => Promise<unknown>
}

/** Any fixed numbers: one scheduled backup at a time, whatever number of servers there is. */
const runLock = [7_240, 6]
/** A full disk is not full less a minute later, but a database that was just started again is there. */
const attempts = 3
const forgotten = 86_400_000

/**
 * Does nothing unless a backup is due, so it may be asked every few minutes; a time that passed while no server ran is made up
 * for. What goes wrong is recorded and then thrown.
 */
export async function runScheduledBackup(context: ScheduledContext): Promise<'not-due' | 'done'> {
  const { db } = context
  if (!(await isDue(db))) return 'not-due'
  const outcome = await alone(context, async () => {
    const schedule = (await isDue(db)) ? await backupSchedule(db) : undefined
    if (schedule === undefined) return 'not-due'
    await run(context, schedule, true)
    return 'done'
  })
  return outcome === 'busy' ? 'not-due' : outcome
}

/**
 * The same at once, to where the schedule puts them, also while it rests; the schedule does not delete this one. `busy` while
 * another one is being made.
 */
export async function runBackupNow(context: ScheduledContext): Promise<'no-schedule' | 'busy' | 'done'> {
  const schedule = await backupSchedule(context.db)
  if (schedule === undefined) return 'no-schedule'
  return alone(context, async () => {
    await run(context, schedule, false)
    return 'done' as const
  })
}

async function alone<T>({ db, owner }: ScheduledContext, work: () => Promise<T>): Promise<T | 'busy'> {
  const client = new pg.Client({ ...owner, application_name: 'pacta backup lock' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1, $2) as won', runLock)
    if (!rows[0]?.won) return 'busy'
    // Who holds the lock knows that no other run is alive.
    await sql`update backup_run set ended_at = clock_timestamp(), error = 'interrupted'
      where scheduled and ended_at is null`.execute(db)
    return await work()
  } finally {
    await client.end().catch(() => {})
  }
}

/** The last time at which the schedule asked for a backup has come after it was set, and none was made since. */
async function isDue(db: Db): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    with latest as (
      select set_at, (date_trunc(every, now() at time zone zone - past) + past) at time zone zone as moment
      from backup_schedule, lateral (
        select case every when 'hour' then make_interval(mins => extract(minute from at)::integer) else at::interval end as past
      ) after where active
    )
    select moment > set_at
      and not exists (select 1 from backup_run where scheduled and started_at >= moment and ended_at is not null and error is null)
      and (select count(*) from backup_run where scheduled and started_at >= moment and error is not null) < ${attempts} as due
    from latest`.execute(db)
  return rows[0]?.due ?? false
}

async function run(
  { db, record, ...rest }: ScheduledContext,
  schedule: BackupSchedule,
  scheduled: boolean,
): Promise<void> {
  const { folder, keep } = schedule
  const { recipients, identities } = await forRecipients(schedule.recipients)
  const file = archiveIn(folder, { recipients })
  const id = await beginRun(db, file, { recipients }, scheduled)
  try {
    const backup = await createBackup({ ...rest, file, lock: { recipients } })
    await walkArchive(file, { identities }).catch(async (error) => {
      // It must not pass for a good one.
      await rename(file, `${file}.damaged`)
      throw error
    })
    await inTransaction(db, async (tx) => {
      await endRun(tx, id, backup, true)
      const { bytes, sha256 } = backup
      await record(tx, {
        action: 'backup.create',
        subject: `backup:${id}`,
        detail: { file, bytes, sha256, scheduled },
      })
    })
  } catch (error) {
    await failRun(db, id, errorText(error))
    throw error
  }
  if (scheduled) await removeOld(db, keep)
  await removeRests(folder)
}

/**
 * The server cannot open what it encrypts for others, and yet must read it again: it is one more recipient, by an identity
 * that exists only now and here.
 */
async function forRecipients(others: readonly string[]): Promise<{ recipients: string[]; identities: string[] }> {
  if (others.length === 0) return { recipients: [], identities: [] }
  const afterQuantum = others.every((recipient) => /^age1(tag)?pq1/.test(recipient))
  const identity = await (afterQuantum ? generateHybridIdentity() : generateX25519Identity())
  return { recipients: [...others, await identityToRecipient(identity)], identities: [identity] }
}

async function removeOld(db: Db, keep: number): Promise<void> {
  const { rows } = await sql<{ id: number; file: string }>`
    select id, file from backup_run where scheduled and verified and removed_at is null
    order by started_at desc offset ${keep}`.execute(db)
  for (const { id, file } of rows) {
    await rm(file, { force: true })
    await sql`update backup_run set removed_at = clock_timestamp() where id = ${id}`.execute(db)
  }
}

/** What killed backups have left, but not what someone is writing just now. */
async function removeRests(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^pacta-.*\.part$/.test(name)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > forgotten) await rm(path, { force: true })
  }
}

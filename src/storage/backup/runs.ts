/** The schedule of backups and the record of those that were made, as 0010-backup.sql keeps them. */
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { Backup } from './create.ts'
import { isLocked, type Lock } from './write-archive.ts'

export const periods = ['hour', 'day', 'week'] as const

export interface BackupSchedule {
  readonly active: boolean
  readonly every: (typeof periods)[number]
  /** Such as 02:00. */
  readonly at: string
  /** Name of a time zone. */
  readonly zone: string
  /** How many archives stay. */
  readonly keep: number
  readonly folder: string
  readonly recipients: readonly string[]
}

export interface BackupRun {
  readonly id: number
  readonly scheduled: boolean
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly file: string
  readonly encrypted: boolean
  readonly bytes: number | null
  readonly sha256: string | null
  readonly verified: boolean
  readonly lost: number
  /** In English, as the system said it. */
  readonly error: string | null
  readonly removedAt: Date | null
}

export async function backupSchedule(db: Db): Promise<BackupSchedule | undefined> {
  const { rows } = await sql<BackupSchedule>`
    select active, every, to_char(at, 'HH24:MI') as at, zone, keep, folder, recipients from backup_schedule`.execute(db)
  return rows[0]
}

export async function saveSchedule(db: Db, schedule: BackupSchedule): Promise<void> {
  const { active, every, at, zone, keep, folder, recipients } = schedule
  await sql`
    insert into backup_schedule (active, every, at, zone, keep, folder, recipients)
    values (${active}, ${every}, ${at}, ${zone}, ${keep}, ${folder}, ${[...recipients]})
    on conflict (id) do update set active = excluded.active, every = excluded.every, at = excluded.at, zone = excluded.zone,
      keep = excluded.keep, folder = excluded.folder, recipients = excluded.recipients, set_at = now()`.execute(db)
}

/** The newest first. */
export async function backupRuns(db: Db, limit: number): Promise<BackupRun[]> {
  const { rows } = await sql<BackupRun>`
    select id, scheduled, started_at as "startedAt", ended_at as "endedAt", file, encrypted, bytes, sha256, verified, lost,
      error, removed_at as "removedAt"
    from backup_run order by id desc limit ${limit}`.execute(db)
  return rows
}

export async function beginRun(db: Db, file: string, lock: Lock, scheduled: boolean): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into backup_run (scheduled, file, encrypted) values (${scheduled}, ${file}, ${isLocked(lock)})
    returning id`.execute(db)
  return rows[0]!.id
}

export async function endRun(
  db: Db,
  id: number,
  { bytes, sha256, manifest }: Backup,
  verified: boolean,
): Promise<void> {
  await sql`
    update backup_run set ended_at = clock_timestamp(), bytes = ${bytes}, sha256 = ${sha256}, verified = ${verified},
      lost = ${manifest.files.lost.length} where id = ${id}`.execute(db)
}

export async function failRun(db: Db, id: number, error: string): Promise<void> {
  await sql`update backup_run set ended_at = clock_timestamp(), error = ${error} where id = ${id}`.execute(db)
}

/** A name that sorts by time, is unlike any other, and is allowed on every file system. */
export const archiveName = (at: Date, lock: Lock): string =>
  `pacta-${at.toISOString().slice(0, 23).replaceAll(':', '-')}Z.tar.zst${isLocked(lock) ? '.age' : ''}`

export const archiveIn = (folder: string, lock: Lock): string => join(folder, archiveName(new Date(), lock))

/**
 * What must not live on in a second database. Its schedule rests, and the archives of the one that was backed up are not its
 * own to delete: two programmes would otherwise write to one folder, and one delete what the other made. Sessions end, because
 * one that was ended since would be open again. The run that made the archive stands in it as not yet ended, and contents that
 * were just arriving are not in it.
 * @returns whether a schedule now rests
 */
export async function settleRestored(tx: Db): Promise<boolean> {
  await sql`delete from session`.execute(tx)
  // The queue does not travel: a mail that waited in it waits in the outbox now, and is not sent twice from two copies.
  await sql`update mail set state = 'held' where state = 'queued'`.execute(tx)
  await sql`delete from file_content c where not exists (select from file where file.sha256 = c.sha256)`.execute(tx)
  await sql`delete from backup_run where ended_at is null`.execute(tx)
  await sql`update backup_run set scheduled = false where scheduled`.execute(tx)
  const { numAffectedRows } = await sql`update backup_schedule set active = false where active`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

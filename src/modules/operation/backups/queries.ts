/** The schedule and the runs of backups as the storage keeps them, and the work itself. */
import { fileStore } from '../../../action/file-store.ts'
import { installation } from '../../../action/installation.ts'
import type { JobContext } from '../../../action/jobs.ts'
import {
  type AuditNote,
  runBackupNow,
  runScheduledBackup,
  type ScheduledContext,
} from '../../../storage/backup/scheduled.ts'
import type { Db } from '../../../storage/database.ts'

export {
  type BackupRun,
  type BackupSchedule,
  backupRuns,
  backupSchedule,
  periods,
  saveSchedule,
} from '../../../storage/backup/runs.ts'

type Record = (tx: Db, note: AuditNote) => Promise<unknown>

const contextOf = async ({ db, storage, signal }: JobContext, record: Record): Promise<ScheduledContext> => ({
  db,
  owner: storage.owner,
  files: await fileStore(),
  version: installation().version,
  signal,
  record,
})

export const makeDueBackup = async (context: JobContext, record: Record): Promise<unknown> =>
  runScheduledBackup(await contextOf(context, record))

/** @throws Error while another one is being made, so that the queue asks again */
export const makeBackup = async (context: JobContext, record: Record): Promise<void> => {
  const outcome = await runBackupNow(await contextOf(context, record))
  if (outcome !== 'done') throw new Error(outcome === 'busy' ? 'another backup is being made' : 'there is no schedule')
}

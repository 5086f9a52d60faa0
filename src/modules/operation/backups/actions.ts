/** What people decide about backups. */
import { action } from '../../../action/action.ts'
import { installation } from '../../../action/installation.ts'
import { enqueue } from '../../../action/jobs.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { mayHoldBackups } from './folder.ts'
import { Nothing, Schedule } from './input.ts'
import { backupMake } from './jobs.ts'
import { type BackupSchedule, backupSchedule, saveSchedule } from './queries.ts'

const common = { right: rights['backup.make'], seen: rights['backup.see'] } as const

const entryOf = (before: BackupSchedule | null, after: BackupSchedule) => ({
  subject: 'backup:schedule',
  detail: Object.fromEntries(
    (Object.keys(after) as (keyof BackupSchedule)[])
      .filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { before: before?.[field] ?? null, after: after[field] }]),
  ),
  changes: 'nothing' as const,
})

export const setBackupSchedule = action({
  ...common,
  name: 'operation.backup.schedule',
  input: Schedule,
  find: async (db): Promise<BackupSchedule | null> => (await backupSchedule(db)) ?? null,
  run: async (tx, input, before): Promise<BackupSchedule> => {
    const { folder } = input
    if (folder !== before?.folder && !mayHoldBackups(folder))
      throw new Problem('bad-input', [
        { field: 'folder', value: folder, allowed: `${installation().backupFolder} (rwx)` },
      ])
    const after = { ...input, active: true }
    await saveSchedule(tx, after)
    return after
  },
  record: (after, _, before) => entryOf(before, after),
})

const found = async (db: Db): Promise<BackupSchedule> => {
  const schedule = await backupSchedule(db)
  if (schedule === undefined) throw new Problem('conflict')
  return schedule
}

export const stopBackups = action({
  ...common,
  name: 'operation.backup.stop',
  input: Nothing,
  find: found,
  run: async (tx, _, before): Promise<BackupSchedule> => {
    const after = { ...before, active: false }
    await saveSchedule(tx, after)
    return after
  },
  record: (after, _, before) => entryOf(before, after),
})

export const makeBackupNow = action({
  ...common,
  name: 'operation.backup.make',
  input: Nothing,
  find: found,
  run: (tx) => enqueue(tx, backupMake, {}),
  record: (id) => ({ subject: `job:${id}`, changes: 'nothing' }),
})

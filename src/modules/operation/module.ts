/** What the running of the installation contributes: jobs, outbox, files, backups, settings. */
import type { AreaEntry } from '../../action/identity.ts'
import type { Module } from '../../action/manifest.ts'
import { makeBackupNow, setBackupSchedule, stopBackups } from './backups/actions.ts'
import { backupJobs } from './backups/jobs.ts'
import { backupsPage } from './backups/page.tsx'
import { checkFilesNow, removeFile, uploadFile } from './files/actions.ts'
import { fileDownload, filePage, fileRecord } from './files/file-page.tsx'
import { fileJobs } from './files/jobs.ts'
import { filesExport, filesPage } from './files/list-page.tsx'
import { uploadPage } from './files/upload-page.tsx'
import { discardFailedJob, retryFailedJob } from './jobs/actions.ts'
import { jobsPage } from './jobs/pages.tsx'
import { discardMail, sendMailAgain } from './outbox/actions.ts'
import { outboxPage } from './outbox/list-page.tsx'
import { mailPage } from './outbox/mail-page.tsx'
import { rights } from './permissions.ts'
import { settingsPage } from './settings/page.tsx'

const running = { group: 'accounts.group.running' } satisfies Partial<AreaEntry>

export const operation: Module = {
  name: 'operation',
  rights,
  accountMenu: [
    { ...running, label: 'operation.jobs.title', path: '/jobs', order: 80, right: rights['job.see'] },
    { ...running, label: 'operation.outbox.title', path: '/outbox', order: 81, right: rights['mail.see'] },
    { ...running, label: 'operation.files.title', path: '/files', order: 82, right: rights['file.see'] },
    { ...running, label: 'operation.backups.title', path: '/backups', order: 83, right: rights['backup.see'] },
    { ...running, label: 'operation.settings.title', path: '/settings', order: 84, right: rights['setting.see'] },
  ],
  // The form for a new file before the page of one: its address would be taken for that of a file.
  pages: [jobsPage, outboxPage, mailPage, filesPage, uploadPage, filePage, backupsPage, settingsPage],
  actions: [
    retryFailedJob,
    discardFailedJob,
    sendMailAgain,
    discardMail,
    uploadFile,
    removeFile,
    checkFilesNow,
    setBackupSchedule,
    stopBackups,
    makeBackupNow,
  ],
  exports: [filesExport],
  downloads: [fileDownload],
  jobs: [...fileJobs, ...backupJobs],
  records: [fileRecord],
}

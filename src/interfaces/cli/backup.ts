/** `pacta backup`: create, verify, restore and schedule archives of everything that an installation holds. */
import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { writeAudit } from '../../action/audit.ts'
import { integer, parseInput } from '../../action/input.ts'
import type { Config } from '../../config.ts'
import { translator } from '../../i18n/translate.ts'
import { commandLine } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import { BackupError } from '../../storage/backup/backup-error.ts'
import { createBackup } from '../../storage/backup/create.ts'
import type { Keys } from '../../storage/backup/read-archive.ts'
import { restoreBackup } from '../../storage/backup/restore.ts'
import {
  archiveIn,
  type BackupSchedule,
  backupRuns,
  backupSchedule,
  beginRun,
  endRun,
  failRun,
  periods,
  saveSchedule,
  settleRestored,
} from '../../storage/backup/runs.ts'
import { walkArchive } from '../../storage/backup/walk.ts'
import { encrypterFor, type Lock } from '../../storage/backup/write-archive.ts'
import { checkedConnections, types } from '../../storage/connection.ts'
import { inTransaction } from '../../storage/database.ts'
import { openEmbedded } from '../../storage/embedded.ts'
import { type FileSettings, openFileStore } from '../../storage/files/store.ts'
import { errorText } from '../../storage/start-error.ts'
import { dataFolderOf } from '../web/serve.ts'
import { backupSentence, contents, identitiesIn, passphraseIn, showProgress, size } from './backup-words.ts'
import { accountName, demandNamed, type Parts, print, type Runner, withStorage } from './run.ts'
import { environmentLanguage } from './sentences.ts'

const words = () => translator(environmentLanguage())
const actor = () => commandLine(accountName())
const passphraseVariable = 'PACTA_BACKUP_PASSPHRASE'

const passphraseOf = (file: string | undefined): string | undefined =>
  file === undefined ? process.env[passphraseVariable] || undefined : passphraseIn(file)

interface LockOptions {
  readonly recipient?: readonly string[]
  readonly passphraseFile?: string
}

const lockOf = ({ recipient: recipients, passphraseFile }: LockOptions): Lock => {
  if (recipients === undefined) return { passphrase: passphraseOf(passphraseFile) }
  if (passphraseFile === undefined) return { recipients }
  throw new Problem('bad-input', [{ field: '--passphrase-file', value: passphraseFile, allowed: '--recipient' }])
}

interface KeyOptions {
  readonly identityFile?: string
  readonly passphraseFile?: string
}

const keysOf = ({ identityFile, passphraseFile }: KeyOptions): Keys => ({
  passphrase: passphraseOf(passphraseFile),
  identities: identityFile === undefined ? [] : identitiesIn(identityFile),
})

const openFiles = (config: Config & FileSettings) => openFileStore(config, dataFolderOf(config))

/** Not the data files: a database must not change because it is saved. */
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const create = (config: Config, parts: Parts, options: LockOptions & { readonly to: string }): Promise<number> => {
  const lock = lockOf(options)
  encrypterFor(lock)
  const file = isFolder(options.to) ? archiveIn(resolve(options.to), lock) : resolve(options.to)
  const { version } = parts
  return withStorage(config, parts, async ({ db, owner }) => {
    const files = await openFiles(config)
    const { report, end } = showProgress(words())
    const id = await beginRun(db, file, lock, false)
    const backup = await createBackup({ owner, files, version, file, lock, progress: report })
      .catch(async (error) => {
        await failRun(db, id, errorText(error))
        throw error
      })
      .finally(end)
    await inTransaction(db, async (tx) => {
      await endRun(tx, id, backup, false)
      const { bytes, sha256 } = backup
      const detail = { file, bytes, sha256, scheduled: false }
      await writeAudit(tx, actor(), { action: 'backup.create', subject: `backup:${id}`, detail, changes: 'nothing' })
    })
    const { manifest, bytes } = backup
    print(
      words().t('interfaces.cli.backup.created', {
        file,
        megabytes: size(words(), bytes),
        ...contents(words(), manifest),
      }),
    )
    for (const sha256 of manifest.files.lost)
      process.stderr.write(`${words().t('interfaces.cli.backup.lost', { sha256 })}\n`)
    return 0
  })
}

const verify = async (file: string, options: KeyOptions): Promise<number> => {
  const { report, end } = showProgress(words())
  const manifest = await walkArchive(file, keysOf(options), { progress: report }).finally(end)
  const about = { file, at: manifest.at, version: manifest.pacta, ...contents(words(), manifest) }
  print(words().t('interfaces.cli.backup.whole', about))
  return 0
}

/** As the one server of the bundled database, so that none runs meanwhile; without migrations, which the archive decides. */
const openTarget = async (config: Config) => {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = config
  if (url !== undefined) return { owner: (await checkedConnections(url, ownerUrl)).owner, close: async () => {} }
  const { owner, close } = await openEmbedded(dataFolderOf(config), { role: 'server' })
  return { owner: { ...owner, types }, close }
}

const restore = async (config: Config, file: string, options: KeyOptions): Promise<number> => {
  const keys = keysOf(options)
  const { owner, close } = await openTarget(config)
  try {
    const files = await openFiles(config)
    const { report, end } = showProgress(words())
    let rests = false
    const manifest = await restoreBackup({
      owner,
      files,
      file,
      keys,
      progress: report,
      record: async (tx, { at, pacta, audit }) => {
        rests = await settleRestored(tx)
        const detail = { file: resolve(file), at, version: pacta, audit, scheduleStopped: rests }
        await writeAudit(tx, actor(), { action: 'backup.restore', subject: 'database', detail })
      },
    }).finally(end)
    print(words().t('interfaces.cli.backup.restored', { file, at: manifest.at, ...contents(words(), manifest) }))
    if (rests) print(words().t('interfaces.cli.backup.schedule_rests'))
    print(words().t('interfaces.cli.backup.restored_next'))
    return 0
  } finally {
    await close()
  }
}

const ScheduleInput = z.object({
  every: z.enum(periods).default('day'),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM')
    .default('02:00'),
  keep: integer(1, 10_000).default(14),
  to: z.string().min(1),
  recipient: z.array(z.string()).default([]),
})

const scheduleOf = (options: object): BackupSchedule => {
  const { to, recipient, ...rest } = parseInput(ScheduleInput, options, environmentLanguage())
  const folder = resolve(to)
  encrypterFor({ recipients: recipient })
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new BackupError('unwritable', { file: folder, reason: errorText(error) })
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return { ...rest, folder, zone, recipients: recipient, active: true }
}

const schedule = (config: Config, parts: Parts, { off, ...options }: { readonly off?: true }): Promise<number> => {
  const wanted = off === undefined && Object.keys(options).length > 0 ? scheduleOf(options) : undefined
  return withStorage(config, parts, async ({ db }) => {
    const before = await backupSchedule(db)
    const after = wanted ?? (off && before ? { ...before, active: false } : undefined)
    if (after)
      await inTransaction(db, async (tx) => {
        await saveSchedule(tx, after)
        const detail = { before, after }
        await writeAudit(tx, actor(), {
          action: 'backup.schedule',
          subject: 'backup:schedule',
          detail,
          changes: 'nothing',
        })
      })
    const { t } = words()
    const shown = after ?? before
    if (!shown?.active) print(t('interfaces.cli.backup.schedule_off'))
    else {
      const { every, at, zone, keep, folder, recipients } = shown
      const encrypted = recipients.length > 0 ? 'yes' : 'no'
      const values = { every, at, minute: at.slice(3), zone, keep: words().number(keep), folder, encrypted }
      print(t('interfaces.cli.backup.schedule_on', values))
    }
    const last = (await backupRuns(db, 1))[0]
    if (last) {
      const outcome = last.error ? 'failed' : last.endedAt ? 'made' : 'running'
      const verified = last.verified ? 'yes' : 'no'
      const values = { at: last.startedAt.toISOString(), file: last.file, outcome, verified, error: last.error ?? '' }
      print(t('interfaces.cli.backup.last', values))
    }
    return 0
  })
}

/** A recipient that is none is a mistake on the command line; everything else is told as what went wrong. */
const told = async (parts: Parts, what: 'see' | 'make', work: () => Promise<number>): Promise<number> => {
  demandNamed(parts, `operation.backup.${what}`)
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    process.stderr.write(`${backupSentence(error, environmentLanguage())}\n`)
    return error.code === 'bad-recipient' || error.code === 'bad-identity' ? 2 : 1
  }
}

const list = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]
const recipientOption = (): Option =>
  new Option(
    '--recipient <age1…>',
    'encrypt for whoever holds the identity of this recipient; may be repeated',
  ).argParser(list)
const passphraseOption = (what: string): Option =>
  new Option(
    '--passphrase-file <path>',
    `${what} with the passphrase in this file; else ${passphraseVariable}, where it is set`,
  )
const identityOption = (): Option =>
  new Option('--identity-file <path>', 'open it with the identity of age in this file')

export const addBackupCommands = (program: Command, parts: Parts, run: Runner): void => {
  const group = program.command('backup').description('save the database and the files, and bring them back')
  group
    .command('create')
    .description('write everything into one archive')
    .addOption(new Option('--to <path>', 'name of the archive, or a folder').default('.'))
    .addOption(recipientOption())
    .addOption(passphraseOption('encrypt it'))
    .action((options) => run((config) => told(parts, 'make', () => create(config, parts, options))))
  group
    .command('verify <archive>')
    .description('read an archive and say whether all of it is there and as it was written')
    .addOption(passphraseOption('open it'))
    .addOption(identityOption())
    .action((archive: string, options) => run(() => told(parts, 'see', () => verify(archive, options))))
  group
    .command('restore <archive>')
    .description('fill an empty database, and the file store, from an archive')
    .addOption(passphraseOption('open it'))
    .addOption(identityOption())
    .action((archive: string, options) => run((config) => told(parts, 'make', () => restore(config, archive, options))))
  group
    .command('schedule')
    .description('say when the server makes backups by itself, or show it')
    .addOption(new Option('--every <period>', 'how often (default: day)').choices([...periods]))
    .addOption(
      new Option('--at <HH:MM>', 'when, in the time zone of this machine; of a week, on Monday (default: 02:00)'),
    )
    .addOption(new Option('--keep <number>', 'how many archives stay (default: 14)'))
    .addOption(new Option('--to <folder>', 'where they go'))
    .addOption(recipientOption())
    .addOption(new Option('--off', 'make no more').conflicts(['every', 'at', 'keep', 'to', 'recipient']))
    .action((options) => run((config) => told(parts, 'make', () => schedule(config, parts, options))))
}

/** What the commands about backups say: sentences for what went wrong, and how far a long one has come. */
import { readFileSync } from 'node:fs'
import { type Translator, translator } from '../../i18n/translate.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Language } from '../../kernel/text.ts'
import { BackupError } from '../../storage/backup/backup-error.ts'
import type { Manifest } from '../../storage/backup/manifest.ts'
import { errorText } from '../../storage/start-error.ts'

export const backupSentence = ({ code, details }: BackupError, language: Language): string => {
  const { file = '', member = '', reason = '', version = '', migration = '', table = '', recipient = '' } = details
  const all = { file, member, reason, version, migration, table, recipient }
  return translator(language).t('interfaces.cli.backup.problem', {
    code: code.replaceAll('-', '_'),
    at: member === '' ? 'start' : 'member',
    ...all,
  })
}

const megabyte = 1e6
const rounded = (bytes: number): number => Math.ceil((bytes / megabyte) * 10) / 10

/** Tables, rows and files in numbers that a reader can hold against those of another archive. */
export const contents = ({ number }: Translator, { tables, files }: Manifest) => {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  return { tables: number(Object.keys(tables).length), rows: number(rows), files: number(files.count) }
}

export const size = ({ number }: Translator, bytes: number): string => number(rounded(bytes))

const quiet = 1_000

/** On standard error once it takes longer than a second: on a terminal one line that changes, elsewhere a line now and then. */
export const showProgress = ({ t, number, percent }: Translator) => {
  const begin = Date.now()
  const terminal = process.stderr.isTTY === true
  let next = begin + quiet
  let shown = false
  return {
    report: (done: number, total?: number): void => {
      const now = Date.now()
      if (now < next) return
      next = now + (terminal ? 200 : 5_000)
      shown = terminal
      const text =
        total === undefined
          ? t('interfaces.cli.backup.progress', { megabytes: number(Math.round(done / megabyte)) })
          : percent(Math.floor((done / total) * 100) / 100)
      process.stderr.write(terminal ? `\r\x1b[K${text}` : `${text}\n`)
    },
    end: (): void => {
      if (shown) process.stderr.write('\r\x1b[K')
    },
  }
}

/** The first line of the file; a passphrase never stands on the command line, where every user of the machine can read it. */
export const passphraseIn = (path: string): string => {
  const [first = ''] = textIn('--passphrase-file', path).split(/\r?\n/)
  if (first === '') throw new Problem('bad-input', [{ field: '--passphrase-file', value: path, allowed: '1+' }])
  return first
}

/** As `age-keygen` writes it: one a line, with comments. */
export const identitiesIn = (path: string): string[] => {
  const lines = textIn('--identity-file', path).split(/\r?\n/)
  const identities = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  if (identities.length === 0) throw new BackupError('bad-identity')
  return identities
}

const textIn = (field: string, path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Problem('bad-input', [{ field, value: path, allowed: errorText(error) }])
  }
}

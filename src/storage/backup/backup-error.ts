/** What can stop a backup, a check or a restore: a code and its details, from which the command line makes one sentence. */

const inEnglish = {
  exists: 'The file is already there',
  unwritable: 'The archive cannot be written',
  unreadable: 'The archive cannot be read',
  'not-an-archive': 'The file is not an archive of Pacta',
  locked: 'The archive is encrypted',
  'wrong-key': 'The archive cannot be opened with this passphrase or identity',
  'bad-recipient': 'This is not a recipient of age',
  'bad-identity': 'This file holds no identity of age',
  truncated: 'The archive is cut off',
  damaged: 'The archive is damaged',
  missing: 'Something is missing in the archive',
  unexpected: 'The archive holds something that does not belong there',
  differs: 'A part of the archive differs from its manifest',
  newer: 'The archive was made by a newer version of Pacta',
  'other-history': 'The archive was made by a version with other migrations',
  'not-empty': 'The database is not empty',
  'other-content': 'What was restored differs from what the archive says',
} as const

export type BackupErrorCode = keyof typeof inEnglish

export class BackupError extends Error {
  readonly code: BackupErrorCode
  readonly details: Readonly<Record<string, string>>

  /** Details must never hold a passphrase: they are shown. */
  constructor(code: BackupErrorCode, details: Readonly<Record<string, string>> = {}) {
    const list = Object.entries(details).map(([name, value]) => `${name}: ${value}`)
    super(list.length === 0 ? inEnglish[code] : `${inEnglish[code]} (${list.join(', ')})`)
    this.name = 'BackupError'
    this.code = code
    this.details = details
  }
}

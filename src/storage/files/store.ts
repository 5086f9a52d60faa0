/** Where the contents of files lie: under the hash of their bytes, in a local folder or on an S3 server. */
import { join } from 'node:path'
import { Problem } from '../../kernel/problem.ts'
import type { FileSettings, FileStore } from './content.ts'
import { openLocalStore } from './local.ts'

export { ContentMissing, type FileSettings, type FileStore } from './content.ts'

/**
 * The store that the settings choose: S3 where a bucket is set, else the folder `files` in the data folder. Uploads to S3 pass
 * through that folder too. Open it after the database, which takes the data folder over only while it is empty.
 * @throws StartError data-folder-not-writable; Problem bad-input for settings that do not go together
 */
export const openFileStore = async (settings: FileSettings, dataFolder: string): Promise<FileStore> => {
  const folder = join(dataFolder, 'files')
  const { FILES_S3_BUCKET: bucket } = settings
  if (bucket !== undefined) {
    checkKeys(settings)
    // The client is large, and most installations do without.
    const { openS3Store } = await import('./s3.ts')
    return openS3Store(folder, { ...settings, FILES_S3_BUCKET: bucket })
  }
  const alone = meaninglessAlone.find((name) => settings[name] !== undefined)
  if (alone)
    throw new Problem('bad-input', [{ field: 'FILES_S3_BUCKET', value: '', allowed: `${alone} + FILES_S3_BUCKET` }])
  return openLocalStore(folder)
}

const meaninglessAlone = [
  'FILES_S3_ENDPOINT',
  'FILES_S3_REGION',
  'FILES_S3_ACCESS_KEY_ID',
  'FILES_S3_SECRET_ACCESS_KEY',
  'FILES_S3_PATH_STYLE',
] as const

/** One key alone would make the client look for others elsewhere. */
const checkKeys = ({ FILES_S3_ACCESS_KEY_ID: id, FILES_S3_SECRET_ACCESS_KEY: secret }: FileSettings): void => {
  if ((id === undefined) === (secret === undefined)) return
  const field = id === undefined ? 'FILES_S3_ACCESS_KEY_ID' : 'FILES_S3_SECRET_ACCESS_KEY'
  const allowed = 'FILES_S3_ACCESS_KEY_ID + FILES_S3_SECRET_ACCESS_KEY'
  throw new Problem('bad-input', [{ field, value: '', allowed }])
}

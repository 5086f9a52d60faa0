/** Which connections of an installation leave the machine without encryption: whoever runs it is told at the start. */
import type { PlainConnection } from '../action/installation.ts'
import type { Config } from '../config.ts'
import { isPlainDatabase, isThisMachine } from '../storage/connection.ts'

export const plainConnections = (config: Config): PlainConnection[] => {
  const { HOST, PUBLIC_URL, DATABASE_URL, DATABASE_OWNER_URL, FILES_S3_BUCKET, FILES_S3_ENDPOINT } = config
  const s3 = FILES_S3_BUCKET === undefined ? undefined : URL.parse(FILES_S3_ENDPOINT ?? '')
  const found: Record<PlainConnection, boolean> = {
    readers: !isThisMachine(HOST) && !PUBLIC_URL.startsWith('https:'),
    database: [DATABASE_URL, DATABASE_OWNER_URL].some((url) => url !== undefined && isPlainDatabase(url)),
    files: s3?.protocol === 'http:' && !isThisMachine(s3.hostname),
  }
  return (Object.keys(found) as PlainConnection[]).filter((which) => found[which])
}

/** The file store on any S3 server: one object a content, named by its hash. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { ContentMissing, checkedHash, type FileSettings, type FileStore, isHash, type Spooled } from './content.ts'
import { openSpool } from './spool.ts'

const attempts = 3

/** Says what failed, and nothing of what the server answered: its answers repeat key ids and signed headers. */
class S3Error extends Error {
  readonly status: number | undefined

  constructor(what: string, bucket: string, { code, status }: { code: string; status: number | undefined }) {
    super(`S3 ${what}, bucket ${bucket}: ${code}${status === undefined ? '' : ` (${status})`}`)
    this.name = 'S3Error'
    this.status = status
  }
}

/** @throws StartError data-folder-not-writable */
export const openS3Store = async (
  folder: string,
  settings: FileSettings & { readonly FILES_S3_BUCKET: string },
): Promise<FileStore> => {
  const { FILES_S3_BUCKET: bucket } = settings
  const client = connect(settings)
  const spool = await openSpool(join(folder, 'incoming'))
  const at = (sha256: string) => ({ Bucket: bucket, Key: checkedHash(sha256) })
  const ask = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw new S3Error(what, bucket, { code: nameOf(error), status: statusOf(error) })
    }
  }
  const sizeOf = async (sha256: string): Promise<number | undefined> => {
    const object = at(sha256)
    try {
      return (await ask('HeadObject', () => client.send(new HeadObjectCommand(object)))).ContentLength
    } catch (error) {
      if (error instanceof S3Error && error.status === 404) return undefined
      throw error
    }
  }
  const send = ({ path, sha256, bytes }: Spooled) =>
    ask('PutObject', () =>
      client.send(
        new PutObjectCommand({
          ...at(sha256),
          Body: createReadStream(path),
          ContentLength: bytes,
          // The server refuses what arrives otherwise.
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        }),
      ),
    )

  return {
    put: async (content, options) => {
      const { sha256, bytes } = await spool.take(content, options, async (spooled) => {
        if ((await sizeOf(spooled.sha256)) === spooled.bytes) return
        // The client does not repeat what it has sent from a stream.
        await again(() => send(spooled))
      })
      return { sha256, bytes }
    },
    open: async (sha256, range) => {
      const object = at(sha256)
      const Range = range && `bytes=${range.start}-${range.end}`
      const found = await ask('GetObject', () =>
        client.send(new GetObjectCommand({ ...object, ...(Range && { Range }) })),
      ).catch((error) => {
        // A bucket that is not there says the same status and means another thing.
        throw /: (NoSuchKey|NotFound) /.test(error.message) ? new ContentMissing(sha256) : error
      })
      return found.Body as Readable
    },
    has: async (sha256) => (await sizeOf(sha256)) !== undefined,
    remove: async (sha256) => {
      const object = at(sha256)
      await ask('DeleteObject', () => client.send(new DeleteObjectCommand(object)))
    },
    async *list() {
      const pages = paginateListObjectsV2({ client }, { Bucket: bucket })
      while (true) {
        const { value: page, done } = await ask('ListObjectsV2', () => pages.next())
        if (done || page === undefined) return
        for (const { Key } of page.Contents ?? []) if (Key !== undefined && isHash(Key)) yield Key
      }
    },
  }
}

const ignore = (): void => {}
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore }

const connect = (settings: FileSettings): S3Client => {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_ACCESS_KEY_ID: id, FILES_S3_SECRET_ACCESS_KEY: secret } = settings
  return new S3Client({
    region: settings.FILES_S3_REGION ?? 'us-east-1',
    ...(endpoint !== undefined && { endpoint }),
    // Few servers other than Amazon's answer to a name per bucket.
    forcePathStyle:
      settings.FILES_S3_PATH_STYLE === undefined ? endpoint !== undefined : settings.FILES_S3_PATH_STYLE === '1',
    // Without keys the client finds those of the machine's own role.
    ...(id !== undefined && secret !== undefined && { credentials: { accessKeyId: id, secretAccessKey: secret } }),
    // Many servers know neither the newer checksums nor the encoding in which they are sent.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: attempts,
    // Its warnings would be lines of no form among ours; what fails is thrown.
    logger: silent,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000 },
  })
}

const again = async (work: () => Promise<unknown>, left = attempts): Promise<void> => {
  try {
    await work()
  } catch (error) {
    const refused = error instanceof S3Error && error.status !== undefined && error.status < 500
    if (refused || left === 1) throw error
    await again(work, left - 1)
  }
}

const nameOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return (
    ([code, name].find((word) => typeof word === 'string' && /^\w{1,60}$/.test(word)) as string | undefined) ?? 'Error'
  )
}

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode

/** Stores for tests: the two real ones, S3 on a server of this machine, and helpers to feed and read them. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import S3rver from 's3rver'
import { afterAll } from 'vitest'
import type { FileStore } from './content.ts'
import { openFileStore } from './store.ts'

const root = mkdtempSync(join(tmpdir(), 'pacta-files-'))
const endings: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of endings) await end()
  rmSync(root, { recursive: true, force: true })
})

let folders = 0
export const newFolder = (): string => join(root, `data-${++folders}`)

/** A running S3 server with an empty bucket, and what leads to it. */
export const s3Settings = async () => {
  const directory = newFolder()
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'pacta', configs: [] }],
  })
  const { port } = await server.run()
  endings.push(() => server.close())
  return {
    FILES_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    FILES_S3_BUCKET: 'pacta',
    FILES_S3_ACCESS_KEY_ID: 'S3RVER',
    FILES_S3_SECRET_ACCESS_KEY: 'S3RVER',
  }
}

export const text = (...parts: string[]): AsyncIterable<Uint8Array> => bytes(...parts.map((part) => Buffer.from(part)))

export async function* bytes(...parts: Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* parts
}

export const read = async (stream: Readable): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

export const listed = async (store: FileStore): Promise<string[]> => {
  const found: string[] = []
  for await (const sha256 of store.list()) found.push(sha256)
  return found
}

export interface TestStore {
  readonly store: FileStore
  /** What is left over of uploads that have ended. */
  readonly spooled: () => string[]
  /** Alters what is kept behind the store's back. */
  readonly damage: (sha256: string, content: Buffer) => Promise<void>
}

const spooledIn = (folder: string) => () => readdirSync(join(folder, 'files/incoming'))

/** Each store by name, opened when its tests begin. */
export const stores: Readonly<Record<'local' | 's3', () => Promise<TestStore>>> = {
  local: async () => {
    const folder = newFolder()
    const damage = async (sha256: string, content: Buffer) =>
      writeFileSync(join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256), content)
    return { store: await openFileStore({}, folder), spooled: spooledIn(folder), damage }
  },
  s3: async () => {
    const folder = newFolder()
    const settings = await s3Settings()
    const client = new S3Client({
      endpoint: settings.FILES_S3_ENDPOINT,
      region: 'us-east-1',
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    })
    const damage = async (Key: string, Body: Buffer) => {
      await client.send(new PutObjectCommand({ Bucket: 'pacta', Key, Body }))
    }
    return { store: await openFileStore(settings, folder), spooled: spooledIn(folder), damage }
  },
}

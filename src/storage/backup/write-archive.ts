/** Writes an archive: tar, compressed with zstd, encrypted with age when asked, under its own name only when it is whole. */
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, crc32, createZstdCompress } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import tar from 'tar-stream'
import { syncFolder } from '../postgres/place.ts'
import { errorText } from '../start-error.ts'
import { BackupError } from './backup-error.ts'

/** How an archive is encrypted: for holders of age identities, or with a passphrase; not at all without either. */
export interface Lock {
  readonly passphrase?: string | undefined
  readonly recipients?: readonly string[] | undefined
}

export const isLocked = ({ passphrase, recipients = [] }: Lock): boolean =>
  passphrase !== undefined || recipients.length > 0

export interface ArchiveWriter {
  /** Waits until the archive can take more. */
  put(name: string, content: Buffer): Promise<void>
  /** @param sum CRC-32 of the content, which goes before it */
  putStream(name: string, about: { size: number; sum: number }, content: Readable): Promise<void>
}

export interface Written {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** What a member says about itself in its header, so that a changed byte is found where it lies. */
export const checkKey = 'PACTA.crc32'
/** A chunk of 64 KiB, the default, costs a turn of the event loop for little. */
const chunkSize = 1 << 18

export const encrypterFor = ({ passphrase, recipients = [] }: Lock): Encrypter => {
  const encrypter = new Encrypter()
  if (passphrase !== undefined) encrypter.setPassphrase(passphrase)
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      throw new BackupError('bad-recipient', { recipient })
    }
  }
  return encrypter
}

/**
 * @param fill puts the members
 * @throws BackupError exists, unwritable, bad-recipient; whatever `fill` throws. No file is left then.
 */
export async function writeArchive(
  wanted: string,
  lock: Lock,
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<Written> {
  const file = resolve(wanted)
  if (existsSync(file)) throw new BackupError('exists', { file })
  const encrypter = isLocked(lock) ? encrypterFor(lock) : undefined
  const part = `${file}.part`
  const pack = tar.pack({ highWaterMark: 1 << 20 })
  const hash = createHash('sha256')
  let written = 0
  let flowError: unknown
  let fillError: unknown
  const meter = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      hash.update(chunk)
      written += chunk.byteLength
      yield chunk
    }
  }
  const encrypt = async function* (source: AsyncIterable<Uint8Array>) {
    if (encrypter === undefined) yield* source
    else yield* await encrypter.encrypt(asWebStream(source))
  }
  const compress = createZstdCompress({
    chunkSize,
    params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
  })
  const flowing = pipeline(pack as AsyncIterable<Uint8Array>, compress, encrypt, meter, outputTo(part)).catch(
    (error) => {
      flowError = error
    },
  )
  const put = (name: string, content: Buffer) => {
    const header = headerOf(name, content.byteLength, crc32(content))
    return new Promise<void>((done, fail) => {
      pack.entry(header, (error) => (error ? fail(error) : done())).end(content)
    })
  }
  const putStream: ArchiveWriter['putStream'] = (name, { size, sum }, content) =>
    pipeline(content, pack.entry(headerOf(name, size, sum)) as unknown as Writable)
  try {
    await fill({ put, putStream })
    pack.finalize()
  } catch (error) {
    fillError = error
    pack.destroy()
  }
  await flowing
  // The one that came first has caused the other, and what the disk says is never an effect.
  const error = (isAboutFile(flowError) ? flowError : fillError) ?? flowError ?? (await finish(part, file))
  if (error === undefined) return { file, bytes: written, sha256: hash.digest('hex') }
  await rm(part, { force: true }).catch(() => {})
  throw isAboutFile(error) ? new BackupError('unwritable', { file, reason: errorText(error) }) : error
}

const headerOf = (name: string, size: number, sum: number) => ({ name, size, pax: { [checkKey]: String(sum) } })

/** Node's own types and those of age name the same streams differently. */
export const asWebStream = (source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(source, { objectMode: false })) as unknown as ReadableStream<Uint8Array>

/** Reaches the disk before it ends, so that the later rename cannot name a file whose content a power cut takes away. */
const outputTo = (part: string): WriteStream => createWriteStream(part, { mode: 0o600, flush: true })

const isAboutFile = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && ['open', 'write', 'fsync', 'rename'].includes(String(error.syscall))

async function finish(part: string, file: string): Promise<unknown> {
  try {
    await rename(part, file)
    syncFolder(dirname(file))
    return undefined
  } catch (error) {
    return error
  }
}

/** Reads an archive member by member, and says in one code what is wrong with a file that cannot be read to its end. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createZstdDecompress } from 'node:zlib'
import { Decrypter, type ReadableStreamWithSize } from 'age-encryption'
import tar from 'tar-stream'
import { errorCode, errorText } from '../start-error.ts'
import { BackupError } from './backup-error.ts'
import { asWebStream, checkKey } from './write-archive.ts'

/** What opens an encrypted archive. */
export interface Keys {
  readonly passphrase?: string | undefined
  readonly identities?: readonly string[] | undefined
}

export interface Member {
  readonly name: string
  readonly size: number
  readonly chunks: AsyncIterable<Uint8Array>
}

export type Progress = (done: number, total: number) => void

const ageStart = 'age-encryption.org/v1\n'
const zstdStart = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** @throws BackupError unreadable, not-an-archive, locked, wrong-key, truncated, damaged */
export async function* readMembers(wanted: string, keys: Keys, progress: Progress = () => {}): AsyncGenerator<Member> {
  const file = resolve(wanted)
  const { encrypted, size } = await lookAt(file)
  const decrypter = encrypted ? decrypterFor(file, keys) : undefined
  let opened = !encrypted
  /** Of an encrypted archive, how much plain text must still come. */
  let left = Number.POSITIVE_INFINITY
  const meter = async function* (source: AsyncIterable<Uint8Array>) {
    let done = 0
    for await (const chunk of source) {
      done += chunk.byteLength
      progress(done, size)
      yield chunk
    }
  }
  const decrypt = async function* (source: AsyncIterable<Uint8Array>) {
    if (decrypter === undefined) return yield* source
    const plain = await decrypter.decrypt(asWebStream(inSteps(source)))
    opened = true
    left = lengthOf(plain, size)
    for await (const chunk of plain) {
      left -= chunk.byteLength
      yield chunk
    }
  }
  const extract = tar.extract()
  let failure: unknown
  const flowing = pipeline(
    createReadStream(file, { highWaterMark: 1 << 20 }),
    meter,
    decrypt,
    createZstdDecompress({ chunkSize: 1 << 18 }),
    extract as unknown as Writable,
  ).catch((error) => {
    failure = error
  })
  let at = ''
  const explain = async (error: unknown): Promise<unknown> => {
    if (error instanceof BackupError) return error
    await flowing
    const cause = failure ?? error
    if (['EACCES', 'EIO'].includes(errorCode(cause)))
      return new BackupError('unreadable', { file, reason: errorText(cause) })
    if (!opened) return new BackupError('wrong-key', { file })
    // Age authenticates piece by piece: when it fails at the last one, the archive was cut there, or its end was changed.
    const cut = errorCode(cause) === 'Z_BUF_ERROR' || /unexpected end/i.test(errorText(cause)) || left <= lastPieces
    return cut ? new BackupError('truncated', { file }) : new BackupError('damaged', { file, member: at })
  }
  try {
    for await (const entry of extract) {
      const { name, size: bytes, pax, type } = entry.header
      if (type !== 'file')
        throw at === ''
          ? new BackupError('not-an-archive', { file })
          : new BackupError('unexpected', { file, member: name })
      at = name
      yield { name, size: bytes, chunks: checked(entry as AsyncIterable<Uint8Array>, { file, name, pax, explain }) }
      // Nobody may have wanted it, and the next one waits for its end.
      entry.resume()
    }
  } catch (error) {
    throw await explain(error)
  } finally {
    extract.destroy()
    await flowing
  }
}

const piece = 1 << 16
/** Four pieces of age, some of which have been opened and are lost with the one that failed. */
const lastPieces = 4 * piece

/** What age opens of one chunk is lost when the next one fails: so no chunk holds more than a piece. */
async function* inSteps(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source)
    for (let at = 0; at < chunk.byteLength; at += piece) yield chunk.subarray(at, at + piece)
}

/** Nothing for a length that no archive of age can have. */
function lengthOf(plain: ReadableStreamWithSize, bytes: number): number {
  try {
    return plain.size(bytes)
  } catch {
    return 0
  }
}

interface Checks {
  readonly file: string
  readonly name: string
  readonly pax?: unknown
  readonly explain: (error: unknown) => Promise<unknown>
}

/** A member's chunks, never without a sum; the last one is held back until the sum over all of them is right. */
async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  { file, name, pax, explain }: Checks,
): AsyncGenerator<Uint8Array> {
  const wanted = (pax as Record<string, string> | null | undefined)?.[checkKey]
  if (wanted === undefined) throw new BackupError('damaged', { file, member: name })
  const source = chunks[Symbol.asyncIterator]()
  const next = () => source.next().catch(async (error) => Promise.reject(await explain(error)))
  let sum = 0
  let held: Uint8Array | undefined
  for (let step = await next(); !step.done; step = await next()) {
    if (held) yield held
    held = step.value
    sum = crc32(held, sum)
  }
  if (String(sum) !== wanted) throw new BackupError('damaged', { file, member: name })
  if (held) yield held
}

async function lookAt(file: string): Promise<{ encrypted: boolean; size: number }> {
  try {
    const { size } = await stat(file)
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(ageStart.length), 0, ageStart.length, 0)
      const start = buffer.subarray(0, bytesRead)
      const encrypted = start.toString('latin1') === ageStart
      if (!encrypted && !start.subarray(0, zstdStart.length).equals(zstdStart))
        throw new BackupError('not-an-archive', { file })
      return { encrypted, size }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('unreadable', { file, reason: errorText(error) })
  }
}

function decrypterFor(file: string, { passphrase, identities = [] }: Keys): Decrypter {
  if (passphrase === undefined && identities.length === 0) throw new BackupError('locked', { file })
  const decrypter = new Decrypter()
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase)
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch {
    // The identity is a secret and is not repeated.
    throw new BackupError('bad-identity')
  }
  return decrypter
}

/** Whole in memory: for members whose size has been looked at. */
export async function contentOf({ chunks }: Member): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

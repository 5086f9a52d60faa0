/** Bytes on their way into the store: written down, hashed and measured before anything is kept. */
import { createHash, randomUUID } from 'node:crypto'
import { access, constants, type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { Problem } from '../../kernel/problem.ts'
import { errorCode, errorText, StartError } from '../start-error.ts'
import type { PutOptions, Spooled } from './content.ts'

/** Milliseconds after which a file that nobody writes to any more is left over, whoever began it. */
const abandonedAfter = 3_600_000

/** Process ids say nothing across machines and containers that share the folder. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

export interface Spool {
  /**
   * Receives the bytes, shows them to `accept` and hands them to `keep`; the spooled file is gone afterwards.
   * @throws Problem too-large
   */
  take(
    content: AsyncIterable<Uint8Array>,
    options: PutOptions,
    keep: (spooled: Spooled) => Promise<void>,
  ): Promise<Spooled>
}

/**
 * Makes the folder and clears away what killed processes left in it.
 * @throws StartError data-folder-not-writable
 */
export const openSpool = async (folder: string): Promise<Spool> => {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK | constants.X_OK)
    await sweep(folder)
  } catch (error) {
    throw new StartError('data-folder-not-writable', { folder, reason: errorCode(error) || errorText(error) })
  }
  return {
    take: async (content, { maxBytes, accept }, keep) => {
      const path = join(folder, `${host}-${process.pid}-${randomUUID()}`)
      try {
        const spooled = { path, ...(await receive(path, content, maxBytes)) }
        await accept?.(spooled)
        await keep(spooled)
        return spooled
      } finally {
        await rm(path, { force: true })
      }
    },
  }
}

/** Not mkdir's own recursion, which never ends in /proc. */
const makeFolder = async (folder: string): Promise<void> => {
  const make = () => mkdir(folder, { mode: 0o700 })
  try {
    await make().catch(async (error) => {
      if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error
      await makeFolder(dirname(folder))
      await make()
    })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

const receive = async (path: string, content: AsyncIterable<Uint8Array>, maxBytes: number) => {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength
      if (bytes > maxBytes)
        throw new Problem('too-large', [{ field: 'file', value: '', allowed: allowedSize(maxBytes) }])
      hash.update(chunk)
      await writeAll(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

const writeAll = async (file: FileHandle, chunk: Uint8Array): Promise<void> => {
  for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten
}

const megabyte = 1024 * 1024

/** In words of every language. */
export const allowedSize = (maxBytes: number): string =>
  maxBytes % megabyte === 0 ? `≤ ${maxBytes / megabyte} MB` : `≤ ${maxBytes} B`

const sweep = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (await isAbandoned(path, name)) await rm(path, { force: true })
  }
}

const isAbandoned = async (path: string, name: string): Promise<boolean> => {
  const [of, pid] = name.split('-')
  if (of === host && !isAlive(Number(pid))) return true
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > abandonedAfter
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

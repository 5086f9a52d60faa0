/** Puts a file where the user asked for it: whole or not at all, and never over anything but a file. */
import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Problem } from '../../../kernel/problem.ts'

export type Refusal = 'no-name' | 'too-long' | 'no-folder' | 'not-writable' | 'not-a-file' | 'no-room'

type Words = (reason: Refusal) => string

const reasons: Readonly<Record<string, Refusal>> = {
  ENAMETOOLONG: 'too-long',
  ENOTDIR: 'no-folder',
  EISDIR: 'not-a-file',
  ELOOP: 'not-a-file',
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EFBIG: 'no-room',
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? ''

const longestShown = 100

const refused = (path: string, reason: Refusal, allowed: Words): Problem => {
  const value = path.length > longestShown ? `${path.slice(0, longestShown)}…` : path
  return new Problem('bad-input', [{ field: 'out', value, allowed: allowed(reason) }])
}

const statIfThere = (path: string): Promise<Stats | undefined> =>
  stat(path).catch((error) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw error
  })

/** The file behind any links, also behind one that leads to no file yet: a link stays a link. */
const targetOf = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    const link = await readlink(path).catch(() => undefined)
    return link === undefined ? path : targetOf(resolve(dirname(path), link))
  }
}

/** A file beside the target under a name that nobody else has; readable to its owner alone until it is whole. */
const openPart = async (target: string): Promise<{ part: string; file: FileHandle; mode: number }> => {
  const part = join(dirname(target), `.pacta-${randomUUID()}.part`)
  const file = await open(part, 'wx')
  try {
    const { mode } = await file.stat()
    await file.chmod(0o600)
    return { part, file, mode }
  } catch (error) {
    await file.close()
    await rm(part, { force: true })
    throw error
  }
}

const refusal = async (path: string): Promise<Refusal | undefined> => {
  if (path.trim() === '' || path.endsWith('/') || path.endsWith(sep)) return 'no-name'
  const target = await targetOf(resolve(path))
  const there = await statIfThere(target)
  if (there !== undefined && !there.isFile()) return 'not-a-file'
  if (!(await statIfThere(dirname(target)))?.isDirectory()) return 'no-folder'
  // Rights do not tell everything: /proc grants them and still takes no file.
  const { part, file } = await openPart(target)
  await file.close()
  await rm(part, { force: true })
  return undefined
}

/**
 * Checks the place before the work begins.
 * @throws Problem bad-input with the path and, from `allowed`, what would do
 */
export const checkPlace = async (path: string, allowed: Words): Promise<void> => {
  const reason = await refusal(path).catch((error): Refusal => reasons[codeOf(error)] ?? 'not-writable')
  if (reason !== undefined) throw refused(path, reason, allowed)
}

/** A file that is there keeps its mode and, where we may give files away, its owner. */
const likeBefore = async (file: FileHandle, before: Stats): Promise<void> => {
  const now = await file.stat()
  if (now.uid !== before.uid || now.gid !== before.gid) await file.chown(before.uid, before.gid).catch(() => {})
  await file.chmod(before.mode & 0o7777)
}

/**
 * Writes beside the target and renames, so that a reader never meets half a file.
 * @throws Problem bad-input as `checkPlace` does, if the place has changed since or has no room
 */
export const writeWhole = async (
  path: string,
  content: Uint8Array | string,
  allowed: Words = String,
): Promise<void> => {
  try {
    const target = await targetOf(resolve(path))
    const before = await statIfThere(target)
    const { part, file, mode } = await openPart(target)
    try {
      try {
        await file.writeFile(content)
        if (before === undefined) await file.chmod(mode & 0o7777)
        else await likeBefore(file, before)
      } finally {
        await file.close()
      }
      await rename(part, target)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  } catch (error) {
    throw refused(path, reasons[codeOf(error)] ?? 'not-writable', allowed)
  }
}

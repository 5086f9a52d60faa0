/** Puts a file where the user asked for it: whole or not at all, and never over anything but a file. */
import { constants } from 'node:fs'
import { access, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Problem } from '../../../kernel/problem.ts'

export type Refusal = 'no-folder' | 'not-writable' | 'not-a-file'

const refusal = async (path: string): Promise<Refusal | undefined> => {
  const folder = await stat(dirname(path)).catch(() => undefined)
  if (!folder?.isDirectory()) return 'no-folder'
  const target = await stat(path).catch(() => undefined)
  if (target !== undefined && !target.isFile()) return 'not-a-file'
  const writable = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  )
  return writable ? undefined : 'not-writable'
}

/**
 * Checks the place before the work begins.
 * @throws Problem bad-input with the path and, from `allowed`, what would do
 */
export const checkPlace = async (path: string, allowed: (reason: Refusal) => string): Promise<void> => {
  const reason = await refusal(resolve(path))
  if (reason !== undefined) throw new Problem('bad-input', [{ field: 'out', value: path, allowed: allowed(reason) }])
}

/** Writes beside the target and renames, so that a reader never meets half a file. */
export const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  const target = resolve(path)
  const part = `${target}.${process.pid}.part`
  try {
    await writeFile(part, content, { flag: 'wx' })
    await rename(part, target)
  } finally {
    await rm(part, { force: true })
  }
}

/** The file store in a local folder: ab/cd/<hash>, put there by one rename. */
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode } from '../start-error.ts'
import { ContentMissing, checkedHash, type FileStore, isHash } from './content.ts'
import { openSpool } from './spool.ts'

/** @throws StartError data-folder-not-writable */
export const openLocalStore = async (folder: string): Promise<FileStore> => {
  // In the same folder, because a rename does not cross disks.
  const spool = await openSpool(join(folder, 'incoming'))
  const place = (sha256: string) => join(folder, checkedHash(sha256).slice(0, 2), sha256.slice(2, 4), sha256)

  return {
    put: async (content, options) => {
      const { sha256, bytes } = await spool.take(content, options, async (spooled) => {
        const path = place(spooled.sha256)
        await makeFolders(folder, dirname(path))
        // Over a content that is there already: it is the same, unless it was damaged.
        await rename(spooled.path, path)
        await syncFolder(dirname(path))
      })
      return { sha256, bytes }
    },
    open: async (sha256, range) => {
      const file = await open(place(sha256)).catch((error) => {
        throw errorCode(error) === 'ENOENT' ? new ContentMissing(sha256) : error
      })
      return file.createReadStream({ start: range?.start ?? 0, ...(range && { end: range.end }) })
    },
    has: (sha256) =>
      stat(place(sha256)).then(
        () => true,
        (error) => {
          if (errorCode(error) === 'ENOENT') return false
          throw error
        },
      ),
    remove: (sha256) => rm(place(sha256), { force: true }),
    async *list() {
      for (const first of await namesIn(folder, /^[0-9a-f]{2}$/))
        for (const second of await namesIn(join(folder, first), /^[0-9a-f]{2}$/))
          for (const name of await namesIn(join(folder, first, second))) if (isHash(name)) yield name
    },
  }
}

const namesIn = async (folder: string, form = /^/): Promise<string[]> =>
  (await readdir(folder)).filter((name) => form.test(name)).sort()

/** Two levels; a new folder survives a power cut only when the one that holds its name is synced. */
const makeFolders = async (root: string, folder: string): Promise<void> => {
  for (const path of [dirname(folder), folder]) {
    const made = await mkdir(path, { mode: 0o700 }).then(
      () => true,
      (error) => {
        if (errorCode(error) === 'EEXIST') return false
        throw error
      },
    )
    if (made) await syncFolder(path === folder ? dirname(folder) : root)
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

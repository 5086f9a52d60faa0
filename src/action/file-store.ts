/** Where this process keeps the contents of files; set once at start, opened when somebody first needs it. */
import type { FileStore } from '../storage/files/store.ts'

interface Files {
  readonly open: () => Promise<FileStore>
  /** Of the largest file that may be uploaded. */
  readonly megabytes: number
}

let current: Files | undefined
let opened: Promise<FileStore> | undefined

export const setFileStore = (files: Files): void => {
  current = files
  opened = undefined
}

const files = (): Files => {
  if (current === undefined) throw new Error('the file store is not set')
  return current
}

/** @throws what opening it throws; Error before `setFileStore` */
export const fileStore = (): Promise<FileStore> => {
  opened ??= files().open()
  return opened
}

export const largestUpload = (): number => files().megabytes

/** The settings of the one installation that a test process stands for. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { setFileStore } from '../../src/action/file-store.ts'
import { setInstallation } from '../../src/action/installation.ts'

setInstallation({
  publicUrl: 'http://127.0.0.1',
  secret: 'for tests only, and longer than 32 characters',
  demonstration: false,
  version: 'test',
  settings: [],
  wall: 'separate-role',
  plain: [],
  backupFolder: tmpdir(),
})

let folder: string | undefined
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
})

setFileStore({
  open: async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacta-files-'))
    const { openLocalStore } = await import('../../src/storage/files/local.ts')
    return openLocalStore(join(folder, 'files'))
  },
  megabytes: 2,
})

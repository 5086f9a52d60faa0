/** Draft laws in a fresh installation with a store for files, for tests that take in texts and look at what came of them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { setFileStore } from '../../src/action/file-store.ts'
import { fullSight, setSight } from '../../src/action/sight.ts'
import { provisionsOf, versionsOf } from '../../src/modules/assistance/drafts/queries.ts'
import { type Db, inTransaction } from '../../src/storage/database.ts'
import { openLocalStore } from '../../src/storage/files/local.ts'
import { testApp } from './app.ts'
import { freshDatabase } from './database.ts'
import { type Person, people } from './people.ts'

/** What a form would send: the values of its hidden fields. */
export const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(file\.[^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value?.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    ]),
  ) as Record<string, string>

export const law =
  'Law on x\nArticle 1. Scope\nThis Law applies.\nArticle 2. Penalties\n1. Ten years.\n2. A fine:\n(a) small;\n(b) large.'

export const details = {
  title: 'Law on x',
  workingTitle: 'Law x',
  subject: '',
  language: 'en',
  receivedOn: '2026-05-04',
  note: '',
}

export type Drafts = Awaited<ReturnType<typeof openDrafts>>

export const openDrafts = async () => {
  const storage = await freshDatabase()
  const app = await testApp(storage)
  const as = people(storage, app)
  const folder = mkdtempSync(join(tmpdir(), 'pacta-drafts-'))
  setFileStore({ open: () => openLocalStore(folder), megabytes: 2 })

  const seeing = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    inTransaction(storage.db, async (tx) => {
      await setSight(tx, fullSight)
      return work(tx)
    })

  const paste = async (officer: Person, path: string, text: string, more: Record<string, string>) => {
    const preview = await officer.post(path, 'text', { text })
    const html = await preview.text()
    if (preview.status !== 200) return { preview, html, accepted: preview }
    return { preview, html, accepted: await officer.post(path, 'accept', { ...hidden(html), ...more }) }
  }

  const opened = async (officer: Person, state = 'TUN', text = law): Promise<string> => {
    const { accepted } = await paste(officer, '/en/drafts/new', text, { ...details, state })
    expect(accepted.status).toBe(303)
    return accepted.headers.get('Location')?.split('/').at(-1) ?? ''
  }

  const only = async (draft: string) => {
    const versions = await seeing((tx) => versionsOf(tx, draft))
    return { versions, version: versions.at(-1)?.id ?? '' }
  }
  const eids = async (version: string) => (await seeing((tx) => provisionsOf(tx, version))).map(({ eid }) => eid)
  const idOf = async (version: string, eid: string) =>
    (await seeing((tx) => provisionsOf(tx, version))).find((one) => one.eid === eid)?.id ?? ''

  const close = () => rmSync(folder, { recursive: true, force: true })
  return { storage, app, as, seeing, paste, opened, only, eids, idOf, close }
}

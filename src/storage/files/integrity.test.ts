import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { type Db, inTransaction } from '../database.ts'
import { checkFiles } from './integrity.ts'
import { claimContent, fileById, listFiles, type NewFile, recordUpload, removeFile } from './records.ts'
import { openFileStore } from './store.ts'
import { listed, newFolder, read, s3Settings, stores, type TestStore, text } from './testing.ts'

const storage = await freshDatabase()
const { db } = storage
let at: TestStore
const all = { most: 100 }

const seeing = <T>(
  sight: { sees?: string; user?: string; states?: string },
  work: (tx: Db) => Promise<T>,
): Promise<T> =>
  inTransaction(db, async (tx) => {
    await sql`select set_config('pacta.sees', ${sight.sees ?? ''}, true), set_config('pacta.user', ${sight.user ?? ''}, true),
      set_config('pacta.states', ${sight.states ?? ''}, true)`.execute(tx)
    return work(tx)
  })
const asAll = <T>(work: (tx: Db) => Promise<T>) => seeing({ sees: 'all' }, work)

const kept = async (content: string, more: Partial<NewFile> = {}) => {
  const put = await at.store.put(text(content), {
    maxBytes: 1000,
    accept: async (spooled) => void (await claimContent(db, spooled)),
  })
  const file = {
    ...{
      name: 'a.txt',
      mediaType: 'text/plain',
      about: 'project:1',
      owner: null,
      stateCode: null,
      uploadedBy: 'user:1',
    },
    ...put,
    ...more,
  }
  return { ...put, id: await asAll((tx) => recordUpload(tx, file)) }
}
const stateOf = async (sha256: string) =>
  (await db.selectFrom('file_content').select('state').where('sha256', '=', sha256).executeTakeFirst())?.state
/** As if everything had happened that long ago. */
const later = (hours: number) =>
  asAll(async (tx) => {
    const ago = sql`interval '1 hour' * ${hours}`
    await sql`update file_content set claimed_at = claimed_at - ${ago}, checked_at = checked_at - ${ago}`.execute(tx)
    await sql`update file set removed_at = removed_at - ${ago}`.execute(tx)
  })

beforeEach(async () => {
  await asAll((tx) => tx.deleteFrom('file').execute())
  await db.deleteFrom('file_content').execute()
})

describe.each(['local', 's3'] as const)('the check of the %s store', (kind) => {
  beforeEach(async () => {
    at = await stores[kind]()
  })

  test('finds what is missing and what is damaged, and sees when it is whole again', async () => {
    const [good, lost, bad] = [await kept('good'), await kept('lost'), await kept('bad')]
    await at.store.remove(lost.sha256)
    await at.damage(bad.sha256, Buffer.from('baD'))
    const report = { checked: 3, missing: [lost.sha256], damaged: [bad.sha256], removed: 0 }
    expect(await checkFiles(db, at.store, all)).toEqual(report)
    expect(await Promise.all([good, lost, bad].map(({ sha256 }) => stateOf(sha256)))).toEqual([
      'whole',
      'missing',
      'damaged',
    ])
    await at.store.put(text('lost'), { maxBytes: 10 })
    await at.damage(bad.sha256, Buffer.from('bad'))
    expect(await checkFiles(db, at.store, all)).toEqual({ ...report, missing: [], damaged: [] })
    expect(await stateOf(lost.sha256)).toBe('whole')
  })

  test('takes what no file has used for a day, and nothing sooner', async () => {
    const [used, gone] = [await kept('used'), await kept('gone')]
    const again = await kept('used', { name: 'other.txt' })
    expect(again.sha256).toBe(used.sha256)
    await asAll(async (tx) => {
      expect(await removeFile(tx, gone.id)).toBe(true)
      expect(await removeFile(tx, gone.id)).toBe(false)
      expect(await removeFile(tx, again.id)).toBe(true)
      expect(await fileById(tx, gone.id)).toBeUndefined()
    })
    await later(23)
    expect((await checkFiles(db, at.store, all)).removed).toBe(0)
    await later(2)
    expect((await checkFiles(db, at.store, all)).removed).toBe(1)
    expect(await listed(at.store)).toEqual([used.sha256])
    expect(await stateOf(gone.sha256)).toBeUndefined()
    expect(await asAll((tx) => tx.selectFrom('file').select('id').execute())).toEqual([{ id: used.id }])
  })
})

describe('the check', () => {
  beforeEach(async () => {
    at = await stores.local()
  })

  test('begins with what was checked longest ago', async () => {
    const contents = [await kept('1'), await kept('2'), await kept('3')]
    const seen: string[] = []
    const watching = {
      ...at.store,
      open: (sha256: string) => {
        seen.push(sha256)
        return at.store.open(sha256)
      },
    }
    for (let n = 0; n < 6; n += 1) await checkFiles(db, watching, { most: 1 })
    expect(new Set(seen.slice(0, 3))).toEqual(new Set(contents.map(({ sha256 }) => sha256)))
    expect(seen.slice(3)).toEqual(seen.slice(0, 3))
  })

  test('takes an upload that was never recorded only after a day', async () => {
    await at.store.put(text('forgotten'), {
      maxBytes: 10,
      accept: async (spooled) => void (await claimContent(db, spooled)),
    })
    expect(await checkFiles(db, at.store, all)).toEqual({ checked: 0, missing: [], damaged: [], removed: 0 })
    await later(25)
    expect((await checkFiles(db, at.store, all)).removed).toBe(1)
    expect(await listed(at.store)).toEqual([])
  })

  test('never takes what an upload brings at the same moment', async () => {
    const { sha256, id } = await kept('contested')
    await asAll((tx) => removeFile(tx, id))
    await later(25)
    // The upload comes while the content is being removed: it must wait, and then write it again.
    let upload: Promise<unknown> | undefined
    const slow = {
      ...at.store,
      remove: async (of: string) => {
        upload = kept('contested')
        await new Promise((resolve) => setTimeout(resolve, 100))
        await at.store.remove(of)
      },
    }
    expect((await checkFiles(db, slow, all)).removed).toBe(1)
    await upload
    expect((await read(await at.store.open(sha256))).toString()).toBe('contested')
    expect(await stateOf(sha256)).toBe('whole')
    expect((await checkFiles(db, at.store, all)).missing).toEqual([])
  })

  test('leaves alone what an upload has claimed again', async () => {
    const { sha256, id } = await kept('returning')
    await asAll((tx) => removeFile(tx, id))
    await later(25)
    await claimContent(db, { sha256, bytes: 9 })
    expect((await checkFiles(db, at.store, all)).removed).toBe(0)
    expect(await at.store.has(sha256)).toBe(true)
  })

  test('under uploads, removals and checks all at once every recorded content is there', async () => {
    const churn = async (n: number) => {
      for (let round = 0; round < 8; round += 1) {
        const { id } = await kept(`shared ${round % 2}`)
        if ((n + round) % 3 !== 0) await asAll((tx) => removeFile(tx, id))
        await later(25)
        await checkFiles(db, at.store, all)
      }
    }
    const outcomes = await Promise.allSettled([churn(0), churn(1), churn(2)])
    // Made a day old at once, an upload may find that its claim has run out; it fails then and records nothing.
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ constraint: 'file_sha256_fkey' })
    const { files } = await asAll((tx) => listFiles(tx, { offset: 0, limit: 100 }))
    for (const { sha256 } of files) expect((await read(await at.store.open(sha256))).toString()).toMatch(/^shared/)
  })

  test('takes nothing for missing while the store does not answer', async () => {
    const { sha256 } = await kept('safe')
    const gone = await openFileStore({ ...(await s3Settings()), FILES_S3_ENDPOINT: 'http://127.0.0.1:1' }, newFolder())
    await expect(checkFiles(db, gone, all)).rejects.toMatchObject({ name: 'S3Error' })
    expect(await stateOf(sha256)).toBe('whole')
  })
})

describe('the rows', () => {
  const user = randomUUID()
  beforeEach(async () => {
    at = await stores.local()
  })

  test('are listed newest first, a page at a time', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) ids.unshift((await kept(`${n}`, { about: `project:${n % 2}` })).id)
    await asAll(async (tx) => {
      const page = await listFiles(tx, { offset: 1, limit: 2 })
      expect([page.total, page.files.map(({ id }) => id)]).toEqual([5, ids.slice(1, 3)])
      const about = await listFiles(tx, { about: 'project:1', offset: 0, limit: 10 })
      expect(about.files.map(({ id }) => id)).toEqual([ids[1], ids[3]])
      expect((await listFiles(tx, { state: 'damaged', offset: 0, limit: 10 })).total).toBe(0)
      expect(await fileById(tx, ids[0]!)).toMatchObject({ name: 'a.txt', bytes: 1, state: 'whole', stateCode: null })
    })
  })

  test('hold a name in any script and refuse one that is a path', async () => {
    const { id } = await kept('x', { name: 'تقرير 报告 отчёт.txt' })
    expect((await asAll((tx) => fileById(tx, id)))?.name).toBe('تقرير 报告 отчёт.txt')
    for (const name of ['../x', 'a\\b', 'a\nb', '', 'x'.repeat(201)])
      await expect(kept('x', { name })).rejects.toMatchObject({ constraint: 'file_name_check' })
  })

  test('are seen by their owner, their State and those who see all, and by nobody else', async () => {
    // Otherwise row-level security would not be what hides them.
    expect(storage.wall).not.toBe('bypassed')
    const mine = await kept('mine', { owner: user, name: 'mine.txt' })
    await kept('french', { stateCode: 'FRA', name: 'french.txt' })
    const names = (sight: Parameters<typeof seeing>[0]) =>
      seeing(sight, async (tx) => (await listFiles(tx, { offset: 0, limit: 10 })).files.map(({ name }) => name).sort())
    expect(await names({})).toEqual([])
    expect(await names({ user })).toEqual(['mine.txt'])
    expect(await names({ user: randomUUID(), states: 'DEU,FRA' })).toEqual(['french.txt'])
    expect(await names({ sees: 'all' })).toEqual(['french.txt', 'mine.txt'])
    expect(await db.selectFrom('file').select('id').execute()).toEqual([])
    await seeing({ states: 'FRA' }, async (tx) => {
      expect(await fileById(tx, mine.id)).toBeUndefined()
      expect(await removeFile(tx, mine.id)).toBe(false)
    })
    const german = { ...mine, name: 'x', mediaType: 'x', about: 'a:1', owner: null, stateCode: 'DEU', uploadedBy: 'u' }
    await expect(seeing({ states: 'FRA' }, (tx) => recordUpload(tx, german))).rejects.toThrow(/row-level security/)
  })
})

import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { ContentMissing, openFileStore } from './store.ts'
import { bytes, listed, newFolder, read, stores, type TestStore, text } from './testing.ts'

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
const most = { maxBytes: 10_000_000 }

describe.each(Object.entries(stores))('the %s store', (_, open) => {
  let at: TestStore
  beforeAll(async () => {
    at = await open()
  })

  test('gives back what it was given, whole and in part', async () => {
    const content = randomBytes(3_000_000)
    const parts = [content.subarray(0, 1), content.subarray(1, 2_000_000), content.subarray(2_000_000)]
    expect(await at.store.put(bytes(...parts), most)).toEqual({ sha256: hashOf(content), bytes: 3_000_000 })
    const sha256 = hashOf(content)
    expect(await at.store.has(sha256)).toBe(true)
    expect((await read(await at.store.open(sha256))).equals(content)).toBe(true)
    for (const [start, end] of [
      [0, 9],
      [999_999, 2_500_000],
      [2_999_999, 2_999_999],
    ] as const)
      expect((await read(await at.store.open(sha256, { start, end }))).equals(content.subarray(start, end + 1))).toBe(
        true,
      )
    expect(at.spooled()).toEqual([])
  })

  test('keeps the same content once, also when it comes twice at once', async () => {
    const put = () => at.store.put(text('the same ', 'content'), most)
    const all = await Promise.all([put(), put(), put()])
    expect(new Set(all.map(({ sha256 }) => sha256))).toEqual(new Set([hashOf('the same content')]))
    await put()
    expect((await listed(at.store)).filter((sha256) => sha256 === hashOf('the same content'))).toHaveLength(1)
    expect((await read(await at.store.open(hashOf('the same content')))).toString()).toBe('the same content')
    expect(at.spooled()).toEqual([])
  })

  test('keeps an empty content', async () => {
    const { sha256 } = await at.store.put(text(), most)
    expect(sha256).toBe(hashOf(''))
    expect(await read(await at.store.open(sha256))).toHaveLength(0)
  })

  test('stops at the limit and keeps nothing', async () => {
    let given = 0
    async function* endless() {
      for (;;) {
        given += 1000
        yield Buffer.alloc(1000)
      }
    }
    await expect(at.store.put(endless(), { maxBytes: 5000 })).rejects.toMatchObject({ code: 'too-large' })
    expect(given).toBe(6000)
    expect((await at.store.put(bytes(Buffer.alloc(5000)), { maxBytes: 5000 })).bytes).toBe(5000)
    expect(await at.store.has(hashOf(Buffer.alloc(6000)))).toBe(false)
    expect(at.spooled()).toEqual([])
  })

  test('keeps nothing of what is refused or breaks off', async () => {
    const accept = async ({ sha256, bytes }: { sha256: string; bytes: number }) => {
      throw new Error(`refused ${bytes} ${sha256}`)
    }
    const attempt = at.store.put(text('bad'), { ...most, accept })
    await expect(attempt).rejects.toThrow(`refused 3 ${hashOf('bad')}`)
    async function* breaking() {
      yield Buffer.from('half')
      throw new Error('gone')
    }
    await expect(at.store.put(breaking(), most)).rejects.toThrow('gone')
    expect(await at.store.has(hashOf('bad'))).toBe(false)
    expect(await at.store.has(hashOf('half'))).toBe(false)
    expect(at.spooled()).toEqual([])
  })

  test('says what it does not have', async () => {
    const sha256 = hashOf('never stored')
    expect(await at.store.has(sha256)).toBe(false)
    await expect(at.store.open(sha256)).rejects.toBeInstanceOf(ContentMissing)
    await at.store.remove(sha256)
  })

  test('removes', async () => {
    const { sha256 } = await at.store.put(text('short-lived'), most)
    await at.store.remove(sha256)
    expect(await at.store.has(sha256)).toBe(false)
    expect(await listed(at.store)).not.toContain(sha256)
  })

  test.each(['../../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}\n`])(
    'takes %j for no hash',
    async (name) => {
      await expect((async () => at.store.open(name))()).rejects.toThrow(TypeError)
      await expect((async () => at.store.has(name))()).rejects.toThrow(TypeError)
      await expect((async () => at.store.remove(name))()).rejects.toThrow(TypeError)
    },
  )

  test('lists all in order', async () => {
    const put: string[] = []
    for (let n = 0; n < 30; n += 1) put.push((await at.store.put(text(`number ${n}`), most)).sha256)
    const found = await listed(at.store)
    expect(found).toEqual([...new Set(found)].sort())
    expect(found).toEqual(expect.arrayContaining(put))
  })
})

describe('settings that do not go together are named', () => {
  test.each([
    [{ FILES_S3_ENDPOINT: 'http://127.0.0.1:1' }, 'FILES_S3_BUCKET'],
    [{ FILES_S3_PATH_STYLE: '0' as const }, 'FILES_S3_BUCKET'],
    [{ FILES_S3_BUCKET: 'b', FILES_S3_ACCESS_KEY_ID: 'id' }, 'FILES_S3_SECRET_ACCESS_KEY'],
    [{ FILES_S3_BUCKET: 'b', FILES_S3_SECRET_ACCESS_KEY: 's3cret' }, 'FILES_S3_ACCESS_KEY_ID'],
  ])('%o', async (settings, field) => {
    const failure = await openFileStore(settings, newFolder()).catch((error) => error)
    expect(failure).toMatchObject({ code: 'bad-input', fields: [{ field }] })
    expect(`${failure.message}${failure.stack}`).not.toContain('s3cret')
  })
})

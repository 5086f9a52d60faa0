/** Some kilobytes that unpack to gigabytes are refused before they fill the memory, by `verify` and by `restore`. */
import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { crc32, createZstdCompress } from 'node:zlib'
import tar from 'tar-stream'
import { expect, test } from 'vitest'
import { codeOf, emptyDatabase, nothing, path, tablesIn } from '../../../test/support/backup.ts'
import { openLocalStore } from '../files/local.ts'
import { Heading, Manifest, manifestBytes } from './manifest.ts'
import { restoreBackup } from './restore.ts'
import { checkKey } from './write-archive.ts'

const run = promisify(execFile)
const none = '0'.repeat(64)
const about = {
  format: 1,
  pacta: '1',
  postgresql: '17',
  at: '2026-01-01T00:00:00Z',
  migrations: [{ name: '1', sha256: none }],
}
const heading = Buffer.from(JSON.stringify({ ...about, tables: { state: ['name'] } }))
const block = Buffer.alloc(1 << 20, ' ')

/** Whole members, and a last one of so many megabytes of spaces. */
async function bomb(name: string, whole: [string, Buffer][], last: string, megabytes: number): Promise<string> {
  const file = path(name)
  const pack = tar.pack()
  const writing = pipeline(pack as AsyncIterable<Uint8Array>, createZstdCompress(), createWriteStream(file))
  for (const [member, content] of whole)
    pack.entry({ name: member, pax: { [checkKey]: String(crc32(content)) } }, content)
  const spaces = Readable.from(Array.from({ length: megabytes }, () => block))
  const header = { name: last, size: megabytes << 20, pax: { [checkKey]: '1' } }
  await pipeline(spaces, pack.entry(header) as unknown as Writable)
  pack.finalize()
  await writing
  return file
}

/** What `verify` does, in a process of its own whose memory can be measured. */
async function verified(file: string): Promise<{ code: string; member: string; megabytes: number; ms: number }> {
  const script = `
    const { walkArchive } = await import(${JSON.stringify(new URL('./walk.ts', import.meta.url).href)})
    const begin = Date.now()
    const { code, details } = await walkArchive(process.argv[1], {}).catch((error) => error)
    const megabytes = process.resourceUsage().maxRSS / 1024
    console.log(JSON.stringify({ code, member: details?.member, megabytes, ms: Date.now() - begin }))`
  const words = ['--experimental-strip-types', '--no-warnings', '--input-type=module', '-e', script, file]
  return JSON.parse((await run(process.execPath, words)).stdout)
}

test.each<[string, [string, Buffer][], number]>([
  ['pacta-backup.json', [], 1_999],
  ['manifest.json', [['pacta-backup.json', heading]], 500],
  ['files/list.000001', [['pacta-backup.json', heading]], 500],
])('%s of gigabytes is refused', async (member, whole, megabytes) => {
  const file = await bomb(`bomb-${member.replace('/', '-')}`, whole, member, megabytes)
  const found = await verified(file)
  expect(found).toMatchObject({ code: 'damaged', member })
  expect(found.megabytes).toBeLessThan(250)
  expect(found.ms).toBeLessThan(5_000)
})

test('a restore refuses it too, and leaves nothing', async () => {
  const file = await bomb('bomb-restore', [], 'pacta-backup.json', 1_000)
  const owner = await emptyDatabase()
  const files = await openLocalStore(path('files-bomb'))
  const before = process.memoryUsage().rss
  expect(await codeOf(restoreBackup({ owner, files, file, record: nothing }))).toMatchObject({ code: 'damaged' })
  expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20)
  expect(await tablesIn(owner)).toEqual([])
})

test('a list of wrong elements is refused at its first', () => {
  expect(Heading.safeParse({ ...about, tables: {} }).success).toBe(true)
  const ones = Array.from({ length: manifestBytes / 4 }, () => 1)
  const rest = { heading: none, tables: {}, sequences: {}, audit: null }
  const { error } = Manifest.safeParse({ ...about, ...rest, files: { count: 0, bytes: 0, lost: ones } })
  expect(error?.issues).toHaveLength(1)
})

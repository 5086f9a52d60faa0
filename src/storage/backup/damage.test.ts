/** Nothing but a whole archive passes for one: every change is noticed, by `verify` and by `restore`, and named. */
import { readFileSync, writeFileSync } from 'node:fs'
import { zstdCompressSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type pg from 'pg'
import tar from 'tar-stream'
import { beforeAll, expect, test } from 'vitest'
import {
  codeOf,
  emptyDatabase,
  hash,
  large,
  nothing,
  path,
  savedProgramme,
  small,
  tablesIn,
  version,
} from '../../../test/support/backup.ts'
import { openLocalStore } from '../files/local.ts'
import type { FileStore } from '../files/store.ts'
import { type Backup, createBackup } from './create.ts'
import { readMembers } from './read-archive.ts'
import { restoreBackup } from './restore.ts'
import { walkArchive } from './walk.ts'
import { writeArchive } from './write-archive.ts'

let source: pg.ClientConfig
let files: FileStore
let backup: Backup
beforeAll(async () => {
  ;({ source, files, backup } = await savedProgramme())
})

const open = { recipient: '', identity: '' }
beforeAll(async () => {
  open.identity = await generateX25519Identity()
  open.recipient = await identityToRecipient(open.identity)
})

test('encrypted for a recipient, only its identity opens it', async () => {
  const file = path('for.age')
  await createBackup({ owner: source, files, version, file, lock: { recipients: [open.recipient] } })
  expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  expect((await walkArchive(file, { identities: [open.identity] })).tables).toEqual(backup.manifest.tables)
  expect(await codeOf(walkArchive(file, {}))).toEqual({ code: 'locked', file })
  const other = await generateX25519Identity()
  expect(await codeOf(walkArchive(file, { identities: [other] }))).toEqual({ code: 'wrong-key', file })
  expect(await codeOf(walkArchive(file, { identities: ['AGE-SECRET-KEY-1NOT'] }))).toEqual({ code: 'bad-identity' })
  const bytes = readFileSync(file)
  const changed = (at: number) => {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }
  // A file is read by the megabyte: the cut is at every distance from where a reading ends.
  const cuts = [0, 1, 70_000, 1 << 18, 1 << 19, 900_000, (1 << 20) - 1].map((more) => (3 << 20) + more)
  for (const [content, code] of [
    ...[bytes.length >> 1, bytes.length - 1, ...cuts].map((at) => [bytes.subarray(0, at), 'truncated'] as const),
    [changed(bytes.length >> 1), 'damaged'],
    [changed(cuts[0] ?? 0), 'damaged'],
  ] as const) {
    writeFileSync(path('bad.age'), content)
    expect(
      await codeOf(walkArchive(path('bad.age'), { identities: [open.identity] })),
      `${content.length}`,
    ).toMatchObject({
      code,
    })
  }
})

test('encrypted with a passphrase, only that one opens it', async () => {
  const file = path('secret.age')
  await createBackup({ owner: source, files, version, file, lock: { passphrase: 'nine black cranes' } })
  expect((await walkArchive(file, { passphrase: 'nine black cranes' })).files.count).toBe(2)
  expect(await codeOf(walkArchive(file, { passphrase: 'nine black crane' }))).toEqual({ code: 'wrong-key', file })
})

/** The archive's members, as a list that a test can change and write again. */
const membersOf = async (file: string): Promise<{ name: string; content: Buffer }[]> => {
  const members: { name: string; content: Buffer }[] = []
  for await (const member of readMembers(file, {})) {
    const chunks: Uint8Array[] = []
    for await (const chunk of member.chunks) chunks.push(chunk)
    members.push({ name: member.name, content: Buffer.concat(chunks) })
  }
  return members
}

type Members = Awaited<ReturnType<typeof membersOf>>
const without = (pattern: RegExp) => (all: Members) => all.filter(({ name }) => !pattern.test(name))
const changing = (pattern: RegExp, change: (content: Buffer) => Buffer) => (all: Members) =>
  all.map(({ name, content }) => ({ name, content: pattern.test(name) ? change(content) : content }))
const states = 'tables/state.copy.000001'
/** Those that are noticed last: when rows and files have been written. */
const restored = new Set(['a table has a row more', 'a letter differs', 'a file differs', 'the manifest is missing'])
const firstFile = [small, large].map(hash).sort()[0] ?? ''

test.each<[string, (all: Members) => Members, string, string]>([
  ['a table is missing', without(/^tables\/state\./), 'missing', states],
  [
    'a table has a row more',
    changing(/^tables\/state\./, (content) => Buffer.concat([content, content.subarray(0, content.indexOf('\n') + 1)])),
    'differs',
    'tables/state',
  ],
  [
    'a letter differs',
    changing(/^tables\/state\./, (content) => Buffer.from(content.toString().replace('France', 'Franke'))),
    'differs',
    'tables/state',
  ],
  ['a file is missing', without(new RegExp(firstFile)), 'missing', `files/${firstFile}`],
  [
    'a file differs',
    changing(new RegExp(`^files/${firstFile}`), (content) => Buffer.from(content).fill('x', 0, 1)),
    'differs',
    `files/${firstFile}`,
  ],
  ['the list of files is missing', without(/^files\/(list|[0-9a-f]{64})/), 'differs', 'files/'],
  ['the manifest is missing', without(/^manifest/), 'missing', 'manifest.json'],
  ['the manifest is no JSON', changing(/^manifest/, (content) => content.subarray(1)), 'damaged', 'manifest.json'],
  [
    'something was added',
    (all) => [...all, { name: 'virus.exe', content: Buffer.from('x') }],
    'unexpected',
    'virus.exe',
  ],
  [
    'a table was added',
    (all) => all.flatMap((one) => (one.name === states ? [one, { ...one, name: 'tables/theirs.copy.000001' }] : [one])),
    'unexpected',
    'tables/theirs.copy.000001',
  ],
])('%s', async (name, change, code, member) => {
  const file = path(`changed-${hash(Buffer.from(name)).slice(0, 8)}`)
  const members = change(await membersOf(backup.file))
  await writeArchive(file, {}, async (archive) => {
    for (const one of members) await archive.put(one.name, one.content)
  })
  expect(await codeOf(walkArchive(file, {}))).toEqual({ code, file, member })
  if (!restored.has(name)) return
  const target = await emptyDatabase()
  expect(await codeOf(restoreBackup({ owner: target, files, file, record: nothing }))).toEqual({ code, file, member })
  expect(await tablesIn(target)).toEqual([])
})

const headingOf = (change: (tables: Record<string, string[]>) => void) =>
  changing(/^pacta-backup/, (content) => {
    const heading = JSON.parse(content.toString())
    change(heading.tables)
    return Buffer.from(JSON.stringify(heading))
  })

/** As someone with a text editor and tar would write it. */
const writeWithoutSums = async (file: string, members: Members): Promise<void> => {
  const pack = tar.pack()
  for (const { name, content } of members) pack.entry({ name }, content)
  pack.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of pack as AsyncIterable<Uint8Array>) chunks.push(chunk)
  writeFileSync(file, zstdCompressSync(Buffer.concat(chunks)))
}

test.each<[string, (tables: Record<string, string[]>) => void]>([
  ['a column is renamed', ({ state }) => state?.splice(0, 1, 'theirs')],
  ['a column is missing', ({ state }) => state?.pop()],
  ['columns are exchanged', ({ state }) => state?.reverse()],
  ['a table is not listed', (tables) => delete tables.session],
])('in the heading, %s', async (name, change) => {
  const file = path(`heading-${hash(Buffer.from(name)).slice(0, 8)}`)
  const members = headingOf(change)(await membersOf(backup.file))
  await writeArchive(file, {}, async (archive) => {
    for (const one of members) await archive.put(one.name, one.content)
  })
  const target = await emptyDatabase()
  const differs = { code: 'differs', file, member: 'pacta-backup.json' }
  expect(await codeOf(walkArchive(file, {}))).toEqual(differs)
  const restored = await codeOf(restoreBackup({ owner: target, files, file, record: nothing }))
  // Rows that do not fit into the exchanged columns are met before the manifest.
  expect(restored).toEqual(name === 'columns are exchanged' ? { ...differs, member: 'tables/state' } : differs)
  expect(await tablesIn(target)).toEqual([])
})

test('a sequence that does not exist is named, not quoted from PostgreSQL', async () => {
  const file = path('sequence')
  const members = changing(/^manifest/, (content) => {
    const manifest = JSON.parse(content.toString())
    return Buffer.from(JSON.stringify({ ...manifest, sequences: { theirs: '1' } }))
  })(await membersOf(backup.file))
  await writeArchive(file, {}, async (archive) => {
    for (const one of members) await archive.put(one.name, one.content)
  })
  const target = await emptyDatabase()
  const found = await codeOf(restoreBackup({ owner: target, files, file, record: nothing }))
  expect(found).toEqual({ code: 'unexpected', file, member: 'manifest.json (theirs)' })
})

test('a member without its sum is damaged, be everything else in order', async () => {
  const file = path('no-sums')
  await writeWithoutSums(file, await membersOf(backup.file))
  const damaged = { code: 'damaged', file, member: 'pacta-backup.json' }
  expect(await codeOf(walkArchive(file, {}))).toEqual(damaged)
  const target = await emptyDatabase()
  expect(await codeOf(restoreBackup({ owner: target, files, file, record: nothing }))).toEqual(damaged)
})

test('every changed byte and every cut is noticed', async () => {
  const store = await openLocalStore(path('files-none'))
  const bytes = readFileSync(
    (await createBackup({ owner: source, files: store, version, file: path('small.tar.zst') })).file,
  )
  const file = path('byte')
  const codes = new Set<unknown>()
  const code = async () => ((await codeOf(walkArchive(file, {}))) as { code?: string }).code
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 0x10
    writeFileSync(file, copy)
    codes.add(await code())
    writeFileSync(file, bytes.subarray(0, at))
    codes.add(await code())
  }
  expect([...codes].sort()).toEqual(['damaged', 'not-an-archive', 'truncated'])
})

test('what is no archive is told so', async () => {
  writeFileSync(path('text'), 'Dear colleagues,')
  expect(await codeOf(walkArchive(path('text'), {}))).toEqual({ code: 'not-an-archive', file: path('text') })
  expect(await codeOf(walkArchive(path('none'), {}))).toMatchObject({ code: 'unreadable' })
  await writeArchive(path('other.tar.zst'), {}, (archive) => archive.put('readme', Buffer.from('x')))
  expect(await codeOf(walkArchive(path('other.tar.zst'), {}))).toMatchObject({ code: 'not-an-archive' })
})

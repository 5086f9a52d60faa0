/** Makes a backup: everything that one snapshot of the database holds, and the files that it names, in one archive. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ContentMissing } from '../files/content.ts'
import type { FileStore } from '../files/store.ts'
import { BackupError } from './backup-error.ts'
import { auditHead, filesOf, migrationsOf, postgresqlOf, sequencesOf, settings, tablesOf } from './catalogue.ts'
import {
  type FileEntry,
  fileLines,
  fileListName,
  type Heading,
  headingName,
  type Manifest,
  manifestBytes,
  manifestName,
  partName,
  type TableSum,
} from './manifest.ts'
import { Sum } from './sums.ts'
import { type ArchiveWriter, type Lock, type Written, writeArchive } from './write-archive.ts'

export interface BackupOptions {
  /** By the account that owns the tables. */
  readonly owner: pg.ClientConfig
  readonly files: Pick<FileStore, 'open'>
  /** Version of Pacta. */
  readonly version: string
  /** Name of the archive, which must not exist. */
  readonly file: string
  readonly lock?: Lock
  /** Bytes of content taken so far. */
  readonly progress?: ((bytes: number) => void) | undefined
  /** Ends the backup between two of its members. */
  readonly signal?: AbortSignal | undefined
}

export interface Backup extends Written {
  readonly manifest: Manifest
}

/** What is held in memory of a table or of a small file; a larger file is read twice. */
const partSize = 4 << 20

/** @throws BackupError exists, unwritable, bad-recipient; errors of PostgreSQL and of the file store */
export async function createBackup(options: BackupOptions): Promise<Backup> {
  const { owner, file, lock = {} } = options
  const client = new pg.Client({ ...owner, application_name: 'pacta backup', statement_timeout: 0, query_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  let manifest: Manifest | undefined
  try {
    const written = await writeArchive(file, lock, async (archive) => {
      await client.query(`begin isolation level repeatable read read only; ${settings}`)
      manifest = await fill(archive, client, options)
    })
    await client.query('rollback')
    return { ...written, manifest: manifest! }
  } finally {
    await client.end().catch(() => {})
  }
}

async function fill(archive: ArchiveWriter, client: pg.Client, options: BackupOptions): Promise<Manifest> {
  let taken = 0
  const count = (bytes: number) => {
    taken += bytes
    options.progress?.(taken)
    options.signal?.throwIfAborted()
  }
  const counted: ArchiveWriter = {
    put: (name, content) => archive.put(name, content).then(() => count(content.byteLength)),
    putStream: (name, about, content) => archive.putStream(name, about, content).then(() => count(about.size)),
  }
  const columns = await tablesOf(client)
  const about = {
    format: 1 as const,
    pacta: options.version,
    postgresql: await postgresqlOf(client),
    at: new Date().toISOString(),
    migrations: await migrationsOf(client),
  }
  const heading = json({ ...about, tables: Object.fromEntries(columns) } satisfies Heading)
  await counted.put(headingName, heading)
  const tables: Record<string, TableSum> = {}
  for (const [table, names] of columns) tables[table] = await putTable(counted, client, table, names)
  const manifest: Manifest = {
    ...about,
    heading: createHash('sha256').update(heading).digest('hex'),
    tables,
    sequences: await sequencesOf(client),
    files: await putFiles(counted, client, options.files),
    audit: await auditHead(client),
  }
  const content = json(manifest)
  // It would be refused when it is needed.
  if (content.byteLength > manifestBytes)
    throw new BackupError('unwritable', { file: options.file, reason: `lost files: ${manifest.files.lost.length}` })
  await counted.put(manifestName, content)
  return manifest
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`)

async function putTable(
  archive: ArchiveWriter,
  client: pg.Client,
  table: string,
  columns: readonly string[],
): Promise<TableSum> {
  const sum = new Sum()
  let held: Buffer[] = []
  let size = 0
  let part = 0
  const flush = async () => {
    const content = Buffer.concat(held)
    held = []
    size = 0
    part += 1
    sum.add(content)
    await archive.put(partName(table, part), content)
  }
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const rows = client.query(
    copyTo(`copy ${client.escapeIdentifier(table)} (${list}) to stdout`, { highWaterMark: 1 << 20 }),
  )
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.byteLength
    if (size >= partSize) await flush()
  }
  if (size > 0) await flush()
  return sum.total
}

async function putFiles(
  archive: ArchiveWriter,
  client: pg.Client,
  store: BackupOptions['files'],
): Promise<Manifest['files']> {
  const total = { count: 0, bytes: 0, lost: [] as string[] }
  let part = 0
  for await (const entries of filesOf(client)) {
    // A list says which files follow, so that a missing one is missed; what the store has lost is not announced.
    const there = new Map<FileEntry, Intact>()
    const putThem = async () => {
      if (there.size === 0) return
      part += 1
      await archive.put(fileListName(part), Buffer.from(fileLines([...there.keys()])))
      for (const [{ sha256, size }, { content, sum }] of there)
        await (content
          ? archive.put(`files/${sha256}`, content)
          : archive.putStream(`files/${sha256}`, { size, sum }, await store.open(sha256)))
      there.clear()
    }
    let held = 0
    for (const entry of entries) {
      const found = await intact(store, entry)
      if (found === 'lost') {
        total.lost.push(entry.sha256)
        continue
      }
      there.set(entry, found)
      total.count += 1
      total.bytes += entry.size
      held += found.content?.byteLength ?? 0
      if (held < partSize) continue
      await putThem()
      held = 0
    }
    await putThem()
  }
  return total
}

interface Intact {
  /** Left out when it is too large to be held. */
  readonly content?: Buffer
  readonly sum: number
}

async function intact(store: BackupOptions['files'], { sha256, size }: FileEntry): Promise<Intact | 'lost'> {
  const hash = createHash('sha256')
  const held: Buffer[] = []
  let bytes = 0
  let sum = 0
  try {
    for await (const chunk of (await store.open(sha256)) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.byteLength
      sum = crc32(chunk, sum)
      if (size <= partSize) held.push(chunk)
    }
  } catch (error) {
    if (error instanceof ContentMissing) return 'lost'
    throw error
  }
  if (bytes !== size || hash.digest('hex') !== sha256) return 'lost'
  return size <= partSize ? { content: Buffer.concat(held), sum } : { sum }
}

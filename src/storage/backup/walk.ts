/** Goes through an archive once and holds every part against what the archive says of it; `verify` needs no more. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import { BackupError } from './backup-error.ts'
import {
  type FileEntry,
  fileListBytes,
  fileListName,
  filesPerList,
  Heading,
  headingBytes,
  headingName,
  Manifest,
  manifestBytes,
  manifestName,
  partName,
  readFileLines,
} from './manifest.ts'
import { contentOf, type Keys, type Member, type Progress, readMembers } from './read-archive.ts'
import { Sum } from './sums.ts'

/** What a restore does with what is read; a part is handed over before the whole has proved to be right. */
export interface Visitor {
  begin(heading: Heading): Promise<void>
  /** The next bytes of a table's rows; a table ends when another one begins, or the files. */
  rows(table: string, chunk: Uint8Array): Promise<void>
  file(entry: FileEntry, content: AsyncIterable<Uint8Array>): Promise<void>
}

const nobody: Visitor = {
  begin: async () => {},
  rows: async () => {},
  file: async (_, content) => {
    for await (const _chunk of content);
  },
}

/**
 * @returns what the archive says of itself, all of which is true
 * @throws BackupError for the first thing that is wrong; whatever the visitor throws
 */
export async function walkArchive(
  file: string,
  keys: Keys,
  { progress, visitor = nobody }: { progress?: Progress | undefined; visitor?: Visitor } = {},
): Promise<Manifest> {
  const walk = new Walk(file, visitor)
  for await (const member of readMembers(file, keys, progress)) await walk.take(member)
  return walk.end()
}

class Walk {
  readonly #file: string
  readonly #visitor: Visitor
  #heading: Heading | undefined
  #headingHash = ''
  #manifest: Manifest | undefined
  readonly #sums = new Map<string, Sum>()
  #table: string | undefined
  #part = 0
  #list = 0
  /** Files that the last list has announced and that have not come yet. */
  #expected: FileEntry[] = []
  readonly #files = { count: 0, bytes: 0 }

  constructor(file: string, visitor: Visitor) {
    this.#file = file
    this.#visitor = visitor
  }

  async take(member: Member): Promise<void> {
    if (this.#manifest) throw this.#wrong('unexpected', member.name)
    if (this.#heading === undefined) return this.#begin(member)
    if (member.name.startsWith('tables/')) return this.#rows(member)
    if (this.#expected.length > 0) return this.#fileContent(member)
    if (member.name === fileListName(this.#list + 1)) return this.#fileList(member)
    if (member.name !== manifestName)
      throw this.#wrong(member.name.startsWith('files/list.') ? 'missing' : 'unexpected', member.name)
    this.#manifest = this.#parsed(Manifest, await this.#content(member, manifestBytes), member)
    if (this.#manifest.heading !== this.#headingHash) throw this.#wrong('differs', headingName)
  }

  end(): Manifest {
    const manifest = this.#manifest
    if (this.#heading === undefined || manifest === undefined) throw this.#wrong('missing', manifestName)
    for (const [table, stated] of Object.entries(manifest.tables)) {
      const { rows, bytes, sha256 } = this.#sums.get(table)?.total ?? new Sum().total
      if (bytes === 0 && stated.bytes > 0) throw this.#wrong('missing', partName(table, 1))
      if (rows !== stated.rows || bytes !== stated.bytes || sha256 !== stated.sha256)
        throw this.#wrong('differs', `tables/${table}`)
    }
    const stranger = [...this.#sums.keys()].find((table) => !Object.hasOwn(manifest.tables, table))
    if (stranger !== undefined) throw this.#wrong('unexpected', partName(stranger, 1))
    const { count, bytes } = manifest.files
    if (count !== this.#files.count || bytes !== this.#files.bytes) throw this.#wrong('differs', 'files/')
    return manifest
  }

  async #begin(member: Member): Promise<void> {
    // Another tar, compressed as ours are.
    if (member.name !== headingName) throw new BackupError('not-an-archive', { file: this.#file })
    const content = await this.#content(member, headingBytes)
    this.#headingHash = createHash('sha256').update(content).digest('hex')
    this.#heading = this.#parsed(Heading, content, member)
    await this.#visitor.begin(this.#heading)
  }

  async #rows(member: Member): Promise<void> {
    const table = /^tables\/(.+)\.copy\.\d{6,}$/.exec(member.name)?.[1]
    if (table === undefined || !Object.hasOwn(this.#heading?.tables ?? {}, table) || this.#list > 0)
      throw this.#wrong('unexpected', member.name)
    if (table !== this.#table) this.#part = 0
    this.#table = table
    this.#part += 1
    if (member.name !== partName(table, this.#part)) throw this.#wrong('missing', partName(table, this.#part))
    const sum = this.#sums.get(table) ?? new Sum()
    if (this.#part === 1 && this.#sums.has(table)) throw this.#wrong('unexpected', member.name)
    this.#sums.set(table, sum)
    for await (const chunk of member.chunks) {
      sum.add(chunk)
      await this.#visitor.rows(table, chunk)
    }
  }

  async #fileList(member: Member): Promise<void> {
    const entries = readFileLines((await this.#content(member, fileListBytes)).toString())
    if (entries === undefined || entries.length > filesPerList) throw this.#wrong('damaged', member.name)
    this.#list += 1
    this.#expected = entries
  }

  async #fileContent(member: Member): Promise<void> {
    const entry = this.#expected.shift()!
    const name = `files/${entry.sha256}`
    if (member.name !== name) throw this.#wrong('missing', name)
    if (member.size !== entry.size) throw this.#wrong('differs', name)
    const hash = createHash('sha256')
    let bytes = 0
    const hashed = async function* () {
      for await (const chunk of member.chunks) {
        hash.update(chunk)
        bytes += chunk.byteLength
        yield chunk
      }
    }
    await this.#visitor.file(entry, Readable.from(hashed()))
    if (bytes !== entry.size || hash.digest('hex') !== entry.sha256) throw this.#wrong('differs', name)
    this.#files.count += 1
    this.#files.bytes += bytes
  }

  /** A few compressed bytes can become gigabytes: nothing is held that is larger than what Pacta writes. */
  async #content(member: Member, most: number): Promise<Buffer> {
    if (member.size > most) throw this.#wrong('damaged', member.name)
    return contentOf(member)
  }

  #parsed<T>(schema: z.ZodType<T>, content: Buffer, member: Member): T {
    try {
      return schema.parse(JSON.parse(content.toString()))
    } catch {
      throw this.#wrong('damaged', member.name)
    }
  }

  #wrong(code: 'unexpected' | 'missing' | 'differs' | 'damaged', member: string): BackupError {
    return new BackupError(code, { file: this.#file, member })
  }
}

/** The two descriptions in an archive: a heading that says how to read it, and a manifest that says what must have been read. */
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/** Zod notes every wrong element, of which a forged list can have millions; these stop at the first. */
const listOf = <T>(one: z.ZodType<T>) =>
  z.custom<T[]>((value) => Array.isArray(value) && value.every((each) => one.safeParse(each).success))
const recordOf = <T>(one: z.ZodType<T>) =>
  z.custom<Record<string, T>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((each) => one.safeParse(each).success),
  )

export const headingName = 'pacta-backup.json'
export const manifestName = 'manifest.json'
/** A heading takes some 50 kB; what is larger was not written by Pacta, and is refused before it is read into memory. */
export const headingBytes = 1 << 20
/** Room for the hashes of 200,000 lost contents. */
export const manifestBytes = 16 << 20
export const filesPerList = 1_000
/** A line is a hash, a space, at most 15 digits and a line feed. */
export const fileListBytes = filesPerList * (64 + 1 + 15 + 1)
/** Tar asks for the length of a member before its content, so a table of unknown length is written in parts. */
export const partName = (table: string, part: number): string => `tables/${table}.copy.${String(part).padStart(6, '0')}`
export const fileListName = (part: number): string => `files/list.${String(part).padStart(6, '0')}`

export const Heading = z.object({
  format: z.literal(1),
  /** Version of Pacta that wrote it. */
  pacta: z.string(),
  postgresql: z.string(),
  at: z.iso.datetime(),
  migrations: listOf(z.object({ name: z.string(), sha256 })).refine((list) => list.length > 0),
  /** Columns of each table in the order in which its rows give them; the tables follow in this order. */
  tables: recordOf(listOf(z.string())),
})

export const Manifest = Heading.omit({ tables: true }).extend({
  /** Hash of the heading, by which the rows were read long before the manifest. */
  heading: sha256,
  tables: recordOf(z.object({ rows: count, bytes: count, sha256 })),
  /** The last number that each one gave; those that gave none are left out. */
  sequences: recordOf(z.string().regex(/^-?\d+$/)),
  /** Each file is a member with its hash as name; lists of hashes and sizes go before them. */
  files: z.object({ count, bytes: count, lost: listOf(sha256) }),
  /** The head of the audit's chain, against which a restored database can be held. */
  audit: z.object({ id: z.string(), hash: z.string().nullable() }).nullable(),
})

export type Heading = z.output<typeof Heading>
export type Manifest = z.output<typeof Manifest>
export type TableSum = Manifest['tables'][string]

export interface FileEntry {
  readonly sha256: string
  readonly size: number
}

export const fileLines = (entries: readonly FileEntry[]): string =>
  entries.map(({ sha256, size }) => `${sha256} ${size}\n`).join('')

/** Undefined for a line that is not one of ours. */
export const readFileLines = (text: string): FileEntry[] | undefined => {
  const lines = text.split('\n').slice(0, -1)
  const entries = lines.flatMap((line) => {
    const found = /^([0-9a-f]{64}) (\d{1,15})$/.exec(line)
    return found?.[1] ? [{ sha256: found[1], size: Number(found[2]) }] : []
  })
  return entries.length === lines.length && text.endsWith('\n') ? entries : undefined
}

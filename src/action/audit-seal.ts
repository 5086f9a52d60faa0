/** Seals: each says which entry was the last one and what its hash was. Exported, it can be printed and kept elsewhere. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import { type Db, inTransaction } from '../storage/database.ts'
import { part } from './audit-chain.ts'

export interface Seal {
  readonly id: number
  /** The last entry at that time, and its hash. */
  readonly entry: number
  readonly entryHash: string
  /** In ISO 8601, with microseconds: the hash covers them. */
  readonly madeAt: string
  readonly by: string
  /** The hash of the seal before. */
  readonly previous: string
  readonly hash: string
}

const format = 'pacta-audit-seal/1'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const number = z.int().positive()
const SealFile = z.strictObject({
  format: z.literal(format),
  seal: number,
  entry: number,
  entry_sha256: hex,
  made_at: z.iso.datetime({ precision: 6 }),
  by: z.string(),
  previous_seal_sha256: hex,
  seal_sha256: hex,
})

const microseconds = (moment: string): string =>
  String(Date.parse(`${moment.slice(0, 19)}Z`) * 1_000 + +moment.slice(20, 26))

/** The hash that a seal of this content has, in hexadecimal. */
export const hashOfSeal = ({ id, entry, entryHash, madeAt, by, previous }: Seal): string =>
  createHash('sha256')
    .update(previous, 'hex')
    .update(
      `audit_seal/1${part(String(id))}${part(String(entry))}${part(entryHash)}${part(microseconds(madeAt))}${part(by)}`,
    )
    .digest('hex')

const columns = sql.raw(`id, entry_id as entry, encode(entry_hash, 'hex') as "entryHash", by,
  to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt",
  encode(previous, 'hex') as previous, encode(hash, 'hex') as hash`)

/** All seals in the database, in their order. */
export const sealsOf = async (db: Db): Promise<Seal[]> =>
  (await sql<Seal>`select ${columns} from audit_seal order by id`.execute(db)).rows

/** The last seal, undefined if there is none. */
export const lastSeal = async (db: Db): Promise<Seal | undefined> =>
  (await sql<Seal>`select ${columns} from audit_seal order by id desc limit 1`.execute(db)).rows[0]

/**
 * Seals the chain as it stands. Without entries since the last seal that one is the answer, and undefined if there was never
 * an entry. It is written without an audit entry, which would be new after every seal.
 */
export const sealNow = (db: Db, actor: Actor): Promise<Seal | undefined> =>
  inTransaction(db, async (tx) => {
    // The lock of the audit, so that the entry that is found to be the last one still is when the seal is made.
    await sql`select pg_advisory_xact_lock(7240, 4)`.execute(tx)
    await sql`insert into audit_seal (by) select ${actor.name} from (select max(id) as id from audit_entry) head
      where id > (select coalesce(max(entry_id), 0) from audit_seal)`.execute(tx)
    return lastSeal(tx)
  })

export const sealFile = (seal: Seal): string =>
  `${JSON.stringify(
    {
      format,
      seal: seal.id,
      entry: seal.entry,
      entry_sha256: seal.entryHash,
      made_at: seal.madeAt,
      by: seal.by,
      previous_seal_sha256: seal.previous,
      seal_sha256: seal.hash,
    } satisfies z.input<typeof SealFile>,
    null,
    2,
  )}\n`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A seal whose content is not that of its hash: somebody has changed it since it was made. */
export class SealAltered extends Error {}

/** @throws Problem bad-input if the text is not a seal, SealAltered if its content is not that of its hash */
export const readSeal = (text: string, name: string): Seal => {
  const file = SealFile.safeParse(parsed(text))
  if (file.success) {
    const { seal: id, entry, entry_sha256: entryHash, made_at: madeAt, by, seal_sha256: hash } = file.data
    const seal = { id, entry, entryHash, madeAt, by, previous: file.data.previous_seal_sha256, hash }
    if (hashOfSeal(seal) === hash) return seal
    throw new SealAltered(name)
  }
  throw new Problem('bad-input', [{ field: '--seal', value: name, allowed: format }])
}

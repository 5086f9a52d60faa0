/**
 * Checks the audit against its hashes, against the seals in the database and against seals that were kept elsewhere.
 * Computed here and not by the database: what is checked is then what was read, whatever the database's owner made of it.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../storage/database.ts'
import { personalKey } from './audit.ts'
import { type ChainFault, ChainWalk, type Link, origin, part } from './audit-chain.ts'
import { hashOfSeal, type Seal, sealsOf } from './audit-seal.ts'

export type AuditFault =
  | ChainFault
  /** These entries were there when a seal was made. */
  | { readonly kind: 'cut-off'; readonly from: number; readonly to: number }
  /** The seal names another hash for entry `to`: an entry from `from` to `to` was written anew, and the chain with it. */
  | { readonly kind: 'unsealed'; readonly from: number; readonly to: number; readonly madeAt: string }
  | { readonly kind: 'seal-changed' | 'seal-missing'; readonly seal: number }
  /** A personal value is not that to which its entry is committed. */
  | { readonly kind: 'value'; readonly entry: number; readonly field: string }

export interface Verification {
  /** How many were read. */
  readonly entries: number
  readonly seals: number
  readonly values: number
  /** The last entry; 0 without entries. */
  readonly last: number
  readonly faults: readonly AuditFault[]
}

interface VerifyOptions {
  /** The first entry to check; 1 if left out. */
  readonly from?: number
  /** Seals that were kept elsewhere. */
  readonly seals?: readonly Seal[]
  readonly onProgress?: (done: number, total: number) => void
}

const batch = 5_000

/** Everything in one snapshot, while others go on writing. */
export const verifyChain = (db: Db, options: VerifyOptions = {}): Promise<Verification> =>
  db.isTransaction
    ? verifyIn(db, options)
    : db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((tx) => verifyIn(tx, options))

const verifyIn = async (tx: Db, { from = 1, seals: kept = [], onProgress }: VerifyOptions): Promise<Verification> => {
  const stored = await sealsOf(tx)
  const sealed = new Map([...stored, ...kept].map(({ entry }) => [entry, '']))
  const first = await sql<{ before: Buffer | null; last: number }>`select
    (select hash from audit_entry where id = ${from - 1}) as before,
    (select coalesce(max(id), 0) from audit_entry) as last`.execute(tx)
  const { before, last } = first.rows[0] ?? { before: null, last: 0 }
  const walk = new ChainWalk(from, from === 1 ? origin : (before ?? undefined))
  const lower = from === 1 ? Number.MIN_SAFE_INTEGER : from
  for await (const entries of batches<Link>(tx, entriesFrom(lower))) {
    for (const entry of entries) {
      walk.take(entry)
      if (sealed.has(entry.id)) sealed.set(entry.id, entry.hash.toString('hex'))
    }
    onProgress?.(walk.entries, Math.max(last - from + 1, walk.entries))
  }
  let values = 0
  const faults: AuditFault[] = walk.faults()
  for await (const found of batches<Value>(tx, valuesFrom(lower))) {
    values += found.length
    for (const value of found)
      if (commitmentOf(value) !== value.commitment)
        faults.push({ kind: 'value', entry: value.entry, field: value.field })
  }
  faults.push(...sealChainFaults(stored, kept))
  const here = { sealed, from, last: walk.last }
  const against = [...sealFaults(stored, here), ...sealFaults(kept, here)]
  const told = new Set<string>()
  for (const fault of against) {
    const { kind, from: start, to } = fault
    const same = `${kind} ${start} ${to}`
    if (!told.has(same)) faults.push(fault)
    told.add(same)
  }
  return { entries: walk.entries, seals: stored.length, values, last: walk.last, faults: faults.sort(byPlace) }
}

const entriesFrom = (from: number) => sql`
  select id, (extract(epoch from at) * 1000000)::bigint::text as at, actor, through, action, subject, detail::text as detail,
    request_id, reason, public::text as public, previous, hash
  from audit_entry where id >= ${from} order by id`

interface Value {
  readonly entry: number
  readonly field: string
  readonly salt: Buffer
  readonly before: string | null
  readonly after: string | null
  readonly commitment: string | null
}

const valuesFrom = (from: number) => sql`
  select entry_id as entry, field, salt, before::text as before, after::text as after,
    detail -> ${personalKey}::text ->> field as commitment
  from audit_value left join audit_entry on id = entry_id where entry_id >= ${from} order by entry_id, field`

const commitmentOf = ({ salt, before, after }: Value): string =>
  createHash('sha256')
    .update(salt)
    .update(part(before) + part(after))
    .digest('hex')

/** While one batch is worked on here, the database makes the next. Personal values are read whoever owns them. */
async function* batches<T>(tx: Db, query: ReturnType<typeof sql>): AsyncGenerator<T[]> {
  await sql`select set_config('pacta.sees', 'all', true)`.execute(tx)
  await sql`declare audit_walk no scroll cursor for ${query}`.execute(tx)
  const next = async () => (await sql<T>`fetch ${sql.lit(batch)} from audit_walk`.execute(tx)).rows
  let rows = await next()
  while (rows.length > 0) {
    const coming = next()
    // Its failure is told where it is awaited.
    coming.catch(() => {})
    yield rows
    rows = await coming
  }
  await sql`close audit_walk`.execute(tx)
}

/** Whether the seals themselves are those that were made, each covering the one before. */
const sealChainFaults = (stored: readonly Seal[], kept: readonly Seal[]): AuditFault[] => {
  const faults = new Map<number, AuditFault>()
  const note = (kind: 'seal-changed' | 'seal-missing', seal: number) => faults.set(seal, { kind, seal })
  let before: { readonly id: number; readonly hash: string } = { id: 0, hash: origin.toString('hex') }
  for (const seal of stored) {
    for (let lost = before.id + 1; lost < seal.id; lost += 1) note('seal-missing', lost)
    if (hashOfSeal(seal) !== seal.hash) note('seal-changed', seal.id)
    // It is whole and follows another one than that which stands there now.
    else if (seal.id === before.id + 1 && seal.previous !== before.hash) note('seal-changed', before.id || seal.id)
    before = seal
  }
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]))
  for (const { id, hash } of kept) {
    if (!hashes.has(id)) note('seal-missing', id)
    else if (hashes.get(id) !== hash) note('seal-changed', id)
  }
  return [...faults.values()]
}

interface Here {
  /** The hash that each sealed entry has now; empty if there is no such entry. */
  readonly sealed: ReadonlyMap<number, string>
  readonly from: number
  readonly last: number
}

/** What the seals show that the entries by themselves do not: a chain made anew, or one without its end. */
const sealFaults = (seals: readonly Seal[], { sealed, from, last }: Here) => {
  const faults: Extract<AuditFault, { kind: 'cut-off' | 'unsealed' }>[] = []
  const inOrder = seals.filter(({ entry }) => entry >= from).sort((a, b) => a.entry - b.entry)
  const beyond = inOrder.filter(({ entry }) => entry > last).at(-1)
  if (beyond) faults.push({ kind: 'cut-off', from: last + 1, to: beyond.entry })
  const wrong = inOrder.findIndex(({ entry, entryHash }) => entry <= last && sealed.get(entry) !== entryHash)
  const broken = inOrder[wrong]
  // Without an entry of that number it is missing, which the walk tells.
  if (broken && sealed.get(broken.entry) !== '')
    faults.push({
      kind: 'unsealed',
      from: (inOrder[wrong - 1]?.entry ?? from - 1) + 1,
      to: broken.entry,
      madeAt: broken.madeAt,
    })
  return faults
}

/** By entry; what a seal shows stands at the seal's entry, what is wrong with a seal at the end. */
const placeOf = (fault: AuditFault): number => {
  switch (fault.kind) {
    case 'broken':
    case 'value':
      return fault.entry
    case 'unsealed':
    case 'cut-off':
      return fault.to
    case 'seal-changed':
    case 'seal-missing':
      return Number.MAX_SAFE_INTEGER
    default:
      return fault.from
  }
}

const byPlace = (a: AuditFault, b: AuditFault): number => placeOf(a) - placeOf(b)

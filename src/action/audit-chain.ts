/**
 * The chain of audit entries as anyone can compute it, without the database's own functions: how an entry is hashed, and
 * what a walk over the entries finds. docs/decisions/0007-audit-hash-chain.md describes the form.
 */
import { createHash } from 'node:crypto'
import { joined, type Range, subtract } from './ranges.ts'

/** What the first entry and the first seal follow. */
export const origin = Buffer.alloc(32)

/** Length in bytes, colon, text; a dash for null. */
export const part = (value: string | null): string => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`)

/** An entry as the database prints it: times in microseconds since 1970 UTC, JSON as jsonb prints it. */
export interface Link {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly through: string
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly request_id: string | null
  readonly reason: string | null
  readonly public: string
  readonly previous: Buffer
  readonly hash: Buffer
}

/** The hash of the entry if its number were `id`. */
export const hashOfEntry = (entry: Link, id = entry.id): Buffer =>
  createHash('sha256')
    .update(entry.previous)
    .update(
      `audit_entry/1${part(String(id))}${part(entry.at)}${part(entry.actor)}${part(entry.through)}${part(entry.action)}` +
        part(entry.subject) +
        part(entry.detail) +
        part(entry.request_id) +
        part(entry.reason) +
        part(entry.public),
    )
    .digest()

export type ChainFault =
  /** Fields or hashes of these entries are not those with which they were written. */
  | ({ readonly kind: 'changed' } & Range)
  | ({ readonly kind: 'missing' } & Range)
  /** These entries took numbers that others had. */
  | ({ readonly kind: 'inserted' } & Range)
  /** Unchanged, but `by` higher than the numbers under which they were written. */
  | ({ readonly kind: 'moved'; readonly by: number } & Range)
  /** This entry follows another one than that which stands before it: one of the two was written anew, hash and all. */
  | { readonly kind: 'broken'; readonly entry: number }

/** Written by the migration that made the chain: below it, numbers can be missing from before. */
const chaining = 'audit.chain'

/** How far from its number the true number of an entry is looked for, and how many times, so that a walk always ends soon. */
const reach = 1_000
const searches = 200

interface Seen {
  /** The number under which the entry was written; undefined if it was changed. */
  readonly number: number | undefined
  readonly hash: Buffer
}

/** Takes the entries in the order of their numbers, each once; `faults` at the end. */
export class ChainWalk {
  entries = 0
  #next: number
  #last: Seen | undefined
  /** The highest number under which an entry was written that stands unchanged. */
  #highest = 0
  #shift = 0
  #searches = searches
  #chained = false
  readonly #changed: Range[] = []
  readonly #inserted: Range[] = []
  readonly #moved: (Range & { by: number })[] = []
  readonly #broken: number[] = []
  #gaps: (Range & { readonly closed: boolean })[] = []

  /** Begins at an entry; `before` is the hash of the one before it, undefined if that is missing. */
  constructor(from: number, before: Buffer | undefined) {
    this.#next = from
    this.#last = before && { number: from - 1, hash: before }
  }

  /** The number of the last entry. */
  get last(): number {
    return this.#next - 1
  }

  take(entry: Link): void {
    this.entries += 1
    const { id } = entry
    if (id < this.#next) {
      extend(this.#inserted, id)
      return
    }
    const number = this.#numberOf(entry)
    const followed = number !== undefined && this.#last?.number !== undefined && entry.previous.equals(this.#last.hash)
    if (id > this.#next) this.#gaps.push({ from: this.#next, to: id - 1, closed: followed })
    else if (number !== undefined && this.#last?.number === number - 1 && !followed) this.#broken.push(id)
    if (number === undefined) extend(this.#changed, id)
    else if (number !== id) this.#move(id, id - number)
    else if (entry.action === chaining && !this.#chained) {
      this.#chained = true
      this.#gaps = this.#gaps.filter(({ closed }) => !closed)
    }
    this.#highest = Math.max(this.#highest, number ?? 0)
    this.#last = { number, hash: entry.hash }
    this.#next = id + 1
  }

  faults(): ChainFault[] {
    const places = joined(this.#moved)
    const written = joined(this.#moved.map(({ from, to, by }) => ({ from: from - by, to: to - by })))
    const present = subtract([{ from: 1, to: this.last }], this.#gaps)
    const absent = subtract([{ from: 1, to: this.last }], present)
    // A number whose entry stands elsewhere, but under which another one stands that was not moved there.
    const intruders = joined([...this.#inserted, ...within(subtract(written, places), present)])
    const lost = joined([...subtract(places, written), ...subtract(absent, written)])
    return [
      ...subtract(this.#changed, intruders).map((range) => ({ kind: 'changed' as const, ...range })),
      ...within(lost, [{ from: 1, to: Math.max(this.#highest, ...absent.map(({ to }) => to)) }]).map((range) => ({
        kind: 'missing' as const,
        ...range,
      })),
      ...intruders.map((range) => ({ kind: 'inserted' as const, ...range })),
      ...this.#moved.map((range) => ({ kind: 'moved' as const, ...range })),
      ...this.#broken
        .filter((entry) => !intruders.some(({ from, to }) => from <= entry && entry <= to))
        .map((entry) => ({ kind: 'broken' as const, entry })),
    ]
  }

  /** The number with which the entry's hash was made. */
  #numberOf(entry: Link): number | undefined {
    const fits = (number: number) => number > 0 && hashOfEntry(entry, number).equals(entry.hash)
    if (fits(entry.id)) return entry.id
    if (this.#shift !== 0 && fits(entry.id - this.#shift)) return entry.id - this.#shift
    if (this.#searches === 0) return undefined
    this.#searches -= 1
    for (let distance = 1; distance <= reach; distance += 1)
      for (const number of [entry.id - distance, entry.id + distance]) if (fits(number)) return number
    return undefined
  }

  #move(id: number, by: number): void {
    this.#shift = by
    const run = this.#moved.at(-1)
    if (run?.by === by && run.to === id - 1) this.#moved[this.#moved.length - 1] = { ...run, to: id }
    else this.#moved.push({ from: id, to: id, by })
  }
}

const within = (ranges: readonly Range[], bounds: readonly Range[]): Range[] =>
  subtract(ranges, subtract([{ from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER }], bounds))

const extend = (ranges: Range[], id: number): void => {
  const run = ranges.at(-1)
  if (run?.to === id - 1) ranges[ranges.length - 1] = { from: run.from, to: id }
  else ranges.push({ from: id, to: id })
}

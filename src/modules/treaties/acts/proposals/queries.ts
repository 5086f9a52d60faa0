/** SQL of proposals: restricted rows, read in a transaction with a sight. */
import { sql } from 'kysely'
import type { Db } from '../../../../storage/database.ts'
import type { Outcome } from '../../../../storage/tables/ledger.ts'
import type { ActFields, Entry } from '../entry.ts'

/**
 * Proposing and deciding take turns, so that what is checked still holds when it is written: that the same was not proposed,
 * that no other act has the id, that nobody has decided.
 */
export const lockProposals = (tx: Db) => sql`select pg_advisory_xact_lock(7240, 11)`.execute(tx)

/** An entry with everything that was recorded of it. */
export interface FullEntry extends ActFields {
  readonly id: string
  readonly supersedes: string | null
  readonly void: boolean
  readonly reason: string | null
  readonly origin: 'file' | 'form' | 'import'
  readonly text: string | null
  readonly text_language: string | null
  readonly proposed_by: string
  readonly proposed_at: Date
  readonly outcome: Outcome | null
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly decision_reason: string | null
  /** The approved entry that superseded it. */
  readonly superseded_by: string | null
}

const withDecision = (tx: Db) =>
  tx
    .selectFrom('act_entry')
    .leftJoin('act_decision', 'act_decision.entry', 'act_entry.id')
    .leftJoin('act_decision as after', (join) =>
      join.onRef('after.supersedes', '=', 'act_entry.id').on('after.outcome', '=', 'approved'),
    )
    .selectAll('act_entry')
    .select([
      'act_decision.outcome',
      'act_decision.decided_by',
      'act_decision.decided_at',
      'act_decision.reason as decision_reason',
      'after.entry as superseded_by',
    ])

export const entryById = async (tx: Db, id: string): Promise<FullEntry | undefined> =>
  (await withDecision(tx).where('act_entry.id', '=', id).executeTakeFirst()) as FullEntry | undefined

export const entriesById = async (tx: Db, ids: readonly string[]): Promise<FullEntry[]> =>
  (await withDecision(tx)
    .where('act_entry.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()) as unknown as FullEntry[]

/** Everything recorded of an act, the last first; what was not approved only where the sight shows it. */
export const entriesOfAct = async (db: Db, act: string): Promise<FullEntry[]> =>
  (await withDecision(db)
    .where('act_entry.act', '=', act)
    .orderBy('act_entry.proposed_at', 'desc')
    .orderBy('act_entry.id', 'desc')
    .execute()) as unknown as FullEntry[]

export const proposalStates = ['open', 'approved', 'refused', 'withdrawn'] as const

export interface ProposalFilter {
  readonly instrument?: string | undefined
  readonly state?: string | undefined
  readonly kind?: string | undefined
  readonly origin?: string | undefined
  readonly by?: string | undefined
  readonly status?: (typeof proposalStates)[number] | undefined
}

const filtered = (tx: Db, { instrument, state, kind, origin, by, status = 'open' }: ProposalFilter) => {
  let query = withDecision(tx)
  if (instrument !== undefined) query = query.where('act_entry.instrument', '=', instrument)
  if (state !== undefined) query = query.where('act_entry.state', '=', state)
  if (kind !== undefined) query = query.where('act_entry.kind', '=', kind)
  if (origin !== undefined) query = query.where('act_entry.origin', '=', origin)
  if (by !== undefined) query = query.where('act_entry.proposed_by', '=', by)
  return status === 'open'
    ? query.where('act_decision.entry', 'is', null)
    : query.where('act_decision.outcome', '=', status)
}

export const countProposals = async (tx: Db, filter: ProposalFilter): Promise<number> =>
  (
    await filtered(tx, filter)
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

export const proposalsOf = async (
  tx: Db,
  filter: ProposalFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<FullEntry[]> =>
  (await filtered(tx, filter)
    .orderBy('act_entry.proposed_at', 'desc')
    .orderBy('act_entry.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()) as unknown as FullEntry[]

/** What refers to an entry: for checks of what is proposed. */
export const instrumentsKnown = async (db: Db) =>
  new Map(
    (await db.selectFrom('instrument').select(['code', 'adopted_on', 'depositaries']).execute()).map((row) => [
      row.code,
      row,
    ]),
  )

export const statesKnown = async (db: Db): Promise<Set<string>> =>
  new Set((await db.selectFrom('state').select('code').execute()).map(({ code }) => code))

/** Kind, State and instrument of acts, by id, as their last entry says. */
export const actsKnown = async (db: Db, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('act_entry')
    .innerJoin('act_decision', 'act_decision.entry', 'act_entry.id')
    .select(['act_entry.act', 'act_entry.kind', 'act_entry.state', 'act_entry.instrument'])
    .distinctOn('act_entry.act')
    .where('act_decision.outcome', '=', 'approved')
    .where('act_entry.act', '=', sql<string>`any(${ids}::text[])`)
    .orderBy('act_entry.act')
    .orderBy('act_decision.number', 'desc')
    .execute()
  return new Map(rows.map(({ act, ...row }) => [act, row]))
}

/** Entries of instruments: those that stand, and the proposals that nobody has decided. */
export const recordedOf = async (
  tx: Db,
  instruments: readonly string[],
): Promise<{ standing: Entry[]; open: ActFields[]; acts: Set<string> }> => {
  const rows = (await withDecision(tx)
    .where('act_entry.instrument', '=', sql<string>`any(${instruments}::text[])`)
    .execute()) as unknown as FullEntry[]
  return {
    standing: rows
      .filter(({ outcome, superseded_by, void: isVoid }) => outcome === 'approved' && superseded_by === null && !isVoid)
      .map((row) => ({ ...row, approved_at: row.decided_at!.getTime() })),
    open: rows.filter(({ outcome }) => outcome === null),
    acts: new Set(rows.map(({ act }) => act)),
  }
}

/** Provisions of an instrument to which a reservation may go: those that its clauses name, and its articles with obligations. */
export const provisionsOf = async (db: Db, instrument: string): Promise<string[]> => {
  const { rows } = await sql<{ provision: string }>`
    select distinct jsonb_array_elements_text(reservation -> 'excludes') as provision
    from instrument_terms, jsonb_array_elements(clauses -> 'reservations') as reservation
    where instrument = ${instrument} and clauses is not null
    union
    select article || coalesce(substring(paragraph from '^\\([0-9a-z]+\\)'), '') from obligation
    where instrument = ${instrument} and not retired`.execute(db)
  const key = (provision: string) => provision.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'))
  return rows.map(({ provision }) => provision).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

export const provisionsKnown = async (db: Db, instruments: readonly string[]): Promise<Map<string, string[]>> => {
  const known = new Map<string, string[]>()
  for (const instrument of new Set(instruments)) known.set(instrument, await provisionsOf(db, instrument))
  return known
}

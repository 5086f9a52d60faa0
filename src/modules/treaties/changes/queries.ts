/** SQL of what was recorded between two moments. */
import type { Db } from '../../../storage/database.ts'
import type { ActKind } from '../acts/act.ts'

export interface RecordedChange {
  readonly entry: string
  readonly number: number
  readonly act: string
  readonly instrument: string
  readonly state: string | null
  readonly kind: ActKind
  readonly date: string
  readonly what: 'added' | 'corrected' | 'voided'
  readonly source: string
  readonly reason: string | null
  readonly recorded_at: Date
}

export interface RecordedFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly instrument?: string | undefined
  readonly state?: string | undefined
  /** Only decisions after that of this number. */
  readonly after?: number | undefined
}

const filtered = (db: Db, { from, to, instrument, state, after }: RecordedFilter) => {
  let query = db
    .selectFrom('act_decision')
    .innerJoin('act_entry', 'act_entry.id', 'act_decision.entry')
    .where('act_decision.outcome', '=', 'approved')
  if (from !== undefined) query = query.where('act_decision.decided_at', '>=', new Date(`${from}T00:00:00Z`))
  if (to !== undefined)
    query = query.where('act_decision.decided_at', '<', new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000))
  if (instrument !== undefined) query = query.where('act_entry.instrument', '=', instrument)
  if (state !== undefined) query = query.where('act_entry.state', '=', state)
  if (after !== undefined) query = query.where('act_decision.number', '>', after)
  return query
}

export const countRecorded = async (db: Db, filter: RecordedFilter): Promise<number> =>
  (
    await filtered(db, filter)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** The last first. */
export const recordedChanges = async (
  db: Db,
  filter: RecordedFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<RecordedChange[]> => {
  const rows = await filtered(db, filter)
    .select([
      'act_entry.id as entry',
      'act_decision.number',
      'act_entry.act',
      'act_entry.instrument',
      'act_entry.state',
      'act_entry.kind',
      'act_entry.deposited_on',
      'act_entry.done_on',
      'act_entry.effective_on',
      'act_entry.void',
      'act_entry.supersedes',
      'act_entry.source',
      'act_entry.reason',
      'act_decision.decided_at',
    ])
    .orderBy('act_decision.number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ deposited_on, done_on, effective_on, void: isVoid, supersedes, decided_at, kind, ...row }) => ({
    ...row,
    kind: kind as ActKind,
    date: (deposited_on ?? done_on ?? effective_on)!,
    what: isVoid ? 'voided' : supersedes === null ? 'added' : 'corrected',
    recorded_at: decided_at,
  }))
}

export const lastDecision = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('act_decision')
      .select(({ fn }) => fn.max('number').as('number'))
      .executeTakeFirst()
  )?.number ?? 0

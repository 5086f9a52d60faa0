/** SQL of the ledger of depositary acts; rows come back in the shapes of entry.ts and load.ts. */
import { sql } from 'kysely'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { Outcome } from '../../../storage/tables/ledger.ts'
import type { Entry } from './entry.ts'
import { filesProposer, type Loaded, type NewEntry } from './load.ts'

const entryColumns = [
  'act_entry.id',
  'act_entry.act',
  'act_entry.instrument',
  'act_entry.state',
  'act_entry.kind',
  'act_entry.done_on',
  'act_entry.deposited_on',
  'act_entry.effective_on',
  'act_entry.territory',
  'act_entry.territory_name',
  'act_entry.provisions',
  'act_entry.effect',
  'act_entry.about',
  'act_entry.precludes',
  'act_entry.reservation',
  'act_entry.objection',
  'act_entry.declaration',
  'act_entry.depositary',
  'act_entry.notification',
  'act_entry.notified_on',
  'act_entry.source',
  'act_entry.note',
  'act_entry.supersedes',
  'act_entry.void',
  'act_entry.origin',
] as const

/** Approved entries after the decision of that number, in the order of approval. */
export const approvedAfter = async (db: Db, number: number): Promise<{ number: number; entry: Entry }[]> => {
  const rows = await db
    .selectFrom('act_decision')
    .innerJoin('act_entry', 'act_entry.id', 'act_decision.entry')
    .select([...entryColumns, 'act_decision.number', 'act_decision.decided_at'])
    .where('act_decision.number', '>', number)
    .where('act_decision.outcome', '=', 'approved')
    .orderBy('act_decision.number')
    .execute()
  return rows.map(({ number: of, decided_at, ...row }) => ({
    number: of,
    entry: { ...row, approved_at: decided_at.getTime() } as unknown as Entry,
  }))
}

/** Proposes entries; in one statement. */
export const insertEntries = async (tx: Db, entries: readonly NewEntry[]): Promise<void> => {
  const [first] = entries
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  await sql`insert into act_entry (${columns})
    select ${columns} from jsonb_populate_recordset(null::act_entry, ${JSON.stringify(entries)}::jsonb)`.execute(tx)
}

const isTaken = (error: unknown): boolean =>
  (error as { constraint?: unknown }).constraint === 'act_decision_superseded_once' ||
  (error as { constraint?: unknown }).constraint === 'act_decision_pkey'

/**
 * Decides proposals, in one statement.
 * @throws Problem conflict where one was decided already, or what it corrects was corrected meanwhile
 */
export const insertDecisions = async (
  tx: Db,
  ids: readonly string[],
  decision: { readonly outcome: Outcome; readonly by: string; readonly reason: string | null },
): Promise<void> => {
  if (ids.length === 0) return
  try {
    await sql`insert into act_decision (entry, outcome, decided_by, reason, state, supersedes)
      select id, ${decision.outcome}, ${decision.by}, ${decision.reason}, state, supersedes
      from unnest(${ids}::uuid[]) with ordinality as given (id, place) join act_entry using (id)
      order by place`.execute(tx)
  } catch (error) {
    throw isTaken(error) ? new Problem('conflict') : error
  }
}

/** What earlier loads of the data files made of each act, and what stands of it now. */
export const loadedActs = async (tx: Db): Promise<Map<string, Loaded>> => {
  const last = await tx
    .selectFrom('act_entry')
    .select(entryColumns)
    .distinctOn('act_entry.act')
    .where('origin', '=', 'file')
    .where('proposed_by', '=', filesProposer)
    .orderBy('act_entry.act')
    .orderBy('act_entry.proposed_at', 'desc')
    .orderBy('act_entry.id', 'desc')
    .execute()
  const { rows: successors } = await sql<{ supersedes: string; id: string; origin: string; void: boolean }>`
    select d.supersedes, e.id, e.origin, e.void from act_decision d join act_entry e on e.id = d.entry
    where d.outcome = 'approved' and d.supersedes is not null`.execute(tx)
  const { rows: refused } = await sql<{ id: string; supersedes: string | null; origin: string }>`
    select e.id, e.supersedes, p.origin from act_entry e left join act_entry p on p.id = e.supersedes
    where e.origin = 'file' and not exists
      (select 1 from act_decision d where d.entry = e.id and d.outcome = 'approved')`.execute(tx)
  const next = new Map(successors.map((row) => [row.supersedes, row]))
  // A proposal of a load that is no fact stands beside the line of what it wanted to supersede.
  const beside = new Map(refused.map((row) => [row.id, row]))
  return new Map(
    last.map((row) => {
      const open = beside.get(row.id)
      let head: Loaded['head'] =
        open?.supersedes == null ? row : { id: open.supersedes, origin: open.origin, void: false }
      for (let after = next.get(head.id); after !== undefined; after = next.get(head.id)) head = after
      return [row.act, { last: row as unknown as Loaded['last'], head }]
    }),
  )
}

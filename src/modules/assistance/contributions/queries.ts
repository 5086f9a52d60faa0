/** SQL of contribution statements. All tables are restricted: every query runs in a transaction that says what it may see. */
import { sql } from 'kysely'
import { fullSight, setSight } from '../../../action/sight.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'
import { type Db, inTransaction } from '../../../storage/database.ts'
import type { Contribution, Grade } from './contribution.ts'

interface Filter {
  readonly id?: string | undefined
  readonly state?: string | undefined
  readonly instrument?: string | undefined
}

/** Newest first. */
export const contributionsOf = async (tx: Db, { id, state, instrument }: Filter = {}): Promise<Contribution[]> => {
  let asked = tx
    .selectFrom('contribution_statement')
    .select([
      'id',
      'state_code as state',
      'instrument',
      'act',
      'sentence',
      'language',
      'made_at as madeAt',
      'made_by as madeBy',
    ])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
  if (id !== undefined) asked = asked.where('id', '=', id)
  if (state !== undefined) asked = asked.where('state_code', '=', state)
  if (instrument !== undefined) asked = asked.where('instrument', '=', instrument)
  const statements = await asked.execute()
  if (statements.length === 0) return []
  const ids = statements.map((one) => one.id)
  const support = await tx
    .selectFrom('statement_support')
    .select(['statement_id', 'kind', 'subject'])
    .where('statement_id', 'in', ids)
    .orderBy('subject')
    .execute()
  const acts = await tx
    .selectFrom('statement_grade')
    .select(['id', 'statement_id', 'grade', 'given', 'reason', 'at', 'by'])
    .where('statement_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const supportOf = Map.groupBy(support, ({ statement_id }) => statement_id)
  const actsOf = Map.groupBy(acts, ({ statement_id }) => statement_id)
  return statements.map((one) => ({ ...one, support: supportOf.get(one.id) ?? [], acts: actsOf.get(one.id) ?? [] }))
}

/** Nobody else gives or takes back a grade until the transaction ends. */
export const lockContribution = (tx: Db, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`contribution:${id.toLowerCase()}`}, 0))`.execute(tx)

/** @throws Problem not-found, also for one that is hidden */
export const contributionById = async (tx: Db, id: string): Promise<Contribution> => {
  const [found] = await contributionsOf(tx, { id })
  if (found === undefined) throw new Problem('not-found')
  return found
}

/** For the count, which is the same for every reader: it names no State that has not cleared it. */
export const everyContribution = (db: Db): Promise<Contribution[]> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    return contributionsOf(tx)
  })

export const insertGrade = async (
  tx: Db,
  statement: string,
  { grade, given, reason, by }: { grade: Grade; given: boolean; reason: string; by: string },
): Promise<void> => {
  await tx
    .insertInto('statement_grade')
    .values({ id: newId(), statement_id: statement, grade, given, reason, by })
    .execute()
}

export const insertContribution = async (
  tx: Db,
  given: {
    readonly state: string
    readonly instrument: string
    readonly act: string
    readonly sentence: string
    readonly language: Language
    readonly support: Contribution['support']
    readonly reason: string
    readonly by: string
  },
): Promise<string> => {
  const id = newId()
  const { state, instrument, act, sentence, language, support, reason, by } = given
  await tx
    .insertInto('contribution_statement')
    .values({ id, state_code: state, instrument, act, sentence, language, made_by: by })
    .execute()
  await tx
    .insertInto('statement_support')
    .values(support.map(({ kind, subject }) => ({ statement_id: id, kind, subject })))
    .execute()
  await insertGrade(tx, id, { grade: 'claimed', given: true, reason, by })
  return id
}

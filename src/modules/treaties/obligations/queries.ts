/** SQL of the register of obligations; rows come back in the shapes of register.ts. */
import { sql } from 'kysely'
import { type Db, inTransaction } from '../../../storage/database.ts'
import { replaceRows } from '../../../storage/replace-rows.ts'
import { rememberTables } from '../../../storage/revision.ts'
import type { Resolution } from '../resolutions/resolution.ts'
import type { ObligationFile } from './input.ts'
import type { ObligationFiles } from './load-input.ts'
import {
  buildObligations,
  type ObligationRegister,
  type Parallel,
  type RegisteredObligation,
  type Terms,
} from './register.ts'
import { headsOf, insertVersions, type NewVersion, versionsOf } from './versions/queries.ts'
import { afterLoad, changedSince, type Heads } from './versions/versions.ts'

/** An obligation as its versions keep it. */
export type ObligationContent = ObligationFile['obligations'][number] & { readonly retired: boolean }
export type TermsContent = Omit<ObligationFile, 'instrument' | 'obligations' | 'clauses'> & {
  readonly clauses: ObligationFile['clauses'] | null
}

const reviewedAt = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('obligation_review as review')
    .innerJoin('obligation', 'obligation.id', 'review.obligation')
    .innerJoin('obligation_version as checked', (join) =>
      join.onRef('checked.record', '=', 'review.obligation').onRef('checked.number', '=', 'review.number'),
    )
    .innerJoin('obligation_version as current', (join) =>
      join.onRef('current.record', '=', 'obligation.id').onRef('current.number', '=', 'obligation.number'),
    )
    // A version that says the same as the checked one, such as a restored one, is checked too.
    .whereRef('checked.content', '=', 'current.content')
    .select((select) => ['obligation.id', select.fn.max('review.reviewed_at').as('at')])
    .groupBy('obligation.id')
    .execute()
  return new Map(rows.map(({ id, at }) => [id, at.toISOString()]))
}

const load = async (db: Db): Promise<ObligationRegister> => {
  const [rows, heads, reviews, parallels, terms, resolutions, treaties] = await Promise.all([
    db.selectFrom('obligation').selectAll().execute(),
    headsOf<ObligationContent>(db, 'obligation_version'),
    reviewedAt(db),
    db.selectFrom('parallel').select(['id', 'name']).orderBy('position').execute(),
    db
      .selectFrom('instrument_terms')
      .select(['instrument', 'sources', 'clauses', 'without_obligations', 'number'])
      .execute(),
    db.selectFrom('resolution').selectAll().orderBy('adopted_on').execute(),
    db.selectFrom('instrument').select('code').orderBy('adopted_on').orderBy('position').orderBy('code').execute(),
  ])
  return buildObligations({
    obligations: rows.map((row) => {
      const of = heads.get(row.id) ?? {}
      return {
        ...(row as unknown as RegisteredObligation),
        origin: of.form === undefined ? 'file' : 'form',
        fileChanged: changedSince(of) !== null,
        reviewedAt: reviews.get(row.id) ?? null,
      }
    }),
    parallels: parallels as Parallel[],
    terms: terms as unknown as Terms[],
    resolutions: resolutions as unknown as Resolution[],
    treaties: treaties.map(({ code }) => code),
  })
}

/** The register, kept in memory until the next recorded change. */
export const obligationsOf = (db: Db): Promise<ObligationRegister> =>
  rememberTables(
    db,
    'obligations',
    [
      'obligation',
      'obligation_version',
      'obligation_review',
      'parallel',
      'instrument_terms',
      'resolution',
      'instrument',
    ],
    () => load(db),
  )

const rowOf = (id: string, { number, content }: { number: number; content: ObligationContent }) => ({
  ...content,
  id,
  instrument: id.slice(0, id.indexOf('/')),
  number,
})

/** Writes the version that counts into the table that is read. */
export const putObligation = async (
  db: Db,
  id: string,
  current: { number: number; content: ObligationContent },
): Promise<void> => {
  const { measure, conditions, ...row } = rowOf(id, current)
  const written = {
    ...row,
    measure: JSON.stringify(measure),
    conditions: conditions === null ? null : JSON.stringify(conditions),
  }
  const { id: _, ...changed } = written
  await db
    .insertInto('obligation')
    .values(written)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
    .execute()
}

export const putTerms = async (
  db: Db,
  instrument: string,
  { number, content }: { number: number; content: TermsContent },
): Promise<void> => {
  const changed = {
    sources: JSON.stringify(content.sources),
    clauses: content.clauses ? JSON.stringify(content.clauses) : null,
    without_obligations: JSON.stringify(content.without_obligations),
    number,
  }
  await db
    .insertInto('instrument_terms')
    .values({ instrument, ...changed })
    .onConflict((conflict) => conflict.column('instrument').doUpdateSet(changed))
    .execute()
}

/** For each record what the files say, and which version counts then. */
const plan = <C extends object>(
  heads: ReadonlyMap<string, Heads<C>>,
  given: ReadonlyMap<string, C>,
  retire: (content: C) => C,
  by: string,
) => {
  const current = new Map<string, { number: number; content: C }>()
  const added: NewVersion[] = []
  for (const record of new Set([...heads.keys(), ...given.keys()])) {
    const loaded = afterLoad(heads.get(record) ?? {}, given.get(record), retire)
    current.set(record, loaded.current)
    if (loaded.add !== null) added.push({ record, ...loaded.add, origin: 'file', by, reason: null })
  }
  return { current, added }
}

/** Makes the register hold what the files say, where nobody has corrected it; what was added by a form stays. */
export const loadObligationFiles = (db: Db, input: ObligationFiles, by: string): Promise<number> =>
  inTransaction(db, async (tx) => {
    await lockRegister(tx)
    await replaceRows(tx, 'resolution', ['code'], input.resolutions)
    await replaceRows(
      tx,
      'parallel',
      ['id'],
      input.parallels.map((parallel, position) => ({ ...parallel, position, origin: 'file' })),
      { origin: 'file' },
    )
    const files = Object.values(input.instruments)
    const termsGiven = new Map(
      files.map(({ instrument, sources, clauses = null, without_obligations }): [string, TermsContent] => [
        instrument,
        { sources, clauses, without_obligations },
      ]),
    )
    const obligationsGiven = new Map(
      files.flatMap(({ obligations }) =>
        obligations.map((each): [string, ObligationContent] => [each.id, { ...each, retired: false }]),
      ),
    )
    const terms = plan(await headsOf<TermsContent>(tx, 'instrument_terms_version'), termsGiven, (kept) => kept, by)
    const obligations = plan(
      await headsOf<ObligationContent>(tx, 'obligation_version'),
      obligationsGiven,
      (content) => ({ ...content, retired: true }),
      by,
    )
    await replaceRows(
      tx,
      'instrument_terms',
      ['instrument'],
      [...terms.current].map(([instrument, { number, content }]) => ({ instrument, ...content, number })),
    )
    await insertVersions(tx, 'instrument_terms_version', terms.added)
    await replaceRows(
      tx,
      'obligation',
      ['id'],
      [...obligations.current].map(([id, current]) => rowOf(id, current)),
    )
    await insertVersions(tx, 'obligation_version', obligations.added)
    return obligationsGiven.size
  })

/** Whoever loads files or corrects takes turns. */
export const lockRegister = (db: Db) => sql`select pg_advisory_xact_lock(7240, 12)`.execute(db)

export const obligationVersions = (db: Db, id: string) => versionsOf<ObligationContent>(db, 'obligation_version', id)

export interface Review {
  readonly id: string
  /** The version that was checked. */
  readonly number: number
  readonly title: string
  readonly language: string
  readonly read: string
  readonly note: string | null
  readonly at: string
  /** As the audit names actors. */
  readonly by: string
}

/** Newest first. */
export const reviewsOf = async (db: Db, obligation: string): Promise<Review[]> => {
  const rows = await db
    .selectFrom('obligation_review')
    .selectAll()
    .where('obligation', '=', obligation)
    .orderBy('reviewed_at', 'desc')
    .execute()
  return rows.map(({ reviewed_at, reviewed_by, obligation: _, ...rest }) => ({
    ...rest,
    at: reviewed_at.toISOString(),
    by: reviewed_by,
  }))
}

/** What counts now, by id, the retired included. */
export const obligationContents = async (db: Db): Promise<Map<string, ObligationContent>> =>
  new Map(
    [...(await headsOf<ObligationContent>(db, 'obligation_version'))].map(([id, { form, file }]) => [
      id,
      (form ?? file)!.content,
    ]),
  )

/** SQL of the editions, and the living document kept until the next change. */
import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../../action/manifest.ts'
import { type FullDate, today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { remember } from '../../../storage/revision.ts'
import { figuresOf } from '../figures/queries.ts'
import type { FigureRecord } from '../figures/stated.ts'
import { templateOf } from '../template/input.ts'
import { composeDocument } from './compose.ts'
import type { ReportDocument } from './document.ts'
import { contentHash, type Edition, type EditionHead } from './edition.ts'
import { gatherRecords } from './gather.ts'

/** The one template so far; a programme of another kind brings its own. */
export const templateId = 'annual-report'

/** @throws Problem not-found for a year without a programme */
export const livingDocument = (context: Context, year: number, as_at: FullDate = today()): Promise<ReportDocument> =>
  remember(context.db, `reports.document:${year}:${context.translator.language}:${as_at}`, async () => {
    const [records, figures] = await Promise.all([gatherRecords(context, year), figuresOf(context, year)])
    if (records === undefined) throw new Problem('not-found')
    return composeDocument({
      template: templateOf(templateId),
      records,
      figures,
      translator: context.translator,
      as_at,
    })
  })

/** A file may have 600 KB, so that all languages and formats of two editions fit into 30 MB. */
const filesKept = 48

/** Where built files are kept by name, and those being built, until the next change. */
export const filesUntilChange = <T>(db: Db): Promise<LRUCache<string, Promise<T>>> =>
  remember(db, 'reports.files', async () => new LRUCache({ max: filesKept }))

/** The name under which the audit records that an edition was frozen. */
export const freezing = 'reports.freeze'

/** Waits for every change under way, and lets none be recorded before this transaction ends: the lock is that of the audit. */
export const awaitTurn = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7240, 4)`.execute(db)
}

/** Number of the last recorded change. */
export const lastChange = async (db: Db): Promise<number> => {
  const { rows } = await sql<{
    change: number
  }>`select coalesce(max(id), 0)::bigint as change from audit_entry`.execute(db)
  return Number(rows[0]?.change ?? 0)
}

export interface EditionSummary extends EditionHead {
  readonly sha256: string
  readonly content_sha256: string
}

/** The latest first. */
export const editionsOf = (db: Db): Promise<readonly EditionSummary[]> =>
  remember(db, 'reports.editions', async () => {
    const rows = await db.selectFrom('edition').select('id').orderBy('year', 'desc').orderBy('number', 'desc').execute()
    const summaries: EditionSummary[] = []
    for (const { id } of rows) {
      const edition = await editionOf(db, id)
      if (edition === undefined) continue
      summaries.push({ ...edition.head, sha256: edition.sha256, content_sha256: contentHash(edition) })
    }
    return summaries
  })

/** Undefined if there is no edition of that id. */
export const editionOf = async (db: Db, id: string): Promise<Edition | undefined> => {
  const [row, figures, documents] = await Promise.all([
    db.selectFrom('edition').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('edition_figure').selectAll().where('edition', '=', id).orderBy('position').execute(),
    db.selectFrom('edition_document').selectAll().where('edition', '=', id).orderBy('language').execute(),
  ])
  if (row === undefined) return undefined
  const { sha256, frozen_at, ...head } = row
  return {
    head: { ...head, frozen_at: frozen_at.toISOString() },
    sha256,
    figures: figures.map(({ record, sha256, figure, position }) => ({
      content: record as FigureRecord,
      sha256,
      name: figure,
      position,
    })),
    documents: documents.map(({ document, sha256, language }) => ({
      content: document as ReportDocument,
      sha256,
      name: language,
    })),
  }
}

/** The hashes that the audit names for each edition that was ever frozen, by its id. */
export const auditedHashes = async (db: Db): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await db
    .selectFrom('audit_entry')
    .select('subject')
    .select(sql<string>`coalesce(detail ->> 'sha256', '')`.as('sha256'))
    .where('action', '=', freezing)
    .orderBy('id')
    .execute()
  const hashes = Map.groupBy(rows, ({ subject }) => subject)
  return new Map([...hashes].map(([id, entries]) => [id, entries.map(({ sha256 }) => sha256)]))
}

/** Ids and hashes of the editions as they stand in the database now, the latest first. */
export const presentHashes = async (db: Db): Promise<{ id: string; sha256: string }[]> =>
  db.selectFrom('edition').select(['id', 'sha256']).orderBy('year', 'desc').orderBy('number', 'desc').execute()

export interface FrozenFigure {
  readonly edition: string
  readonly year: number
  readonly frozen_at: string
  readonly value: number
  readonly rows: number
  readonly sha256: string
}

/** One figure in every edition of a year, the latest first. */
export const frozenFigures = async (db: Db, figure: string, year: number): Promise<FrozenFigure[]> => {
  const rows = await db
    .selectFrom('edition_figure')
    .innerJoin('edition', 'edition.id', 'edition_figure.edition')
    .select(['edition', 'year', 'frozen_at', 'edition_figure.sha256 as sha256'])
    .select(sql<number>`(record ->> 'value')::bigint`.as('value'))
    .select(sql<number>`jsonb_array_length(record -> 'rows')`.as('rows'))
    .where('figure', '=', figure)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, frozen_at: row.frozen_at.toISOString() }))
}

/** One more than any that was ever used, so that the id of a lost edition never comes to mean another. */
export const nextNumber = async (db: Db, year: number): Promise<number> => {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(number), 0)::integer as last from (
      select number from edition where year = ${year}
      union all
      select substring(subject from '^\\d{4}-(\\d{1,9})$')::integer from audit_entry
      where action = ${freezing} and subject like ${`${year}-%`}
    ) used
  `.execute(db)
  return (rows[0]?.last ?? 0) + 1
}

export const insertEdition = async (db: Db, { head, figures, documents, sha256 }: Edition): Promise<void> => {
  await db
    .insertInto('edition')
    .values({ ...head, frozen_at: new Date(head.frozen_at), sha256 })
    .execute()
  await db
    .insertInto('edition_figure')
    .values(
      figures.map(({ content, sha256: hash }, position) => ({
        edition: head.id,
        figure: content.id,
        position,
        record: JSON.stringify(content),
        sha256: hash,
      })),
    )
    .execute()
  await db
    .insertInto('edition_document')
    .values(
      documents.map(({ content, sha256: hash }) => ({
        edition: head.id,
        language: content.language,
        document: JSON.stringify(content),
        sha256: hash,
      })),
    )
    .execute()
}

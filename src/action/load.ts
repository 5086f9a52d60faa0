/** Loads the data files of the modules: once at start, again on request after a file was corrected. */
import { sql } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import { DataFileError, sha256OfFiles } from '../storage/data-files.ts'
import { type Db, inTransaction } from '../storage/database.ts'
import type { DataSetTable } from '../storage/tables.ts'
import { databaseMistakes } from './database-mistakes.ts'
import type { DataLoad } from './manifest.ts'

type DataSet = Pick<DataSetTable, 'name' | 'sha256' | 'rows'>

export interface LoadResult {
  readonly name: string
  readonly state: 'loaded' | 'unchanged' | 'file-differs'
  readonly rows: number
}

const lockKey = 1_886_741_363

export interface LoadOptions {
  /** Load again what differs from its files. Otherwise it is only reported: a correction made in the application must not be lost by a restart. */
  readonly again: boolean
  /** Whether to load programmes; `as-before` does so in a new database, and otherwise only where they were loaded already. */
  readonly programmes: boolean | 'as-before'
}

/**
 * Loads each data set that was never loaded, all of them in one transaction.
 * @throws Problem bad-file
 */
export const loadAll = (
  db: Db,
  actor: Actor,
  loads: readonly DataLoad[],
  { again, programmes }: LoadOptions,
): Promise<LoadResult[]> =>
  inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx)
    const known = new Map((await tx.selectFrom('data_set').selectAll().execute()).map((set) => [set.name, set]))
    const isWanted = ({ name, programme }: DataLoad) =>
      !programme || (programmes === 'as-before' ? known.size === 0 || known.has(name) : programmes)
    const results: LoadResult[] = []
    for (const load of loads.filter(isWanted)) results.push(await loadOne(tx, actor, load, known.get(load.name), again))
    return results
  })

const loadOne = async (
  tx: Db,
  actor: Actor,
  load: DataLoad,
  known: DataSet | undefined,
  again: boolean,
): Promise<LoadResult> => {
  const { name } = load
  const sha256 = sha256OfFiles(load.files)
  if (known?.sha256 === sha256) return { name, state: 'unchanged', rows: known.rows }
  if (known && !again) return { name, state: 'file-differs', rows: known.rows }
  const rows = await inFiles(load, (input) => load.action(tx, actor, input))
  await tx
    .insertInto('data_set')
    .values({ name, sha256, rows })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ sha256, rows, loaded_at: sql`now()` }))
    .execute()
  return { name, state: 'loaded', rows }
}

/**
 * Input that comes from the installation's files is not the mistake of whoever sent the request or typed the command. What
 * only the database could see is told by file and record too.
 */
const inFiles = async <T>({ name, read }: DataLoad, work: (input: unknown) => Promise<T>): Promise<T> => {
  let input: unknown
  try {
    input = read()
    return await work(input)
  } catch (error) {
    if (error instanceof DataFileError)
      throw new Problem('bad-file', [{ field: error.place, value: error.message, allowed: error.allowed }])
    if (error instanceof Problem && error.code === 'bad-input') throw new Problem('bad-file', error.fields)
    const fields = databaseMistakes(name, input, error)
    throw fields.length > 0 ? new Problem('bad-file', fields) : error
  }
}

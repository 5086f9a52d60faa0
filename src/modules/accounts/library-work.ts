/** Leads each statement of the sign-in library to the transaction at hand, so that nothing is written without our audit entry. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { CamelCasePlugin, type Kysely, sql } from 'kysely'
import type { Db } from '../../storage/database.ts'

/** A password compared before the transaction began, because comparing takes long and few may do it at once. */
export interface Compared {
  readonly hash: string
  readonly password: string
}

/** What the library cannot know by itself and asks for while it works. */
export interface Given {
  readonly right?: Compared | undefined
  /** Makes a user of whoever holds an open invitation to the address; undefined for nobody. */
  readonly admit?: ((email: string, name: string) => Promise<string | undefined>) | undefined
}

interface Work extends Given {
  readonly tx: Db
}

const works = new AsyncLocalStorage<Work>()

export const working = <T>(work: Work, run: () => Promise<T>): Promise<T> => works.run(work, run)

/** @throws Error outside `withAuth` of auth.ts */
export const currentWork = (): Work => {
  const work = works.getStore()
  if (work === undefined) throw new Error('the sign-in library was called outside withAuth')
  return work
}

type LibraryDb = Kysely<Record<string, never>>

const asLibrarySeesIt = (): LibraryDb => currentWork().tx.withPlugin(new CamelCasePlugin()) as unknown as LibraryDb

/** Undoes the piece alone when it fails, within the transaction that is ours. */
export const undoable = async <T>(piece: () => Promise<T>): Promise<T> => {
  const { tx } = currentWork()
  await sql`savepoint library`.execute(tx)
  try {
    const result = await piece()
    await sql`release savepoint library`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint library`.execute(tx)
    throw error
  }
}

/** What the library takes for a transaction of its own. */
const savepoint = {
  execute: <T>(work: (tx: LibraryDb) => Promise<T>): Promise<T> => undoable(() => work(asLibrarySeesIt())),
}

export const currentTransaction: LibraryDb = new Proxy({} as LibraryDb, {
  get: (_, name) => {
    if (name === 'transaction') return () => savepoint
    const database = asLibrarySeesIt()
    const member: unknown = Reflect.get(database, name, database)
    return typeof member === 'function' ? member.bind(database) : member
  },
})

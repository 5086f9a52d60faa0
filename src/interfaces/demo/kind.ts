/** Keeps real data and demonstrations apart: neither is ever started as the other. */
import pg from 'pg'
import type { Db } from '../../storage/database.ts'
import { openEmbedded } from '../../storage/embedded.ts'
import { StartError } from '../../storage/start-error.ts'

/** The data set by which a database says that it is a demonstration's: it is loaded together with all others, or none is. */
export const demonstrationName = 'demonstration'

type Kind = 'demonstration' | 'real' | 'new'

const kindBy = (sets: readonly { readonly name: string }[]): Kind => {
  if (sets.some(({ name }) => name === demonstrationName)) return 'demonstration'
  return sets.length > 0 ? 'real' : 'new'
}

/** @throws StartError where `place`, the data folder or the setting of the database, holds the other kind */
const assertIs = (kind: Kind, wanted: 'demonstration' | 'real', place: string): void => {
  if (kind === 'new' || kind === wanted) return
  throw new StartError(kind === 'real' ? 'not-a-demonstration' : 'only-a-demonstration', { place })
}

/** @throws StartError as above */
export const assertKind = async (db: Db, wanted: 'demonstration' | 'real', place: string): Promise<void> =>
  assertIs(kindBy(await db.selectFrom('data_set').select('name').execute()), wanted, place)

/**
 * Looks at a data folder as it is, by whatever version it was written.
 * @throws StartError second-server while it is in use, not-a-demonstration for real data
 */
export const assertDemonstration = async (folder: string): Promise<void> => {
  const { owner, close } = await openEmbedded(folder, { role: 'server' })
  const client = new pg.Client(owner)
  try {
    await client.connect()
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('data_set') is not null as there`)
    const sets = rows[0]?.there ? (await client.query<{ name: string }>('select name from data_set')).rows : []
    assertIs(kindBy(sets), 'demonstration', folder)
  } finally {
    await client.end()
    await close()
  }
}

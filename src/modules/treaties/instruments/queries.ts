/** SQL of instruments and collections: what files say, and what legal officers add and correct. */
import { type Db, inTransaction } from '../../../storage/database.ts'
import { replaceRows } from '../../../storage/replace-rows.ts'
import type { RegisterFiles } from '../input.ts'
import { headsOf, insertVersions, type NewVersion, versionsOf } from '../obligations/versions/queries.ts'
import { afterLoad, type Heads, lastNumber } from '../obligations/versions/versions.ts'

/** An instrument as its file and its versions keep it. */
export type InstrumentContent = RegisterFiles['instruments'][number]

/** After all of the files. */
const formPosition = 100_000

const rowOf = (
  { gaps: _, entry_into_force: { on, ...rule }, ...rest }: InstrumentContent,
  position: number,
  origin: 'file' | 'form',
) => ({ ...rest, position, in_force_on: on, entry_into_force: rule, origin })

/** Makes the tables of instruments and collections hold what the files say, where nobody has corrected or added anything. */
export const replaceInstruments = async (
  tx: Db,
  files: Pick<RegisterFiles, 'instruments' | 'collections' | 'gaps'>,
  by: string,
): Promise<number> => {
  const heads = await headsOf<InstrumentContent>(tx, 'instrument_version')
  const added: NewVersion[] = []
  const fromFiles = files.instruments.map((given, position) => {
    const loaded = afterLoad(heads.get(given.code) ?? {}, given, (kept) => kept)
    if (loaded.add !== null) added.push({ record: given.code, ...loaded.add, origin: 'file', by, reason: null })
    return { content: loaded.current.content, position, origin: 'file' as const }
  })
  const known = new Set(files.instruments.map(({ code }) => code))
  const fromForms = [...heads].flatMap(([code, { form }]) =>
    form === undefined || known.has(code)
      ? []
      : [{ content: form.content, position: formPosition, origin: 'form' as const }],
  )
  const all = [...fromFiles, ...fromForms]
  const gapIds = new Set(files.gaps.map(({ id }) => id))
  await insertVersions(tx, 'instrument_version', added)
  const counts = [
    await replaceRows(
      tx,
      'instrument',
      ['code'],
      all.map(({ content, position, origin }) => rowOf(content, position, origin)),
    ),
    await replaceRows(
      tx,
      'instrument_collection',
      ['id'],
      files.collections.map(({ id, name }, position) => ({ id, name, position, origin: 'file' })),
      { origin: 'file' },
    ),
    await replaceRows(
      tx,
      'instrument_collection_member',
      ['collection', 'instrument'],
      files.collections.flatMap(({ id, instruments }) =>
        instruments.map((instrument) => ({ collection: id, instrument, origin: 'file' })),
      ),
      { origin: 'file' },
    ),
    await replaceRows(tx, 'gap', ['id'], files.gaps),
    await replaceRows(
      tx,
      'instrument_gap',
      ['instrument', 'gap'],
      all.flatMap(({ content: { code, gaps } }) =>
        gaps.filter((gap) => gapIds.has(gap)).map((gap) => ({ instrument: code, gap })),
      ),
    ),
  ]
  return counts.reduce((sum, count) => sum + count, 0)
}

export const instrumentHeads = async (db: Db, code: string): Promise<Heads<InstrumentContent>> =>
  (await headsOf<InstrumentContent>(db, 'instrument_version', code)).get(code) ?? {}

export const instrumentVersions = (db: Db, code: string) =>
  versionsOf<InstrumentContent>(db, 'instrument_version', code)

/** Records a correction or a new instrument and makes it the one that counts. */
export const recordInstrument = (
  db: Db,
  content: InstrumentContent,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { code } = content
    const heads = await instrumentHeads(tx, code)
    const number = lastNumber(heads) + 1
    const { position: _, origin: __, ...row } = rowOf(content, formPosition, 'form')
    const { title, short_title, supersedes, adopted_at, entry_into_force, for_each_party, sources, ...plain } = row
    const changed = {
      ...plain,
      title: JSON.stringify(title),
      short_title: JSON.stringify(short_title),
      supersedes: JSON.stringify(supersedes),
      adopted_at: JSON.stringify(adopted_at),
      entry_into_force: JSON.stringify(entry_into_force),
      for_each_party: JSON.stringify(for_each_party),
      sources: JSON.stringify(sources),
    }
    await tx
      .insertInto('instrument')
      .values({ ...changed, position: formPosition, origin: 'form' })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(changed))
      .execute()
    await insertVersions(tx, 'instrument_version', [{ record: code, number, content, origin: 'form', by, reason }])
    await tx.deleteFrom('instrument_gap').where('instrument', '=', code).execute()
    if (content.gaps.length > 0)
      await tx
        .insertInto('instrument_gap')
        .values(content.gaps.map((gap) => ({ instrument: code, gap })))
        .execute()
    return number
  })

/** A new collection comes after all others; a known one gets another name. */
export const putCollection = (db: Db, { id, name }: { readonly id: string; readonly name: object }) =>
  db
    .insertInto('instrument_collection')
    .values({ id, name: JSON.stringify(name), position: formPosition, origin: 'form' })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: JSON.stringify(name) }))
    .execute()

export const collectionById = (db: Db, id: string) =>
  db.selectFrom('instrument_collection').select(['id', 'name', 'origin']).where('id', '=', id).executeTakeFirst()

export const membersOf = (db: Db, collection: string) =>
  db
    .selectFrom('instrument_collection_member')
    .select(['instrument', 'origin'])
    .where('collection', '=', collection)
    .execute()

/** What forms put into the collection; what its file says stays. */
export const putMembers = async (db: Db, collection: string, instruments: readonly string[]): Promise<void> => {
  await db
    .deleteFrom('instrument_collection_member')
    .where('collection', '=', collection)
    .where('origin', '=', 'form')
    .execute()
  if (instruments.length === 0) return
  await db
    .insertInto('instrument_collection_member')
    .values(instruments.map((instrument) => ({ collection, instrument, origin: 'form' as const })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What an instrument may refer to. */
export const knownIds = async (db: Db) => {
  const [instruments, organisations, gaps] = await Promise.all([
    db.selectFrom('instrument').select('code').orderBy('code').execute(),
    db.selectFrom('organisation').select('id').orderBy('id').execute(),
    db.selectFrom('gap').select('id').orderBy('id').execute(),
  ])
  return {
    instruments: new Set(instruments.map(({ code }) => code)),
    organisations: new Set(organisations.map(({ id }) => id)),
    gaps: new Set(gaps.map(({ id }) => id)),
  }
}

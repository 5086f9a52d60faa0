/** SQL of the treaty register; rows come back in the shapes of register.ts and its parts. */
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { remember } from '../../storage/revision.ts'
import type { Act } from './acts/act.ts'
import type { RegisterFiles } from './input.ts'
import type { Instrument } from './instruments/instrument.ts'
import { buildRegister, type Gap, type Register } from './register.ts'

const load = async (db: Db): Promise<Register> => {
  const [instruments, collections, members, gaps, instrumentGaps, acts, organisations] = await Promise.all([
    db.selectFrom('instrument').selectAll().orderBy('position').execute(),
    db.selectFrom('instrument_collection').selectAll().orderBy('position').execute(),
    db.selectFrom('instrument_collection_member').selectAll().execute(),
    db.selectFrom('gap').selectAll().orderBy('id').execute(),
    db.selectFrom('instrument_gap').selectAll().execute(),
    db.selectFrom('depositary_act').selectAll().orderBy('deposited_on').orderBy('id').execute(),
    db.selectFrom('state').select('code').where('kind', '=', 'organisation').execute(),
  ])
  const organisationCodes = new Set(organisations.map(({ code }) => code))
  return buildRegister(
    {
      instruments: instruments.map((instrument) => ({
        ...(instrument as unknown as Instrument),
        collections: members
          .filter((member) => member.instrument === instrument.code)
          .map(({ collection }) => collection),
        gaps: instrumentGaps.filter((gap) => gap.instrument === instrument.code).map(({ gap }) => gap),
      })),
      collections: collections.map(({ id, name }) => ({
        id,
        name,
        instruments: instruments
          .map(({ code }) => code)
          .filter((code) => members.some((member) => member.collection === id && member.instrument === code)),
      })),
      gaps: gaps as Gap[],
      acts: acts as Act[],
    },
    (state) => organisationCodes.has(state),
  )
}

/** The register, kept in memory until the next recorded change. */
export const registerOf = (db: Db): Promise<Register> => remember(db, 'treaties', () => load(db))

/** Probable misprints and other doubts about single acts, by instrument or by State. */
export const deviationsOf = (db: Db, of: { instrument: string } | { state: string }) =>
  db
    .selectFrom('act_deviation')
    .selectAll()
    .where((where) => ('instrument' in of ? where('instrument', '=', of.instrument) : where('state', '=', of.state)))
    .orderBy('instrument')
    .orderBy('state')
    .execute()

/** Territories to which a State extended or limited an instrument. */
export const territoriesOf = (db: Db, of: { instrument: string } | { state: string }) =>
  db
    .selectFrom('territorial_application')
    .selectAll()
    .where((where) => ('instrument' in of ? where('instrument', '=', of.instrument) : where('state', '=', of.state)))
    .orderBy('instrument')
    .orderBy('state')
    .execute()

const placed = <T extends object>(rows: readonly T[]) => rows.map((row, position) => ({ ...row, position }))

/** Makes the tables hold what the files say. */
export const replaceRegister = (db: Db, files: RegisterFiles): Promise<number> =>
  inTransaction(db, async (tx) => {
    const instruments = files.instruments.map(({ gaps: _, entry_into_force: { on, ...rule }, ...rest }, position) => ({
      ...rest,
      position,
      in_force_on: on,
      entry_into_force: rule,
    }))
    const collections = files.collections.map(({ id, name }, position) => ({ id, name, position }))
    const counts = [
      await replaceRows(tx, 'instrument', ['code'], instruments),
      await replaceRows(tx, 'instrument_collection', ['id'], collections),
      await replaceRows(
        tx,
        'instrument_collection_member',
        ['collection', 'instrument'],
        files.collections.flatMap(({ id, instruments }) =>
          instruments.map((instrument) => ({ collection: id, instrument })),
        ),
      ),
      await replaceRows(tx, 'gap', ['id'], files.gaps),
      await replaceRows(
        tx,
        'instrument_gap',
        ['instrument', 'gap'],
        files.instruments.flatMap(({ code, gaps }) => gaps.map((gap) => ({ instrument: code, gap }))),
      ),
      await replaceRows(tx, 'depositary_act', ['id'], files.acts),
      await replaceRows(tx, 'act_deviation', ['position'], placed(files.deviations)),
      await replaceRows(tx, 'territorial_application', ['position'], placed(files.territories)),
    ]
    return counts.reduce((sum, count) => sum + count, 0)
  })

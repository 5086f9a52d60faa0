/** SQL of the treaty register; rows come back in the shapes of register.ts and its parts. */
import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import { type FullDate, today } from '../../kernel/dates.ts'
import { type FieldProblem, Problem } from '../../kernel/problem.ts'
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { markOf, remember } from '../../storage/revision.ts'
import { type Entry, endOfDay } from './acts/entry.ts'
import { actsOfFiles, changesOf } from './acts/load.ts'
import { statesKnown } from './acts/proposals/queries.ts'
import { approvedAfter, insertDecisions, insertEntries, loadedActs } from './acts/queries.ts'
import type { RegisterFiles } from './input.ts'
import type { Denunciation, Instrument } from './instruments/instrument.ts'
import { replaceInstruments } from './instruments/queries.ts'
import { buildRegister, type Gap, type Parts, type Register } from './register.ts'

/** What the acts are reckoned with: it changes seldom, and is read again only when it did. */
type Frame = Omit<Parts, 'entries' | 'begins'>

const frameTables = [
  'instrument',
  'instrument_collection',
  'instrument_collection_member',
  'gap',
  'instrument_gap',
  'instrument_terms',
  'state',
] as const

const readFrame = async (db: Db): Promise<Frame> => {
  const [instruments, collections, members, gaps, instrumentGaps, states, terms] = await Promise.all([
    db.selectFrom('instrument').selectAll().orderBy('adopted_on').orderBy('position').execute(),
    db.selectFrom('instrument_collection').selectAll().orderBy('position').execute(),
    db.selectFrom('instrument_collection_member').selectAll().execute(),
    db.selectFrom('gap').selectAll().orderBy('id').execute(),
    db.selectFrom('instrument_gap').selectAll().execute(),
    db.selectFrom('state').select(['code', 'kind', 'ended_on']).execute(),
    sql<{ instrument: string; denunciation: Denunciation | null }>`
      select instrument, clauses -> 'denunciation' as denunciation from instrument_terms where clauses is not null
    `.execute(db),
  ])
  const organisations = new Set(states.filter(({ kind }) => kind === 'organisation').map(({ code }) => code))
  const ended = new Map(states.flatMap(({ code, ended_on }) => (ended_on === null ? [] : [[code, ended_on] as const])))
  const denunciations = new Map(terms.rows.map(({ instrument, denunciation }) => [instrument, denunciation]))
  const membersOf = Map.groupBy(members, ({ instrument }) => instrument)
  const gapsOf = Map.groupBy(instrumentGaps, ({ instrument }) => instrument)
  const inCollection = Map.groupBy(members, ({ collection }) => collection)
  return {
    instruments: instruments.map((instrument) => ({
      ...(instrument as unknown as Instrument),
      denunciation: denunciations.get(instrument.code),
      collections: (membersOf.get(instrument.code) ?? []).map(({ collection }) => collection),
      gaps: (gapsOf.get(instrument.code) ?? []).map(({ gap }) => gap),
    })),
    collections: collections.map(({ id, name }) => {
      const codes = new Set((inCollection.get(id) ?? []).map(({ instrument }) => instrument))
      return { id, name, instruments: instruments.map(({ code }) => code).filter((code) => codes.has(code)) }
    }),
    gaps: gaps as Gap[],
    isOrganisation: (state) => organisations.has(state),
    endedOn: (state) => ended.get(state) ?? null,
  }
}

const dayOf = (milliseconds: number): FullDate => new Date(milliseconds).toISOString().slice(0, 10)

/** What one process knows of the ledger: entries are only ever added, so only those after the last one are read. */
class Ledger {
  #last = 0
  #mark = ''
  #begins: FullDate | null = null
  #frame: Frame | undefined
  #register: Register | undefined
  #turn: Promise<unknown> = Promise.resolve()
  readonly #entries = new Map<string, Entry[]>()
  /** As known on past days, which later entries do not change. */
  readonly #past = new LRUCache<FullDate, Register>({ max: 4 })

  /** One reading at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work, work)
    this.#turn = result
    return result
  }

  now(db: Db): Promise<Register> {
    return this.#inTurn(() => this.#catchUp(db))
  }

  past(db: Db, day: FullDate): Promise<Register> {
    return this.#inTurn(async () => {
      await this.#catchUp(db)
      const known = this.#past.get(day)
      if (known !== undefined) return known
      const register = buildRegister(this.#parts(), day)
      this.#past.set(day, register)
      return register
    })
  }

  #parts(): Parts {
    return { ...this.#frame!, entries: this.#entries, begins: this.#begins }
  }

  async #catchUp(db: Db): Promise<Register> {
    const mark = await markOf(db, frameTables)
    if (mark !== this.#mark) {
      this.#frame = await readFrame(db)
      this.#register = undefined
      this.#past.clear()
      this.#mark = mark
    }
    const added = await approvedAfter(db, this.#last)
    const touched = new Set<string>()
    for (const { entry } of added) {
      const known = this.#entries.get(entry.instrument)
      if (known === undefined) this.#entries.set(entry.instrument, [entry])
      else known.push(entry)
      touched.add(entry.instrument)
    }
    const earliest = added.reduce((first, { entry }) => Math.min(first, entry.approved_at), Number.POSITIVE_INFINITY)
    for (const day of [...this.#past.keys()]) if (endOfDay(day) >= earliest) this.#past.delete(day)
    this.#begins ??= added[0] === undefined ? null : dayOf(added[0].entry.approved_at)
    this.#last = added.at(-1)?.number ?? this.#last
    if (this.#register === undefined) this.#register = buildRegister(this.#parts())
    else if (touched.size > 0)
      this.#register = buildRegister(this.#parts(), null, { register: this.#register, touched })
    return this.#register
  }
}

const ledgers = new WeakMap<Db, Ledger>()

/** A transaction may see what never commits, so it gets a ledger of its own. */
const ledgerOf = (db: Db): Ledger => {
  if (db.isTransaction) return new Ledger()
  const known = ledgers.get(db) ?? new Ledger()
  ledgers.set(db, known)
  return known
}

/**
 * The register, kept in memory and brought up to date with the next recorded change.
 * @param knownAt as it was known at the end of that day (UTC); left out, or from today on: as it is known now
 */
export const registerOf = (db: Db, knownAt?: FullDate): Promise<Register> =>
  knownAt === undefined || knownAt >= today()
    ? remember(db, 'treaties', () => ledgerOf(db).now(db))
    : remember(db, `treaties/${knownAt}`, () => ledgerOf(db).past(db, knownAt))

/** Probable misprints and other doubts about single acts, by instrument or by State. */
export const deviationsOf = (db: Db, of: { instrument: string } | { state: string }) =>
  db
    .selectFrom('act_deviation')
    .selectAll()
    .where((where) => ('instrument' in of ? where('instrument', '=', of.instrument) : where('state', '=', of.state)))
    .orderBy('instrument')
    .orderBy('state')
    .execute()

const placed = <T extends object>(rows: readonly T[]) => rows.map((row, position) => ({ ...row, position }))

/**
 * The database does not tell which value of a restricted table is unknown, so it is asked for before.
 * @throws Problem bad-input with the file, the record and the field
 */
const checkStates = async (tx: Db, { acts, territories }: RegisterFiles): Promise<void> => {
  const known = await statesKnown(tx)
  const unknown = (field: string, value: string | null): FieldProblem[] =>
    value === null || known.has(value) ? [] : [{ field, value, allowed: 'known id of state' }]
  const problems = [
    ...acts.flatMap(({ id, state }) => unknown(`treaties/acts.csv.${id}.state`, state)),
    ...territories.flatMap(({ state, territory }, index) => [
      ...unknown(`treaties/territorial-application.csv.${index + 1}.state`, state),
      ...unknown(`treaties/territorial-application.csv.${index + 1}.territory`, territory),
    ]),
  ]
  if (problems.length > 0) throw new Problem('bad-input', problems)
}

/** Adds to the ledger what the files say differently from the last load. */
const loadActs = async (tx: Db, files: RegisterFiles, by: string): Promise<number> => {
  await checkStates(tx, files)
  const given = actsOfFiles(files)
  const { approved, proposed } = changesOf(given, await loadedActs(tx))
  await insertEntries(tx, [...approved, ...proposed])
  await insertDecisions(
    tx,
    approved.map(({ id }) => id),
    { outcome: 'approved', by, reason: null },
  )
  return given.length
}

/** Makes the tables hold what the files say, apart from what people entered in the application. @param by who loads them */
export const replaceRegister = (db: Db, files: RegisterFiles, by: string): Promise<number> =>
  inTransaction(db, async (tx) => {
    const counts = [
      await replaceInstruments(tx, files, by),
      await loadActs(tx, files, by),
      await replaceRows(tx, 'act_deviation', ['position'], placed(files.deviations)),
    ]
    return counts.reduce((sum, count) => sum + count, 0)
  })

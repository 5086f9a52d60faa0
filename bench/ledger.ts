/**
 * A register of 600 instruments, 250 participants and 120,000 acts with 5 % corrections: pages of States and instruments, also
 * just after a recorded act, beside a page that only reads the same rows; and the import of 10,000 acts.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setInstallation } from '../src/action/installation.ts'
import { loadAll } from '../src/action/load.ts'
import { fullSight, setSight } from '../src/action/sight.ts'
import { type App, createApp } from '../src/interfaces/web/server.ts'
import { type Actor, startUp } from '../src/kernel/actor.ts'
import { addDays } from '../src/kernel/dates.ts'
import { newId } from '../src/kernel/ids.ts'
import { modules } from '../src/modules/index.ts'
import { consentKinds } from '../src/modules/treaties/acts/act.ts'
import { decideProposals, importActs, proposeAct } from '../src/modules/treaties/acts/actions.ts'
import type { NewEntry } from '../src/modules/treaties/acts/load.ts'
import { insertDecisions, insertEntries } from '../src/modules/treaties/acts/queries.ts'
import { registerOf } from '../src/modules/treaties/queries.ts'
import { type Db, inTransaction, openDatabase, type Storage } from '../src/storage/database.ts'
import { milliseconds, type Options, ofLimit, report } from './measure.ts'

interface Size {
  readonly instruments: number
  readonly participants: number
  readonly acts: number
  readonly imported: number
  readonly rounds: number
}

const full: Size = { instruments: 600, participants: 250, acts: 120_000, imported: 10_000, rounds: 600 }
const small: Size = { instruments: 20, participants: 40, acts: 800, imported: 200, rounds: 10 }

const limit = 50
const importLimit = 10

/** The same sequence at every run. */
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const officer = (name: string): Actor => ({
  name: `user:${name}`,
  through: 'api',
  user: newId(),
  grants: [{ id: newId(), role: 'legal-officer', reach: { kind: 'everything' } }],
  requestId: null,
})

const words = (text: string) =>
  JSON.stringify(Object.fromEntries(['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((language) => [language, text])))

const codeOf = (index: number): string => `BENCH-${index}`

const addInstruments = async (tx: Db, count: number): Promise<void> => {
  const list = Array.from({ length: count }, (_, index) => index)
  await tx
    .insertInto('instrument')
    .values(
      list.map((index) => ({
        code: codeOf(index),
        position: 1000 + index,
        kind: 'convention',
        title: words(`Convention number ${index}`),
        short_title: words(`Convention ${index}`),
        parents: [],
        supersedes: '[]',
        depositaries: ['un-secretary-general'],
        adopted_on: addDays('1960-01-01', index * 30),
        adopted_at: words('New York'),
        in_force_on: addDays('1962-01-01', index * 30),
        entry_into_force: JSON.stringify({
          deposits: 22,
          delay: { days: 30 },
          condition: null,
          counts: consentKinds,
          organisations_counted: false,
          limited_to: null,
          article: '24',
          source: 'bench',
        }),
        for_each_party: JSON.stringify({
          delay: { days: 30 },
          article: '24',
          requires_party_to: [],
          not_before_parent: false,
        }),
        status_as_of: '2026-01-01',
        signatures_as_of: '2026-01-01',
        sources: '[]',
      })),
    )
    .execute()
  await tx
    .insertInto('instrument_collection')
    .values({ id: 'bench', position: 99, name: words('Bench') })
    .execute()
  await tx
    .insertInto('instrument_collection_member')
    .values(list.map((index) => ({ collection: 'bench', instrument: codeOf(index) })))
    .execute()
}

const entryOf = (
  given: Pick<NewEntry, 'act' | 'instrument' | 'state' | 'kind' | 'deposited_on'> & Partial<NewEntry>,
): NewEntry => ({
  id: newId(),
  done_on: null,
  effective_on: null,
  territory: null,
  territory_name: null,
  provisions: [],
  effect: null,
  about: null,
  precludes: false,
  reservation: false,
  objection: false,
  declaration: null,
  depositary: null,
  notification: null,
  notified_on: null,
  source: 'a table made for the benchmark',
  note: null,
  text: null,
  text_language: null,
  supersedes: null,
  void: false,
  reason: null,
  origin: 'import',
  proposed_by: 'data:bench',
  ...given,
})

const chunk = 5_000

/** Signatures and consents of every State in its turn, every twentieth act corrected. */
const addActs = async (tx: Db, states: readonly string[], { instruments, acts }: Size): Promise<void> => {
  const next = random(7)
  const firsts: NewEntry[] = []
  const corrections: NewEntry[] = []
  const each = Math.ceil(acts / instruments)
  for (let index = 0; index < instruments; index += 1) {
    const instrument = codeOf(index)
    for (let number = 0; number < each && firsts.length < acts; number += 1) {
      const state = states[(number + index) % states.length]!
      const kind = number < states.length ? consentKinds[Math.floor(next() * 5)]! : 'signature'
      const deposited_on = addDays('1962-01-01', index * 30 + Math.floor(next() * 4_000))
      const entry = entryOf({ act: `${instrument}/${state}/${kind}/${number}`, instrument, state, kind, deposited_on })
      firsts.push(entry)
      if (next() < 0.05)
        corrections.push({
          ...entry,
          id: newId(),
          supersedes: entry.id,
          deposited_on: addDays(deposited_on, 1),
          reason: 'misprint',
        })
    }
  }
  for (const list of [firsts, corrections])
    for (let from = 0; from < list.length; from += chunk) {
      const some = list.slice(from, from + chunk)
      await insertEntries(tx, some)
      await insertDecisions(
        tx,
        some.map(({ id }) => id),
        { outcome: 'approved', by: 'pacta', reason: null },
      )
    }
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const timed = async (rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    await work(round)
    times.push(performance.now() - begin)
  }
  return times
}

const get = async (app: App, path: string): Promise<void> => {
  const response = await app.request(path, { headers: { 'Accept-Encoding': 'identity' } })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`)
}

/** What a page cannot do without: the rows of a State or an instrument as text. */
const readRows = async (db: Db, column: 'state' | 'instrument', value: string): Promise<string> =>
  JSON.stringify(
    await db
      .selectFrom('act_entry')
      .innerJoin('act_decision', 'act_decision.entry', 'act_entry.id')
      .selectAll('act_entry')
      .where(`act_entry.${column}`, '=', value)
      .where('act_decision.outcome', '=', 'approved')
      .execute(),
  )

/** An address of its own each time, so that no answer comes from memory. */
const day = (round: number): string => addDays('1990-01-01', round)

const pagesOf = async (
  { storage, app, states, size }: Bench,
  kind: 'State' | 'Instrument',
  before: (round: number) => Promise<unknown>,
  label: string,
): Promise<void> => {
  const isState = kind === 'State'
  const of = (round: number) =>
    isState ? states[(round * 7) % states.length]! : codeOf((round * 7) % size.instruments)
  const path = (round: number) => `/en/${isState ? 'states' : 'treaties'}/${of(round)}?as_at=${day(round)}`
  for (let round = 0; round < Math.ceil(size.rounds / 10); round += 1) await get(app, path(round + 10_000))
  const times: number[] = []
  for (let round = 0; round < size.rounds; round += 1) {
    await before(round)
    const begin = performance.now()
    await get(app, path(round))
    times.push(performance.now() - begin)
  }
  const rows = await timed(size.rounds, (round) => readRows(storage.db, isState ? 'state' : 'instrument', of(round)))
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  report(`${kind} page${label}, p99`, milliseconds(p99), `${ofLimit(p99, limit)}; median ${milliseconds(p50)}`)
  report('', '', `${(p50 / percentile(rows, 0.5)).toFixed(1)} times a page that only reads the same rows (medians)`)
}

interface Bench {
  readonly storage: Storage
  readonly app: App
  readonly states: readonly string[]
  readonly size: Size
}

/** Somebody proposes an act and somebody else approves it: every process learns of it before the next page. */
const recordOne = async ({ storage: { db }, states, size }: Bench, round: number): Promise<void> => {
  const [ada, ben] = [officer('ada'), officer('ben')]
  const { entry } = await proposeAct(db, ada, {
    instrument: codeOf(round % size.instruments),
    state: states[round % states.length],
    kind: 'declaration',
    deposited_on: addDays('2019-01-01', round),
    source: 'bench',
    note: `round ${round}`,
  })
  await decideProposals(db, ben, { entries: [entry], outcome: 'approved' })
}

const imports = async ({ storage: { db }, states, size }: Bench): Promise<void> => {
  const rows = Array.from({ length: size.imported }, (_, index) => {
    const state = states[index % states.length]
    return `${codeOf(index % size.instruments)},${state},declaration,${addDays('2015-01-01', index % 1499)},file ${index}`
  })
  const csv = ['instrument,state,kind,deposited_on,source', ...rows].join('\n')
  const begin = performance.now()
  const { proposed } = await importActs(db, officer('ada'), { csv, take: ['new', 'source', 'correction'] })
  const seconds = (performance.now() - begin) / 1000
  const share = ofLimit(seconds, importLimit, 's')
  report(
    `Import of ${size.imported} acts with a verdict each`,
    `${seconds.toFixed(2)} s`,
    `${share}; ${proposed} proposed`,
  )
  const ids = (
    await inTransaction(db, async (tx) => {
      await setSight(tx, fullSight)
      return tx
        .selectFrom('act_entry')
        .select('id')
        .where('proposed_by', '=', 'user:ada')
        .where('source', 'like', 'file %')
        .execute()
    })
  ).map(({ id }) => id)
  const decided = performance.now()
  await decideProposals(db, officer('ben'), { entries: ids, outcome: 'approved' })
  report('Approving them all', `${((performance.now() - decided) / 1000).toFixed(2)} s`, `${ids.length} acts`)
}

export const ledger = async ({ quick }: Options): Promise<void> => {
  const size = quick ? small : full
  const data = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
  const storage = await openDatabase({ dataFolder: data, role: 'server' })
  try {
    setInstallation({
      publicUrl: 'http://127.0.0.1',
      secret: randomBytes(32).toString('hex'),
      demonstration: false,
      version: 'bench',
      settings: [],
      wall: storage.wall,
      plain: [],
      backupFolder: data,
    })
    const { db } = storage
    const loads = modules.flatMap((module) => module.loads ?? [])
    await loadAll(db, startUp, loads, { again: false, programmes: false })
    const states = (await db.selectFrom('state').select('code').orderBy('code').execute())
      .map(({ code }) => code)
      .slice(0, size.participants)
    await inTransaction(db, async (tx) => {
      await setSight(tx, fullSight)
      await addInstruments(tx, size.instruments)
      await addActs(tx, states, size)
    })
    let clock = 0
    const app = await createApp({
      storage,
      modules,
      version: 'bench',
      trustProxy: false,
      now: () => {
        clock += 60_000
        return clock
      },
    })
    const bench: Bench = { storage, app, states, size }
    const begin = performance.now()
    await registerOf(db)
    report(
      `Reading the ledger of ${size.acts} acts at start`,
      milliseconds(performance.now() - begin),
      'once a process',
    )
    const nothing = async () => {}
    // No act twice: the ledger refuses it.
    let recorded = 0
    for (const kind of ['State', 'Instrument'] as const) {
      await pagesOf(bench, kind, nothing, '')
      await pagesOf(
        { ...bench, size: { ...size, rounds: Math.ceil(size.rounds / 3) } },
        kind,
        () => recordOne(bench, recorded++),
        ' just after a recorded act',
      )
    }
    await imports(bench)
  } finally {
    await storage.close()
    rmSync(data, { recursive: true, force: true })
  }
}

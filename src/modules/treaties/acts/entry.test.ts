/** What counts of a ledger: nothing depends on the order of recording, and nothing on what was recorded later. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/dates.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { buildRegister, type Register } from '../register.ts'
import { statusAt } from '../status/status.ts'
import { actKinds } from './act.ts'
import { type ActFields, type Entry, standing } from './entry.ts'
import { decide, factsOf } from './facts.ts'
import { changesOf, type Loaded } from './load.ts'

const fields: ActFields = {
  act: 'X/AAA/accession/2000-01-01',
  instrument: 'X',
  state: 'AAA',
  kind: 'accession',
  done_on: null,
  deposited_on: '2000-01-01',
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
  source: 'a table',
  note: null,
}

const entry = (given: Partial<Entry>): Entry => ({
  ...fields,
  id: 'e1',
  supersedes: null,
  void: false,
  origin: 'form',
  approved_at: 0,
  ...given,
})

const instrument = {
  code: 'X',
  depositaries: ['imo'],
  in_force_on: '1990-01-01',
  entry_into_force: { deposits: 1, counts: [], delay: { days: 0 } },
  for_each_party: { delay: { days: 30 }, requires_party_to: [], not_before_parent: false },
} as unknown as Instrument

const registerOfEntries = (entries: readonly Entry[], knownAt: string | null = null): Register =>
  buildRegister(
    {
      instruments: [instrument],
      collections: [],
      gaps: [],
      entries: new Map([['X', entries]]),
      isOrganisation: () => false,
      endedOn: () => null,
    },
    knownAt,
  )

const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2000-01-01', count))
const recorded = { min: Date.parse('2001-01-01'), max: Date.parse('2001-01-20') }

/** Ledgers with several acts and sources of two States, in which later entries correct or void earlier ones. */
const ledgers: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      act: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom(...actKinds.filter((kind) => kind !== 'termination' && kind !== 'entry-into-force')),
      day: days,
      effective: fc.option(days),
      follows: fc.option(fc.nat(10)),
      void: fc.boolean(),
      depositary: fc.constantFrom(null, 'imo'),
      approved_at: fc.integer(recorded),
    }),
    { maxLength: 12 },
  )
  .map((list) => {
    const made: Entry[] = []
    for (const [
      index,
      { act, kind, day, effective, follows, void: isVoid, depositary, approved_at },
    ] of list.entries()) {
      const before = follows === null ? undefined : made[follows % Math.max(1, made.length)]
      made.push(
        entry({
          id: `e${index}`,
          act: before?.act ?? `act${act}`,
          state: before?.state ?? (act % 2 === 0 ? 'AAA' : 'BBB'),
          kind,
          deposited_on: day,
          effective_on: effective,
          depositary,
          supersedes: before?.id ?? null,
          void: before !== undefined && isVoid,
          approved_at,
        }),
      )
    }
    return made
  })

const probes = ['2000-01-15', '2000-03-01', '2000-09-01', '2001-02-01', '2010-01-01']
const statusesOf = (register: Register) =>
  ['AAA', 'BBB'].flatMap((state) => probes.map((day) => statusAt(register.positions.get('X')?.get(state), day)))

describe('properties of the ledger', () => {
  test('status never depends on the order of recording', () => {
    fc.assert(
      fc.property(
        ledgers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(statusesOf(registerOfEntries(shuffled))).toEqual(statusesOf(registerOfEntries(list)))
        },
      ),
    )
  })

  test('a superseded fact never counts, nor one declared void', () => {
    fc.assert(
      fc.property(ledgers, (list) => {
        const counted = new Set(factsOf(list, []).flatMap(({ entries }) => entries.map(({ id }) => id)))
        for (const { supersedes } of list) if (supersedes !== null) expect(counted.has(supersedes)).toBe(false)
        for (const { id, void: isVoid } of list) if (isVoid) expect(counted.has(id)).toBe(false)
      }),
    )
  })

  test('what is known at K never sees what was recorded later', () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 0, max: 25 }), (list, day) => {
        const knownAt = addDays('2000-12-28', day)
        const end = Date.parse(`${knownAt}T23:59:59.999Z`)
        const untilThen = list.filter(({ approved_at }) => approved_at <= end)
        expect(statusesOf(registerOfEntries(list, knownAt))).toEqual(statusesOf(registerOfEntries(untilThen)))
      }),
    )
  })

  test('a register brought up to date is the register built anew', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(12), (list, cut) => {
        const sorted = list.toSorted((a, b) => a.approved_at - b.approved_at)
        const parts = (entries: readonly Entry[]) => ({
          instruments: [instrument],
          collections: [],
          gaps: [],
          entries: new Map([['X', entries]]),
          isOrganisation: () => false,
          endedOn: () => null,
        })
        const before = buildRegister(parts(sorted.slice(0, cut)))
        const after = buildRegister(parts(sorted), null, { register: before, touched: ['X'] })
        expect(after.positions).toEqual(buildRegister(parts(sorted)).positions)
        expect(after.reproductions).toEqual(buildRegister(parts(sorted)).reproductions)
      }),
    )
  })

  test('every act of which an entry stands is one fact, with all of its sources', () => {
    fc.assert(
      fc.property(ledgers, (list) => {
        const facts = factsOf(list, ['imo'])
        expect(facts.flatMap(({ entries }) => entries.map(({ id }) => id)).sort()).toEqual(
          standing(list)
            .map(({ id }) => id)
            .sort(),
        )
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
      }),
    )
  })
})

describe('which of several sources decides', () => {
  const table = entry({ id: 'table', deposited_on: '1999-12-01' })
  const own = entry({ id: 'own', deposited_on: '2000-01-01', depositary: 'imo', kind: 'acceptance' })

  test('the depositary itself before a second-hand source that is earlier', () => {
    expect(decide([table, own], ['imo'])).toMatchObject({
      rule: 'depositary-itself',
      entries: [{ id: 'own' }, { id: 'table' }],
    })
  })

  test('with three Governments as depositaries, the earliest deposit with any of them', () => {
    const governments = ['gov-gbr', 'gov-rus', 'gov-usa']
    const moscow = entry({ id: 'moscow', deposited_on: '2000-02-01', depositary: 'gov-rus' })
    const london = entry({ id: 'london', deposited_on: '2000-01-15', depositary: 'gov-gbr' })
    expect(decide([moscow, london], governments)).toMatchObject({
      rule: 'earliest-deposit',
      entries: [{ id: 'london' }, {}],
    })
  })

  test('otherwise the earliest; and one source is no dispute', () => {
    const other = entry({ id: 'other', deposited_on: '1999-11-01', source: 'another table' })
    expect(decide([table, other], ['imo'])).toMatchObject({
      rule: 'earliest-of-sources',
      entries: [{ id: 'other' }, {}],
    })
    expect(decide([table], ['imo']).rule).toBe('only-source')
  })
})

describe('a load of the data files', () => {
  const loaded = (last: Partial<Entry>, head: Partial<Loaded['head']> = {}): ReadonlyMap<string, Loaded> => {
    const made = entry({ origin: 'file', ...last })
    return new Map([[made.act, { last: made, head: { id: made.id, origin: 'file', void: made.void, ...head } }]])
  }

  test('adds what is new, and nothing for what is the same', () => {
    expect(changesOf([fields], new Map()).approved).toMatchObject([{ act: fields.act, supersedes: null, void: false }])
    expect(changesOf([fields], loaded({}))).toEqual({ approved: [], proposed: [] })
  })

  test('corrects what differs, voids what is gone, and brings back what comes again', () => {
    expect(changesOf([{ ...fields, note: 'x' }], loaded({})).approved).toMatchObject([
      { supersedes: 'e1', void: false },
    ])
    expect(changesOf([], loaded({})).approved).toMatchObject([{ supersedes: 'e1', void: true, act: fields.act }])
    expect(changesOf([], loaded({ void: true }))).toEqual({ approved: [], proposed: [] })
    expect(changesOf([fields], loaded({ void: true })).approved).toMatchObject([{ supersedes: 'e1', void: false }])
  })

  test('only proposes what would undo the correction of a person', () => {
    const changes = changesOf([{ ...fields, note: 'x' }], loaded({}, { id: 'e2', origin: 'form' }))
    expect(changes.approved).toEqual([])
    expect(changes.proposed).toMatchObject([{ supersedes: 'e2' }])
    expect(changesOf([fields], loaded({}, { id: 'e2', origin: 'form' }))).toEqual({ approved: [], proposed: [] })
  })
})

/** Leaving and coming back, the end of States, provisional application; reservations and objections between two States. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/dates.ts'
import type { Act, ActKind } from '../acts/act.ts'
import { reproduce } from '../instruments/entry-into-force.ts'
import type { Instrument } from '../instruments/instrument.ts'
import { addMonths } from './periods.ts'
import { relationBetween, reservationsAt } from './relation.ts'
import {
  type Around,
  endedBefore,
  isProvisionalAt,
  type Position,
  positionsOf,
  type Status,
  statusAt,
} from './status.ts'

const instrument = {
  code: 'X',
  in_force_on: '1990-01-01',
  for_each_party: { delay: { days: 30 }, requires_party_to: [], not_before_parent: false },
  denunciation: { article: '19', delay: { months: 12 } },
} as unknown as Instrument

let number = 0
const act = (kind: ActKind, deposited_on: string, given: Partial<Act> = {}): Act => {
  number += 1
  return {
    id: `${kind}/${deposited_on}/${number}`,
    instrument: 'X',
    state: 'AAA',
    kind,
    deposited_on,
    effective_printed: null,
    provisions: [],
    effect: null,
    about: null,
    precludes: false,
    reservation: false,
    ...given,
  } as Act
}

const positionIn = (acts: Act[], of = instrument, around?: Around) => positionsOf(of, acts, around).get('AAA')
const statuses = (position: Position | undefined, ...days: string[]): Status[] =>
  days.map((day) => statusAt(position, day))

const joined = act('accession', '2000-01-01')

describe('leaving', () => {
  test('a denunciation takes effect by the clause of the instrument', () => {
    const position = positionIn([joined, act('denunciation', '2005-03-10')])
    expect(statuses(position, '2000-01-15', '2006-03-09', '2006-03-10')).toEqual(['pending', 'party', 'none'])
    expect(position?.periods).toMatchObject([{ until: '2006-03-10', end: { reason: 'denunciation', rule: 'clause' } }])
    expect(endedBefore(position, '2006-03-10')?.until).toBe('2006-03-10')
  })

  test('by the printed date before that, and after twelve months where no clause is known', () => {
    const printed = positionIn([joined, act('denunciation', '2005-03-10', { effective_printed: '2005-06-01' })])
    expect(printed?.periods[0]?.end).toMatchObject({ on: '2005-06-01', rule: 'printed' })
    const without = positionIn([joined, act('denunciation', '2005-03-10')], { ...instrument, denunciation: null })
    expect(without?.periods[0]?.end).toMatchObject({ on: '2006-03-10', rule: 'twelve-months' })
  })

  test('withdrawn in time it ends nothing, withdrawn too late it has ended', () => {
    const notice = act('denunciation', '2005-03-10')
    const inTime = positionIn([joined, notice, act('withdrawal-of-denunciation', '2005-12-01', { about: notice.id })])
    expect(statuses(inTime, '2007-01-01')).toEqual(['party'])
    const late = positionIn([joined, notice, act('withdrawal-of-denunciation', '2006-04-01', { about: notice.id })])
    expect(statuses(late, '2007-01-01')).toEqual(['none'])
  })

  test('whoever accedes again is bound again, also by an accession within the notice', () => {
    const again = positionIn([joined, act('denunciation', '2005-03-10'), act('accession', '2008-01-01')])
    expect(statuses(again, '2007-01-01', '2008-01-10', '2009-01-01')).toEqual(['none', 'pending', 'party'])
    const within = positionIn([joined, act('denunciation', '2005-03-10'), act('accession', '2006-03-01')])
    expect(statuses(within, '2006-03-05', '2006-03-10', '2006-04-01')).toEqual(['party', 'pending', 'party'])
  })

  test('a signatory that withdraws its consent before it takes effect is a signatory again', () => {
    const position = positionIn([act('signature', '1999-01-01'), joined, act('withdrawal-of-consent', '2000-01-20')])
    expect(statuses(position, '1999-06-01', '2000-01-10', '2000-02-01')).toEqual(['signatory', 'pending', 'signatory'])
    const unsigned = positionIn([act('signature', '1999-01-01'), act('withdrawal-of-signature', '2002-05-06')])
    expect(statuses(unsigned, '2002-05-05', '2002-05-06')).toEqual(['signatory', 'none'])
  })

  test('the termination of the instrument ends it for everyone', () => {
    const position = positionIn([joined, act('termination', '2010-01-01', { state: null })])
    expect(statuses(position, '2009-12-31', '2010-01-01')).toEqual(['party', 'none'])
  })

  test('a State that no longer exists takes part until its last day', () => {
    const position = positionIn([joined, act('signature', '1999-01-01')], instrument, { endedOn: () => '2001-12-26' })
    expect(statuses(position, '2001-12-26', '2001-12-27')).toEqual(['party', 'none'])
    expect(positionIn([act('accession', '2003-01-01')], instrument, { endedOn: () => '2001-12-26' })?.periods).toEqual(
      [],
    )
  })

  test('provisional application lasts until the instrument is in force for the State', () => {
    const position = positionIn([act('provisional-application', '1999-06-01'), joined])
    expect(isProvisionalAt(position, '1999-06-01')).toBe(true)
    expect(isProvisionalAt(position, '2000-01-31')).toBe(false)
    expect(statusAt(position, '1999-06-01')).toBe('none')
  })

  test('months keep the day, or end with the month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-11-30', 12)).toBe('2024-11-30')
    expect(addMonths('2023-12-15', 6)).toBe('2024-06-15')
  })

  test('who has left, or exists no more, does not count for the entry into force', () => {
    const rule = {
      ...instrument,
      in_force_on: '1980-02-01',
      entry_into_force: { deposits: 2, counts: ['accession'], delay: { days: 30 }, organisations_counted: true },
    } as unknown as Instrument
    const surroundings = { isOrganisation: () => false, inForceOn: () => null, statesInForce: () => 0 }
    const computed = (ended: string | null) => {
      const acts = [
        act('accession', '1975-01-01', { state: 'SUN' }),
        act('accession', '1976-01-01', { state: 'BBB' }),
        act('accession', '1980-01-02', { state: 'CCC' }),
      ]
      const positions = positionsOf(rule, acts, { endedOn: (state) => (state === 'SUN' ? ended : null) })
      const periods = [...positions.values()].flatMap((position) => position.periods)
      return reproduce(rule, periods, surroundings).computed
    }
    expect(computed('1991-12-26')).toBe('1976-01-31')
    expect(computed('1975-12-31')).toBe('1980-02-01')
  })
})

describe('between two States', () => {
  const reservation = act('reservation', '2000-01-01', { provisions: ['24(1)'], effect: 'excludes' })
  const other = act('accession', '2001-01-01', { state: 'BBB' })
  const relation = (...acts: Act[]) =>
    relationBetween({ positions: new Map([['X', positionsOf(instrument, acts)]]) }, 'X', 'AAA', 'BBB', '2010-01-01')

  test('in force where both are parties, and not where one is not', () => {
    expect(relation(joined, other)).toMatchObject({ inForce: true, altered: [] })
    expect(relation(joined)).toMatchObject({ inForce: false, because: 'not-parties', notParties: ['BBB'] })
  })

  test('a reservation works for both; an objection without more keeps the provisions out', () => {
    expect(relation(joined, other, reservation).altered).toMatchObject([
      { provision: '24(1)', effect: 'excluded', by: 'AAA', objection: null },
    ])
    const changing = act('reservation', '2000-01-01', { provisions: ['7'], effect: 'modifies' })
    expect(relation(joined, other, changing).altered).toMatchObject([{ effect: 'modified' }])
    const objection = act('objection', '2001-05-01', { state: 'BBB', about: changing.id })
    expect(relation(joined, other, changing, objection)).toMatchObject({
      inForce: true,
      altered: [{ effect: 'excluded', objection: { id: objection.id } }],
    })
  })

  test('an objection that says so keeps the instrument out of force between the two, until it is withdrawn', () => {
    const objection = act('objection', '2001-05-01', { state: 'BBB', about: reservation.id, precludes: true })
    expect(relation(joined, other, reservation, objection)).toMatchObject({ inForce: false, because: 'precluded' })
    const taken = act('withdrawal-of-objection', '2005-01-01', { state: 'BBB', about: objection.id })
    expect(relation(joined, other, reservation, objection, taken)).toMatchObject({ inForce: true })
  })

  test('a withdrawn reservation, and one of an earlier period, work no more', () => {
    const withdrawal = act('withdrawal-of-reservation', '2006-01-01', { about: reservation.id })
    expect(relation(joined, other, reservation, withdrawal).altered).toEqual([])
    const again = [act('denunciation', '2002-01-01'), act('accession', '2004-01-01')]
    expect(relation(joined, other, reservation, ...again)).toMatchObject({ inForce: true, altered: [] })
    expect(reservationsAt(positionIn([joined, reservation]), '2000-02-01')).toHaveLength(1)
  })

  test('it is the same seen from either side, and no reservation works where there is no relation', () => {
    const kinds = fc.constantFrom<ActKind>('accession', 'reservation', 'objection', 'denunciation')
    const acts = fc.array(
      fc.record({ kind: kinds, state: fc.constantFrom('AAA', 'BBB'), day: fc.nat(4000), precludes: fc.boolean() }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(acts, (list) => {
        const made: Act[] = []
        for (const { kind, state, day, precludes } of list) {
          const about = kind === 'objection' ? (made.find((one) => one.kind === 'reservation')?.id ?? null) : null
          made.push(
            act(kind, addDays('2000-01-01', day), {
              state,
              about,
              precludes: kind === 'objection' && precludes,
              provisions: ['1'],
              effect: 'excludes',
            }),
          )
        }
        const register = { positions: new Map([['X', positionsOf(instrument, made)]]) }
        const one = relationBetween(register, 'X', 'AAA', 'BBB', '2012-01-01')
        const two = relationBetween(register, 'X', 'BBB', 'AAA', '2012-01-01')
        expect(two.inForce).toBe(one.inForce)
        expect(new Set(two.altered)).toEqual(new Set(one.altered))
        if (one.because === 'not-parties') expect(one.altered).toEqual([])
      }),
    )
  })
})

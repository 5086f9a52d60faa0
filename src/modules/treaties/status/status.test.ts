import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/dates.ts'
import { type Act, consentKinds, isConsent } from '../acts/act.ts'
import { after, type Delay, type Instrument } from '../instruments/instrument.ts'
import { positionsOf, type Status, statusAt } from './status.ts'

const instrument = (in_force_on: string | null, delay: Delay): Instrument =>
  ({ code: 'X-2000', in_force_on, for_each_party: { delay } }) as Instrument

const act = (kind: Act['kind'], deposited_on: string, effective_printed: string | null = null): Act =>
  ({ id: `${kind}/${deposited_on}`, instrument: 'X-2000', state: 'AAA', kind, deposited_on, effective_printed }) as Act

const thirtyDays = instrument('2002-04-10', { days: 30 })

const statusOf = (acts: Act[], date: string, of = thirtyDays): Status =>
  statusAt(positionsOf(of, acts).get('AAA'), date)

describe('status of a participant', () => {
  test.each([
    ['before any act', [act('accession', '2003-09-24')], '2003-09-23', 'none'],
    ['on the day of signature', [act('signature', '2000-01-10')], '2000-01-10', 'signatory'],
    ['after deposit, before the delay ends', [act('accession', '2003-09-24')], '2003-10-23', 'pending'],
    ['on the thirtieth day', [act('accession', '2003-09-24')], '2003-10-24', 'party'],
    ['deposit before the instrument is in force', [act('ratification', '2001-01-01')], '2002-04-09', 'pending'],
    ['when the instrument enters into force', [act('ratification', '2001-01-01')], '2002-04-10', 'party'],
    ['succession at its printed date', [act('succession', '2003-05-28', '2003-01-01')], '2003-05-28', 'party'],
    ['succession without a printed date', [act('succession', '2003-05-28')], '2003-05-28', 'party'],
  ] as const)('%s', (_, acts, date, expected) => {
    expect(statusOf([...acts], date)).toBe(expected)
  })

  test('an instrument that is not in force binds nobody', () => {
    expect(statusOf([act('ratification', '2001-01-01')], '2030-01-01', instrument(null, { days: 30 }))).toBe('pending')
  })

  test('not before the parent binds the same State', () => {
    const position = positionsOf(thirtyDays, [act('accession', '2010-01-01')], {
      parentInForceFrom: () => '2012-06-01',
    }).get('AAA')
    expect(position?.in_force_from).toBe('2012-06-01')
  })

  test('a printed date that differs from the rule is a contradiction, one before the deposit a worse one', () => {
    const contradiction = (printed: string) =>
      positionsOf(thirtyDays, [act('accession', '2005-01-01', printed)]).get('AAA')?.contradiction
    expect(contradiction('2005-01-31')).toBeNull()
    expect(contradiction('2005-02-01')).toBe('printed-differs-from-rule')
    expect(contradiction('2004-12-31')).toBe('effect-before-deposit')
  })
})

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1965-01-01', days))
const delays: fc.Arbitrary<Delay> = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 3 }).map((months) => ({ first_day_of_month_after: months })),
)
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('signature' as const, 'succession-to-signature' as const, ...consentKinds),
    date: dates,
  }),
  { maxLength: 5 },
)
const rank: Record<Status, number> = { none: 0, signatory: 1, pending: 2, party: 3 }

describe('properties of status', () => {
  test('time only moves a participant forward, for no source lists withdrawals', () => {
    fc.assert(
      fc.property(acts, dates, delays, dates, dates, (list, start, delay, a, b) => {
        const position = positionsOf(
          instrument(start, delay),
          list.map(({ kind, date }) => act(kind, date)),
        ).get('AAA')
        const [first, last] = a < b ? [a, b] : [b, a]
        expect(rank[statusAt(position, first)]).toBeLessThanOrEqual(rank[statusAt(position, last)])
      }),
    )
  })

  test('nobody is bound before the instrument is in force, nor before the deposit', () => {
    fc.assert(
      fc.property(acts, dates, delays, dates, (list, start, delay, at) => {
        const all = list.map(({ kind, date }) => act(kind, date))
        if (statusAt(positionsOf(instrument(start, delay), all).get('AAA'), at) !== 'party') return
        expect(at >= start).toBe(true)
        expect(all.some(({ kind, deposited_on }) => isConsent(kind) && deposited_on <= at)).toBe(true)
      }),
    )
  })

  test('the order in which acts are listed does not matter', () => {
    fc.assert(
      fc.property(acts, dates, delays, dates, (list, start, delay, at) => {
        const all = list.map(({ kind, date }) => act(kind, date))
        const one = statusAt(positionsOf(instrument(start, delay), all).get('AAA'), at)
        expect(statusAt(positionsOf(instrument(start, delay), all.toReversed()).get('AAA'), at)).toBe(one)
      }),
    )
  })

  test('a delay never ends before the deposit', () => {
    fc.assert(
      fc.property(dates, delays, (date, delay) => {
        expect(after(date, delay) >= date).toBe(true)
      }),
    )
  })
})

/** What a State owes: facts of the instruments, and rules that hold for every law and every reservation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Text } from '../../../kernel/text.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { type Bond, joining, type Law, owedBy, standingOf } from './owed.ts'

const six: Text = { ar: 'أ', en: 'a', es: 'b', fr: 'c', ru: 'а', zh: '一' }

const duty = (instrument: string, place: string, more: Partial<Obligation> = {}): Obligation => {
  const [article = '', ...rest] = place.split(/(?=\()/)
  return {
    id: `${instrument}/art.${place}`,
    instrument,
    article,
    paragraph: rest.join(''),
    type: 'criminalise',
    force: 'mandatory',
    bearer: 'every-party',
    measure: six,
    conditions: null,
    safeguards: [],
    parallel: null,
    replaces: [],
    source: 'text',
    ...more,
  }
}

const bond = (instrument: string, ...reservations: Bond['reservations']): Bond => ({
  instrument,
  since: '2000-01-01',
  by: 'consent',
  reservations,
})

const none = { amends: null, prevailsOver: [] }
const law: Law = {
  obligations: new Map([
    ['OLD', [duty('OLD', '3(1)', { parallel: 'a' }), duty('OLD', '3(1)(b)'), duty('OLD', '3(10)'), duty('OLD', '4')]],
    ['NEW', [duty('NEW', '3(1)', { replaces: ['OLD/art.3(1)'], parallel: 'a' }), duty('NEW', '5', { parallel: 'b' })]],
    ['LATER', [duty('LATER', '7', { parallel: 'b' })]],
  ]),
  relations: new Map([
    ['OLD', none],
    ['NEW', { amends: 'OLD', prevailsOver: [] }],
    ['LATER', { amends: null, prevailsOver: ['OLD'] }],
  ]),
}

/** Between the State and one that has joined `codes`, with what is altered in each. */
const to =
  (codes: readonly string[], altered: Bond['reservations'] = []) =>
  (code: string) => ({ inForce: codes.includes(code), altered })

const standings = (of: Parameters<typeof owedBy>[0]) =>
  Object.fromEntries(owedBy(of).map((one) => [one.obligation.id, standingOf(one)]))

describe('what a State owes', () => {
  it('is what is in force for it, and nothing else', () => {
    expect(Object.keys(standings({ law, bonds: [bond('OLD')] }))).toEqual([
      'OLD/art.3(1)',
      'OLD/art.3(1)(b)',
      'OLD/art.3(10)',
      'OLD/art.4',
    ])
  })

  it('leaves out what a reservation excludes: the paragraph and its parts, not one that begins alike', () => {
    const bonds = [bond('OLD', { provision: '3(1)', effect: 'excludes', act: 'r' })]
    expect(standings({ law, bonds })).toEqual({
      'OLD/art.3(1)': 'not-owed',
      'OLD/art.3(1)(b)': 'not-owed',
      'OLD/art.3(10)': 'owed',
      'OLD/art.4': 'owed',
    })
  })

  it('keeps what is reserved in part, and says so', () => {
    const bonds = [bond('OLD', { provision: '4(2)', effect: 'excludes', act: 'r' })]
    const [article4] = owedBy({ law, bonds }).filter(({ obligation }) => obligation.article === '4')
    expect(article4?.limits).toEqual([{ kind: 'modified', act: 'r', provision: '4(2)' }])
    expect(standingOf(article4!)).toBe('owed')
  })

  it('puts an amendment in the place of what it replaces, which stays owed to those that have not joined it', () => {
    const bonds = [bond('OLD'), bond('NEW')]
    expect(standings({ law, bonds })['OLD/art.3(1)']).toBe('elsewhere')
    const still = standings({ law, bonds, towards: to(['OLD']) })
    expect(still['OLD/art.3(1)']).toBe('owed')
    expect(still['NEW/art.3(1)']).toBeUndefined()
    const both = standings({ law, bonds, towards: to(['OLD', 'NEW']) })
    expect(both['OLD/art.3(1)']).toBe('elsewhere')
  })

  it('binds who joined only the amendment to the rest of what it amends, and to nothing that it replaces', () => {
    const bonds = [bond('NEW', { provision: '4', effect: 'excludes', act: 'r' })]
    expect(standings({ law, bonds })).toEqual({
      'OLD/art.3(1)(b)': 'owed',
      'OLD/art.3(10)': 'owed',
      'OLD/art.4': 'not-owed',
      'NEW/art.3(1)': 'owed',
      'NEW/art.5': 'owed',
    })
    expect(standings({ law, bonds, towards: to(['OLD']) })).toEqual({})
    expect(Object.keys(standings({ law, bonds, towards: to(['NEW']) }))).toContain('OLD/art.4')
    const both = [bond('OLD'), bond('NEW')]
    expect(standings({ law, bonds: both, towards: to(['NEW']) })).toMatchObject({ 'OLD/art.4': 'owed' })
  })

  it('lets a later instrument prevail between the parties to both alone', () => {
    const bonds = [bond('OLD'), bond('LATER')]
    expect(standings({ law, bonds, towards: to(['OLD']) })['OLD/art.4']).toBe('owed')
    expect(standings({ law, bonds, towards: to(['OLD', 'LATER']) })['OLD/art.4']).toBe('elsewhere')
  })

  it('owes nothing of an instrument to a State whose objection keeps it out of force between the two', () => {
    expect(standings({ law, bonds: [bond('OLD')], towards: to([]) })).toEqual({})
  })

  it('works what reservations and objections of both alter between the two', () => {
    const towards = to(['OLD'], [{ provision: '4', effect: 'excludes', act: 'r' }])
    expect(standings({ law, bonds: [bond('OLD')], towards })).toMatchObject({ 'OLD/art.4': 'not-owed' })
  })

  it('owes what the Charter demands to every State', () => {
    const resolution: Bond = { ...bond('LATER'), by: 'charter' }
    expect(Object.keys(standings({ law, bonds: [resolution, bond('OLD')], towards: to([]) }))).toEqual(['LATER/art.7'])
  })
})

describe('joining', () => {
  it('tells what comes, what of it is new as a rule, and what gives way', () => {
    const { gained, fresh, displaced } = joining({ law, bonds: [bond('OLD')] }, ['NEW'], '2020-01-01')
    const ids = (all: typeof gained) => all.map(({ obligation }) => obligation.id)
    expect(ids(gained)).toEqual(['NEW/art.3(1)', 'NEW/art.5'])
    expect(ids(fresh)).toEqual(['NEW/art.5'])
    expect(ids(displaced)).toEqual(['OLD/art.3(1)'])
  })
})

const codes = ['OLD', 'NEW', 'LATER'] as const
const effects = fc.array(
  fc.record({
    provision: fc.constantFrom('3', '3(1)', '3(1)(b)', '4', '5', '7'),
    effect: fc.constantFrom('excludes' as const, 'modifies' as const),
    act: fc.constantFrom('r1', 'r2'),
  }),
  { maxLength: 3 },
)
const bondsOf = fc.uniqueArray(fc.record({ instrument: fc.constantFrom(...codes), reservations: effects }), {
  selector: ({ instrument }) => instrument,
})
const bonds = bondsOf.map((all) => all.map(({ instrument, reservations }) => bond(instrument, ...reservations)))

describe('for every law, reservation and pair of States', () => {
  it('never owes what a reservation excludes, and a reservation never adds', () => {
    fc.assert(
      fc.property(bonds, (some) => {
        const bare = some.map((one) => ({ ...one, reservations: [] }))
        const owed = (of: readonly Bond[]) =>
          owedBy({ law, bonds: of })
            .filter((one) => standingOf(one) === 'owed')
            .map(({ obligation }) => obligation.id)
        const full = new Set(owed(bare))
        for (const id of owed(some)) expect(full).toContain(id)
      }),
    )
  })

  it('does not depend on the order in which the bonds are given', () => {
    fc.assert(
      fc.property(bonds, fc.func(fc.integer()), (some, rank) => {
        const shuffled = [...some].sort((a, b) => rank(a.instrument) - rank(b.instrument))
        expect(owedBy({ law, bonds: shuffled })).toEqual(owedBy({ law, bonds: some }))
      }),
    )
  })

  it('owes to one State only what is in force between the two, by consent', () => {
    fc.assert(
      fc.property(bonds, bonds, (mine, theirs) => {
        const shared = new Set(theirs.map(({ instrument }) => instrument))
        const owed = owedBy({ law, bonds: mine, towards: to([...shared]) })
        // Parties to the amendment are parties to what it amends, as amended.
        if (shared.has('NEW')) shared.add('OLD')
        for (const { obligation } of owed) expect(shared).toContain(obligation.instrument)
      }),
    )
  })

  it('gains by joining only what was not owed, and nothing by joining what is in force', () => {
    fc.assert(
      fc.property(bonds, fc.subarray([...codes]), (some, joined) => {
        const now = new Set(
          owedBy({ law, bonds: some })
            .filter((one) => standingOf(one) === 'owed')
            .map((one) => one.obligation.id),
        )
        const { gained, fresh } = joining({ law, bonds: some }, joined, '2020-01-01')
        for (const { obligation } of gained) expect(now).not.toContain(obligation.id)
        for (const one of fresh) expect(gained).toContain(one)
        expect(
          joining(
            { law, bonds: some },
            some.map(({ instrument }) => instrument),
            '2020-01-01',
          ).gained,
        ).toEqual([])
      }),
    )
  })
})

/** Real facts against the register as it is loaded from the data files. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { registerOf } from './queries.ts'
import { countAt, matrixAt, partiesOverTime, type Register } from './register.ts'
import { statusAt } from './status/status.ts'

let register: Register

beforeAll(async () => {
  register = await registerOf((await testDatabase()).db)
})

describe('entry into force by the rule of each instrument', () => {
  test.each([
    ['FINANCING-1999', '2002-04-10', 'ATG', 22],
    ['BOMBINGS-1997', '2001-05-23', 'YEM', 22],
    ['NUCLEAR-2005', '2007-07-07', 'BGD', 22],
    ['HOSTAGES-1979', '1983-06-03', 'KOR', 22],
    ['SUA-1988', '1992-03-01', 'FRA', 15],
    ['SUA-2005', '2010-07-28', 'NRU', 12],
    ['BEIJING-2010', '2018-07-01', 'TUR', 22],
    ['BEIJING-P-2010', '2018-01-01', 'UGA', 22],
    ['MONTREAL-P-2014', '2020-01-01', 'NGA', 22],
    ['MEX-1991', '1998-06-21', 'GHA', 35],
  ])('%s entered into force on %s by the deposit of %s', (code, date, state, needed) => {
    const reproduction = register.reproductions.get(code)
    expect(reproduction).toMatchObject({ computed: date, on_record: date, agrees: true, needed })
    expect(reproduction?.decisive?.state).toBe(state)
  })

  test('the amendment of the CPPNM entered into force when 102 of 152 States parties had deposited', () => {
    const reproduction = register.reproductions.get('CPPNM-A-2005')
    expect(reproduction).toMatchObject({ computed: '2016-05-08', agrees: true, needed: 102 })
    expect(reproduction?.decisive?.deposited_on).toBe('2016-04-08')
  })

  test('a protocol waits for its parent', () => {
    expect(register.reproductions.get('SUA-FP-1988')).toMatchObject({ computed: '1992-03-01', agrees: true, needed: 3 })
    expect(register.reproductions.get('SUA-FP-1988')?.decisive?.deposited_on).toMatch(/^1989/)
  })

  test.each([
    ['TOKYO-1963', '1969-12-04', 'earlier-act-not-listed'],
    ['IPP-1973', '1977-02-20', 'dissolved-states'],
    ['CPPNM-1980', '1987-02-08', 'dissolved-states'],
    ['AIRPORT-1988', '1989-08-06', 'dissolved-states'],
    ['MONTREAL-1971', '1973-01-26', 'conference-participants-missing'],
  ])('%s does not reproduce %s, and a gap of the data says why', (code, onRecord, gap) => {
    expect(register.reproductions.get(code)).toMatchObject({ on_record: onRecord, agrees: false })
    expect(register.instruments.get(code)?.gaps).toContain(gap)
  })

  test('every other instrument reproduces its date', () => {
    const differing = [...register.reproductions].filter(([, { agrees }]) => !agrees).map(([code]) => code)
    expect(differing.sort()).toEqual(['AIRPORT-1988', 'CPPNM-1980', 'IPP-1973', 'MONTREAL-1971', 'TOKYO-1963'])
  })
})

describe('status at a date', () => {
  test.each([
    ['FINANCING-1999', 'USA', '2002-06-26', '2002-07-26'],
    ['NUCLEAR-2005', 'USA', '2015-09-30', '2015-10-30'],
    ['SUA-2005', 'USA', '2015-08-28', '2015-11-26'],
    ['CPPNM-A-2005', 'USA', '2015-07-31', '2016-05-08'],
  ])('%s for %s: deposited %s, in force from %s', (code, state, deposited, from) => {
    const position = register.positions.get(code)?.get(state)
    expect(position?.consent?.deposited_on).toBe(deposited)
    expect(position?.in_force_from).toBe(from)
    expect(statusAt(position, deposited)).toBe('pending')
    expect(statusAt(position, from)).toBe('party')
  })

  test.each([
    ['FINANCING-1999', 190],
    ['BOMBINGS-1997', 170],
    ['NUCLEAR-2005', 124],
    ['TOKYO-1963', 187],
    ['IPP-1973', 180],
  ])('%s has %i parties at the end of its source', (code, parties) => {
    expect(countAt(register.positions.get(code), '2026-11-01').party).toBe(parties)
  })

  test('the matrix, the counts and the curve agree', () => {
    const states = [...new Set([...register.positions.values()].flatMap((positions) => [...positions.keys()]))]
    const codes = [...register.instruments.keys()]
    const matrix = matrixAt(register, '2016-12-31', states, codes)
    for (const [index, code] of codes.entries()) {
      const inMatrix = matrix.filter((row) => row[index] === 'party').length
      expect(inMatrix).toBe(countAt(register.positions.get(code), '2016-12-31').party)
      const curve = partiesOverTime(register.positions.get(code)?.values() ?? []).filter(
        ({ date }) => date <= '2016-12-31',
      )
      expect(curve.at(-1)?.parties ?? 0).toBe(inMatrix)
    }
  })
})

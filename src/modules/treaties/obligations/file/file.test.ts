/** An instrument's obligations go out as a file and come back the same, in each format. */
import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { readYaml } from '../../../../storage/data-files.ts'
import { obligationFile } from '../input.ts'
import { obligationsOf } from '../queries.ts'
import type { ObligationRegister } from '../register.ts'
import { fileOf, fileText } from './file.ts'
import { takeFile } from './input.ts'
import { knownOf } from './queries.ts'
import { isRefused, saysNothingNew, verdictOf } from './verdict.ts'

let register: ObligationRegister
let db: Awaited<ReturnType<typeof testDatabase>>['db']
beforeAll(async () => {
  ;({ db } = await testDatabase())
  register = await obligationsOf(db)
})

const sorted = <T extends { id: string }>(rows: readonly T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe.each(['yaml', 'json', 'csv'] as const)('as %s', (format) => {
  it('the register says nothing new to itself', async () => {
    for (const code of register.byInstrument.keys()) {
      const taken = takeFile(fileText(fileOf(register, code)!, format), format)
      expect(taken.instrument).toBe(code)
      const verdict = verdictOf(taken, await knownOf(db, code), 'en')
      expect(
        verdict.rows.flatMap(({ problems }) => problems),
        code,
      ).toEqual([])
      expect(saysNothingNew(verdict), code).toBe(true)
    }
  })
})

describe('the file that goes out', () => {
  it('is one of data/obligations', () => {
    for (const code of register.byInstrument.keys()) {
      const out = obligationFile.parse(takeBack(code))
      const original = obligationFile.parse(readYaml(`obligations/${code}.yaml`))
      expect({ ...out, obligations: sorted(out.obligations) }, code).toEqual({
        ...original,
        obligations: sorted(original.obligations),
      })
    }
  })

  const takeBack = (code: string): unknown => {
    const { instrument, head, rows } = takeFile(fileText(fileOf(register, code)!, 'yaml'), 'yaml')
    return { instrument, ...head, obligations: rows }
  }
})

describe('a file that comes in', () => {
  const file = () => structuredClone(fileOf(register, 'HAGUE-1970')!)

  it('is looked at row by row', async () => {
    const given = file()
    const [first, second, third] = given.obligations
    first!.measure.en = 'Says something else.'
    Object.assign(second!, { type: 'nonsense' })
    third!.source = 'nowhere'
    given.obligations.push({ ...given.obligations[4]!, id: 'HAGUE-1970/art.99(1)', article: '99', paragraph: '(1)' })
    const verdict = verdictOf(takeFile(JSON.stringify(given), 'json'), await knownOf(db, 'HAGUE-1970'), 'en')
    expect(verdict.rows.slice(0, 4).map((row) => row.verdict)).toEqual(['changed', 'refused', 'refused', 'same'])
    expect(verdict.rows.at(-1)?.verdict).toBe('added')
    expect(verdict.rows[0]?.changes).toEqual(['measure.en'])
    expect(verdict.rows[1]?.problems[0]?.field).toBe('type')
    expect(verdict.rows[2]?.problems[0]).toMatchObject({ field: 'source', value: 'nowhere' })
    expect(isRefused(verdict)).toBe(true)
  })

  it('is refused as a whole where it is no such file', () => {
    expect(() => takeFile('{', 'json')).toThrow()
    expect(() => takeFile('a: [', 'yaml')).toThrow()
    expect(() => takeFile('a,b\n1,2\n', 'csv')).toThrow()
    expect(() => takeFile('{"obligations": []}', 'json')).toThrow()
  })

  it('is refused for an instrument that nobody knows', async () => {
    const given = { ...file(), instrument: 'NOBODY-1900' }
    const known = await knownOf(db, 'NOBODY-1900')
    expect(() => verdictOf(takeFile(JSON.stringify(given), 'json'), known, 'en')).toThrow('NOBODY-1900')
  })
})

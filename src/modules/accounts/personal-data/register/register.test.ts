/** The register against the real database: no column with personal data is without its entry. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../../test/support/app.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { browserOf } from '../../../../../test/support/people.ts'
import { languages } from '../../../../kernel/text.ts'
import { modules } from '../../../index.ts'
import { notPersonal } from './not-personal.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly nullable: boolean
  readonly has_default: boolean
  readonly restricted: boolean
}

const looksPersonal = /name|mail|address|phone|user|person|owner|(^|_)actor|author|recipient|contact|(^|_)(by|ip)(_|$)/

const described = modules.flatMap(({ personal }) => personal ?? [])
let columns: readonly Column[] = []

beforeAll(async () => {
  const { db } = await testDatabase()
  const { rows } = await sql<Column>`
    select c.table_name as table, c.column_name as column, c.is_nullable = 'YES' as nullable,
      c.column_default is not null as has_default, pg_class.relrowsecurity as restricted
    from information_schema.columns c join pg_class on pg_class.oid = to_regclass('public.' || quote_ident(c.table_name))
    where c.table_schema = 'public' and pg_class.relkind = 'r'`.execute(db)
  columns = rows
})

const entryOf = ({ table, column }: Pick<Column, 'table' | 'column'>) => {
  const of = described.find((one) => one.table === table)
  return of?.fields[column] ?? of?.other[column] ?? notPersonal[`${table}.${column}`]
}

describe('the register', () => {
  test('has every column of a table with row-level security, and every column whose name looks personal', () => {
    const asked = columns.filter(({ restricted, column }) => restricted || looksPersonal.test(column))
    expect(asked.length).toBeGreaterThan(150)
    expect(asked.filter((one) => entryOf(one) === undefined)).toEqual([])
  })

  test('would notice a new column', () => {
    for (const column of ['email', 'phone_number', 'contact_person', 'last_ip', 'made_by'])
      expect(looksPersonal.test(column)).toBe(true)
    expect(entryOf({ table: 'session', column: 'shoe_size' })).toBeUndefined()
  })

  test('describes whole tables, and names no column that is not there', () => {
    const real = new Set(columns.map(({ table, column }) => `${table}.${column}`))
    const named = described.flatMap(({ table, fields, other, belongs, kept }) => [
      ...[...Object.keys(fields), ...Object.keys(other)].map((column) => `${table}.${column}`),
      ...belongs.map(({ column }) => `${table}.${column}`),
      ...kept.flatMap(({ after, only = {} }) => [
        typeof after === 'string' ? `${table}.${after}` : `${after.of}.${after.column}`,
        ...Object.keys(only).map((column) => `${table}.${column}`),
      ]),
    ])
    expect([...named, ...Object.keys(notPersonal)].filter((name) => !real.has(name))).toEqual([])
    const tables = new Set(described.map(({ table }) => table))
    const whole = columns.filter(({ table }) => tables.has(table))
    expect(whole.filter((one) => entryOf(one) === undefined)).toEqual([])
  })

  test('says of each field how it goes in a way that the database takes', () => {
    const wrong = described.flatMap(({ table, erasure, fields }) =>
      erasure !== 'fields'
        ? []
        : Object.entries(fields).flatMap(([column, { erased }]) => {
            const real = columns.find((one) => one.table === table && one.column === column)
            const fits = {
              emptied: real?.nullable,
              reset: real?.has_default,
              kept: true,
              replaced: true,
              address: true,
            }
            return fits[erased] ? [] : [`${table}.${column}`]
          }),
    )
    expect(wrong).toEqual([])
  })

  test('names only rights that are stated, and each rule once', () => {
    const stated = new Set(modules.flatMap(({ rights }) => Object.values(rights).map(({ name }) => name)))
    expect(described.flatMap(({ seenBy }) => seenBy).filter((name) => !stated.has(name))).toEqual([])
    const rules = described.flatMap(({ kept }) => kept.map(({ id }) => id))
    expect(new Set(rules).size).toBe(rules.length)
  })
})

test.each(languages)('everyone reads it at /%s/privacy', async (language) => {
  const response = await browserOf(await testApp()).get(`/${language}/privacy`)
  expect(response.status).toBe(200)
  const html = await response.text()
  for (const { table } of described) expect(html).toContain(`id="${table}"`)
  expect(html).not.toContain('accounts.personal-data')
})

/** Finding a name, an id or an address in a text as the database does. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { mentionOf, nameIn } from './person.ts'

const finds = async (text: string, pattern: string) => {
  const { db } = await testDatabase()
  const { rows } = await sql<{ found: boolean }>`select ${text}::text ~ ${pattern} as found`.execute(db)
  return rows[0]?.found
}

test.each([
  ['Ana', 'Dear Ana,', true],
  ['Ana', 'Ana', true],
  ['Ana', 'Analysis of Banana', false],
  ['Ana (née Vu)', 'by Ana (née Vu)', true],
  ['J. O’Neil', 'J. O’Neil asks', true],
  ['J. O’Neil', 'JX O’Neil asks', false],
  ['王伟', '申请人王伟已提交', true],
  ['أمل بن صالح', 'تقدمت أمل بن صالح بطلب', true],
  ['password', 'https://pacta.example/en/password/reset/x', false],
  ['password', 'https://pacta.example/en the password', true],
])('the name %s in "%s": %s', async (name, text, found) => {
  expect(await finds(text, nameIn(name))).toBe(found)
})

test.each([
  ['a.b@example.org', '"to":"a.b@example.org"', true],
  ['a.b@example.org', 'Write to a.b@example.org.', true],
  ['a.b@example.org', 'axb@example.org', false],
  ['b@example.org', 'a.b@example.org', false],
  ['b@example.org', 'ab@example.org', false],
  ['b@example.org', 'b@example.org.uk', false],
])('the address %s in "%s": %s', async (address, text, found) => {
  expect(await finds(text, mentionOf(address))).toBe(found)
})

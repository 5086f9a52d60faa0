/** Finding a name in a text as the database does. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { mentionOf } from './person.ts'

test.each([
  ['Ana', 'Dear Ana,', true],
  ['Ana', 'Analysis of Banana', false],
  ['Ana (née Vu)', 'by Ana (née Vu)', true],
  ['J. O’Neil', 'J. O’Neil asks', true],
  ['J. O’Neil', 'JX O’Neil asks', false],
  ['王伟', '申请人王伟已提交', true],
  ['أمل بن صالح', 'تقدمت أمل بن صالح بطلب', true],
  ['a.b@example.org', '"to":"a.b@example.org"', true],
  ['a.b@example.org', 'axb@example.org', false],
])('%s in "%s": %s', async (name, text, found) => {
  const { db } = await testDatabase()
  const { rows } = await sql<{ found: boolean }>`select ${text}::text ~ ${mentionOf(name)} as found`.execute(db)
  expect(rows[0]?.found).toBe(found)
})

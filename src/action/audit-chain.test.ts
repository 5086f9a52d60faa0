/** The chain on a real database: whatever its owner does to the entries is found and named. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, freshDatabaseUrl, openTestStorage, ownerUrl, rolledBack } from '../../test/support/database.ts'
import { rechain, tamper } from '../../test/support/tamper.ts'
import { type Actor, commandLine } from '../kernel/actor.ts'
import { type Db, inTransaction, type Storage } from '../storage/database.ts'
import { writeAudit } from './audit.ts'
import { type AuditFault, verifyChain } from './audit-verify.ts'

const auditor: Actor = { ...commandLine('auditor'), requestId: 'req-1' }
const person = '01990000-0000-7000-8000-000000000001'

let application: Storage
let owner: Storage
let first = 0
let last = 0
beforeAll(async () => {
  const url = await freshDatabaseUrl()
  application = await openTestStorage(url)
  first = (await lastEntry(application.db)) + 1
  for (let number = 0; number < 40; number += 1)
    await inTransaction(application.db, (tx) =>
      writeAudit(tx, auditor, {
        action: 'test.write',
        subject: `thing:${number}`,
        detail: { number, text: 'Größe, 大小, الحجم' },
        reason: number % 2 ? null : 'asked',
        changes: number % 3 ? 'nothing' : 'public',
        ...(number % 10 === 0
          ? { personal: { name: { before: 'A', after: { given: 'B', n: 1.5 } }, born: { after: null } }, owner: person }
          : {}),
      }),
    )
  last = await lastEntry(application.db)
  owner = await openTestStorage(ownerUrl(url))
})

const lastEntry = async (db: Db): Promise<number> =>
  (await sql<{ id: number }>`select coalesce(max(id), 0)::bigint as id from audit_entry`.execute(db)).rows[0]?.id ?? 0

/** What is found after the owner has done this, with nothing in the way. */
const foundAfter = (...statements: string[]): Promise<readonly AuditFault[]> =>
  rolledBack(owner, async ({ db }) => {
    await tamper(db, ...statements)
    return (await verifyChain(db)).faults
  })

const at = (offset: number): number => first + offset
const copyOf = (id: number, as: number, hashed = false) => `insert into audit_entry
  select (e).* from (select jsonb_populate_record(null::audit_entry, to_jsonb(a)
    || jsonb_build_object('id', ${as}, 'actor', 'forger')) as e from audit_entry a where id = ${id}) copy;
  ${
    hashed
      ? `update audit_entry e set previous = p.hash from audit_entry p where p.id = ${as - 1} and e.id = ${as} and e.actor = 'forger';
  update audit_entry e set hash = audit_entry_hash(e) where id = ${as} and actor = 'forger'`
      : ''
  }`

test('an untouched chain holds, from its beginning and from any entry', async () => {
  const whole = await verifyChain(owner.db)
  expect(whole).toMatchObject({ entries: last, last, values: 8, faults: [] })
  expect(await verifyChain(owner.db, { from: at(7) })).toMatchObject({ entries: last - at(7) + 1, faults: [] })
})

describe('a change of one field is found, whichever and wherever:', () => {
  const changes = {
    at: `at + interval '1 microsecond'`,
    actor: `actor || ' '`,
    through: `'api'`,
    action: `action || 'x'`,
    subject: `replace(subject, ':', '::')`,
    detail: `detail || '{"number": -1}'`,
    request_id: `nullif(request_id, 'req-1')`,
    reason: `case when reason is null then '' end`,
    public: 'not public',
    previous: 'hash',
    hash: 'previous',
  }
  test('of all', async () => {
    const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
      where attrelid = 'audit_entry'::regclass and attnum > 0 and not attisdropped and attname <> 'id'`.execute(
      owner.db,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(changes).sort())
  })
  test.each(Object.entries(changes))('%s', async (field, value) => {
    for (const id of [at(0), at(1), at(20), last])
      expect(await foundAfter(`update audit_entry set ${field} = ${value} where id = ${id}`)).toEqual([
        { kind: 'changed', from: id, to: id },
      ])
  })
  test('text that moves from one field to the next', async () => {
    const faults = await foundAfter(
      `update audit_entry set action = 'test', subject = '.write' || subject where id = ${at(3)}`,
    )
    expect(faults).toEqual([{ kind: 'changed', from: at(3), to: at(3) }])
  })
})

describe('named precisely:', () => {
  const cases: [string, () => string[], () => AuditFault[]][] = [
    [
      'entries taken out',
      () => [`delete from audit_entry where id in (${at(4)}, ${at(5)}, ${at(9)})`],
      () => [
        { kind: 'missing', from: at(4), to: at(5) },
        { kind: 'missing', from: at(9), to: at(9) },
      ],
    ],
    [
      'the first one taken out',
      () => ['delete from audit_entry where id = 1'],
      () => [{ kind: 'missing', from: 1, to: 1 }],
    ],
    [
      'one taken out and the rest moved up',
      () => [`delete from audit_entry where id = ${at(11)}`, `update audit_entry set id = id - 1 where id > ${at(11)}`],
      () => [
        { kind: 'missing', from: at(11), to: at(11) },
        { kind: 'moved', from: at(11), to: last - 1, by: -1 },
      ],
    ],
    [
      'one taken out and the chain made anew over the gap',
      () => [`delete from audit_entry where id = ${at(11)}`, rechain(at(12))],
      () => [{ kind: 'missing', from: at(11), to: at(11) }],
    ],
    [
      'one put in, with a hash of nothing',
      () => [`update audit_entry set id = id + 1 where id >= ${at(11)}`, copyOf(at(3), at(11))],
      () => [
        { kind: 'inserted', from: at(11), to: at(11) },
        { kind: 'moved', from: at(12), to: last + 1, by: 1 },
      ],
    ],
    [
      'one put in, with a right hash',
      () => [`update audit_entry set id = id + 1 where id >= ${at(11)}`, copyOf(at(3), at(11), true)],
      () => [
        { kind: 'inserted', from: at(11), to: at(11) },
        { kind: 'moved', from: at(12), to: last + 1, by: 1 },
      ],
    ],
    [
      'one put in under a number that is taken',
      () => [copyOf(at(3), at(11))],
      () => [{ kind: 'inserted', from: at(11), to: at(11) }],
    ],
    ['one put in before the first', () => [copyOf(at(3), 0)], () => [{ kind: 'inserted', from: 0, to: 0 }]],
    [
      'one added at the end by hand',
      () => [copyOf(at(3), last + 1)],
      () => [{ kind: 'changed', from: last + 1, to: last + 1 }],
    ],
    [
      'two that changed places',
      () => [`update audit_entry set id = ${2 * at(0) + 25} - id where id in (${at(5)}, ${at(20)})`],
      () => [
        { kind: 'moved', from: at(5), to: at(5), by: -15 },
        { kind: 'moved', from: at(20), to: at(20), by: 15 },
      ],
    ],
    [
      'one written anew with a hash of its own',
      () => [
        `update audit_entry set reason = 'better' where id = ${at(8)}`,
        `update audit_entry e set hash = audit_entry_hash(e) where id = ${at(8)}`,
      ],
      () => [{ kind: 'broken', entry: at(9) }],
    ],
    [
      'changes of many kinds at once',
      () => [
        `update audit_entry set actor = 'b' where id between ${at(2)} and ${at(4)}`,
        `delete from audit_entry where id = ${at(10)}`,
        `update audit_entry set detail = '{}' where id = ${at(30)}`,
      ],
      () => [
        { kind: 'changed', from: at(2), to: at(4) },
        { kind: 'missing', from: at(10), to: at(10) },
        { kind: 'changed', from: at(30), to: at(30) },
      ],
    ],
  ]
  test.each(cases)('%s', async (_, statements, faults) => {
    const found = await foundAfter(...statements())
    expect(found.filter(({ kind }) => kind !== 'value')).toEqual(faults())
  })
})

describe('personal values', () => {
  test('stand apart from the entry, and the database shows them only to those who see them', async () => {
    const { db } = await freshDatabase()
    const id = await inTransaction(db, (tx) =>
      writeAudit(tx, auditor, {
        action: 'a',
        subject: 'user:1',
        personal: { mail: { after: 'x@y.org' } },
        owner: person,
        state: 'TUN',
      }),
    )
    const entry = await db.selectFrom('audit_entry').select('detail').where('id', '=', id).executeTakeFirst()
    expect(entry?.detail).toEqual({ personal: { mail: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    const seen = (settings: Record<string, string>) =>
      inTransaction(db, async (tx) => {
        for (const [name, value] of Object.entries(settings))
          await sql`select set_config(${name}, ${value}, true)`.execute(tx)
        return (await tx.selectFrom('audit_value').select('after').execute()).length
      })
    const other = person.replace(/1$/, '2')
    expect(await seen({})).toBe(0)
    expect(await seen({ 'pacta.user': other, 'pacta.states': 'FRA,MAR' })).toBe(0)
    expect(await seen({ 'pacta.user': person })).toBe(1)
    expect(await seen({ 'pacta.states': 'FRA,TUN' })).toBe(1)
    expect(await seen({ 'pacta.sees': 'all' })).toBe(1)
    const erase = (sees: string) =>
      inTransaction(db, async (tx) => {
        await sql`select set_config('pacta.sees', ${sees}, true), set_config('pacta.user', ${person}, true)`.execute(tx)
        return Number((await tx.deleteFrom('audit_value').executeTakeFirst()).numDeletedRows)
      })
    expect([await erase(''), await erase('all')]).toEqual([0, 1])
    expect((await verifyChain(db)).faults).toEqual([])
  })
  test('erased ones leave the chain whole; changed and added ones are named', async () => {
    expect(await foundAfter(`delete from audit_value where entry_id = ${at(10)}`)).toEqual([])
    const changes = [
      `before = '"C"'`,
      `after = '{"n": 1.5, "given": "C"}'`,
      'before = null',
      'before = after, after = before',
      'salt = substr(sha256(salt), 1, 16)',
    ]
    for (const change of changes)
      expect(
        await foundAfter(`update audit_value set ${change} where entry_id = ${at(10)} and field = 'name'`),
      ).toEqual([{ kind: 'value', entry: at(10), field: 'name' }])
    expect(
      await foundAfter(`update audit_value set field = 'other' where entry_id = ${at(20)} and field = 'name'`),
    ).toEqual([{ kind: 'value', entry: at(20), field: 'other' }])
  })
  test('cannot be altered, by the application or the owner', async () => {
    for (const storage of [application, owner])
      await expect(
        rolledBack(storage, ({ db }) => sql`update audit_value set after = '1'`.execute(db)),
      ).rejects.toThrow('audit_value is append-only')
  })
})

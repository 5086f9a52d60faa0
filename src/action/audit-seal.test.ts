/** Seals on a real database: what the entries by themselves cannot show. */
import { beforeAll, expect, test } from 'vitest'
import { freshDatabaseUrl, openTestStorage, ownerUrl, rolledBack } from '../../test/support/database.ts'
import { rechain, tamper } from '../../test/support/tamper.ts'
import { type Actor, commandLine } from '../kernel/actor.ts'
import { type Db, inTransaction, type Storage } from '../storage/database.ts'
import { writeAudit } from './audit.ts'
import { readSeal, type Seal, sealFile, sealNow } from './audit-seal.ts'
import { verifyChain } from './audit-verify.ts'

const auditor: Actor = { ...commandLine('auditor'), requestId: 'req-1' }

let owner: Storage
let last = 0
beforeAll(async () => {
  const url = await freshDatabaseUrl()
  const application = await openTestStorage(url)
  for (let number = 0; number < 10; number += 1)
    last = await inTransaction(application.db, (tx) =>
      writeAudit(tx, auditor, {
        action: 'test.write',
        subject: `thing:${number}`,
        ...(number > 7 ? { personal: { mail: { after: 'a' } } } : {}),
      }),
    )
  owner = await openTestStorage(ownerUrl(url))
})

const sealed = async (db: Db): Promise<Seal> => {
  const seal = await sealNow(db, auditor)
  if (seal === undefined) throw new Error('there was nothing to seal')
  return seal
}

test('a chain made anew is shown only by a seal that was kept elsewhere', async () => {
  await rolledBack(owner, async ({ db }) => {
    const early = await sealed(db)
    const again = await sealed(db)
    expect(again).toEqual(early)
    await writeAudit(db, auditor, { action: 'test.more', subject: 'thing:41' })
    const late = await sealed(db)
    expect([early.entry, late.entry, late.previous]).toEqual([last, last + 1, early.hash])
    const kept = [early, late].map((seal) => readSeal(sealFile(seal), 'file'))
    expect(kept).toEqual([early, late])
    expect(await verifyChain(db, { seals: kept })).toMatchObject({ seals: 2, faults: [] })

    await tamper(
      db,
      'delete from audit_seal',
      `update audit_entry set actor = 'nobody' where id = ${last}`,
      rechain(last),
    )
    expect((await verifyChain(db)).faults).toEqual([])
    expect((await verifyChain(db, { seals: kept })).faults).toEqual([
      { kind: 'unsealed', from: 1, to: last, madeAt: early.madeAt },
      { kind: 'seal-missing', seal: 1 },
      { kind: 'seal-missing', seal: 2 },
    ])
  })
})
test('what lies between two seals is told apart', async () => {
  await rolledBack(owner, async ({ db }) => {
    const early = await sealed(db)
    for (const subject of ['thing:1', 'thing:2', 'thing:3']) await writeAudit(db, auditor, { action: 'a', subject })
    const late = await sealed(db)
    await tamper(db, `update audit_entry set actor = 'x' where id = ${last + 2}`, rechain(last + 2))
    expect((await verifyChain(db)).faults).toEqual([
      { kind: 'unsealed', from: early.entry + 1, to: last + 3, madeAt: late.madeAt },
    ])
  })
})
test('entries cut off at the end', async () => {
  await rolledBack(owner, async ({ db }) => {
    const seal = await sealed(db)
    await tamper(
      db,
      'delete from audit_seal',
      `delete from audit_entry where id > ${last - 3}`,
      'delete from audit_value',
    )
    expect((await verifyChain(db)).faults).toEqual([])
    const { faults } = await verifyChain(db, { seals: [seal] })
    expect(faults).toEqual([
      { kind: 'cut-off', from: last - 2, to: last },
      { kind: 'seal-missing', seal: 1 },
    ])
  })
})
test('a seal that was changed, or taken from between others', async () => {
  const with3 = (statement: string) =>
    rolledBack(owner, async ({ db }) => {
      for (const subject of ['thing:1', 'thing:2', 'thing:3']) {
        await writeAudit(db, auditor, { action: 'a', subject })
        await sealed(db)
      }
      await tamper(db, statement)
      return (await verifyChain(db)).faults
    })
  for (const change of [
    "by = 'x'",
    "made_at = made_at + interval '1 microsecond'",
    'previous = hash',
    'hash = previous',
  ])
    expect((await with3(`update audit_seal set ${change} where id = 2`))[0]).toEqual({
      kind: 'seal-changed',
      seal: 2,
    })
  const anew = (id: number) =>
    `update audit_seal set by = 'x' where id = ${id}; update audit_seal s set hash = audit_seal_hash(s) where id = ${id}`
  expect(await with3(anew(2))).toEqual([{ kind: 'seal-changed', seal: 2 }])
  expect(await with3(anew(3))).toEqual([])
  expect(await with3('delete from audit_seal where id = 2')).toEqual([{ kind: 'seal-missing', seal: 2 }])
})
test('a file that is no seal, or was altered, is refused', async () => {
  await rolledBack(owner, async ({ db }) => {
    const text = sealFile(await sealed(db))
    for (const wrong of ['', '{}', text.replace(/"entry": \d+/, '"entry": 1'), text.replace('operator', 'other')])
      expect(() => readSeal(wrong, 'seal.json')).toThrow('seal.json')
  })
})

/** What the owner of the database does to editions with the triggers off is seen by the audit, or by a hash kept elsewhere. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contextOf } from '../../../../test/support/context.ts'
import { freshDatabaseUrl, openTestStorage, ownerUrl } from '../../../../test/support/database.ts'
import { commandLine } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { type Db, inTransaction, type Storage } from '../../../storage/database.ts'
import { verifyCommand } from '../commands/editions.ts'
import { contradictions, type Edition, sealed } from './edition.ts'
import { freeze, verify } from './freeze.ts'
import { editionOf } from './queries.ts'

let storage: Storage
const officer = commandLine('officer')
const freezeAgain = (): Promise<Edition> => freeze(contextOf(storage), officer, { year: 2016, reason: 'Submitted' })

beforeAll(async () => {
  storage = await openTestStorage(ownerUrl(await freshDatabaseUrl()))
  for (const table of ['edition', 'edition_figure', 'edition_document'])
    await sql`alter table ${sql.table(table)} disable trigger ${sql.ref(`${table}_append_only`)}`.execute(storage.db)
})

let edition: Edition
beforeEach(async () => {
  edition = await freezeAgain()
})

/** A changed head with the hash that fits it, as one would forge it. */
const forge = async (change: Partial<Edition['head']>): Promise<Edition> => {
  const { head, figures, documents } = (await editionOf(storage.db, edition.head.id))!
  const contents = <T>(parts: readonly { content: T }[]): T[] => parts.map(({ content }) => content)
  const forged = sealed({ ...head, ...change }, contents(figures), contents(documents))
  await storage.db
    .updateTable('edition')
    .set({ ...change, frozen_at: new Date(forged.head.frozen_at), sha256: forged.sha256 })
    .where('id', '=', head.id)
    .execute()
  return forged
}

const drop = (id: string): Promise<void> =>
  inTransaction(storage.db, async (tx) => {
    await tx.deleteFrom('edition_document').where('edition', '=', id).execute()
    await tx.deleteFrom('edition_figure').where('edition', '=', id).execute()
    await tx.deleteFrom('edition').where('id', '=', id).execute()
  })

const rewriteAudit = (sha256: string): Promise<unknown> =>
  inTransaction(storage.db, async (tx: Db) => {
    await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(tx)
    await sql`update audit_entry set detail = jsonb_set(detail, '{sha256}', to_jsonb(${sha256}::text))
      where action = 'reports.freeze' and subject = ${edition.head.id}`.execute(tx)
    await sql`alter table audit_entry enable always trigger audit_entry_append_only`.execute(tx)
  })

const command = async (input: { edition?: string; sha256?: string }): Promise<{ code: number; text: string }> => {
  const lines: string[] = []
  const context = { ...contextOf(storage), actor: officer, print: (line: string) => lines.push(line) }
  const code = await verifyCommand.run(context, verifyCommand.input.parse(input))
  return { code: code ?? 0, text: lines.join('\n') }
}

const brokenOf = async () => (await verify(contextOf(storage), edition.head.id)).broken
const whole = (doubt: string) => ({ part: 'edition', doubt })

describe('an edition altered by the owner of the database', () => {
  it.each([{ frozen_by: 'somebody' }, { reason: 'Approved' }, { frozen_at: '2017-01-01T00:00:00.000Z' }])(
    'is seen by the audit although its hash was computed again: %o',
    async (change) => {
      expect(await brokenOf()).toEqual([])
      await forge(change)
      expect(await brokenOf()).toEqual([whole('audit')])
      const { code, text } = await command({ edition: edition.head.id })
      expect(code).toBe(1)
      expect(text).toContain('The audit names another hash')
    },
  )

  it('is seen by its own hash when texts or places are exchanged', async () => {
    const { id } = edition.head
    await sql`update edition_figure set position = (select max(position) from edition_figure where edition = ${id}) - position
      where edition = ${id}`.execute(storage.db)
    expect(await brokenOf()).toEqual([whole('hash')])
    await sql`update edition_figure set position = (select max(position) from edition_figure where edition = ${id}) - position
      where edition = ${id}`.execute(storage.db)
    expect(await brokenOf()).toEqual([])
    await sql`update edition_figure set position = position + 1 where edition = ${id}`.execute(storage.db)
    expect(await brokenOf()).toHaveLength(edition.figures.length)
    await sql`update edition_figure set position = position - 1 where edition = ${id}`.execute(storage.db)

    await sql`update edition_figure set figure = 'another' where edition = ${id} and position = 0`.execute(storage.db)
    expect(await brokenOf()).toEqual([{ part: 'figure', id: 'another' }])
    await sql`update edition_figure set figure = record ->> 'id' where edition = ${id}`.execute(storage.db)

    await sql`with gone as (delete from edition_document where edition = ${id} and language in ('fr', 'en') returning *)
      select 1 from gone`.execute(storage.db)
    for (const [language, other] of [
      ['fr', 'en'],
      ['en', 'fr'],
    ]) {
      const { content, sha256 } = edition.documents.find(({ name }) => name === other)!
      await sql`insert into edition_document (edition, language, document, sha256)
        values (${id}, ${language}, ${JSON.stringify(content)}, ${sha256})`.execute(storage.db)
    }
    expect(await brokenOf()).toEqual([
      { part: 'document', language: 'en' },
      { part: 'document', language: 'fr' },
    ])
  })

  it('is missed when it is gone, and its id is not used again', async () => {
    const { id, number } = edition.head
    await drop(id)
    expect(await verify(contextOf(storage), id)).toMatchObject({
      edition: id,
      broken: [whole('gone')],
      unchanged: false,
    })
    const all = await command({})
    expect(all.code).toBe(1)
    expect(all.text).toContain('it is no longer there')
    expect((await freezeAgain()).head.number).toBe(number + 1)
  })

  it('is seen only by a hash kept elsewhere when the audit is altered too', async () => {
    const { sha256 } = edition
    const { id } = edition.head
    expect(await command({ sha256 })).toMatchObject({
      code: 0,
      text: expect.stringContaining('the one that was given'),
    })
    const forged = await forge({ frozen_by: 'somebody' })
    await rewriteAudit(forged.sha256)
    const inside = await command({ edition: id })
    expect(inside).toMatchObject({ code: 0, text: expect.stringContaining('published elsewhere, by --sha256') })
    const outside = await command({ edition: id, sha256: sha256.toUpperCase() })
    expect(outside).toMatchObject({ code: 1, text: expect.stringContaining('not the one that was given') })
    expect(await command({ sha256 })).toMatchObject({ code: 1, text: `No edition has the hash ${sha256}.` })
  })

  it('is not known to the audit when it was put in beside it', () => {
    expect(contradictions('a', { audited: [] })).toEqual([whole('unaudited')])
    expect(contradictions('a', { audited: ['b', 'a'] })).toEqual([whole('audit')])
    expect(contradictions('a', { audited: ['a'], published: 'a' })).toEqual([])
  })
})

it('freezes at the same moment come one after the other, or are told that something has changed', async () => {
  const results = await Promise.allSettled(Array.from({ length: 6 }, freezeAgain))
  const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.head.number] : []))
  expect(numbers.length).toBeGreaterThan(0)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const result of results)
    if (result.status === 'rejected') {
      expect(result.reason).toBeInstanceOf(Problem)
      expect(result.reason).toMatchObject({ code: 'conflict' })
    }
})

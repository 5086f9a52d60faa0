/** An edition is frozen, held against changed records, and against damage to itself. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { contextOf } from '../../../../test/support/context.ts'
import { asOwner, freshDatabase } from '../../../../test/support/database.ts'
import { translator } from '../../../i18n/translate.ts'
import { commandLine, publicReader } from '../../../kernel/actor.ts'
import { languages } from '../../../kernel/text.ts'
import type { Storage } from '../../../storage/database.ts'
import { notifyChange } from '../../../storage/revision.ts'
import { verdictLines } from '../commands/editions.ts'
import { contentHash, sealed } from './edition.ts'
import { freeze, verify } from './freeze.ts'
import { editionOf, editionsOf } from './queries.ts'

let storage: Storage
const officer = commandLine('officer')

beforeAll(async () => {
  storage = await freshDatabase()
})

describe('a frozen edition', () => {
  it('is the same on the next look, says what a changed record did, and names damage', async () => {
    const context = contextOf(storage)
    const edition = await freeze(context, officer, { year: 2016, reason: 'test' })
    expect(edition.head.id).toBe('2016-1')
    expect((await editionsOf(storage.db)).map(({ id }) => id)).toEqual(['2016-1'])
    const documents = (await editionOf(storage.db, '2016-1'))?.documents.map(({ content }) => content) ?? []
    expect(documents.map(({ language }) => language)).toEqual([...languages])
    for (const document of documents) expect(document).toMatchObject({ year: 2016, as_at: edition.head.as_at })

    const later = sealed(
      { ...edition.head, id: '2016-2', reason: null, as_at: '2030-01-01' },
      edition.figures.map(({ content }) => content),
      edition.documents.map(({ content }) => ({ ...content, as_at: '2030-01-01' })),
    )
    expect(later.sha256).not.toBe(edition.sha256)
    expect([contentHash(later)]).toEqual((await editionsOf(storage.db)).map((one) => one.content_sha256))

    const first = await verify(context, '2016-1')
    expect(first.unchanged, JSON.stringify(first.figures.filter(({ state }) => state !== 'same'))).toBe(true)
    expect(first.figures.length).toBeGreaterThan(40)

    await storage.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('activity').where('id', '=', 'ACT-2016-031-1').execute()
      await tx.updateTable('activity').set({ events: 9 }).where('id', '=', 'ACT-2016-023-2').execute()
      await tx
        .insertInto('audit_entry')
        .values({ actor: 'officer', through: 'cli', action: 'test', subject: 'activity' })
        .execute()
      await notifyChange(tx)
    })
    await untilHeard(storage)
    const second = await verify(context, '2016-1')
    expect(second.unchanged).toBe(false)
    expect(second.broken).toEqual([])
    const recorded = second.figures.find(({ id }) => id === 'activities-recorded')
    expect(recorded).toMatchObject({ state: 'changed' })
    expect(recorded!.to).toBe(recorded!.from! - 1)
    expect(recorded!.rows.removed).toHaveLength(1)
    expect(second.documents.map(({ language }) => language).sort()).toEqual([...languages])
    const lines = verdictLines(second, translator('en')).join('\n')
    expect(lines).toContain(`changed from ${recorded!.from} to ${recorded!.to}`)

    const change = `update edition_figure set sha256 = repeat('0', 64)`
    await expect(sql.raw(change).execute(storage.db)).rejects.toThrow(/permission denied/)
    await expect(asOwner(storage, change)).rejects.toThrow(/append-only/)
    await asOwner(
      storage,
      'alter table edition_figure disable trigger edition_figure_append_only',
      `update edition_figure set record = jsonb_set(record, '{value}', '22') where figure = 'ratifications-assisted'`,
    )
    const third = await verify(context, '2016-1')
    expect(third.broken).toEqual([{ part: 'figure', id: 'ratifications-assisted' }])
  })

  it('is not for everybody to make', async () => {
    await expect(freeze(contextOf(storage), publicReader, { year: 2016, reason: null })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

/** Waits until this process has heard of the change, as it does between any two requests. */
const untilHeard = async ({ db, revision }: Storage): Promise<void> => {
  const { rows } = await sql<{ id: number }>`select max(id) as id from audit_entry`.execute(db)
  await vi.waitFor(() => expect(revision.current).toBe(rows[0]?.id))
}

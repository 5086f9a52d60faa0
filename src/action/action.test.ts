/** The one shape of a change, on a real database: all of it happens, with its audit entry, or nothing. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../test/support/database.ts'
import { type Actor, commandLine, publicReader } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import { type Db, inTransaction, type Storage } from '../storage/database.ts'
import { action } from './action.ts'
import { loadAll } from './load.ts'
import type { DataLoad } from './manifest.ts'
import { rightsOf } from './rights.ts'

let storage: Storage
let db: Db
beforeAll(async () => {
  storage = await freshDatabase()
  db = storage.db
})

const editor = commandLine('editor')
let steps: string[] = []
beforeEach(() => {
  steps = []
})

const Note = z.object({ name: z.string().min(3), fails: z.enum(['find', 'run', 'record']).optional() })

const rights = rightsOf('test', { 'note.see': ['public'], 'note.write': ['operator'], 'note.hide': ['operator'] })

const note = action({
  name: 'test.note',
  right: rights['note.write'],
  seen: rights['note.see'],
  input: Note,
  find: async (_, { fails }) => {
    steps.push('find')
    if (fails === 'find') throw new Problem('not-found')
    return null
  },
  run: async (tx, { name, fails }) => {
    steps.push('run')
    await tx
      .insertInto('data_set')
      .values({ name, sha256: 'a'.repeat(64), rows: 1 })
      .execute()
    if (fails === 'run') throw new Error('failed after writing')
    return name
  },
  record: (name, { fails }) => {
    steps.push('record')
    if (fails === 'record') throw new Error('failed to record')
    return { subject: name, detail: { rows: 1 } }
  },
})

const traces = async () => ({
  audit: await db.selectFrom('audit_entry').select(['id', 'actor', 'through', 'action', 'subject', 'detail']).execute(),
  notes: await db.selectFrom('data_set').select('name').where('name', 'like', 'note%').execute(),
})

test('parse, find, allow, run, record; and every process hears of it', async () => {
  const before = await traces()
  expect(await note(db, editor, { name: 'note-1' })).toBe('note-1')
  expect(steps).toEqual(['find', 'run', 'record'])
  const after = await traces()
  const entry = after.audit.at(-1)
  expect(after.audit).toHaveLength(before.audit.length + 1)
  expect(entry).toMatchObject({
    actor: 'operator:editor',
    through: 'cli',
    action: 'test.note',
    subject: 'note-1',
    detail: { rows: 1 },
  })
  expect(after.notes).toEqual([{ name: 'note-1' }])
  expect(storage.revision.current).toBe(entry?.id)
})

describe('nothing is left of a change that', () => {
  test.each<[string, Actor, unknown, string | RegExp, string[]]>([
    ['has wrong input', editor, { name: 'no' }, /at least|or more|name/, []],
    ['has no subject', editor, { name: 'note-2', fails: 'find' }, 'not-found', ['find']],
    ['is not allowed', publicReader, { name: 'note-2' }, 'not-allowed', ['find']],
    ['fails after writing', editor, { name: 'note-2', fails: 'run' }, 'failed after writing', ['find', 'run']],
    ['cannot be recorded', editor, { name: 'note-2', fails: 'record' }, 'failed to record', ['find', 'run', 'record']],
    ['the database refuses', editor, { name: 'note-1' }, /duplicate key/, ['find', 'run']],
  ])('%s', async (_, actor, input, message, reached) => {
    const before = { ...(await traces()), revision: storage.revision.current }
    await expect(note(db, actor, input)).rejects.toThrow(message)
    expect(steps).toEqual(reached)
    expect({ ...(await traces()), revision: storage.revision.current }).toEqual(before)
  })
  test('is part of a larger one that fails', async () => {
    const before = await traces()
    const both = inTransaction(db, async (tx) => {
      await note(tx, editor, { name: 'note-3' })
      await note(tx, publicReader, { name: 'note-4' })
    })
    await expect(both).rejects.toThrow('not-allowed')
    expect(await traces()).toEqual(before)
  })
})

describe('with an idempotency key', () => {
  const key = 'one-key'
  const kept = (actor: string) =>
    inTransaction(db, async (tx) => {
      await sql`select set_config('pacta.actor', ${actor}, true)`.execute(tx)
      return tx.selectFrom('idempotency').select(['actor', 'result']).execute()
    })
  test('it is done once, and the result is shown to the actor alone, also by the database', async () => {
    expect(await note(db, editor, { name: 'note-key' }, { key })).toBe('note-key')
    expect(await note(db, editor, { name: 'note-key' }, { key })).toBe('note-key')
    expect(steps).toEqual(['find', 'run', 'record'])
    expect(await kept('operator:editor')).toEqual([{ actor: 'operator:editor', result: { value: 'note-key' } }])
    expect(await kept('operator:other')).toEqual([])
    expect(await kept('')).toEqual([])
    expect(await db.selectFrom('idempotency').selectAll().execute()).toEqual([])
    const changed = await inTransaction(db, async (tx) => {
      await sql`select set_config('pacta.actor', 'operator:other', true)`.execute(tx)
      return tx.updateTable('idempotency').set({ request: 'x' }).executeTakeFirst()
    })
    expect(changed.numUpdatedRows).toBe(0n)
  })
  test('who has lost the right is not told what was answered before', async () => {
    const lost: Actor = { ...editor, through: 'web' }
    await expect(note(db, lost, { name: 'note-key' }, { key })).rejects.toThrow('not-allowed')
  })
})

describe('loading data files', () => {
  const files = ['reference/themes.yaml']
  const load = (name: string, programme = false, input: unknown = { name: `note-${name}` }): DataLoad => ({
    name,
    programme,
    files,
    read: () => input,
    action: action({
      name: 'test.load',
      right: rights['note.write'],
      input: z.unknown(),
      find: async () => null,
      run: async (tx, raw, _, actor) => {
        await note(tx, actor, raw)
        return 7
      },
      record: () => ({ subject: 'test:load' }),
    }),
  })
  const once = { again: false, programmes: true }
  const states = (results: { name: string; state: string }[]) => results.map(({ name, state }) => `${name} ${state}`)

  test('loads once, tells that files differ, and loads again when asked', async () => {
    expect(await loadAll(db, editor, [load('a')], once)).toEqual([{ name: 'a', state: 'loaded', rows: 7 }])
    expect(states(await loadAll(db, editor, [load('a')], once))).toEqual(['a unchanged'])
    await db
      .updateTable('data_set')
      .set({ sha256: 'b'.repeat(64) })
      .where('name', '=', 'a')
      .execute()
    expect(states(await loadAll(db, editor, [load('a')], once))).toEqual(['a file-differs'])
    const again = { again: true, programmes: 'as-before' } as const
    expect(states(await loadAll(db, editor, [load('a', false, { name: 'note-again' })], again))).toEqual(['a loaded'])
    expect(states(await loadAll(db, editor, [load('a')], again))).toEqual(['a unchanged'])
  })
  test('leaves a programme out where it was left out before', async () => {
    const some = [load('b'), load('p', true)]
    expect(states(await loadAll(db, editor, some, { again: false, programmes: false }))).toEqual(['b loaded'])
    expect(states(await loadAll(db, editor, some, { again: true, programmes: 'as-before' }))).toEqual(['b unchanged'])
    expect(states(await loadAll(db, editor, some, once))).toEqual(['b unchanged', 'p loaded'])
    expect(states(await loadAll(db, editor, some, { again: true, programmes: 'as-before' }))).toHaveLength(2)
  })
  test('a mistake in one file leaves all of them unloaded, and is the files’ mistake', async () => {
    const before = await traces()
    const wrong = loadAll(db, editor, [load('c'), load('d', false, { name: 'x' })], once)
    await expect(wrong).rejects.toMatchObject({ code: 'bad-file', fields: [{ field: 'name', value: 'x' }] })
    expect(await traces()).toEqual(before)
    expect(await db.selectFrom('data_set').select('name').where('name', 'in', ['c', 'd']).execute()).toEqual([])
  })
})

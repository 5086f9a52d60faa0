/** A request repeated with the same idempotency key is done once: on a bad line, nobody knows whether the first one arrived. */
import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { translator } from '../i18n/translate.ts'
import type { Actor } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import type { Language } from '../kernel/text.ts'
import type { Db } from '../storage/database.ts'
import { installation } from './installation.ts'

export interface Once {
  readonly id: { readonly actor: string; readonly key: string }
  readonly done: boolean
  readonly result?: unknown
}

interface Request {
  readonly actor: Actor
  readonly key: string
  readonly action: string
  readonly input: unknown
  readonly language?: Language | undefined
}

/** Keyed, because the input may hold a password. */
const digest = (action: string, input: unknown): string =>
  createHmac('sha256', installation().secret)
    .update(JSON.stringify([action, input]))
    .digest('hex')

const longestKey = 100

/**
 * Takes the key for this transaction; a second request waits here until the first has ended.
 * @throws Problem conflict if the key was used for something else, done-already if the first result was a secret
 */
export const beginOnce = async (tx: Db, { actor, key, action, input, language = 'en' }: Request): Promise<Once> => {
  if (!/^[\x21-\x7e]+$/.test(key) || key.length > longestKey)
    throw new Problem('bad-input', [
      { field: 'Idempotency-Key', value: key.slice(0, longestKey), allowed: '1–100 ASCII' },
    ])
  const id = { actor: actor.name, key }
  const request = digest(action, input)
  // The database shows results to their actor alone.
  await sql`select set_config('pacta.actor', ${id.actor}, true)`.execute(tx)
  const taken = await tx
    .insertInto('idempotency')
    .values({ ...id, request })
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .executeTakeFirst()
  if (Number(taken.numInsertedOrUpdatedRows) === 1) return { id, done: false }
  const known = await tx
    .selectFrom('idempotency')
    .select(['request', 'result'])
    .where('actor', '=', id.actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (known.request !== request) {
    const allowed = translator(language).t('action.allowed.new_key')
    throw new Problem('conflict', [{ field: 'Idempotency-Key', value: key, allowed }])
  }
  if (known.result === null) throw new Problem('done-already')
  return { id, done: true, result: known.result.value }
}

export const rememberResult = async (tx: Db, { id }: Once, value: unknown): Promise<void> => {
  await tx
    .updateTable('idempotency')
    .set({ result: JSON.stringify({ value }) })
    .where('actor', '=', id.actor)
    .where('key', '=', id.key)
    .execute()
}

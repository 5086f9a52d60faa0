/**
 * The one shape of a change: parse, find, allow, run, record, in one transaction.
 * Web, API, command line, jobs and start-up all call actions; nothing else writes to the database.
 */
import type { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import type { Language } from '../kernel/text.ts'
import { type Db, inTransaction } from '../storage/database.ts'
import { type Entry, writeAudit } from './audit.ts'
import { parseInput } from './input.ts'
import { beginOnce, type Once, rememberResult } from './once.ts'
import { may, type Place, type Right, sightOf } from './rights.ts'
import { setSight } from './sight.ts'

/** An entry as an action answers it; `actor` is who they turned out to be, where nobody knew before. */
export type Recorded = Omit<Entry, 'action'> & { action?: string; actor?: string }

interface Steps<S extends z.ZodType, Subject, Result> {
  /** Module, noun and verb, as the audit shows it: `accounts.user.invite`. */
  readonly name: string
  readonly right: Right
  /** The right by which the subject is seen: who has it is told "not allowed", who has not is told "not found". */
  readonly seen?: Right
  readonly input: S
  readonly find: (db: Db, input: z.output<S>, actor: Actor) => Promise<Subject>
  /** Where the subject lies; left out, only grants over everything or the module reach it. */
  readonly place?: (subject: Subject, input: z.output<S>) => Place
  readonly run: (db: Db, input: z.output<S>, subject: Subject, actor: Actor) => Promise<Result>
  /** What the audit entry says: the thing changed, and what changed in it. */
  readonly record: (result: Result, input: z.output<S>, subject: Subject) => Recorded
  /** How large a request by API may be; 1 if left out. */
  readonly megabytes?: number
  /** The result holds a secret, so it is not kept for a repeated request, which is told that it was done. */
  readonly secret?: true | ((result: Result) => boolean)
}

interface CallOptions {
  /** Idempotency key: a request repeated with the same key is done once and answered with the first result. */
  readonly key?: string | undefined
  /** Language of field problems. */
  readonly language?: Language | undefined
}

export interface Action<Result> {
  (db: Db, actor: Actor, raw: unknown, options?: CallOptions): Promise<Result>
  readonly id: string
  readonly right: Right
  readonly seen: Right
  readonly input: z.ZodType
  /** How large a request by API may be; 1 if left out. */
  readonly megabytes?: number | undefined
}

export const action = <S extends z.ZodType, Subject, Result>(steps: Steps<S, Subject, Result>): Action<Result> => {
  const { name, right, seen = right, secret = false } = steps
  /** Whoever has the right nowhere is told whether they see the subject, and nothing of what is wrong with the input. */
  const refusal = async (db: Db, actor: Actor, raw: unknown): Promise<Problem> => {
    if (!may(actor, seen)) return new Problem('not-found')
    try {
      const input = parseInput(steps.input, raw)
      return await inTransaction(db, async (tx) => {
        await setSight(tx, sightOf(actor, seen))
        const subject = await steps.find(tx, input, actor)
        return new Problem(may(actor, seen, steps.place?.(subject, input) ?? {}) ? 'not-allowed' : 'not-found')
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return error.code === 'not-found' ? error : new Problem('not-allowed')
    }
  }
  const call = async (db: Db, actor: Actor, raw: unknown, { key, language }: CallOptions = {}): Promise<Result> => {
    if (!may(actor, right)) throw await refusal(db, actor, raw)
    const input = parseInput(steps.input, raw, language)
    return inTransaction(db, async (tx) => {
      await setSight(tx, sightOf(actor, may(actor, seen) ? seen : right))
      const once: Once | undefined =
        key === undefined ? undefined : await beginOnce(tx, { actor, key, action: name, input: raw, language })
      // The place is not asked: the key is the actor's own, so that they learn nothing that they were not told before, and
      // who has lost the right everywhere did not come past the first question above.
      if (once?.done) return once.result as Result
      const subject = await steps.find(tx, input, actor)
      const place = steps.place?.(subject, input) ?? {}
      if (!may(actor, right, place)) throw new Problem(may(actor, seen, place) ? 'not-allowed' : 'not-found')
      const result = await steps.run(tx, input, subject, actor)
      if (once && !(typeof secret === 'function' ? secret(result) : secret)) await rememberResult(tx, once, result)
      const { actor: known = actor.name, ...entry } = steps.record(result, input, subject)
      await writeAudit(tx, { ...actor, name: known }, { action: name, ...entry })
      return result
    })
  }
  return Object.assign(call, { id: name, right, seen, input: steps.input, megabytes: steps.megabytes })
}

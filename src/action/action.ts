/**
 * The one shape of a change: parse, find, allow, run, record, in one transaction.
 * Web, API, command line and start-up all call actions; nothing else writes to the database.
 */
import type { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import { Problem } from '../kernel/problem.ts'
import { type Db, inTransaction } from '../storage/database.ts'
import { notifyChange } from '../storage/revision.ts'
import { parseInput } from './input.ts'

interface Steps<S extends z.ZodType, Subject, Result> {
  /** Area and verb, as the audit shows it: `treaties.load`. */
  readonly name: string
  readonly input: S
  readonly find: (db: Db, input: z.output<S>) => Promise<Subject>
  readonly allow: (actor: Actor, subject: Subject) => boolean
  readonly run: (db: Db, input: z.output<S>, subject: Subject) => Promise<Result>
  /** What the audit entry says: the thing changed, and what changed in it. */
  readonly record: (result: Result, input: z.output<S>) => { subject: string; detail: Record<string, unknown> }
}

export type Action<Result> = (db: Db, actor: Actor, raw: unknown) => Promise<Result>

export const action =
  <S extends z.ZodType, Subject, Result>(steps: Steps<S, Subject, Result>): Action<Result> =>
  async (db, actor, raw) => {
    const input = parseInput(steps.input, raw)
    return inTransaction(db, async (tx) => {
      const subject = await steps.find(tx, input)
      if (!steps.allow(actor, subject)) throw new Problem('not-allowed')
      const result = await steps.run(tx, input, subject)
      const entry = steps.record(result, input)
      await tx
        .insertInto('audit_entry')
        .values({
          actor: actor.name,
          through: actor.through,
          action: steps.name,
          ...entry,
          detail: JSON.stringify(entry.detail),
        })
        .execute()
      await notifyChange(tx)
      return result
    })
  }

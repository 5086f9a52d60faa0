/** A kind of record that not everyone sees: found by its id, under the right's own sight, or not at all. */
import { z } from 'zod'
import { Problem } from '../kernel/problem.ts'
import type { Db } from '../storage/database.ts'
import type { Context, RecordKind } from './manifest.ts'
import type { Right } from './rights.ts'
import { reading } from './sight.ts'

type Shown = NonNullable<Awaited<ReturnType<RecordKind['find']>>>

export const restrictedRecord = <T>({
  kind,
  right,
  read,
  shown,
}: {
  readonly kind: string
  readonly right: Right
  /** Undefined, or a Problem not-found, where there is no such record in sight. */
  readonly read: (tx: Db, id: string) => Promise<T | undefined>
  readonly shown: (record: T, context: Context) => Shown
}): RecordKind => ({
  kind,
  right,
  find: async (context, id) => {
    if (!z.uuid().safeParse(id).success) return null
    const record = await reading(context, right, (tx) => read(tx, id)).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'not-found') return undefined
      throw error
    })
    return record === undefined ? null : shown(record, context)
  },
})

/** SQL of requests for a correction. */
import { newId } from '../../../../kernel/ids.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'

const statuses = ['open', 'done', 'declined'] as const

export type CorrectionStatus = (typeof statuses)[number]

export interface Correction {
  readonly id: string
  readonly user: string
  readonly name: string
  readonly words: string
  readonly askedAt: Date
  readonly status: CorrectionStatus
  readonly answer: string | null
  readonly answeredAt: Date | null
}

const selection = (tx: Db) =>
  tx
    .selectFrom('correction_request')
    .innerJoin('app_user', 'app_user.id', 'correction_request.user_id')
    .select([
      'correction_request.id',
      'correction_request.user_id as user',
      'app_user.name',
      'correction_request.words',
      'correction_request.asked_at as askedAt',
      'correction_request.status',
      'correction_request.answer',
      'correction_request.answered_at as answeredAt',
    ])

export const insertCorrection = async (tx: Db, user: string, words: string): Promise<string> => {
  const id = newId()
  await tx.insertInto('correction_request').values({ id, user_id: user, words }).execute()
  return id
}

/** Locked until the transaction ends, so that it is answered once. @throws Problem not-found */
export const takeCorrection = async (tx: Db, id: string): Promise<Correction> => {
  const found = await selection(tx)
    .where('correction_request.id', '=', id)
    .forUpdate('correction_request')
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

export const correctionsOf = (tx: Db, user: string): Promise<Correction[]> =>
  selection(tx).where('correction_request.user_id', '=', user).orderBy('correction_request.asked_at', 'desc').execute()

/** Open ones first, the oldest of them on top; then what was answered, the newest on top. */
export const correctionsFor = (tx: Db, most: number): Promise<Correction[]> =>
  selection(tx)
    .orderBy(({ eb }) => eb('correction_request.status', '=', 'open'), 'desc')
    .orderBy('correction_request.answered_at', (order) => order.desc().nullsFirst())
    .orderBy('correction_request.asked_at')
    .limit(most)
    .execute()

export const answerWith = async (
  tx: Db,
  id: string,
  { status, answer, by }: { status: 'done' | 'declined'; answer: string; by: string },
): Promise<void> => {
  await tx
    .updateTable('correction_request')
    .set({ status, answer, answered_by: by, answered_at: new Date() })
    .where('id', '=', id)
    .execute()
}

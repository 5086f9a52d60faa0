/** SQL of concerns: rows are only added; what another one supersedes no longer stands. */
import { sql } from 'kysely'
import { newId } from '../../../../kernel/ids.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import type { Concern, Reading } from '../review.ts'

export interface PlacedConcern extends Concern {
  readonly review: string
  readonly version: string
}

const concerns = (tx: Db) =>
  tx
    .selectFrom('concern')
    .innerJoin('provision', 'provision.id', 'concern.provision')
    .select([
      'concern.id',
      'concern.review_id as review',
      'concern.version_id as version',
      'concern.provision',
      'concern.safeguard',
      'concern.concern',
      'concern.suggestion',
      'concern.supersedes',
      'concern.origin',
      'concern.made_at as madeAt',
      'concern.made_by as madeBy',
    ])
    .where('concern.withdrawn', '=', false)
    .where(
      sql<boolean>`not exists (select from concern later where later.supersedes = concern.id
        and later.version_id = concern.version_id)`,
    )

/** Those that stand in these versions, in the order of the text. */
export const concernsOf = (tx: Db, readings: readonly Reading[]): Promise<PlacedConcern[]> =>
  concerns(tx)
    .where(
      sql<boolean>`(concern.review_id, concern.version_id) in (select * from unnest(
        ${readings.map(({ review }) => review)}::uuid[], ${readings.map(({ version }) => version)}::uuid[]))`,
    )
    .orderBy('provision.position')
    .orderBy('concern.made_at')
    .orderBy('concern.id')
    .execute()

export const concernsIn = (tx: Db, review: string, version: string): Promise<PlacedConcern[]> =>
  concernsOf(tx, [{ review, version }])

/** @throws Problem not-found for one that no longer stands in its version, or is hidden */
export const concernById = async (tx: Db, id: string): Promise<PlacedConcern> => {
  const found = await concerns(tx).where('concern.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}

export type NewConcern = Omit<Concern, 'id' | 'madeAt'>

export const insertConcerns = async (
  tx: Db,
  review: string,
  version: string,
  all: readonly (NewConcern & { readonly withdrawn?: boolean })[],
): Promise<string[]> => {
  if (all.length === 0) return []
  const rows = all.map(({ madeBy, ...concern }) => ({
    ...{ ...concern, id: newId(), review_id: review, version_id: version },
    made_by: madeBy,
  }))
  await tx.insertInto('concern').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** Of every concern of the review, also of those that no longer stand, which one it supersedes. */
export const supersessionsIn = async (tx: Db, review: string): Promise<Map<string, string | null>> => {
  const rows = await tx.selectFrom('concern').select(['id', 'supersedes']).where('review_id', '=', review).execute()
  return new Map(rows.map(({ id, supersedes }) => [id, supersedes]))
}

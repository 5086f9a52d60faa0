/** SQL of findings: rows are only added; the newest of an obligation in a version holds. */
import { sql } from 'kysely'
import { newId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../storage/database.ts'
import type { Finding, Reading } from '../review.ts'

interface Row extends Finding {
  readonly review: string
  readonly withdrawn: boolean
}

/** One row for each obligation of each review, also a withdrawn one. */
const newest = async (tx: Db, readings: readonly Reading[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select distinct on (review_id, obligation) review_id as review, id, obligation, verdict, comment, suggestion, origin, withdrawn,
      made_at as "madeAt", made_by as "madeBy",
      coalesce((select array_agg(provision.id order by provision.position) from finding_provision
        join provision on provision.id = finding_provision.provision
        where finding_provision.finding_id = finding.id), '{}') as provisions
    from finding where (review_id, version_id) in (select * from unnest(
      ${readings.map(({ review }) => review)}::uuid[], ${readings.map(({ version }) => version)}::uuid[]))
    order by review_id, obligation, made_at desc, id desc`.execute(tx)
  return rows
}

/** By review, of one version each: what holds in it, by obligation; also of obligations that have left the set. */
export const findingsByReview = async (
  tx: Db,
  readings: readonly Reading[],
): Promise<Map<string, Map<string, Finding>>> => {
  const found = new Map(readings.map(({ review }): [string, Map<string, Finding>] => [review, new Map()]))
  for (const { review, withdrawn, ...finding } of await newest(tx, readings))
    if (!withdrawn) found.get(review)?.set(finding.obligation, finding)
  return found
}

export const findingsIn = async (tx: Db, review: string, version: string): Promise<Map<string, Finding>> =>
  (await findingsByReview(tx, [{ review, version }])).get(review) ?? new Map()

export type NewFinding = Omit<Finding, 'id' | 'madeAt'>

/** Answers the ids, in the order given. */
export const insertFindings = async (
  tx: Db,
  review: string,
  version: string,
  findings: readonly (NewFinding & { readonly withdrawn?: boolean })[],
): Promise<string[]> => {
  if (findings.length === 0) return []
  const rows = findings.map(({ provisions, madeBy, ...finding }) => ({ provisions, madeBy, finding, id: newId() }))
  await tx
    .insertInto('finding')
    .values(
      rows.map(({ id, madeBy, finding: { obligation, verdict, comment, suggestion, origin, withdrawn = false } }) => ({
        ...{ id, review_id: review, version_id: version, obligation, verdict, comment, suggestion, origin, withdrawn },
        made_by: madeBy,
      })),
    )
    .execute()
  const rests = rows.flatMap(({ id, provisions }) =>
    [...new Set(provisions)].map((provision) => ({ finding_id: id, version_id: version, provision })),
  )
  if (rests.length > 0) await tx.insertInto('finding_provision').values(rests).execute()
  return rows.map(({ id }) => id)
}

/** SQL of findings: rows are only added; the newest of an obligation in a version holds. */
import { sql } from 'kysely'
import { newId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../storage/database.ts'
import type { Finding } from '../review.ts'

interface Row extends Finding {
  readonly withdrawn: boolean
}

/** One row for each obligation, also a withdrawn one. */
const newest = async (tx: Db, review: string, version: string): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select distinct on (obligation) id, obligation, verdict, comment, suggestion, origin, withdrawn,
      made_at as "madeAt", made_by as "madeBy",
      coalesce((select array_agg(provision.id order by provision.position) from finding_provision
        join provision on provision.id = finding_provision.provision
        where finding_provision.finding_id = finding.id), '{}') as provisions
    from finding where review_id = ${review} and version_id = ${version}
    order by obligation, made_at desc, id desc`.execute(tx)
  return rows
}

/** What holds in a version, by obligation; also of obligations that have left the set. */
export const findingsIn = async (tx: Db, review: string, version: string): Promise<Map<string, Finding>> =>
  new Map(
    (await newest(tx, review, version))
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ withdrawn: _, ...finding }) => [finding.obligation, finding]),
  )

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

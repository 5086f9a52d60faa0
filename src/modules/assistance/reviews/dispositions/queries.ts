/** SQL of what became of suggestions: rows are only added; the newest holds. */
import { newId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../storage/database.ts'
import { concernsIn, supersessionsIn } from '../concerns/queries.ts'
import { findingsIn } from '../findings/queries.ts'
import { reviewVersionsOf, setOf } from '../queries.ts'
import { type Disposition, type Suggestion, suggestionsOf } from './suggestion.ts'

/** Oldest first. */
export const dispositionsOf = async (tx: Db, review: string): Promise<Disposition[]> => {
  const rows = await tx
    .selectFrom('disposition')
    .leftJoin('finding', 'finding.id', 'disposition.finding_id')
    .leftJoin('concern', 'concern.id', 'disposition.concern_id')
    .select([
      'disposition.id',
      'disposition.finding_id as finding',
      'disposition.concern_id as concern',
      'finding.obligation',
      'finding.suggestion as toFinding',
      'concern.suggestion as toConcern',
      'disposition.version_id as version',
      'disposition.disposition',
      'disposition.reason',
      'disposition.made_at as madeAt',
      'disposition.made_by as madeBy',
    ])
    .where('disposition.review_id', '=', review)
    .orderBy('disposition.made_at')
    .orderBy('disposition.id')
    .execute()
  return rows.map(({ finding, concern, toFinding, toConcern, ...row }) => ({
    ...row,
    of: finding ?? concern ?? '',
    words: toFinding ?? toConcern ?? '',
  }))
}

export const insertDisposition = async (
  tx: Db,
  review: string,
  {
    kind,
    of,
    version,
    disposition,
    reason,
    madeBy,
  }: Omit<Disposition, 'id' | 'madeAt' | 'words' | 'obligation'> & Pick<Suggestion, 'kind'>,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('disposition')
    .values({
      ...{ id, review_id: review, version_id: version, disposition, reason, made_by: madeBy },
      finding_id: kind === 'finding' ? of : null,
      concern_id: kind === 'concern' ? of : null,
    })
    .execute()
  return id
}

/** Every suggestion of the review with what became of it: those on obligations in the order of the set, then those on provisions. */
export const suggestionsIn = async (tx: Db, review: string): Promise<Suggestion[]> => {
  const versions = await reviewVersionsOf(tx, review)
  const held = []
  for (const { versionId } of versions)
    held.push({
      version: versionId,
      findings: [...(await findingsIn(tx, review, versionId)).values()],
      concerns: await concernsIn(tx, review, versionId),
    })
  const order = (await setOf(tx, review)).map(({ obligation }) => obligation)
  const all = suggestionsOf(held, await dispositionsOf(tx, review), await supersessionsIn(tx, review))
  const place = ({ obligation }: Suggestion): number => {
    const at = obligation === null ? -1 : order.indexOf(obligation)
    return at === -1 ? order.length : at
  }
  return all.toSorted((a, b) => place(a) - place(b))
}

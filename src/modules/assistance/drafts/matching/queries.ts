/** Writes how two neighbouring versions match. */
import { sql } from 'kysely'
import { newId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../storage/database.ts'
import type { DraftVersion, ProvisionMatch } from '../draft.ts'
import { matchesBetween, neighbourOf, provisionsOf } from '../queries.ts'
import { type Fixed, type MatchLine, matchVersions } from './matching.ts'

const rowsAtOnce = 5_000

export const replaceMatches = async (
  tx: Db,
  from: string,
  to: string,
  lines: readonly (MatchLine & { readonly byHand?: boolean })[],
): Promise<void> => {
  await tx.deleteFrom('provision_match').where('from_version', '=', from).where('to_version', '=', to).execute()
  const rows = lines.map(({ kind, from: before, to: after, score, byHand = false }) => ({
    id: newId(),
    from_version: from,
    to_version: to,
    kind,
    from_provision: before,
    to_provision: after,
    score,
    by_hand: byHand,
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto('provision_match')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
}

/** Links made by hand of which every side still stands. */
const standing = (lines: readonly ProvisionMatch[], ids: ReadonlySet<string>): Fixed[] => {
  const byHand = lines.filter((line) => line.byHand)
  const broken = new Set(
    byHand.flatMap(({ from, to }) =>
      [from, to].some((id) => id !== null && !ids.has(id)) ? [from, to].filter((id) => id !== null) : [],
    ),
  )
  return byHand.flatMap(({ kind, from, to, score }) =>
    [from, to].some((id) => id !== null && broken.has(id)) ? [] : [{ kind, from, to, score, byHand: true as const }],
  )
}

export const matchAgain = async (tx: Db, from: string, to: string): Promise<void> => {
  const [before, after] = [await provisionsOf(tx, from), await provisionsOf(tx, to)]
  const ids = new Set([...before, ...after].map(({ id }) => id))
  await replaceMatches(tx, from, to, matchVersions(before, after, standing(await matchesBetween(tx, from, to), ids)))
}

/** With the version before it and the one after it. */
export const matchNeighbours = async (tx: Db, version: DraftVersion): Promise<void> => {
  const [before, after] = [await neighbourOf(tx, version, -1), await neighbourOf(tx, version, 1)]
  if (before) await matchAgain(tx, before.id, version.id)
  if (after) await matchAgain(tx, version.id, after.id)
}

/** By newer version of a draft: how many of each kind; what was split or merged counts once. */
export const matchCounts = async (tx: Db, draft: string) => {
  const { rows } = await sql<{ to: string; kind: ProvisionMatch['kind']; count: number }>`
    select to_version as to, kind,
      count(distinct case kind when 'split' then from_provision when 'merged' then to_provision else id end)::integer as count
    from provision_match
    where to_version in (select id from draft_version where draft_id = ${draft})
    group by to_version, kind`.execute(tx)
  return rows
}

/** Writes corrections of a structure, and undoes them. */
import { sql } from 'kysely'
import { newId } from '../../../../kernel/ids.ts'
import type { Db } from '../../../../storage/database.ts'
import type { CorrectionKind, ProvisionChange } from '../draft.ts'

/** Two corrections of one version take turns. */
export const lockVersion = async (tx: Db, version: string): Promise<void> => {
  await sql`select from draft_version where id = ${version} for update`.execute(tx)
}

/**
 * Brings the provisions to the `after` of each change. Ids give way first, because two may change places, and positions are
 * those of the whole version, so that whatever moved by a place is among the changes.
 */
export const applyChanges = async (tx: Db, version: string, changes: readonly ProvisionChange[]): Promise<void> => {
  const standing = changes.flatMap(({ id, after }) => (after === null ? [] : [{ id, ...after }]))
  const gone = changes.filter(({ after }) => after === null).map(({ id }) => id)
  const touched = changes.map(({ id }) => id)
  await sql`update provision set eid = '~' || id where version_id = ${version} and id = any(${touched}::uuid[])`.execute(
    tx,
  )
  if (gone.length > 0)
    await sql`update provision set removed_at = now() where version_id = ${version} and id = any(${gone}::uuid[])`.execute(
      tx,
    )
  if (standing.length === 0) return
  // New ones first without their place, so that one may stand in another.
  await sql`
    insert into provision (id, version_id, eid, kind, position)
    select id, ${version}::uuid, '~' || id, kind, position
    from jsonb_to_recordset(${JSON.stringify(standing)}::jsonb) as given (id uuid, kind text, position integer)
    on conflict (id) do nothing`.execute(tx)
  await sql`
    update provision set parent = given.parent, eid = given.eid, kind = given.kind, number = given.number,
      heading = given.heading, text = given.text, position = given.position, removed_at = null
    from jsonb_to_recordset(${JSON.stringify(standing)}::jsonb) as given
      (id uuid, parent uuid, eid text, kind text, number text, heading text, text text, position integer)
    where provision.version_id = ${version} and provision.id = given.id`.execute(tx)
}

export interface CorrectionRow {
  readonly id: string
  readonly number: number
  readonly kind: CorrectionKind
  readonly changes: readonly ProvisionChange[]
  readonly madeAt: Date
  readonly madeBy: string
  readonly undoneAt: Date | null
}

/** Newest first. */
export const correctionsOf = (tx: Db, version: string): Promise<CorrectionRow[]> =>
  tx
    .selectFrom('draft_correction')
    .select(['id', 'number', 'kind', 'changes', 'made_at as madeAt', 'made_by as madeBy', 'undone_at as undoneAt'])
    .where('version_id', '=', version)
    .orderBy('number', 'desc')
    .execute()

export const correctionCounts = async (tx: Db, draft: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .selectFrom('draft_correction')
    .innerJoin('draft_version', 'draft_version.id', 'draft_correction.version_id')
    .select(['version_id as version', ({ fn }) => fn.countAll<number>().as('count')])
    .where('draft_version.draft_id', '=', draft)
    .where('undone_at', 'is', null)
    .groupBy('version_id')
    .execute()
  return new Map(rows.map(({ version, count }) => [version, count]))
}

export const insertCorrection = async (
  tx: Db,
  version: string,
  correction: { kind: CorrectionKind; changes: readonly ProvisionChange[]; by: string },
): Promise<number> => {
  const { rows } = await sql<{ number: number }>`
    insert into draft_correction (id, version_id, number, kind, changes, made_by, made_at)
    select ${newId()}::uuid, ${version}::uuid, coalesce(max(number), 0) + 1, ${correction.kind},
      ${JSON.stringify(correction.changes)}::jsonb, ${correction.by}, clock_timestamp()
    from draft_correction where version_id = ${version}
    returning number`.execute(tx)
  return rows[0]?.number ?? 0
}

export const markUndone = async (tx: Db, id: string, by: string): Promise<void> => {
  await tx
    .updateTable('draft_correction')
    .set({ undone_at: sql<Date>`clock_timestamp()`, undone_by: by })
    .where('id', '=', id)
    .execute()
}

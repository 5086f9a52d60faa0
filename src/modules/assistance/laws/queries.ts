/** SQL of the laws. The laws are public; the drafts that they came from are restricted. */
import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { Corrected, Law } from './law.ts'

const columns = [
  'id',
  'reference',
  'state_code as state',
  'title',
  'language',
  'citation',
  'adopted_on as adoptedOn',
  'published_on as publishedOn',
  'in_force_on as inForceOn',
  'draft_id as draft',
  'recorded_at as recordedAt',
  'recorded_by as recordedBy',
] as const

/** Newest first; all of them, or that one, or those of these States or of one draft. */
export const lawsOf = (
  db: Db,
  { id, states, draft }: { id?: string; states?: readonly string[]; draft?: string } = {},
): Promise<Law[]> => {
  let asked = db.selectFrom('law').select(columns).orderBy('adopted_on', 'desc').orderBy('id', 'desc')
  if (id !== undefined) asked = asked.where('id', '=', id)
  if (states !== undefined) asked = asked.where(sql<boolean>`state_code = any(${states}::text[])`)
  if (draft !== undefined) asked = asked.where('draft_id', '=', draft)
  return asked.execute()
}

/** @throws Problem not-found */
export const lawById = async (db: Db, id: string): Promise<Law> => {
  const [found] = await lawsOf(db, { id })
  if (found === undefined) throw new Problem('not-found')
  return found
}

const valuesOf = ({ title, language, citation, adoptedOn, publishedOn, inForceOn, draft }: Corrected) => ({
  ...{ title, language, citation },
  adopted_on: adoptedOn,
  published_on: publishedOn,
  in_force_on: inForceOn,
  draft_id: draft,
})

export const insertLaw = async (tx: Db, law: Corrected & { state: string; by: string }): Promise<string> => {
  const year = new Date().getUTCFullYear()
  const { rows } = await sql<{ last: number }>`
    insert into review_counter (kind, year, last) values ('LAW', ${year}, 1)
    on conflict (kind, year) do update set last = review_counter.last + 1 returning last`.execute(tx)
  const id = newId()
  const reference = `LAW-${year}-${String(rows[0]?.last ?? 1).padStart(4, '0')}`
  await tx
    .insertInto('law')
    .values({ id, reference, state_code: law.state, recorded_by: law.by, ...valuesOf(law) })
    .execute()
  return id
}

export const updateLaw = async (tx: Db, id: string, law: Corrected): Promise<void> => {
  await tx.updateTable('law').set(valuesOf(law)).where('id', '=', id).execute()
}

/** Of the draft's own: the text that became law is not drafted any more. */
export const markAdopted = async (tx: Db, draft: string): Promise<void> => {
  await tx.updateTable('draft').set({ status: 'adopted' }).where('id', '=', draft).execute()
}

/** Drafts from which a law of the State may have come; the transaction says which of them are seen. */
export const draftsOfState = (
  tx: Db,
  state?: string,
): Promise<{ id: string; reference: string; title: string; workingTitle: string; state: string }[]> => {
  const asked = tx
    .selectFrom('draft')
    .select(['id', 'reference', 'title', 'working_title as workingTitle', 'state_code as state'])
    .where('state_code', 'is not', null)
    .$narrowType<{ state: string }>()
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
  return (state === undefined ? asked : asked.where('state_code', '=', state)).execute()
}

/** Every export by someone who is known stands in the audit; open data taken by nobody in particular does not. */
import { writeAudit } from '../action/audit.ts'
import type { Actor } from '../kernel/actor.ts'
import { type Db, inTransaction } from '../storage/database.ts'

export const recordExport = async (
  { db, actor }: { readonly db: Db; readonly actor: Actor },
  subject: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> => {
  if (actor.name === 'public') return
  await inTransaction(db, (tx) => writeAudit(tx, actor, { action: 'export', subject, detail, changes: 'nothing' }))
}

/** SQL of reading the data of others. */
import type { Db } from '../../../../storage/database.ts'

/** Whether this actor has given a reason to read about this subject since then. */
export const hasReadSince = async (
  tx: Db,
  actor: string,
  subject: string,
  action: string,
  since: Date,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('audit_entry')
    .select('id')
    .where('actor', '=', actor)
    .where('subject', '=', subject)
    .where('action', '=', action)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

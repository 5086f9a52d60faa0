/** Ends what has no more use. Under full sight. */
import { sql } from 'kysely'
import type { Db } from '../../../storage/database.ts'

export const deleteEnded = async (tx: Db): Promise<void> => {
  await sql`delete from session where expires_at < now() or created_at < now() - interval '7 days'`.execute(tx)
  await sql`delete from verification where expires_at < now()`.execute(tx)
  await sql`delete from sign_in_throttle where last_at < now() - interval '1 day'`.execute(tx)
}

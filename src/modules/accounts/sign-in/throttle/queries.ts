/** Counts attempts; the table has no personal data, only keyed hashes. */
import { sql } from 'kysely'
import type { Db } from '../../../../storage/database.ts'

interface Limits {
  readonly free: number
  /** Seconds. */
  readonly longest: number
}

/** Seconds still to wait after so many attempts, the last at `last_at`. */
const waitLeft = ({ free, longest }: Limits) => sql<number>`greatest(0, ceil(extract(epoch from
  sign_in_throttle.last_at + make_interval(secs => case when sign_in_throttle.failures < ${free} then 0
    else least(${longest}, power(2, least(sign_in_throttle.failures - ${free}, 12))) end) - clock_timestamp())))::int`

/**
 * Counts one attempt, in one statement; answers the seconds to wait where it is not to be made, and then it does not count.
 * What is a day old is forgotten.
 */
export const takeAttempt = async (db: Db, { key, ...limits }: Limits & { readonly key: string }): Promise<number> => {
  const { rows } = await sql<{ wait: number }>`
    insert into sign_in_throttle (key, failures, last_at) values (${key}, 1, clock_timestamp())
    on conflict (key) do update set last_at = clock_timestamp(), failures =
      case when sign_in_throttle.last_at < clock_timestamp() - interval '1 day' then 1 else sign_in_throttle.failures + 1 end
      where ${waitLeft(limits)} = 0
    returning 0 as wait`.execute(db)
  if (rows.length > 0) return 0
  const waiting = await sql<{
    wait: number
  }>`select ${waitLeft(limits)} as wait from sign_in_throttle where key = ${key}`.execute(db)
  return Math.max(1, waiting.rows[0]?.wait ?? 1)
}

export const forgetAttempts = async (db: Db, key: string): Promise<void> => {
  await db.deleteFrom('sign_in_throttle').where('key', '=', key).execute()
}

export const giveBack = async (db: Db, key: string): Promise<void> => {
  await sql`update sign_in_throttle set failures = greatest(0, failures - 1) where key = ${key}`.execute(db)
}

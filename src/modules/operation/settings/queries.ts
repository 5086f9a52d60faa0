/** What the database says of itself and of those that use it. */
import { sql } from 'kysely'
import type { Db } from '../../../storage/database.ts'

interface Facts {
  readonly version: string
  readonly bytes: number
  /** Processes of Pacta that follow its changes: servers, and commands under way. */
  readonly processes: number
}

export const databaseFacts = async (db: Db): Promise<Facts> => {
  const { rows } = await sql<Facts>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select count(*) from pg_stat_activity where datname = current_database() and application_name = 'pacta listen')
        as processes`.execute(db)
  return rows[0]!
}

/** The last first. */
export const migrationsApplied = async (db: Db): Promise<{ name: string; at: Date }[]> =>
  (await sql<{ name: string; at: Date }>`select name, applied_at as at from migration order by number desc`.execute(db))
    .rows

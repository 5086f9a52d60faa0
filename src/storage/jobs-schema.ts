/** The schema of the job queue, `pgboss`: only the owner of the database may make it and bring it up to date. */
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { errorText, StartError } from './start-error.ts'

/** What no use of the queue of ours wants: no second registry, no tracing, no warnings kept in tables. */
export const quiet = {
  registerInstance: false,
  openTelemetry: { enabled: false },
  persistWarnings: false,
  monitorVacuum: false,
  // Rebuilding an index is for its owner.
  reindex: false,
} as const

/** Milliseconds between looks at indexes that an upgrade of the queue builds without locking it. */
const pause = 200

/**
 * Makes or upgrades the queue's tables; two starts at once take turns. Call it after `migrate` and before the grants.
 * @throws StartError migration-failed
 */
export async function installJobs(owner: pg.ClientConfig): Promise<void> {
  const { connectionString, user, password, host, port, database, ssl } = owner
  const given = { connectionString, user, password, host, port, database, ssl }
  const boss = new PgBoss({
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as object),
    ...quiet,
    application_name: 'pacta jobs',
    max: 2,
    supervise: false,
    schedule: false,
  })
  const faults: unknown[] = []
  boss.on('error', (error) => faults.push(error))
  try {
    await boss.start()
    for (;;) {
      const building = await boss.getBamStatus()
      const failed = building.find(({ status }) => status === 'failed')
      if (failed) throw new Error('an index of the queue could not be built')
      if (!building.some(({ status }) => status === 'pending' || status === 'in_progress')) return
      await setTimeout(pause)
    }
  } catch (error) {
    throw new StartError('migration-failed', { migration: 'pgboss', reason: errorText(faults[0] ?? error) })
  } finally {
    await boss.stop({ graceful: false })
  }
}

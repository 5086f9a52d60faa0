/** A process that dies by kill -9 in the middle of a job: another one does the job, once in effect. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import pino from 'pino'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { asOwner, freshDatabaseUrl, openTestStorage, ownerUrl } from '../../../test/support/database.ts'
import { until } from '../../../test/support/embedded.ts'
import { queueCounts } from '../../action/job-queries.ts'
import { enqueue, job } from '../../action/jobs.ts'
import { startWorker } from './worker.ts'

const root = join(import.meta.dirname, '../../..')

/** Runs `test.effect`, which writes its effect and then does not end, before or after the commit. */
const doomed = (databaseUrl: string, dies: 'before' | 'after'): ChildProcess & { said: () => string } => {
  const script = `
    import { runnerImport } from 'vite'
    import { sql } from 'kysely'
    import pino from 'pino'
    import { z } from 'zod'
    const load = async (path) => (await runnerImport(path, { configFile: false, root: ${JSON.stringify(root)} })).module
    const { openDatabase } = await load('./src/storage/database.ts')
    const { startWorker } = await load('./src/interfaces/jobs/worker.ts')
    const databaseUrl = ${JSON.stringify(databaseUrl)}
    const ownerUrl = ${JSON.stringify(ownerUrl(databaseUrl))}
    const storage = await openDatabase({ databaseUrl, ownerUrl, dataFolder: '', role: 'server' })
    const never = new Promise(() => {})
    const run = async ({ id, oncePerJob }) => {
      await oncePerJob(async (tx) => {
        await sql\`insert into effect values (\${id})\`.execute(tx)
        console.log('written')
        if (${dies === 'before'}) await never
      })
      console.log('committed')
      await never
    }
    const jobs = [{ name: 'test.effect', input: z.object({}), retry: { limit: 1, seconds: 1 }, run }]
    await startWorker({ storage, jobs, log: pino({ level: 'silent' }) })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH },
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return Object.assign(child, { said: () => text })
}

it.each([
  ['before', 'written', 0],
  ['after', 'committed', 1],
] as const)(
  'killed %s the commit',
  async (dies, word, effects) => {
    const url = await freshDatabaseUrl()
    const storage = await openTestStorage(url)
    await asOwner(storage, 'create table effect (job uuid not null)', 'grant select, insert on effect to public')
    const runs: string[] = []
    const effect = job({
      name: 'test.effect',
      input: z.object({}),
      retry: { limit: 1, seconds: 1 },
      run: ({ id, oncePerJob }) =>
        oncePerJob(async (tx) => {
          runs.push(id)
          await sql`insert into effect values (${id})`.execute(tx)
        }),
    })
    const written = async () => (await sql<{ job: string }>`select job from effect`.execute(storage.db)).rows
    const done = async () => (await queueCounts(storage.db)).find(({ name }) => name === effect.name)?.done

    const child = doomed(url, dies)
    const id = await storage.db.transaction().execute((tx) => enqueue(tx, effect, {}))
    await until(() => child.said().includes(word), 30_000)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    expect(await written()).toHaveLength(effects)
    // As if the time had passed after which a silent process counts as dead.
    await sql`update pgboss.job set heartbeat_on = now() - interval '1 minute' where id = ${id}`.execute(storage.db)

    const worker = await startWorker({ storage, jobs: [effect], log: pino({ level: 'silent' }) })
    onTestFinished(() => worker.stop())
    await until(async () => (await done()) === 1, 60_000)
    // The worker has by then looked for lost jobs once more.
    if (effects === 1) await new Promise((resolve) => setTimeout(resolve, 6_000))
    expect(runs).toHaveLength(1 - effects)
    expect(await written()).toEqual([{ job: id }])
    expect(await done()).toBe(1)
  },
  120_000,
)

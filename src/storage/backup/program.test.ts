/** The built program makes, checks and restores backups, by hand and by schedule, and can be killed at any moment. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabaseUrl, ownerUrl } from '../../../test/support/database.ts'
import { type Installation, install, type Running } from '../../../test/support/program.ts'

let pacta: Installation
let url: string
const databases: string[] = []
beforeAll(async () => {
  pacta = install()
  url = await newDatabase()
})
afterAll(async () => {
  // PostgreSQL might still be tidying up after so many rows, and nobody but a superuser can end that.
  for (const database of databases) await ask(database, 'truncate data_set').catch(() => {})
  await pacta.remove()
})

const newDatabase = async (template?: string): Promise<string> => {
  const database = await freshDatabaseUrl(template)
  databases.push(database)
  return database
}

type Environment = Record<string, string>
const on = (database: string): Environment => ({ DATABASE_URL: database, DATABASE_OWNER_URL: ownerUrl(database) })
const path = (name: string) => join(pacta.folder, name)
const files = (folder: string) => readdirSync(path(folder)).sort()

const ask = async <T extends pg.QueryResultRow>(
  database: string,
  text: string,
  values: unknown[] = [],
): Promise<T[]> => {
  const client = new pg.Client({ connectionString: ownerUrl(database) })
  await client.connect()
  try {
    await client.query("set pacta.sees = 'all'")
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Of the table that `grow` fills. */
const megabytesIn = async (database: string): Promise<number> =>
  Number(
    (await ask<{ bytes: string }>(database, 'select coalesce(sum(length(sha256)), 0) as bytes from data_set'))[0]
      ?.bytes,
  ) / 1e6

/** Rows that hardly compress, so that every stage has work. */
const grow = (database: string, megabytes: number) =>
  ask(
    database,
    `with noise as materialized (
       select decode(string_agg(md5(n::text), ''), 'hex') as bytes from generate_series(1, 65536) n
     )
     insert into data_set (name, sha256, rows)
     select 'bulk ' || gen_random_uuid(), encode(substring(bytes from (i * 7919) % 1000000 for 5120), 'hex'), i
     from noise, generate_series(1, $1::integer) i`,
    [megabytes * 100],
  )

/** The most memory that the process has had so far. */
const peakOf = ({ child }: Running): number => {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) / 1_024
}

/** Runs it to its end; answers the most megabytes of memory that it had, and what it said of its progress. */
const measured = async (words: string[], environment: Environment = {}) => {
  const running = pacta.start(words, environment)
  let peak = 0
  const timer = setInterval(() => {
    if (running.child.exitCode === null) peak = Math.max(peak, peakOf(running))
  }, 10)
  const outcome = await running.ended
  clearInterval(timer)
  expect(outcome).toMatchObject({ code: 0 })
  return { peak, progress: outcome.err }
}

const kill = async ({ child, ended }: Running) => {
  child.kill('SIGKILL')
  expect(await ended).toMatchObject({ code: null })
}

/** On a busy machine anything may take long enough for its progress to be told; nothing else may be said. */
const onlyProgress = expect.stringMatching(/^((\d+ MB read|\d+%)\n)*$/)

const sizeOf = (name: string): number => statSync(path(name), { throwIfNoEntry: false })?.size ?? 0

test('memory does not grow with the database', async () => {
  await grow(url, 40)
  const { peak: base } = await measured(['backup', 'create', '--to', path('medium.tar.zst')], on(url))
  await grow(url, 260)
  expect(await megabytesIn(url)).toBeGreaterThan(300)
  const { peak, progress } = await measured(['backup', 'create', '--to', path('large.tar.zst')], on(url))
  const { peak: reading } = await measured(['backup', 'verify', path('large.tar.zst')])
  expect([base > 50, sizeOf('large.tar.zst') > 100e6]).toEqual([true, true])
  expect(progress).toMatch(/^(\d+ MB read\n)+$/)
  expect(peak - base).toBeLessThan(60)
  expect(reading - base).toBeLessThan(60)
}, 180_000)

test('a backup that is killed leaves nothing that looks finished, and the next one is whole', async () => {
  mkdirSync(path('killed'))
  const running = pacta.start(['backup', 'create', '--to', path('killed/one.tar.zst')], on(url))
  await expect.poll(() => sizeOf('killed/one.tar.zst.part'), { interval: 5, timeout: 15_000 }).toBeGreaterThan(1e6)
  await kill(running)
  expect(files('killed')).toEqual(['one.tar.zst.part'])
  await ask(url, `delete from data_set where rows > 200 and name like 'bulk %'`)
  const again = await pacta.run(['backup', 'create', '--to', path('killed/one.tar.zst')], on(url))
  expect(again).toMatchObject({ code: 0, err: onlyProgress })
  expect(files('killed')).toEqual(['one.tar.zst'])
  expect(await pacta.run(['backup', 'verify', path('killed/one.tar.zst')])).toMatchObject({ code: 0 })
})

test('a restore that is killed leaves an empty database, and the next one is whole', async () => {
  const target = await newDatabase('template1')
  const restore = ['backup', 'restore', path('medium.tar.zst')]
  const running = pacta.start(restore, on(target))
  const loading = async () =>
    (
      await ask(
        target,
        `select from pg_stat_activity
         where application_name = 'pacta restore' and datname = current_database() and query like 'copy "data_set"%'`,
      )
    ).length
  await expect.poll(loading, { interval: 5, timeout: 15_000 }).toBe(1)
  await kill(running)
  await expect.poll(loading).toBe(0)
  expect(await ask(target, `select relname from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([])
  expect((await measured(restore, on(target))).peak).toBeLessThan(350)
  expect(await megabytesIn(target)).toBeGreaterThan(40)
})

test('a database moves from the bundled PostgreSQL to a server and back, whatever is killed on the way', async () => {
  const first = { PACTA_DATA: path('first') }
  expect(await pacta.run(['data', 'load'], first)).toMatchObject({ code: 0 })
  const created = await pacta.run(['backup', 'create', '--to', path('first.tar.zst')], first)
  expect(created).toMatchObject({ code: 0, err: onlyProgress, out: expect.stringMatching(/^Backup written: /) })
  const server = await newDatabase('template1')
  const moved = await pacta.run(['backup', 'restore', path('first.tar.zst')], on(server))
  expect(moved).toMatchObject({ code: 0, err: onlyProgress, out: expect.stringMatching(/^Restored from /) })
  const entries = await ask(server, 'select action, actor from audit_entry order by id desc limit 1')
  expect(entries).toMatchObject([{ action: 'backup.restore', actor: expect.stringMatching(/^operator:/) }])
  // The application's own account finds what it may read.
  const states = await pacta.run(['export', 'states'], on(server))
  expect(states).toMatchObject({ code: 0, err: '', out: expect.stringContaining('TUN') })
  const schedule = ['backup', 'schedule', '--every', 'week', '--at', '03:30', '--to', pacta.folder]
  expect(await pacta.run(schedule, { ...on(server), TZ: 'Asia/Kathmandu' })).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^Every Monday at 03:30 \(Asia\/Katmandu|Kathmandu\) to .*; archives kept: 14; not encrypted\.\n/,
    ),
  })
  expect(await pacta.run(['backup', 'create', '--to', path('second.tar.zst')], on(server))).toMatchObject({ code: 0 })

  const back = { PACTA_DATA: path('back') }
  const killed = pacta.start(['backup', 'restore', path('medium.tar.zst')], back)
  const written = () => statSync(path('back/postgresql/pg_wal'), { throwIfNoEntry: false }) !== undefined
  await expect.poll(written, { timeout: 15_000 }).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await kill(killed)
  expect(await pacta.run(['backup', 'restore', path('second.tar.zst')], back)).toMatchObject({
    code: 0,
    err: onlyProgress,
    out: expect.stringContaining('The schedule of backups is off in the restored database'),
  })
  expect(await pacta.run(['backup', 'schedule'], back)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^No backups are scheduled\./),
  })
  const shown = await pacta.run(['backup', 'schedule', '--off'], on(server))
  expect(shown.out).toMatch(/^No backups are scheduled\.\nThe last backup, at .*second\.tar\.zst \(not verified\)\.\n$/)
  expect((await pacta.run(['export', 'states'], back)).out).toBe(states.out)
  const again = await pacta.run(['backup', 'restore', path('second.tar.zst')], back)
  expect(again).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^(\d+%\n)*The database is not empty \(table \w+\)/),
  })

  const serving = pacta.start(['serve'], back)
  await serving.says(/is ready at/)
  const refused = await pacta.run(['backup', 'restore', path('second.tar.zst')], back)
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Another Pacta server') })
  serving.child.kill('SIGTERM')
  expect(await serving.ended).toMatchObject({ code: 0 })
}, 180_000)

test('mistakes are told in one sentence', async () => {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  writeFileSync(path('identity'), `# made for a test\n${identity}\n`)
  writeFileSync(path('passphrase'), 'nine black cranes\n')
  const locked = ['backup', 'create', '--to', path('locked.age'), '--recipient', recipient]
  expect(await pacta.run(locked, on(url))).toMatchObject({ code: 0, err: onlyProgress })
  expect(await pacta.run(['backup', 'verify', path('locked.age'), '--identity-file', path('identity')])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/locked\.age is whole: made at .* by Pacta /),
  })
  for (const [words, environment, code, sentence] of [
    [['verify', path('locked.age')], {}, 1, / is encrypted; give /],
    [
      ['verify', path('locked.age'), '--passphrase-file', path('passphrase')],
      {},
      1,
      /^The passphrase or identity does not open /,
    ],
    [
      ['verify', path('locked.age')],
      { PACTA_BACKUP_PASSPHRASE: 'guess', LANG: 'fr_FR' },
      1,
      /^La phrase secrète ou l’identité n’ouvre pas /,
    ],
    [['verify', path('identity')], {}, 1, / is not an archive of Pacta\.$/],
    [['verify', path('nowhere')], {}, 1, / cannot be read /],
    [['verify'], {}, 2, /missing required argument/],
    [['create', '--to', path('locked.age')], on(url), 1, / is already there; /],
    [['create', '--recipient', 'age1x'], on(url), 2, /^age1x is not a recipient of age/],
    [['create', '--recipient', recipient, '--passphrase-file', path('passphrase')], on(url), 2, /--passphrase-file/],
    [['verify', path('locked.age'), '--passphrase-file', path('nowhere')], {}, 2, /--passphrase-file/],
    [['schedule', '--every', 'year', '--to', pacta.folder], on(url), 2, /--every/],
    [['schedule', '--at', '25:00', '--to', pacta.folder], on(url), 2, /at/],
    [['schedule', '--keep', '3'], on(url), 2, /to/],
    [['schedule', '--to', path('nowhere')], on(url), 1, / cannot be written /],
  ] as const) {
    const { code: given, err } = await pacta.run(['backup', ...words], environment)
    expect([given, err.trim()], words.join(' ')).toEqual([code, expect.stringMatching(sentence)])
    expect(err, words.join(' ')).not.toMatch(/unexpected|\n\s+at /)
  }
}, 180_000)

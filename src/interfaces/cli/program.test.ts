/** The built program as processes of their own, on one data folder: serving, commands beside it, corrections, kills and wrong starts. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { freshDatabaseUrl, ownerUrl } from '../../../test/support/database.ts'
import { type Installation, install, type Running } from '../../../test/support/program.ts'
import { dataRoot } from '../../storage/data-files.ts'
import { openEmbedded } from '../../storage/embedded.ts'
import { isAlive } from '../../storage/postgres/cluster.ts'

let pacta: Installation
beforeAll(() => {
  pacta = install()
})
afterAll(() => pacta.remove())

let servers: Running[] = []
afterEach(async () => {
  for (const { child, ended } of servers) {
    child.kill('SIGKILL')
    await ended
  }
  servers = []
})

const serve = async (words: string[] = [], environment: Record<string, string> = {}) => {
  const running = pacta.start(['serve', ...words], environment)
  servers.push(running)
  const [, origin = ''] = await running.says(/is ready at (http:\/\/127\.0\.0\.1:\d+)\//)
  return { ...running, origin }
}
const page = async (origin: string, path: string): Promise<string> => (await fetch(origin + path)).text()
const postmaster = (folder = 'var'): number =>
  Number(readFileSync(join(pacta.folder, folder, 'postgresql/postmaster.pid'), 'utf8').split('\n')[0])
const themes = () => join(pacta.folder, 'data/reference/themes.yaml')
const edit = (change: (text: string) => string) => writeFileSync(themes(), change(readFileSync(themes(), 'utf8')))

test('a command in a new folder loads everything; what it prints can be cut off', async () => {
  const activities = await pacta.run(['export', 'activities', '--year', '2016'])
  expect([activities.code, activities.err]).toEqual([0, ''])
  expect(activities.out.split('\n').length).toBeGreaterThan(100)
  const line = `"${process.execPath}" "${join(pacta.folder, 'dist/main.js')}" export status --format json | head -n 1`
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    env: { PATH: process.env.PATH, PACTA_DATA: join(pacta.folder, 'var') },
    encoding: 'utf8',
    // Bash takes a socket for a remote shell and reads its start-up files.
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  expect([status, stdout, stderr]).toEqual([0, '[\n', ''])
})

test('serves, lets commands work beside it, and ends at once, with its database', async () => {
  const { origin, child, ended } = await serve()
  const health = await (await fetch(`${origin}/healthz`)).json()
  expect(health).toMatchObject({ status: 'ok', database: { ok: true } })
  const { code, out } = await pacta.run(['export', 'states', '--kind', 'observer'])
  expect([code, out.split('\n').length]).toEqual([0, 4])
  expect(await page(origin, '/en/states/TUN')).toContain('Tunisia')

  const second = await pacta.run(['serve'])
  expect([second.code, second.out]).toEqual([1, ''])
  expect(second.err).toMatch(/^Another Pacta server already uses the data folder \S+; .*\n$/)

  // A browser opens connections in advance, says nothing on them, and keeps those that it has used.
  const idle = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {})
  await new Promise((resolve) => idle.once('connect', resolve))
  const pid = postmaster()
  const begin = performance.now()
  child.kill('SIGTERM')
  const { code: last, err } = await ended
  expect([last, err]).toEqual([0, ''])
  // Far from the five seconds that a request under way would be given.
  expect(performance.now() - begin).toBeLessThan(4_000)
  expect(isAlive(pid)).toBe(false)
  idle.destroy()
})

describe('corrected data files', () => {
  const original = readFileSync(join(dataRoot, 'reference/themes.yaml'), 'utf8')
  afterAll(() => edit(() => original))
  const name = 'Ratification and accession'
  test('are told at the start, loaded on request, and show at once', async () => {
    const { origin } = await serve()
    expect(await page(origin, '/en/themes')).toContain(name)
    edit((text) => text.replace(name, 'Corrected theme'))
    const { code, out, err } = await pacta.run(['data', 'load'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^reference: loaded, \d+ records$/m)
    expect(out).toMatch(/^treaties: unchanged, \d+ records$/m)
    await expect.poll(() => page(origin, '/en/themes')).toContain('Corrected theme')
  })
  test('with a mistake change nothing, and say where it is', async () => {
    const good = readFileSync(themes(), 'utf8')
    edit((text) => text.replace('zh: "批准和加入"', 'zh: ""'))
    const wrong = await pacta.run(['data', 'load'])
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect(wrong.err).toMatch(/^The data files hold mistakes\n.*themes.*zh: a value is missing/)
    expect(wrong.err).not.toMatch(/ at .*:\d+:\d+/)
    edit(() => '- id: [\n')
    const broken = await pacta.run(['data', 'load'])
    expect(broken.code).toBe(1)
    expect(broken.err).toMatch(/^The data files hold mistakes\nreference\/themes\.yaml:\d+: .*\n$/)
    edit(() => good)
  })
  test('a kill of everything in the middle leaves the state before', async () => {
    const { origin, child, ended } = await serve()
    const embedded = await openEmbedded(join(pacta.folder, 'var'), { role: 'command' })
    const client = new pg.Client(embedded.owner)
    await client.connect()
    const count = async () => Number((await client.query('select count(*) from audit_entry')).rows[0].count)
    const entries = await count()
    edit((text) => text.replace('Corrected theme', 'Half done'))
    // The audit entry is the last thing that a load writes; with the table locked it stops just there.
    await client.query('begin; lock table audit_entry in exclusive mode')
    const load = pacta.start(['data', 'load'])
    const waiting = "select 1 from pg_locks where not granted and relation = 'audit_entry'::regclass"
    await expect.poll(async () => (await client.query(waiting)).rowCount, { timeout: 10_000 }).toBe(1)
    load.child.kill('SIGKILL')
    child.kill('SIGKILL')
    await Promise.all([load.ended, ended])
    await client.query('rollback')
    await expect.poll(async () => (await client.query(waiting)).rowCount).toBe(0)
    expect(await count()).toBe(entries)
    await client.end()
    await embedded.close()

    const again = await serve()
    expect(again.said()).toMatch(/The files of "reference" differ from what is loaded/)
    expect(origin).not.toBe(again.origin)
    expect(await page(again.origin, '/en/themes')).not.toContain('Half done')
    expect((await pacta.run(['data', 'load'])).code).toBe(0)
    await expect.poll(() => page(again.origin, '/en/themes')).toContain('Half done')
  })
})

test('--empty leaves the programme out, and later commands do not bring it in', async () => {
  const environment = { PACTA_DATA: join(pacta.folder, 'empty') }
  const { origin } = await serve(['--empty'], environment)
  expect(await page(origin, '/en/states/TUN')).toContain('Tunisia')
  const load = await pacta.run(['data', 'load'], environment)
  expect([load.code, load.out]).toEqual([0, expect.stringMatching(/^reference: unchanged/)])
  const { out } = await pacta.run(['export', 'activities'], environment)
  expect(out.trim().split('\n')).toHaveLength(1)
})

test('a database of its own may be used by an account that owns nothing, once its owner has made the tables', async () => {
  const DATABASE_URL = await freshDatabaseUrl('template1')
  const alone = await pacta.run(['export', 'states'], { DATABASE_URL })
  expect([alone.code, alone.err]).toEqual([1, expect.stringMatching(/permission denied for schema public/)])
  const both = { DATABASE_URL, DATABASE_OWNER_URL: ownerUrl(DATABASE_URL) }
  const made = await pacta.run(['export', 'states'], both)
  expect([made.code, made.err, made.out]).toEqual([0, '', expect.stringContaining('Tunisia')])
  expect(await pacta.run(['export', 'states'], { DATABASE_URL })).toEqual(made)
})

describe('a start that cannot succeed is told in one sentence', () => {
  const refused = async (environment: Record<string, string>): Promise<string> => {
    const { code, out, err } = await pacta.run(['serve'], environment)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^[^\n]+\.\n$/)
    expect(err).not.toMatch(/secret|unexpected|node_modules/)
    return err
  }
  test('a DATABASE_URL that leads nowhere', async () => {
    const good = new URL(await freshDatabaseUrl())
    const to = (change: (url: URL) => void) => {
      const url = new URL(good)
      change(url)
      return { DATABASE_URL: url.href }
    }
    expect(await refused({ DATABASE_URL: 'mysql://root:secret@localhost/x' })).toMatch(
      /^DATABASE_URL is not the address/,
    )
    expect(await refused({ DATABASE_URL: 'pacta' })).toMatch(/^DATABASE_URL is not the address/)
    expect(await refused({ DATABASE_URL: 'postgresql://a:secret@127.0.0.1:1/x' })).toMatch(
      /^No database answers at 127\.0\.0\.1:1/,
    )
    const missing = to((url) => {
      url.pathname = '/no_such_database'
    })
    expect(await refused(missing)).toMatch(/^There is no database no_such_database at /)
    const stranger = to((url) => {
      url.username = 'no_such_account'
      url.password = 'secret'
    })
    expect(await refused(stranger)).toMatch(/refuses the account no_such_account/)
    const owned = { DATABASE_URL: good.href, DATABASE_OWNER_URL: inject('ownerUrl') }
    expect(await refused(owned)).toMatch(/^DATABASE_OWNER_URL leads to another database/)
  })
  test('a database from a newer version, or with another past', async () => {
    const url = await freshDatabaseUrl()
    const client = new pg.Client({ connectionString: ownerUrl(url) })
    await client.connect()
    const later = 'insert into migration (number, name, sha256) select max(number) + 1, $1, $1 from migration'
    await client.query(later, ['9999-later'])
    expect(await refused({ DATABASE_URL: url })).toMatch(/^The database was written by a newer version.*9999-later/)
    await client.query("delete from migration where name = '9999-later'")
    await client.query("update migration set sha256 = 'x' where number = 1")
    expect(await refused({ DATABASE_URL: url })).toMatch(/^Migration 0001-\S+, which the database already has, differs/)
    await client.end()
  })
  test('a data folder that cannot be one', async () => {
    const file = join(pacta.folder, 'file')
    writeFileSync(file, '')
    expect(await refused({ PACTA_DATA: join(file, 'var') })).toMatch(/^The data folder \S+ cannot be written \(\w+\)/)
    expect(await refused({ PACTA_DATA: '/proc/pacta' })).toMatch(/^The data folder \/proc\/pacta cannot be written/)
    const closed = join(pacta.folder, 'closed')
    mkdirSync(closed, { mode: 0o500 })
    if (process.getuid?.() !== 0) expect(await refused({ PACTA_DATA: closed })).toMatch(/cannot be written/)
  })
  test('an address or a port that is not to be had', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    const DATABASE_URL = await freshDatabaseUrl()
    expect(await refused({ DATABASE_URL, PORT: String(port) })).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1`))
    expect(await refused({ DATABASE_URL, HOST: '192.0.2.1' })).toMatch(/192\.0\.2\.1 does not belong to this machine/)
    taken.close()
  })
})

describe('a Node that is too old', () => {
  const sentence = /^Pacta needs Node 24 or newer and this is Node \d+\.\d+\.\d+: .*npm start.*\.\n$/
  test('is told so in one sentence', async () => {
    const old =
      "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.2'}})"
    const { code, out, err } = await pacta.run(['serve'], {}, [process.execPath, '--import', old])
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(sentence)])
  })
  const nodes = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'node'))
  const real = nodes.find((path) => {
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
    return Number.parseInt(stdout?.slice(1) ?? '', 10) < 24
  })
  test.skipIf(real === undefined)('also by the one of this machine, through either door', async () => {
    const direct = await pacta.run(['--version'], {}, [real ?? ''])
    const bin = spawnSync(real ?? '', [join(pacta.folder, 'bin/pacta.js'), '--version'], { encoding: 'utf8' })
    for (const { code, err } of [direct, { code: bin.status, err: bin.stderr }])
      expect([code, err]).toEqual([1, expect.stringMatching(sentence)])
  })
})

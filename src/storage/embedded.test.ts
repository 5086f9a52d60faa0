import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Embedded, openEmbedded } from './embedded.ts'
import { isAlive } from './postgres/cluster.ts'

const root = mkdtempSync(join(tmpdir(), 'pacta-embedded-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const dataFolder = (name: string): string => join(root, name)
const open = async (name: string, role: 'server' | 'command' = 'server'): Promise<Embedded> => {
  const embedded = await openEmbedded(dataFolder(name), { role })
  onTestFinished(() => embedded.close())
  return embedded
}

async function query<T extends pg.QueryResultRow>({ connection }: Embedded, text: string): Promise<T[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

const postmaster = (name: string): number =>
  Number(readFileSync(join(dataFolder(name), 'postgresql/postmaster.pid'), 'utf8').split('\n')[0])
const runs = (name: string): boolean => existsSync(join(dataFolder(name), 'postgresql/postmaster.pid'))

async function until(what: () => boolean | Promise<boolean>, limit = 10_000): Promise<void> {
  const begin = Date.now()
  while (!(await what())) {
    if (Date.now() - begin > limit) throw new Error(`still not: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A second process of ours on the folder, running the lines in `body` with `embedded` and a connected `client`. */
function otherProcess(name: string, role: 'server' | 'command', body: string): ChildProcess & { said: string[] } {
  const script = `
    import { openEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    import pg from 'pg'
    const embedded = await openEmbedded(${JSON.stringify(dataFolder(name))}, { role: '${role}' })
    const client = new pg.Client(embedded.connection)
    await client.connect()
    ${body}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH },
  })
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(...text.trim().split('\n')))
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return Object.assign(child, { said })
}

const writeRows = `
  await client.query('create table if not exists ack (n integer)')
  for (let n = 1; ; n++) {
    await client.query('insert into ack values ($1)', [n])
    console.log(n)
  }`

/** Kills with the process group, so that the watcher goes too. */
function killGroupOf(pid: number): void {
  const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[3])
  process.kill(-parent, 'SIGKILL')
}

async function expectAcknowledged(name: string, last: string | undefined): Promise<void> {
  const [row] = await query<{ count: string; max: number }>(await open(name), 'select count(*), max(n) from ack')
  expect(row?.max).toBeGreaterThanOrEqual(Number(last))
  expect(Number(row?.count)).toBe(row?.max)
}

describe('a data folder', () => {
  test('is made once, closed to others, and keeps its data', async () => {
    const first = await open('kept')
    const settings = await query<{ name: string; setting: string }>(
      first,
      `select name, setting from pg_settings where name in
        ('fsync', 'data_checksums', 'server_encoding', 'listen_addresses', 'TimeZone', 'is_superuser') order by 1`,
    )
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toMatchObject({
      data_checksums: 'on',
      fsync: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
    })
    const [locale] = await query(first, `select datlocprovider, datcollate from pg_database where datname = 'pacta'`)
    expect(locale).toEqual({ datlocprovider: 'i', datcollate: 'C' })
    expect(statSync(join(dataFolder('kept'), 'postgresql')).mode & 0o777).toBe(0o700)
    await query(first, 'create table kept as select 1 as one')
    await first.close()
    expect(runs('kept')).toBe(false)
    expect(await query(await open('kept'), 'select one from kept')).toEqual([{ one: 1 }])
  })

  test('sorts and searches text beyond ASCII', async () => {
    const embedded = await open('kept')
    const [row] = await query(
      embedded,
      `select array(select x from unnest(array['zèbre', 'été', 'Étude', 'arbre']) x order by x) as sorted,
        lower('ÉCOLE') as lower, to_tsvector('simple', '«École» – 中文，测试。')::text as words`,
    )
    expect(row).toEqual({
      sorted: ['arbre', 'été', 'Étude', 'zèbre'],
      lower: 'école',
      words: "'école':1 '中文':2 '测试':3",
    })
  })

  test('whose path is too long for a socket gets a socket elsewhere', async () => {
    const name = join('long', 'x'.repeat(90))
    const embedded = await open(name)
    expect(embedded.connection.host).not.toContain('xxx')
    expect(await query(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('with odd characters in its path works', async () => {
    expect(await query(await open(`it's "a", $b é`), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('that cannot be made is refused', async () => {
    writeFileSync(dataFolder('file'), '')
    const refused = { code: 'data-folder-not-writable' }
    await expect(openEmbedded(dataFolder('file'), { role: 'server' })).rejects.toMatchObject(refused)
    await expect(openEmbedded(dataFolder('file/below'), { role: 'server' })).rejects.toMatchObject(refused)
    await expect(openEmbedded('/proc/pacta', { role: 'server' })).rejects.toMatchObject(refused)
  })

  test.runIf(process.getuid?.() === 0)('that PostgreSQL may not enter is refused, and left as it is', async () => {
    const closed = dataFolder('closed')
    mkdirSync(join(closed, 'other'), { recursive: true, mode: 0o700 })
    await expect(openEmbedded(closed, { role: 'server' })).rejects.toMatchObject({ code: 'data-folder-unreachable' })
    expect(statSync(closed)).toMatchObject({ uid: 0, mode: 0o40700 })
  })

  test('with a broken cluster says what PostgreSQL said', async () => {
    const embedded = await open('broken')
    await embedded.close()
    writeFileSync(join(dataFolder('broken'), 'postgresql/PG_VERSION'), '12\n')
    await expect(openEmbedded(dataFolder('broken'), { role: 'server' })).rejects.toMatchObject({
      code: 'postgres-failed',
      details: { reason: expect.stringContaining('incompatible') },
    })
  })
})

describe('after a kill -9', () => {
  test('of Pacta, PostgreSQL ends by itself and acknowledged rows are there', async () => {
    const child = otherProcess('crash', 'server', writeRows)
    await until(() => child.said.length > 200)
    child.kill('SIGKILL')
    await until(() => !runs('crash'))
    await expectAcknowledged('crash', child.said.at(-1))
  })

  test('of Pacta and an immediate start, acknowledged rows are there', async () => {
    const child = otherProcess('crash-now', 'server', writeRows)
    await until(() => child.said.length > 200)
    child.kill('SIGKILL')
    await expectAcknowledged('crash-now', child.said.at(-1))
  })

  test.runIf(process.platform === 'linux')(
    'of Pacta and PostgreSQL together, acknowledged rows are there',
    async () => {
      const child = otherProcess('crash-both', 'server', writeRows)
      await until(() => child.said.length > 200)
      killGroupOf(postmaster('crash-both'))
      child.kill('SIGKILL')
      await expectAcknowledged('crash-both', child.said.at(-1))
    },
  )

  test.runIf(process.platform === 'linux')(
    'of Pacta and the watcher, the PostgreSQL left behind is replaced',
    async () => {
      const child = otherProcess('orphan', 'server', writeRows)
      await until(() => child.said.length > 200)
      const left = postmaster('orphan')
      for (const pid of readdirSync('/proc').filter((id) => /^\d+$/.test(id) && Number(id) !== left)) {
        if (commandOf(pid).includes('/bin/sh') && commandOf(pid).includes(dataFolder('orphan')))
          process.kill(Number(pid), 9)
      }
      child.kill('SIGKILL')
      await expectAcknowledged('orphan', child.said.at(-1))
      expect(postmaster('orphan')).not.toBe(left)
    },
  )

  test('of PostgreSQL, a running Pacta brings it back', async () => {
    const embedded = await open('revived')
    await query(embedded, 'create table kept as select 1 as one')
    process.kill(postmaster('revived'), 'SIGKILL')
    await until(() =>
      query(embedded, 'select one from kept').then(
        ([row]) => row?.one === 1,
        () => false,
      ),
    )
    await embedded.close()
    expect(runs('revived')).toBe(false)
  })

  test('in the middle of initdb, the next start begins anew', async () => {
    const child = otherProcess('half', 'server', '')
    await until(() => existsSync(dataFolder('half')) && readdirSync(dataFolder('half')).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 150))
    child.kill('SIGKILL')
    expect(readdirSync(dataFolder('half')).join()).toContain('postgresql.new-')
    await new Promise((resolve) => child.once('exit', resolve))
    const embedded = await open('half')
    expect(await query(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.close()
    await open('half')
    expect(readdirSync(dataFolder('half'))).toEqual(['postgresql', 'postgresql.log'])
  })

  test.runIf(process.platform === 'linux')('a process id taken by something else does not stop the start', async () => {
    const embedded = await open('reused')
    await embedded.close()
    const cluster = join(dataFolder('reused'), 'postgresql')
    const sleeper = spawn('sleep', ['100'], { uid: statSync(cluster).uid })
    onTestFinished(() => {
      sleeper.kill('SIGKILL')
    })
    writeFileSync(join(cluster, 'postmaster.pid'), `${sleeper.pid}\n${cluster}\n1700000000\n5432\n.\n\n  1 1\nready\n`)
    writeFileSync(join(cluster, '.s.PGSQL.5432.lock'), `${sleeper.pid}\n${cluster}\n1700000000\n5432\n.\n`)
    expect(await query(await open('reused'), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('several processes', () => {
  test('a second server is refused and told whose the folder is; commands are guests', async () => {
    const child = otherProcess('shared', 'server', `console.log('ready'); setInterval(() => {}, 1000)`)
    await until(() => child.said.includes('ready'))
    await expect(openEmbedded(dataFolder('shared'), { role: 'server' })).rejects.toMatchObject({
      code: 'second-server',
      details: { pid: String(child.pid) },
    })
    const guest = await open('shared', 'command')
    await query(guest, 'create table if not exists kept as select 1 as one')
    await guest.close()
    expect(isAlive(postmaster('shared'))).toBe(true)
  })

  test('of two commands on a folder without a server, the one that stays keeps its database', async () => {
    const both = await Promise.all([open('two', 'command'), open('two', 'command')])
    await both[0].close()
    expect(await query(both[1], 'select 1 as one')).toEqual([{ one: 1 }])
    await both[1].close()
    expect(runs('two')).toBe(false)
  })

  test('a server may start while a command runs, and outlive it', async () => {
    const command = await open('two', 'command')
    const server = await open('two')
    await command.close()
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.close()
    expect(runs('two')).toBe(false)
  })

  test('of two servers that start at once on a new folder, one wins', async () => {
    const results = await Promise.allSettled([open('race'), open('race')])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'second-server' })
  })

  test('starting and ending in quick succession never lose their database', async () => {
    const once = async () => {
      const embedded = await openEmbedded(dataFolder('two'), { role: 'command' })
      const rows = await query(embedded, 'select 1 as one')
      await embedded.close()
      return rows
    }
    const several = async () => {
      for (let round = 0; round < 15; round++) expect(await once()).toEqual([{ one: 1 }])
    }
    await Promise.all([several(), several(), several()])
  })
})

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

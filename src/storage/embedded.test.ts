import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { dataFolder, open, otherProcess, postmaster, query, runs, until } from '../../test/support/embedded.ts'
import { openDatabase } from './database.ts'
import { type Embedded, openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { isAlive } from './postgres/cluster.ts'

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
    await embedded.close()
    rmSync(String(embedded.connection.host), { recursive: true })
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

describe('a data folder of the first version, where the application owned everything', () => {
  const asSuperuser = async ({ owner }: Embedded, ...statements: string[]) => {
    const client = new pg.Client({ ...owner, user: 'postgres' })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  const makeOld = async (name: string) => {
    const embedded = await open(name)
    await asSuperuser(
      embedded,
      'reassign owned by pacta_owner to pacta',
      'drop owned by pacta_owner; drop role pacta_owner; alter role pacta createdb',
    )
    await migrate(embedded.connection)
    const old = new pg.Client(embedded.connection)
    await old.connect()
    await old.query(`insert into data_set (name, sha256, rows) values ('kept', '', 7)`)
    await old.query('create database other')
    await old.end()
    await embedded.close()
  }
  const owners = `select pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace
    union select pg_get_userbyid(proowner) from pg_proc where pronamespace = 'public'::regnamespace
    union select pg_get_userbyid(typowner) from pg_type where typnamespace = 'public'::regnamespace
    union select pg_get_userbyid(datdba) from pg_database where datname = 'pacta'`

  test('is brought over with its rows, by the first of several that start at once', async () => {
    await makeOld('old')
    const child = otherProcess('old', 'command', `console.log('ready'); setInterval(() => {}, 1000)`)
    const all = await Promise.all(
      (['server', 'command', 'command'] as const).map((role) => openDatabase({ dataFolder: dataFolder('old'), role })),
    )
    for (const { db, wall } of all) {
      expect(wall).toBe('separate-role')
      expect(await db.selectFrom('data_set').select(['name', 'rows']).execute()).toEqual([{ name: 'kept', rows: 7 }])
    }
    await until(() => child.said.includes('ready'))
    const embedded = await open('old', 'command')
    expect(await query(embedded, owners)).toEqual([{ owner: 'pacta_owner' }])
    expect(await query(embedded, `select rolcreatedb, rolsuper from pg_roles where rolname = 'pacta'`)).toEqual([
      { rolcreatedb: false, rolsuper: false },
    ])
    await embedded.close()
    child.kill('SIGKILL')
    for (const one of all) await one.close()
    const again = await openDatabase({ dataFolder: dataFolder('old'), role: 'server' })
    expect(await again.db.selectFrom('data_set').select('rows').execute()).toEqual([{ rows: 7 }])
    await again.close()
  })

  test('that was interrupted half-way is brought over by the next start', async () => {
    await makeOld('half')
    const embedded = await open('half')
    await asSuperuser(embedded, 'reassign owned by pacta_owner to pacta', 'alter role pacta createdb')
    await embedded.close()
    expect(await query(await open('half'), owners)).toEqual([{ owner: 'pacta_owner' }])
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

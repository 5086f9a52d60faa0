import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dataFolder, open, otherProcess, postmaster, query, runs, until } from '../../test/support/embedded.ts'

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

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

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

  test.runIf(process.platform === 'linux')('a lock file that was never filled does not stop the start', async () => {
    const embedded = await open('empty-lock')
    await embedded.close()
    writeFileSync(join(dataFolder('empty-lock'), 'postgresql/postmaster.pid'), '')
    expect(await query(await open('empty-lock'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('of one process of PostgreSQL, everyone who uses it goes on', async () => {
    const all = [await open('shared'), await open('shared', 'command'), await open('shared', 'command')]
    for (let round = 0; round < 5; round++) {
      const before = postmaster('shared')
      const client = new pg.Client(all[0]?.connection)
      client.on('error', () => {})
      await client.connect()
      const [row] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows
      process.kill(row?.pid ?? 0, 'SIGKILL')
      await until(() => runs('shared') && postmaster('shared') !== before)
      for (const embedded of all)
        await until(() =>
          query(embedded, 'select 1 as one').then(
            () => true,
            () => false,
          ),
        )
    }
    await Promise.all(all.map((embedded) => embedded.close()))
    await until(() => !runs('shared'))
  })
})

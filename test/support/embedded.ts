/** For tests of the bundled PostgreSQL itself: data folders of their own, and other processes that use them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, onTestFinished } from 'vitest'
import { type Embedded, openEmbedded } from '../../src/storage/embedded.ts'

const root = mkdtempSync(join(tmpdir(), 'pacta-embedded-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

export const dataFolder = (name: string): string => join(root, name)
export const open = async (name: string, role: 'server' | 'command' = 'server'): Promise<Embedded> => {
  const embedded = await openEmbedded(dataFolder(name), { role })
  onTestFinished(() => embedded.close())
  return embedded
}

/** By the role that owns the database, so that tests may make tables. */
export async function query<T extends pg.QueryResultRow>({ owner }: Embedded, text: string): Promise<T[]> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

export const postmaster = (name: string): number =>
  Number(readFileSync(join(dataFolder(name), 'postgresql/postmaster.pid'), 'utf8').split('\n')[0])
export const runs = (name: string): boolean => existsSync(join(dataFolder(name), 'postgresql/postmaster.pid'))

export async function until(what: () => boolean | Promise<boolean>, limit = 10_000): Promise<void> {
  const begin = Date.now()
  while (!(await what())) {
    if (Date.now() - begin > limit) throw new Error(`still not: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A second process of ours on the folder, running the lines in `body` with `embedded` and a connected `client`. */
export function otherProcess(
  name: string,
  role: 'server' | 'command',
  body: string,
): ChildProcess & { said: string[] } {
  const script = `
    import { openEmbedded } from ${JSON.stringify(join(import.meta.dirname, '../../src/storage/embedded.ts'))}
    import pg from 'pg'
    const embedded = await openEmbedded(${JSON.stringify(dataFolder(name))}, { role: '${role}' })
    const client = new pg.Client(embedded.owner)
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

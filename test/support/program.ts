/** The built program in an installation of its own, run as a user runs it: as another process, by its command line. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installationRoot } from '../../src/storage/data-files.ts'

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Outcome>
  /** Everything printed so far on standard output. */
  readonly said: () => string
  /** Waits until standard output holds this; fails when the program ends before. */
  readonly says: (what: RegExp) => Promise<RegExpExecArray>
}

type Environment = Record<string, string>

export interface Installation {
  readonly folder: string
  readonly start: (words: readonly string[], environment?: Environment, node?: readonly string[]) => Running
  readonly run: (words: readonly string[], environment?: Environment, node?: readonly string[]) => Promise<Outcome>
  /** Ends what still runs and takes the folder away. */
  readonly remove: () => Promise<void>
}

const watch = (child: ChildProcess): Running => {
  let [out, err] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<Outcome>((resolve) => child.once('close', (code) => resolve({ code, out, err })))
  const says = (what: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = what.exec(out)
        if (found) resolve(found)
      }
      look()
      child.stdout?.on('data', look)
      ended.then(({ code }) => reject(new Error(`ended with ${code} before it said ${what}: ${out}${err}`)))
    })
  return { child, ended, said: () => out, says }
}

/** Builds the program into a folder with a copy of the data files, which a test may change. */
export const install = (): Installation => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-installed-'))
  // PostgreSQL runs under another account when the tests run as root.
  chmodSync(folder, 0o755)
  const children = new Set<ChildProcess>()
  const vite = join(installationRoot, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(
    process.execPath,
    [vite, 'build', '--outDir', join(folder, 'dist'), '--logLevel', 'error', '--emptyOutDir'],
    { cwd: installationRoot, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (built.status !== 0) throw new Error(`the build failed: ${built.stderr}`)
  for (const name of ['package.json', 'data', 'bin'])
    cpSync(join(installationRoot, name), join(folder, name), { recursive: true })
  symlinkSync(join(installationRoot, 'node_modules'), join(folder, 'node_modules'))

  const start: Installation['start'] = (words, environment = {}, node = [process.execPath]) => {
    const [command = '', ...options] = node
    const child = spawn(command, [...options, join(folder, 'dist/main.js'), ...words], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        PACTA_DATA: join(folder, 'var'),
        PORT: '0',
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.add(child)
    child.once('close', () => children.delete(child))
    return watch(child)
  }
  const remove = async () => {
    for (const child of children) child.kill('SIGKILL')
    await Promise.all([...children].map((child) => new Promise((resolve) => child.once('close', resolve))))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  return { folder, start, run: (...given) => start(...given).ended, remove }
}

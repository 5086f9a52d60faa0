/** Starts the built product, or the peer that answers the same bytes from memory, as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installationRoot } from '../src/storage/data-files.ts'

export interface Running {
  readonly address: string
  /** Milliseconds from the start of the process to the printed address. */
  readonly startedIn: number
  /** Seconds of processor time that the process has used. */
  readonly cpu: () => number
  readonly stop: () => Promise<void>
}

export const start = async (words: readonly string[], environment: Record<string, string>): Promise<Running> => {
  const begin = performance.now()
  const child: ChildProcess = spawn(process.execPath, words, {
    cwd: installationRoot,
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0].replace(/\/$/, ''))
    })
    child.once('exit', () => reject(new Error(`ended before it was ready: ${said}`)))
  })
  const startedIn = performance.now() - begin
  return {
    address,
    startedIn,
    cpu: () => {
      // Fields 14 and 15 of /proc/<pid>/stat, in ticks of 10 ms; the name in field 2 may hold spaces.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) / 100
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export const startProduct = (data: string, settings: Record<string, string> = {}): Promise<Running> =>
  start([join(installationRoot, 'dist/main.js'), 'serve'], { PACTA_DATA: data, PORT: '0', ...settings })

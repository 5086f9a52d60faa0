/** From the start of the process to the printed address: on an empty folder, and again on the same one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { milliseconds, type Options, ofLimit, report } from './measure.ts'
import { startProduct } from './server.ts'

const limit = 10_000

export const coldStart = async ({ quick }: Options): Promise<void> => {
  const times: { first: number; again: number }[] = []
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    const data = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
    const first = await startProduct(data)
    await first.stop()
    const again = await startProduct(data)
    await again.stop()
    rmSync(data, { recursive: true, force: true })
    times.push({ first: first.startedIn, again: again.startedIn })
  }
  const middle = (key: 'first' | 'again') =>
    times.map((time) => time[key]).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  report('Start on an empty folder', milliseconds(middle('first')), ofLimit(middle('first'), limit))
  report('Start on an existing folder', milliseconds(middle('again')), ofLimit(middle('again'), limit))
}

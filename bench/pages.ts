/** Pages under load: requests per second of processor time, and p99 at 16 connections, against the same bytes from memory. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { type Options, report } from './measure.ts'
import { type Running, start, startProduct } from './server.ts'

const paths = ['/en/activities?year=2016', '/en/treaties?as_at=2016-12-31']
const connections = 16

interface Load {
  readonly perCore: number
  readonly p99: number
}

const load = async (server: Running, path: string, duration: number): Promise<Load> => {
  const url = server.address + path
  await autocannon({ url, connections, duration: 1 })
  const before = server.cpu()
  const result = await autocannon({ url, connections, duration })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} wrong answers, ${result.errors} errors`)
  return { perCore: result.requests.total / (server.cpu() - before), p99: result.latency.p99 }
}

export const pages = async ({ quick }: Options): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
  const product = await startProduct(data)
  try {
    const peer = await start([join(import.meta.dirname, 'memory-peer.js'), product.address, ...paths], {})
    try {
      for (const path of paths) {
        const duration = quick ? 1 : 8
        const ours = await load(product, path, duration)
        const theirs = await load(peer, path, duration)
        const ratio = ours.perCore / theirs.perCore
        report(
          `${path}`,
          `${Math.round(ours.perCore)} req/s per core`,
          `${ratio.toFixed(2)} of the from-memory rate (aim: 0.25 or more)`,
        )
        report('', `p99 ${ours.p99} ms`, `from memory ${theirs.p99} ms, ${connections} connections`)
      }
    } finally {
      await peer.stop()
    }
  } finally {
    await product.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Sign-ins a second at the chosen cost of passwords, and what a flood of them does to other pages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { milliseconds, type Options, report } from './measure.ts'
import { startProduct } from './server.ts'

/** How many times its quiet value a page's p99 may be under a flood. */
const limit = 3

/** Sign-ins a second that an installation of two processors must do. */
const least = 10

let sent = 0

/** Each from a network of its own, as a flood comes; else the delays for one network would end it at once. */
const elsewhere = (): Record<string, string> => {
  sent += 1
  return { 'x-forwarded-for': `100.${64 + ((sent >> 16) & 63)}.${(sent >> 8) & 255}.${sent & 255}` }
}

const attempts = (address: string, connections: number, duration: number) =>
  autocannon({
    url: address,
    connections,
    duration,
    requests: [
      {
        method: 'POST',
        path: '/en/sign-in',
        setupRequest: (request: autocannon.Request) => ({
          ...request,
          headers: { ...elsewhere(), 'content-type': 'application/x-www-form-urlencoded' },
          // Nobody's address, which costs as much as anybody's.
          body: `form=password&email=nobody${sent}%40example.org&password=four+words+in+a+row`,
        }),
      },
    ],
  })

/** Attempts whose password was compared; those of a full queue, answered 429, do not count. */
const refusals = ({ statusCodeStats }: autocannon.Result): number => statusCodeStats?.['401']?.count ?? 0

/** A search that no answer is kept for, at a rate that leaves the server time. */
const readers = (address: string, duration: number) =>
  autocannon({
    url: address,
    connections: 4,
    overallRate: 20,
    duration,
    requests: [
      {
        method: 'GET',
        path: '/en/search',
        setupRequest: (request: autocannon.Request) => {
          const headers = elsewhere()
          return { ...request, headers, path: `/en/search?q=terrorist+financing+${sent}` }
        },
      },
    ],
  })

export const signIns = async ({ quick }: Options): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
  const product = await startProduct(data, { TRUST_PROXY: '1', LOG_LEVEL: 'error' })
  const duration = quick ? 2 : 10
  try {
    await attempts(product.address, 2, 1)
    const calm = await attempts(product.address, 4, duration)
    const answered = refusals(calm)
    if (answered !== calm.requests.total) throw new Error('sign-in answered what it should not')
    const rate = answered / calm.duration
    report(
      'Sign-ins compared with a password',
      `${rate.toFixed(1)} a second`,
      `${(rate / least).toFixed(1)} times the least of ${least}; p99 ${milliseconds(calm.latency.p99)} at 4 connections`,
    )
    await readers(product.address, 1)
    const quiet = await readers(product.address, duration)
    const flood = attempts(product.address, 150, duration + 2)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const flooded = await readers(product.address, duration)
    const compared = refusals(await flood)
    if (compared === 0) throw new Error('the flood compared no password')
    if (quiet.non2xx + flooded.non2xx + flooded.errors > 0) throw new Error('a page was refused under the flood')
    const ratio = flooded.latency.p99 / quiet.latency.p99
    report(
      'A search, p99, under a flood of sign-ins',
      milliseconds(flooded.latency.p99),
      `${ratio.toFixed(1)} times the quiet ${milliseconds(quiet.latency.p99)} (limit: ${limit})`,
    )
    // What the flood left in the queue ends first.
    await new Promise((resolve) => setTimeout(resolve, 6000))
  } finally {
    await product.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

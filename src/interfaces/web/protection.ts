/** What every answer and every request passes: headers, origin of forms, size and rate. */
import { isIPv6 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { Problem } from '../../kernel/problem.ts'

const headers: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Strict-Transport-Security': 'max-age=31536000',
}

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Browsers say where a request comes from, in Sec-Fetch-Site or at least in Origin; programs say neither and carry no cookies. */
const isOwn = ({ req }: Context): boolean => {
  const site = req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = req.header('origin')
  // Without the scheme, which a proxy in front may have changed.
  return origin === undefined || origin.replace(/^https?:\/\//, '') === new URL(req.url).host
}

/** A request that changes something must not come from a page of another origin. */
export const sameOriginForms: MiddlewareHandler = async (context, next) => {
  if (!safe.has(context.req.method) && !isOwn(context)) throw new Problem('cross-site')
  return next()
}

const longestAddress = 4096
const largestBody = 1024 * 1024

export const requestLimits: MiddlewareHandler = async (context, next) => {
  const { url } = context.req
  if (url.length > longestAddress) throw new Problem('too-large')
  // A body of unannounced length: nothing here takes one.
  if (context.req.header('transfer-encoding') !== undefined) throw new Problem('too-large')
  if (Number(context.req.header('content-length') ?? 0) > largestBody) throw new Problem('too-large')
  // PostgreSQL has no text with this character.
  if (url.includes('%00')) throw new Problem('bad-input')
  return next()
}

/**
 * Requests an address may make that cost work, at once and then each second. Answers from memory are not counted.
 * A whole office may stand behind one address; a page costs some 10 ms.
 */
const burst = 1200
const perSecond = 20

/** One reader of IPv6 has a whole /64 of addresses. */
const networkOf = (address: string): string =>
  isIPv6(address) && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address

const addressOf = (context: Context, trustProxy: boolean): string => {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return networkOf(forwarded ?? context.env?.incoming?.socket?.remoteAddress ?? 'unknown')
}

/** A token bucket an address; `now` in milliseconds. */
export const rateLimit = (trustProxy: boolean, now: () => number): MiddlewareHandler => {
  const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: 10_000 })
  return async (context, next) => {
    const address = addressOf(context, trustProxy)
    const at = now()
    const bucket = buckets.get(address) ?? { tokens: burst, at }
    const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond)
    if (tokens < 1) {
      context.header('Retry-After', String(Math.ceil((1 - tokens) / perSecond)))
      throw new Problem('too-many-requests')
    }
    buckets.set(address, { tokens: tokens - 1, at })
    return next()
  }
}

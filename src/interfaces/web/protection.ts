/** What every answer and every request passes: headers, origin of forms, size and rate. */
import { isIPv6 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { installation } from '../../action/installation.ts'
import { Problem } from '../../kernel/problem.ts'
import { isAnonymous } from './identify.ts'

/** Passkeys are all that our pages ask of a browser. Without those features that Chromium does not know everywhere, about which it complains. */
const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'cross-origin-isolated',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

const policy = (secure: boolean): string =>
  [
    "default-src 'none'",
    ...['style-src', 'img-src', 'font-src', 'script-src', 'connect-src', 'form-action'].map((each) => `${each} 'self'`),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

const headersOf = (secure: boolean): Record<string, string> => ({
  'Content-Security-Policy': policy(secure),
  'X-Content-Type-Options': 'nosniff',
  // Other sites learn nothing. Not `no-referrer`: with it the forms of a page would come from the origin "null".
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': [
    ...unused.map((feature) => `${feature}=()`),
    'publickey-credentials-create=(self)',
    'publickey-credentials-get=(self)',
  ].join(', '),
  'X-DNS-Prefetch-Control': 'off',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  ...(secure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
})

const [plainHeaders, secureHeaders] = [headersOf(false), headersOf(true)]

const signOut = /^\/[a-z]{2}\/sign-out$/

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { req, res } = context
  const { headers: given, status } = res
  const headers = installation().publicUrl.startsWith('https:') ? secureHeaders : plainHeaders
  // A file that somebody uploaded comes with a policy of its own, which is stricter.
  for (const [name, value] of Object.entries(headers))
    if (name !== 'Content-Security-Policy' || !given.get(name)?.startsWith('sandbox;')) given.set(name, value)
  if (!given.has('Cache-Control') && !isAnonymous(req.raw.headers)) given.set('Cache-Control', 'private, no-store')
  // Not "cookies": those of all neighbours in the domain would go, and our own one has ended.
  if (status === 303 && signOut.test(req.path)) given.set('Clear-Site-Data', '"cache", "storage"')
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

/** A request that changes something must not come from a page of another origin, but for addresses below `except`. */
export const sameOriginForms =
  (except: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    if (!safe.has(context.req.method) && !isOwn(context) && !except.some((path) => context.req.path.startsWith(path)))
      throw new Problem('cross-site')
    return next()
  }

const longestAddress = 4096
const megabyte = 1024 * 1024

/**
 * `uploads`: the addresses of the pages that take files, and the largest file in megabytes; another one is for what goes around
 * it. `large`: other addresses whose bodies may be larger, with their megabytes.
 */
export const requestLimits =
  (uploads: readonly RegExp[], megabytes: () => number, large: ReadonlyMap<string, number>): MiddlewareHandler =>
  async (context, next) => {
    const { url, method, path } = context.req
    if (url.length > longestAddress) throw new Problem('too-large')
    // A body of unannounced length: nothing here takes one.
    if (context.req.header('transfer-encoding') !== undefined) throw new Problem('too-large')
    const isUpload =
      method === 'POST' &&
      /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '') &&
      uploads.some((page) => page.test(path))
    const largest = isUpload ? (megabytes() + 1) * megabyte : (large.get(path) ?? 1) * megabyte
    if (Number(context.req.header('content-length') ?? 0) > largest) throw new Problem('too-large')
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

/** One reader of IPv6 has a whole /64 of addresses; `::` stands for as many zeros as are missing, which may lie within it. */
const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [before = [], after] = address.split('::').map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array<string>(after === undefined ? 0 : Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...(after ?? [])].slice(0, 4).join(':')
}

const addressOf = (context: Context, trustProxy: boolean): string => {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return networkOf(forwarded ?? context.env?.incoming?.socket?.remoteAddress ?? 'unknown')
}

/** A token bucket an address; `now` in milliseconds. */
export const rateLimit = (trustProxy: boolean, now: () => number): MiddlewareHandler => {
  const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: 10_000 })
  return async (context, next) => {
    const address = addressOf(context, trustProxy)
    context.set('network', address)
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

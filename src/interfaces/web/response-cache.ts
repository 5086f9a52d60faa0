/**
 * Answers to readers, kept as compressed bytes until the next recorded change.
 * Everything the public site shows follows from the database, so one number, the revision, says whether an answer still holds.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { LRUCache } from 'lru-cache'
import { today } from '../../kernel/dates.ts'
import type { Revision } from '../../storage/revision.ts'
import { isAnonymous } from './identify.ts'

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Record<string, string>
  readonly etag: string
}

const compressible = /^(text\/|application\/(json|xml|atom\+xml)|image\/svg)/
const capacity = 48 * 1024 * 1024

const encodings = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
  identity: async (bytes: Uint8Array) => bytes,
} as const

const accepts = (header: string, coding: string): boolean =>
  header.split(',').some((item) => {
    const [name, ...options] = item.split(';').map((part) => part.trim())
    return name === coding && !options.some((option) => /^q=0(\.0*)?$/.test(option))
  })

const encodingFor = (accepted = ''): keyof typeof encodings =>
  accepts(accepted, 'br') ? 'br' : accepts(accepted, 'gzip') ? 'gzip' : 'identity'

/** A proxy that compresses marks the ETag as weak; the content is the same. */
const names = (etag: string, ifNoneMatch = ''): boolean =>
  ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)

/** Answers 200 of GET requests from memory while `revision` stands; sends an ETag and compresses in any case. */
export const responseCache = (revision: Revision): MiddlewareHandler => {
  const kept = new LRUCache<string, Kept>({
    maxSize: capacity,
    sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + 1024,
  })
  let epoch = ''
  return async (context, next) => {
    const { method } = context.req
    if (method !== 'GET' && method !== 'HEAD') return next()
    const current = revision.current
    const now = `${current}:${today()}`
    if (now !== epoch) {
      kept.clear()
      epoch = now
    }
    const encoding = encodingFor(context.req.header('accept-encoding'))
    // An answer to someone who is known is theirs alone: neither kept here nor, by its own header, anywhere else.
    const anonymous = isAnonymous(context.req.raw.headers)
    const { url } = context.req
    const key = `${encoding} ${url.slice(url.indexOf('/', 8))}`
    const send = ({ body, headers, etag }: Kept): Response =>
      names(etag, context.req.header('if-none-match'))
        ? new Response(null, {
            status: 304,
            headers: {
              ETag: etag,
              Vary: 'Accept-Encoding, Cookie, Authorization',
              'Cache-Control': headers['Cache-Control'] ?? '',
            },
          })
        : new Response(method === 'HEAD' ? null : body, { headers })
    const known = anonymous ? kept.get(key) : undefined
    if (known) return send(known)
    await next()
    const { res } = context
    // Files are streamed as they are.
    if (res.status !== 200 || /no-transform/.test(res.headers.get('Cache-Control') ?? '')) return
    const type = res.headers.get('Content-Type') ?? ''
    const bytes = new Uint8Array(await res.arrayBuffer())
    const used = compressible.test(type) ? encoding : 'identity'
    const body = new Uint8Array(await encodings[used](bytes))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}${used === 'identity' ? '' : `-${used}`}"`
    const entry: Kept = {
      body,
      etag,
      headers: {
        'Cache-Control': anonymous ? 'public, no-cache' : 'private, no-store',
        ...Object.fromEntries(
          [...res.headers].map(([name, value]) => [name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase()), value]),
        ),
        ETag: etag,
        Vary: 'Accept-Encoding, Cookie, Authorization',
        'Content-Length': String(body.byteLength),
        ...(used === 'identity' ? {} : { 'Content-Encoding': used }),
      },
    }
    if (
      anonymous &&
      current !== undefined &&
      revision.current === current &&
      !/no-store/.test(entry.headers['Cache-Control'] ?? '')
    )
      kept.set(key, entry)
    context.res = undefined
    context.res = send(entry)
  }
}

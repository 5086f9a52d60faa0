/** Sends a file out: as an attachment that no browser shows as a page, whole or in part, streamed. */
import { Readable } from 'node:stream'
import { Problem } from '../../kernel/problem.ts'
import { type ByteRange, ContentMissing, type FileStore } from './content.ts'
import { asAttachment } from './name.ts'
import type { File } from './records.ts'
import { servedType } from './types.ts'

type ServedFile = Pick<File, 'sha256' | 'bytes' | 'name' | 'mediaType' | 'state'>

/**
 * The answer to GET or HEAD. Check first who asks.
 * @throws Problem unavailable where the content is missing or known to be damaged
 */
export const fileResponse = async (store: FileStore, file: ServedFile, request: Request): Promise<Response> => {
  const etag = `"${file.sha256}"`
  const headers = new Headers({
    etag,
    'accept-ranges': 'bytes',
    // Asked for again each time, so that a right that was taken away holds; not compressed, because ranges count plain bytes.
    'cache-control': 'private, no-cache, no-transform',
  })
  if (file.state !== 'whole') throw new Problem('unavailable')
  if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const range = rangeOf(request, file.bytes, etag)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.bytes}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('content-type', servedType(file.mediaType))
  headers.set('content-disposition', asAttachment(file.name))
  headers.set('x-content-type-options', 'nosniff')
  headers.set('content-security-policy', "sandbox; default-src 'none'")
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.bytes))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  return new Response(await open(store, file.sha256, range), { status, headers })
}

const open = async (store: FileStore, sha256: string, range: ByteRange | undefined): Promise<ReadableStream> => {
  const content = await store.open(sha256, range).catch((error) => {
    throw error instanceof ContentMissing ? new Problem('unavailable') : error
  })
  return Readable.toWeb(content) as ReadableStream
}

const matches = (asked: string | null, etag: string): boolean =>
  asked !== null && (asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))

/** RFC 9110, section 14: one range; a header that says anything else is passed over, as it allows. */
const rangeOf = (request: Request, bytes: number, etag: string): ByteRange | 'unsatisfiable' | undefined => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range')?.trim() ?? '')
  if (!found || request.method !== 'GET') return undefined
  const [, first = '', last = ''] = found
  const condition = request.headers.get('if-range')
  if ((condition !== null && condition !== etag) || (first === '' && last === '')) return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  return start < bytes && start <= end ? { start, end } : 'unsatisfiable'
}

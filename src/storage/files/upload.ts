/** Receives a form with a file: streamed into the store, checked by content, never whole in memory. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { Problem } from '../../kernel/problem.ts'
import type { Db } from '../database.ts'
import type { Content, FileStore, Spooled } from './content.ts'
import { cleanName } from './name.ts'
import { claimContent, contentIsWhole } from './records.ts'
import { allowedSize } from './spool.ts'
import { allowedTypes, typeOf } from './types.ts'

export interface Upload extends Content {
  /** Cleaned, with an ending that agrees with the content. */
  readonly name: string
  readonly mediaType: string
}

export interface Received {
  /** What else the form said; all of it where the file is its last field. */
  readonly fields: Readonly<Record<string, string>>
  /** A Problem bad-input or too-large, for the form that comes back filled in. */
  readonly upload: Upload | Problem
}

export interface UploadOptions {
  /** Not a transaction: the content must be claimed before the store keeps it. */
  readonly db: Db
  readonly store: FileStore
  readonly maxBytes: number
  /** The name of the file's field. */
  readonly field: string
  /** In place of the usual types: the media type of a file by its content and its name, and the names of what is taken. */
  readonly types?: {
    readonly of: (path: string, name: string) => Promise<string | undefined>
    readonly allowed: string
  }
}

const limits = { files: 1, fields: 50, parts: 51, fieldSize: 100_000, headerPairs: 20, headerSize: 4_000 }

/** Boundaries and other fields of a form. */
const formBytes = 1_000_000

/**
 * Check first who asks. Give what comes back to `recordUpload` within a day.
 * @throws Problem bad-input for what is no such form; what the store and the database throw
 */
export const receiveUpload = async (request: Request, options: UploadOptions): Promise<Received> => {
  const fields: Record<string, string> = {}
  const form = openForm(request)
  let receiving: Promise<Upload | Problem> | undefined
  // Tells a refusal of the form from a failure of ours, and the first failure from those that it causes.
  let failure: unknown
  const stop = (error: unknown) => {
    failure ??= error
    form.destroy()
  }
  form.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) stop(refused(name, value.slice(0, 100), allowedBytes(limits.fieldSize)))
    Object.defineProperty(fields, name, { value, enumerable: true, configurable: true })
  })
  // What it finds wrong after it was stopped has no other listener, and would end the process.
  form.on('error', () => {})
  form.on('file', (name, content, filename?: string) => {
    content.on('error', () => {})
    const given = filename ?? ''
    const wanted = name === options.field
    // What waits in a field of another name would be read to its end.
    if (!wanted) stop(refused(name, given, options.field))
    // Known from the start, so that nobody sends it all in vain.
    else if (Number(request.headers.get('content-length')) > options.maxBytes + formBytes)
      stop(tooLarge(given, options))
    if (failure) return void content.resume()
    form.once('close', () => content.destroy())
    receiving = store(content, given, options)
    receiving.catch(stop)
    receiving.then(
      (upload) => upload instanceof Problem && upload.code === 'too-large' && stop(upload),
      () => {},
    )
  })
  form.on('filesLimit', () => stop(refused(options.field, '> 1', '1')))
  form.on('fieldsLimit', () => stop(refused('', `> ${limits.fields}`, `≤ ${limits.fields}`)))
  form.on('partsLimit', () => stop(refused('', `> ${limits.parts}`, `≤ ${limits.parts}`)))
  try {
    await pipeline(bodyOf(request), form)
  } catch {
    await receiving?.catch(() => {})
    if (failure instanceof Problem && failure.code === 'too-large') return { fields, upload: failure }
    if (failure) throw failure
    // The sender went away, or what came is no form.
    throw brokenOff(options.field)
  }
  return { fields, upload: (await receiving) ?? refused(options.field, '', options.types?.allowed ?? allowedTypes) }
}

const openForm = (request: Request): BusboyInstance => {
  const type = request.headers.get('content-type') ?? ''
  try {
    if (!/^multipart\/form-data\s*;/i.test(type)) throw new Error('another type')
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new Problem('bad-input', [
      { field: 'content-type', value: type.slice(0, 100), allowed: 'multipart/form-data' },
    ])
  }
}

const bodyOf = ({ body }: Request): Readable =>
  body === null ? Readable.from([]) : Readable.fromWeb(body as WebStream<Uint8Array>)

/** Tells what breaks off on its way to us from what fails in the store. */
async function* arriving(content: AsyncIterable<Uint8Array>, field: string): AsyncIterable<Uint8Array> {
  try {
    yield* content
  } catch {
    throw brokenOff(field)
  }
}

const store = async (
  content: AsyncIterable<Uint8Array>,
  given: string,
  options: UploadOptions,
): Promise<Upload | Problem> => {
  const { db, store, maxBytes, field, types = { of: typeOf, allowed: allowedTypes } } = options
  const name = cleanName(given)
  let mediaType: string | undefined
  let whole = true
  const accept = async (spooled: Spooled) => {
    // A browser sends an empty file without a name where none was chosen.
    if (spooled.bytes === 0)
      throw refused(field, given === '' ? '' : `${name}, 0 B`, given === '' ? types.allowed : '> 0 B')
    mediaType = await types.of(spooled.path, name)
    if (mediaType === undefined) throw refused(field, name, types.allowed)
    whole = await claimContent(db, spooled)
    if (!whole) await store.remove(spooled.sha256)
  }
  try {
    const { sha256, bytes } = await store.put(arriving(content, field), { maxBytes, accept })
    if (!whole) await contentIsWhole(db, sha256)
    return { sha256, bytes, name, mediaType: mediaType ?? '' }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.code === 'too-large' ? tooLarge(given, options) : error
  }
}

const refused = (field: string, value: string, allowed: string): Problem =>
  new Problem('bad-input', [{ field, value, allowed }])

const brokenOff = (field: string): Problem => refused(field, '', 'multipart/form-data')

const allowedBytes = (most: number) => `≤ ${most} B`

const tooLarge = (given: string, { field, maxBytes }: UploadOptions): Problem =>
  new Problem('too-large', [{ field, value: cleanName(given), allowed: allowedSize(maxBytes) }])

/** What a file store is, and what both of them share. */
import type { Readable } from 'node:stream'

export interface Content {
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly bytes: number
}

/** Bytes that have arrived and are not yet kept. */
export interface Spooled extends Content {
  readonly path: string
}

export interface PutOptions {
  readonly maxBytes: number
  /** Looks at what has arrived before it is kept; what it throws refuses the content. */
  readonly accept?: (spooled: Spooled) => Promise<void>
}

/** The first and the last byte, both included, counted from 0. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface FileStore {
  /**
   * Keeps the bytes. When it returns they outlive a power cut; when it fails nothing is kept.
   * @throws Problem too-large beyond maxBytes
   */
  put(content: AsyncIterable<Uint8Array>, options: PutOptions): Promise<Content>
  /** @throws ContentMissing */
  open(sha256: string, range?: ByteRange): Promise<Readable>
  has(sha256: string): Promise<boolean>
  /** Nothing happens to a content that is not there. */
  remove(sha256: string): Promise<void>
  /** Every content, in the order of the hashes. */
  list(): AsyncIterable<string>
}

/** The settings of these names. */
export interface FileSettings {
  readonly FILES_S3_ENDPOINT?: string | undefined
  readonly FILES_S3_BUCKET?: string | undefined
  readonly FILES_S3_REGION?: string | undefined
  readonly FILES_S3_ACCESS_KEY_ID?: string | undefined
  readonly FILES_S3_SECRET_ACCESS_KEY?: string | undefined
  readonly FILES_S3_PATH_STYLE?: '0' | '1' | undefined
}

export class ContentMissing extends Error {
  constructor(sha256: string) {
    super(`no content ${sha256}`)
    this.name = 'ContentMissing'
  }
}

const form = /^[0-9a-f]{64}$/

export const isHash = (name: string): boolean => form.test(name)

/** A hash becomes part of a path, so nothing else may pass for one. */
export const checkedHash = (sha256: string): string => {
  if (!isHash(sha256)) throw new TypeError(`not a SHA-256 in hexadecimal: ${JSON.stringify(sha256)}`)
  return sha256
}

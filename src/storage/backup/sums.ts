/** Rows, bytes and hash of what flows by: taken when an archive is written, and again when it is read. */
import { createHash, type Hash } from 'node:crypto'
import type { TableSum } from './manifest.ts'

const lineFeed = 0x0a

/** In COPY's text form a line feed ends a row and stands nowhere else. */
const countLines = (chunk: Uint8Array): number => {
  let lines = 0
  for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) lines += 1
  return lines
}

export class Sum {
  rows = 0
  bytes = 0
  readonly #hash: Hash = createHash('sha256')

  add(chunk: Uint8Array): void {
    this.rows += countLines(chunk)
    this.bytes += chunk.byteLength
    this.#hash.update(chunk)
  }

  get total(): TableSum {
    return { rows: this.rows, bytes: this.bytes, sha256: this.#hash.copy().digest('hex') }
  }
}

/** Takes named members out of a ZIP archive (APPNOTE 6.3), together no larger than allowed: a few kilobytes can swell to gigabytes. */
import { inflateRawSync } from 'node:zlib'
import { Unreadable } from './unreadable.ts'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
/** Pictures and all, no law has as many; each is a step of the server's only thread. */
const mostEntries = 5_000

/** The end record stands behind a comment of at most 65,535 bytes. */
const endOf = (archive: Buffer): number => {
  for (let at = archive.length - endBytes; at >= Math.max(0, archive.length - endBytes - 0xffff); at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at
  throw new Unreadable('broken')
}

const inflated = (packed: Buffer, method: number, most: number): Buffer => {
  if (most < 1) throw new Unreadable('too-long')
  if (method === 0 && packed.length <= most) return packed
  if (method !== 8) throw new Unreadable(method === 0 ? 'too-long' : 'broken')
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    throw new Unreadable((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-long' : 'broken')
  }
}

/**
 * `most` bytes for all of them together. Two entries of one name, which no program writes, are refused.
 * @throws Unreadable broken, encrypted or too-long
 */
export const membersOf = (archive: Buffer, wanted: readonly string[], most: number): ReadonlyMap<string, Buffer> => {
  const members = new Map<string, Buffer>()
  const names = new Set<string>()
  let budget = most
  try {
    const end = endOf(archive)
    let at = archive.readUInt32LE(end + 16)
    const entries = archive.readUInt16LE(end + 10)
    if (entries > mostEntries) throw new Unreadable('too-long')
    for (let left = entries; left > 0; left -= 1) {
      if (archive.readUInt32LE(at) !== entrySignature) throw new Unreadable('broken')
      const [flags, method] = [archive.readUInt16LE(at + 8), archive.readUInt16LE(at + 10)]
      const packedBytes = archive.readUInt32LE(at + 20)
      const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      const name = archive.toString('utf8', at + 46, at + 46 + nameBytes)
      if (names.has(name)) throw new Unreadable('broken')
      names.add(name)
      if (wanted.includes(name)) {
        if (flags & 1) throw new Unreadable('encrypted')
        const local = archive.readUInt32LE(at + 42)
        const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
        const content = inflated(archive.subarray(start, start + packedBytes), method, budget)
        budget -= content.length
        members.set(name, content)
      }
      at += 46 + nameBytes + extra + comment
    }
  } catch (error) {
    // Offsets that point outside the file.
    throw error instanceof RangeError ? new Unreadable('broken') : error
  }
  return members
}

/**
 * Packs a Word file again so that the same document gives the same bytes: the library writes the hour into it, and numbers
 * bookmarks through the life of the process.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FullDate } from '../../../kernel/dates.ts'

interface Part {
  readonly name: Buffer
  readonly data: Buffer
}

/** Signatures, offsets and sizes of the ZIP format are those of its specification, APPNOTE.TXT 4.3. */
const endSize = 22
const centralSize = 46
const localSize = 30

export const unzip = (zip: Buffer): Part[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const parts: Part[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameEnd = at + centralSize + zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    const start = local + localSize + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const data = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    parts.push({ name: zip.subarray(at + centralSize, nameEnd), data })
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

/** Midnight of the day, as MS-DOS wrote it. */
const dosDate = (day: FullDate): number => {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | date
}

const zip = (parts: readonly Part[], day: FullDate): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, data } of parts) {
    const packed = deflateRawSync(data)
    // What the two headers of a part share: version, flags, method, time, date, checksum, sizes, lengths.
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt16LE(dosDate(day), 8)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(packed.byteLength, 14)
    shared.writeUInt32LE(data.byteLength, 18)
    shared.writeUInt16LE(name.byteLength, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    locals.push(Buffer.from([0x50, 0x4b, 3, 4]), shared, name, packed)
    centrals.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, rest, name)
    offset += localSize + name.byteLength + packed.byteLength
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(endSize)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const dated = (xml: string, day: FullDate): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)

const bookmarksFromOne = (xml: string): string => {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)"/g, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${before}${number}"`
  })
}

/** The same file with the day in place of every time, and its bookmarks numbered from 1. */
export const steady = (file: Buffer, day: FullDate): Buffer =>
  zip(
    unzip(file).map(({ name, data }) => {
      if (name.toString() === 'docProps/core.xml') return { name, data: Buffer.from(dated(data.toString(), day)) }
      if (name.toString() === 'word/document.xml') return { name, data: Buffer.from(bookmarksFromOne(data.toString())) }
      return { name, data }
    }),
    day,
  )

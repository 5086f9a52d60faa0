/** Files for tests, made byte by byte: archives of given entries, and the smallest documents of each kind. */
import { crc32, deflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: string
  readonly content: string | Buffer
  readonly compressed?: boolean
  /** What the archive says of its size, where it lies. */
  readonly said?: number
}

export const zip = (...entries: Entry[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content, compressed, said } of entries) {
    const plain = Buffer.from(content as string)
    const data = compressed ? deflateRawSync(plain) : plain
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(compressed ? 8 : 0, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(said ?? plain.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    local.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + data.length
  }
  const index = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, index, Buffer.from('PK\x05\x06'), end])
}

const office = 'application/vnd.openxmlformats-officedocument'

/** A document of Microsoft Office whose main part is of this type. */
export const officeDocument = (type: string, part: string, more: Entry[] = []): Buffer =>
  zip(
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}.main+xml"/></Types>`,
    },
    { name: part, content: '<x/>' },
    ...more,
  )

const openDocument = (kind: string): Buffer =>
  zip(
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'content.xml', content: '<x/>' },
  )

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

export const samples: Readonly<Record<string, Buffer>> = {
  pdf,
  docx: officeDocument(`${office}.wordprocessingml.document`, 'word/document.xml'),
  xlsx: officeDocument(`${office}.spreadsheetml.sheet`, 'xl/workbook.xml'),
  pptx: officeDocument(`${office}.presentationml.presentation`, 'ppt/presentation.xml'),
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  odp: openDocument('presentation'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'),
  txt: Buffer.from('Отчёт 报告 تقرير\r\n\tline\n'),
  csv: Buffer.from('\ufeffBM,name\n1,研讨会\n'),
}

/** What was sent, in the file store before anything is recorded: a preview writes nothing else. */
import { open } from 'node:fs/promises'
import { fileStore, largestUpload } from '../../../../action/file-store.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { ContentMissing } from '../../../../storage/files/content.ts'
import { claimContent } from '../../../../storage/files/records.ts'
import { type Received, receiveUpload } from '../../../../storage/files/upload.ts'
import type { ReceivedFile } from '../input.ts'
import { types } from './received.ts'

const megabyte = 1024 * 1024
const allowed = 'DOCX, PDF, HTML, XML (Akoma Ntoso), TXT'

/** Of what the programs that can carry a macro or a password make, only the one form is taken. */
const beginsAs = async (path: string): Promise<'pdf' | 'docx' | 'binary' | 'text'> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const head = buffer.subarray(0, bytesRead)
    if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf'
    if (head.toString('latin1', 0, 4) === 'PK\u0003\u0004') return 'docx'
    const hasMark = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
    return head.includes(0) && !hasMark ? 'binary' : 'text'
  } finally {
    await file.close()
  }
}

const typeOf = async (path: string, name: string): Promise<string | undefined> => {
  const type = types[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  if (type === undefined) return undefined
  const begins = await beginsAs(path)
  const fits = type.format === 'pdf' || type.format === 'docx' ? begins === type.format : begins === 'text'
  return fits ? type.mediaType : undefined
}

export const receiveFile = async (db: Db, request: Request): Promise<Received> =>
  receiveUpload(request, {
    db,
    store: await fileStore(),
    maxBytes: largestUpload() * megabyte,
    field: 'file',
    types: { of: typeOf, allowed },
  })

/** A pasted text is kept like a file, so that the source of every version can be read again. */
export const receiveText = async (db: Db, text: string): Promise<Omit<ReceivedFile, 'receipt'>> => {
  const bytes = new TextEncoder().encode(text)
  const content = await (await fileStore()).put(
    (async function* () {
      yield bytes
    })(),
    { maxBytes: largestUpload() * megabyte, accept: async (spooled) => void (await claimContent(db, spooled)) },
  )
  return { ...content, name: 'text.txt', mediaType: 'text/plain' }
}

/** @throws Problem conflict where the store has it no more */
export const contentOf = async ({ sha256 }: Pick<ReceivedFile, 'sha256'>): Promise<Buffer> => {
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of await (await fileStore()).open(sha256)) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  } catch (error) {
    throw error instanceof ContentMissing ? new Problem('conflict') : error
  }
}

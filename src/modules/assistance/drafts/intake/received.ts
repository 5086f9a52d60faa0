/** What kinds of files are taken, and the receipt that ties what was received to whoever received it. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { installation } from '../../../../action/installation.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { DraftFormat } from '../draft.ts'
import type { ReceivedFile } from '../input.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** By the ending of the name, with what the content begins with. */
export const types: Readonly<Record<string, { mediaType: string; format: DraftFormat }>> = {
  docx: { mediaType: docx, format: 'docx' },
  pdf: { mediaType: 'application/pdf', format: 'pdf' },
  html: { mediaType: 'text/html', format: 'html' },
  htm: { mediaType: 'text/html', format: 'html' },
  xml: { mediaType: 'application/akn+xml', format: 'akoma-ntoso' },
  akn: { mediaType: 'application/akn+xml', format: 'akoma-ntoso' },
  txt: { mediaType: 'text/plain', format: 'text' },
}

export const draftEndings = Object.keys(types)

export const formatOf = (mediaType: string): DraftFormat | undefined =>
  Object.values(types).find((type) => type.mediaType === mediaType)?.format

const digest = (actor: string, { sha256, bytes, name, mediaType }: Omit<ReceivedFile, 'receipt'>): Buffer =>
  createHmac('sha256', installation().secret)
    .update(JSON.stringify(['draft', actor, sha256, bytes, name, mediaType]))
    .digest()

/** A hash alone must not open another one's content. */
export const withReceipt = (actor: string, received: Omit<ReceivedFile, 'receipt'>): ReceivedFile => ({
  ...received,
  receipt: digest(actor, received).toString('base64url'),
})

/** @throws Problem bad-input for what this actor has not received */
export const assertReceived = (actor: string, file: ReceivedFile): void => {
  const given = Buffer.from(file.receipt, 'base64url')
  const right = digest(actor, file)
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new Problem('bad-input', [{ field: 'file.receipt', value: '…', allowed: 'POST /<language>/drafts/new' }])
}

/** Ties what was received to whoever received it: a hash alone must not make the file of another one's content. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { installation } from '../../../action/installation.ts'

interface Received {
  readonly sha256: string
  readonly bytes: number
  readonly name: string
  readonly mediaType: string
}

const digest = (actor: string, { sha256, bytes, name, mediaType }: Received): Buffer =>
  createHmac('sha256', installation().secret)
    .update(JSON.stringify(['upload', actor, sha256, bytes, name, mediaType]))
    .digest()

/** For the actor of this name. */
export const receiptFor = (actor: string, received: Received): string => digest(actor, received).toString('base64url')

export const isReceipt = (actor: string, received: Received, receipt: string): boolean => {
  const given = Buffer.from(receipt, 'base64url')
  const right = digest(actor, received)
  return given.length === right.length && timingSafeEqual(given, right)
}

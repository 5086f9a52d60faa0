/** The link in a mail that ends a subscription without signing in: it proves itself, so nothing of it is stored. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { installation } from '../../../action/installation.ts'

const sign = (id: string): string =>
  createHmac('sha256', installation().secret).update(`end-subscription:${id}`).digest('base64url')

export const endToken = (id: string): string => `${id}.${sign(id)}`

/** The id of the subscription, or null for a token that is not ours. */
export const subscriptionOf = (token: string): string | null => {
  const [id = '', proof = ''] = token.split('.')
  const right = Buffer.from(sign(id))
  const given = Buffer.from(proof)
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}

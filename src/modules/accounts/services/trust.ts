/** Which addresses the server itself may ask for a sign-in service: https in the public network, so that nobody sends it to look inside ours. */
import { isIPv4 } from 'node:net'
import { installation } from '../../../action/installation.ts'

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'))

/** Only an installation that is itself reached by this machine alone, as tests and the demonstration are. */
export const trustsLoopback = (): boolean => isLoopback(new URL(installation().publicUrl).hostname)

export const isAskable = (address: string, isPublic: (hostname: string) => boolean): boolean => {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return false
  if (isLoopback(url.hostname)) return trustsLoopback() && /^https?:$/.test(url.protocol)
  return url.protocol === 'https:' && isPublic(url.hostname)
}

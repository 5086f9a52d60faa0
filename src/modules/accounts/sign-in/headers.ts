/** What the library may know of a request: its cookies, its browser, and the network it came from without the last part. */
import { isIPv4, isIPv6 } from 'node:net'
import type { Actor } from '../../../kernel/actor.ts'

/** Carries the network to the library; a request cannot bring it itself. */
export const networkHeader = 'x-pacta-network'

/** Enough to recognise a session by, too little to find a household. */
export const shortNetwork = (network: string | undefined): string | undefined => {
  const address = network?.replace(/^::ffff:/, '')
  if (address === undefined) return undefined
  if (isIPv4(address)) return address.replace(/\d+$/, '0')
  const [a, b, c] = address.split(':')
  const short = `${[a, b, c].filter(Boolean).join(':')}::`
  return isIPv6(short) ? short : undefined
}

export const libraryHeaders = ({ headers, network }: Actor): Headers => {
  const passed = new Headers()
  for (const name of ['cookie', 'user-agent', 'origin']) {
    const value = headers?.get(name)
    if (value) passed.set(name, value)
  }
  const short = shortNetwork(network)
  if (short !== undefined) passed.set(networkHeader, short)
  return passed
}

/** A test that writes to the console or reaches out of this machine fails, even if the code under test hides the error. */
import { Socket } from 'node:net'
import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

let offences: string[] = []

beforeEach(() => {
  offences = []
})

afterEach(() => {
  const found = offences
  offences = []
  if (found.length > 0) throw new Error(found.join('\n'))
})

for (const method of ['error', 'warn'] as const) {
  console[method] = (...parts: unknown[]) => {
    offences.push(`unexpected console.${method}: ${format(...parts)}`)
  }
}

const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket

/** Every TCP client of Node (http, fetch, tls, pg) goes through here. */
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args)
  if (host === undefined || isLoopback(host)) return connect.apply(this, args)
  const offence = `unexpected network connection to ${host}`
  offences.push(offence)
  return this.destroy(new Error(offence))
}

/** The host among the arguments of `connect`, in any of its forms; undefined for a Unix socket or the default, localhost. */
function hostOf(args: unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null)
    return 'host' in first && !('path' in first && first.path) ? String(first.host ?? 'localhost') : undefined
  return typeof second === 'string' ? second : undefined
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host)

/** Growing delays between attempts to sign in, by the address typed and by the network; whether there is such an account plays no part. */
import { createHmac } from 'node:crypto'
import { installation } from '../../../../action/installation.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { forgetAttempts, giveBack, takeAttempt } from './queries.ts'

/** A value as a key that tells nobody what it was; the same for the same value. */
export const sealed = (kind: string, value: string): string =>
  createHmac('sha256', installation().secret).update(`${kind}:${value}`).digest('hex').slice(0, 32)

/** Attempts that cost no wait. A whole office may come from one network. */
const freeByAddress = 5
const freeByNetwork = 50
/** For a password from wherever: guesses of many networks, which must not keep the owner out with them. */
const freeFromAnywhere = 100

/** Seconds. */
const longestWait = 15 * 60
const longestFromAnywhere = 60

interface Count {
  readonly key: string
  readonly free: number
  readonly longest: number
  /** Others count here too, so that a success gives back its own attempt alone. */
  readonly shared?: true
}

export type Attempts = readonly Count[]

const keyOf = (kind: string, address: string): string => `${kind}:${sealed('address', address.trim().toLowerCase())}`

/** What counts attempts of this kind for where the request came from, whomever they are about. */
export const attemptsFrom = (kind: string, { network }: Actor): Attempts =>
  network === undefined
    ? []
    : [{ key: `${kind}:${sealed('network', network)}`, free: freeByNetwork, longest: longestWait, shared: true }]

/** What counts attempts of this kind for an address and for where the request came from. */
export const attemptsOf = (kind: string, address: string, actor: Actor): Attempts => [
  { key: keyOf(kind, address), free: freeByAddress, longest: longestWait },
  ...attemptsFrom(kind, actor),
]

/**
 * What counts passwords tried for an address: few from one network, many from everywhere together and then with short waits.
 * Else anyone could keep its owner out by guessing without end.
 */
export const guessesOf = (address: string, actor: Actor): Attempts => {
  const key = keyOf('sign-in', address)
  return [
    { key: `${key}:${sealed('network', actor.network ?? '')}`, free: freeByAddress, longest: longestWait },
    { key, free: freeFromAnywhere, longest: longestFromAnywhere },
    ...attemptsFrom('sign-in', actor),
  ]
}

/**
 * Counts an attempt before it is made, so that attempts at the same moment count too.
 * @throws Problem too-many-requests with the seconds to wait: 1 after the last free attempt, doubling up to the longest
 */
export const countAttempt = async (db: Db, attempts: Attempts): Promise<void> => {
  for (const count of attempts) {
    const wait = await takeAttempt(db, count)
    if (wait > 0) throw new Problem('too-many-requests', [], wait)
  }
}

/** A success ends the delays of its address, and gives the network its attempt back. */
export const forgive = async (db: Db, attempts: Attempts): Promise<void> => {
  for (const { key, shared } of attempts) await (shared ? giveBack(db, key) : forgetAttempts(db, key))
}

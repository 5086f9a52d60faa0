/** Growing delays between attempts to sign in, by the address typed and by the network; whether there is such an account plays no part. */
import { createHmac } from 'node:crypto'
import { installation } from '../../../../action/installation.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { forgetAttempts, takeAttempt } from './queries.ts'

/** A value as a key that tells nobody what it was; the same for the same value. */
export const sealed = (kind: string, value: string): string =>
  createHmac('sha256', installation().secret).update(`${kind}:${value}`).digest('hex').slice(0, 32)

/** Attempts that cost no wait. A whole office may come from one network. */
const freeByAddress = 5
const freeByNetwork = 50

export type Attempts = readonly { readonly key: string; readonly free: number }[]

/** What counts attempts of this kind for an address and for where the request came from. */
export const attemptsOf = (kind: string, address: string, { network }: Actor): Attempts => [
  { key: `${kind}:${sealed('address', address.trim().toLowerCase())}`, free: freeByAddress },
  ...(network === undefined ? [] : [{ key: `${kind}:${sealed('network', network)}`, free: freeByNetwork }]),
]

/**
 * Counts an attempt before it is made, so that attempts at the same moment count too.
 * @throws Problem too-many-requests with the seconds to wait: 1 after the last free attempt, doubling up to 15 minutes
 */
export const countAttempt = async (db: Db, attempts: Attempts): Promise<void> => {
  for (const { key, free } of attempts) {
    const wait = await takeAttempt(db, key, free)
    if (wait > 0) throw new Problem('too-many-requests', [], wait)
  }
}

/** A success ends the delays of its address, and gives the network its attempt back. */
export const forgive = (db: Db, attempts: Attempts): Promise<void> =>
  forgetAttempts(
    db,
    attempts.map(({ key }) => key),
  )

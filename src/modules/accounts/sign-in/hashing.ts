/** Passwords become Argon2id hashes, few at once: a flood of sign-ins must leave the other pages their processors and threads. */
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { Problem } from '../../../kernel/problem.ts'

/** KiB, passes, threads: the first row of OWASP's Password Storage Cheat Sheet for Argon2id; some 45 ms on the machine of bench/. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** One processor stays free for pages. */
const atOnce = Math.max(1, availableParallelism() - 1)

/** A few seconds of work; who comes later is told to come back rather than to wait. */
const longestQueue = 100
const comeBack = 5

let running = 0
const queue: (() => void)[] = []

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) {
    if (queue.length >= longestQueue) throw new Problem('too-many-requests', [], comeBack)
    await new Promise<void>((resolve) => queue.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

/** The same characters, however a keyboard composes them (NIST SP 800-63B-4, section 3.1.1.2). */
const composed = (password: string): string => password.normalize('NFKC')

/** @throws Problem too-many-requests when too many wait */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(composed(password), cost))

/** @throws Problem too-many-requests when too many wait */
export const isPassword = (hashed: string, password: string): Promise<boolean> =>
  inTurn(() => verify(hashed, composed(password)))

let nobodys: Promise<string> | undefined

/** What a password is compared with where there is none, so that this takes as long. */
export const nobodysHash = (): Promise<string> => {
  nobodys ??= hashPassword(crypto.randomUUID())
  return nobodys
}

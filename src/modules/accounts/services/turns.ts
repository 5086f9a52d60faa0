/**
 * Coming back from a sign-in service asks that service while a connection to the database is held: few may do so at once, so
 * that a slow service leaves the others to everyone else.
 */
import { Problem } from '../../../kernel/problem.ts'

const most = 3
/** Who comes when so many wait is told to try again. */
const longestQueue = 30

let running = 0
const queue: (() => void)[] = []

export const fewAtOnce = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= most) {
    if (queue.length >= longestQueue) throw new Problem('too-many-requests', [], 5)
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

/** Sensitive changes want to know that it is still the same person: proof within the last ten minutes. */
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { provedAt } from './queries.ts'

/** Milliseconds. */
const lasts = 10 * 60_000

export const isProved = async (tx: Db, { session }: Actor): Promise<boolean> => {
  const at = session === undefined ? undefined : await provedAt(tx, session.id)
  return at !== undefined && Date.now() - at.getTime() < lasts
}

/** Not a wrong proof, but none that still holds. */
export class NotProved extends Problem {
  constructor() {
    super('sign-in-failed')
  }
}

/** @throws NotProved where the page asks for the password or a passkey again */
export const assertProved = async (tx: Db, actor: Actor): Promise<void> => {
  if (!(await isProved(tx, actor))) throw new NotProved()
}

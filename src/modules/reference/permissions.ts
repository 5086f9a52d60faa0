/** Who may do what with the reference data. Accounts come later; until then only the machine's operator changes anything. */
import type { Actor } from '../../kernel/actor.ts'

/** The operator loads the files at start and on the command line; nobody does it over the network. */
export const mayLoadReference = (actor: Actor): boolean => actor.through === 'start' || actor.through === 'cli'

/** Who may do what with the records of funding. Reading is public. */
import type { Actor } from '../../kernel/actor.ts'

/** The operator loads the contributors at start and on the command line; nobody does it over the network. */
export const mayLoadFunding = (actor: Actor): boolean => actor.through === 'start' || actor.through === 'cli'

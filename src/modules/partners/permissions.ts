/** Who may do what with the partnerships. Reading is public. */
import type { Actor } from '../../kernel/actor.ts'

/** The operator loads the partnerships at start and on the command line; nobody does it over the network. */
export const mayLoadPartners = (actor: Actor): boolean => actor.through === 'start' || actor.through === 'cli'

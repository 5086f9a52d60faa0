/** Who may do what with the treaty register. Reading is public. */
import type { Actor } from '../../kernel/actor.ts'

/** The operator loads the depositary acts at start and on the command line; nobody does it over the network. */
export const mayLoadRegister = (actor: Actor): boolean => actor.through === 'start' || actor.through === 'cli'

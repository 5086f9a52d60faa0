/** Who may do what with the catalogue of tools. Reading is public. */
import type { Actor } from '../../kernel/actor.ts'

/** The operator loads the catalogue at start and on the command line; nobody does it over the network. */
export const mayLoadTools = (actor: Actor): boolean => actor.through === 'start' || actor.through === 'cli'
